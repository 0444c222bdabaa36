package yukiwatari.fleet;

import java.util.UUID;

/** Identifies a contract 契約. */
public record ContractId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
