package yukiwatari.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines cut at nodes: each piece is a link, and pieces of the same shape are one link. The
 * first line that makes a link owns it, so lines come in the order of their claim.
 */
final class Pieces {

  /** One piece of a line: the link it is, and whether the link runs against the line. */
  record Piece(int line, int link, boolean reversed) {}

  /** Places of each link, in the direction of its owner. */
  final List<int[]> links = new ArrayList<>();

  /** By link: the line that owns it. */
  final List<Integer> owners = new ArrayList<>();

  /** By line, then along the line. */
  final List<Piece> pieces = new ArrayList<>();

  int duplicates;

  /** Lines that have no length, and pieces that have none. */
  int collapsed;

  private final Map<Shape, Integer> linkOf = new HashMap<>();

  Pieces(Paths paths, int lines) {
    for (int line = 0; line < lines; line++) {
      if (paths.from(line) == paths.to(line)) {
        collapsed++;
      }
      int begin = paths.from(line);
      for (int i = begin + 1; i < paths.to(line); i++) {
        if (paths.isNode(paths.place(i))) {
          add(line, paths.copy(begin, i));
          begin = i;
        }
      }
    }
  }

  private void add(int line, int[] places) {
    Shape shape = new Shape(places);
    Integer known = linkOf.putIfAbsent(shape, links.size());
    if (known == null) {
      pieces.add(new Piece(line, links.size(), false));
      links.add(places);
      owners.add(line);
    } else {
      boolean sameDirection = Shape.forwards(places) == Shape.forwards(links.get(known));
      pieces.add(new Piece(line, known, !sameDirection));
      if (owners.get(known) != line) {
        duplicates++;
      }
    }
  }
}
