package yukiwatari.road;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The places of a link, equal in whichever direction they are walked. */
final class Shape {
  private final int[] places;
  private final int hash;

  Shape(int[] places) {
    this.places = forwards(places) ? places : reversed(places);
    this.hash = Arrays.hashCode(this.places);
  }

  /** The direction in which the first difference between both directions is the smaller place. */
  static boolean forwards(int[] places) {
    for (int i = 0, j = places.length - 1; i < j; i++, j--) {
      if (places[i] != places[j]) {
        return places[i] < places[j];
      }
    }
    return true;
  }

  private static int[] reversed(int[] places) {
    int[] turned = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      turned[i] = places[places.length - 1 - i];
    }
    return turned;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shape shape && Arrays.equals(places, shape.places);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
