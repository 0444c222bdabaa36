package yukiwatari.plan;

import java.util.UUID;

/** Identifies a run of the solver. */
public record RunId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
