package yukiwatari.solver;

/**
 * What a machine does at a junction. Prices per kind are the caller's business: where traffic keeps
 * left, turning right is the dear one.
 */
public enum Turn {
  STRAIGHT(0),
  RIGHT(1),
  LEFT(2),
  /** Back towards the node it came from. */
  U_TURN(3),
  /** Costs nothing whatever the prices, for example in a yard. */
  FREE(4),
  /** Not allowed for anybody. */
  FORBIDDEN(5);

  /** Position in tables by kind. */
  final int code;

  Turn(int code) {
    this.code = code;
  }
}
