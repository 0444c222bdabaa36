package yukiwatari.plan;

import java.util.UUID;

/** Identifies a scenario. */
public record ScenarioId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
