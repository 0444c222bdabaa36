package yukiwatari.account;

import java.util.UUID;

/** Identifies an organisation 団体. */
public record OrganisationId(UUID value) {
  public static OrganisationId parse(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
