package yukiwatari.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an organisation 団体. */
public record OrganisationId(@JsonValue UUID value) {
  /** In JSON it is the bare UUID. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OrganisationId {}

  public static OrganisationId parse(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
