package yukiwatari.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Different sets of nodes, in the order of finding. */
final class NodeSets {
  private final Set<BitSet> known = new HashSet<>();
  private final List<boolean[]> sets = new ArrayList<>();

  /** Adds a copy unless the set is empty or there already. */
  void add(boolean[] inside) {
    BitSet bits = new BitSet(inside.length);
    for (int node = 0; node < inside.length; node++) {
      bits.set(node, inside[node]);
    }
    if (!bits.isEmpty() && known.add(bits)) {
      sets.add(inside.clone());
    }
  }

  int size() {
    return sets.size();
  }

  List<boolean[]> list() {
    return sets;
  }
}
