package yukiwatari.agreement;

import java.util.UUID;
import yukiwatari.http.NewId;

/**
 * A new row of agreement.item.
 *
 * @param effective agreement period ∩ season
 * @param binding the agreement is or was in force
 */
record ItemRow(UUID id, AgreementId agreement, ItemTerms terms, Days effective, boolean binding) {
  static ItemRow of(AgreementId agreement, ItemTerms terms, Days effective, boolean binding) {
    return new ItemRow(NewId.next(), agreement, terms, effective, binding);
  }
}
