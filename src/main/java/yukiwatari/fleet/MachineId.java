package yukiwatari.fleet;

import java.util.UUID;

/** Identifies a machine 機械. */
public record MachineId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
