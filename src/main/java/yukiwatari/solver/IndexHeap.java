package yukiwatari.solver;

import java.util.Arrays;

/** A binary heap of node ids by key, in which a key can be lowered. */
final class IndexHeap {
  private static final int ABSENT = -1;

  private final int[] nodes;
  private final long[] keys;

  /** Position in nodes, by node id. */
  private final int[] position;

  private int size;

  IndexHeap(int capacity) {
    nodes = new int[capacity];
    keys = new long[capacity];
    position = new int[capacity];
    Arrays.fill(position, ABSENT);
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      position[nodes[i]] = ABSENT;
    }
    size = 0;
  }

  /** Adds the node, or lowers its key to a smaller one. */
  void offer(int node, long key) {
    int at = position[node];
    if (at == ABSENT) {
      at = size++;
    }
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (keys[parent] <= key) {
        break;
      }
      place(at, nodes[parent], keys[parent]);
      at = parent;
    }
    place(at, node, key);
  }

  /** Takes out a node with the smallest key; the heap must not be empty. */
  int poll() {
    int top = nodes[0];
    position[top] = ABSENT;
    size--;
    if (size > 0) {
      sink(nodes[size], keys[size]);
    }
    return top;
  }

  private void sink(int node, long key) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) {
        child++;
      }
      if (keys[child] >= key) {
        break;
      }
      place(at, nodes[child], keys[child]);
      at = child;
    }
    place(at, node, key);
  }

  private void place(int at, int node, long key) {
    nodes[at] = node;
    keys[at] = key;
    position[node] = at;
  }
}
