package yukiwatari.peers;

/** A service; its direction is not chosen here but found by the score. */
public final class Street {
  public final int id;

  Street(int id) {
    this.id = id;
  }
}
