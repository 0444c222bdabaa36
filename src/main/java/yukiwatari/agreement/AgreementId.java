package yukiwatari.agreement;

import java.util.UUID;

/** Identifies an agreement 協定. */
public record AgreementId(UUID value) {
  public static AgreementId parse(String text) {
    return new AgreementId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
