package yukiwatari.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;

/**
 * What an agreement says besides its items.
 *
 * @param number as the offices write it: 第12号
 * @param season null: all year
 * @param parties at least two road administrators, each once
 */
record AgreementTerms(
    String number,
    String title,
    AgreementKind kind,
    @Nullable String legalBasis,
    Period period,
    @Nullable Season season,
    List<OrganisationId> parties,
    @Nullable String remark) {
  AgreementTerms {
    parties = parties.stream().distinct().toList();
    if (number.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("number and title are empty");
    }
    if (parties.size() < 2) {
      throw new IllegalArgumentException("parties: " + parties + ", at least two are needed");
    }
    if (Season.within(period, season).isEmpty()) {
      throw new IllegalArgumentException("no day of %s lies in %s".formatted(period, season));
    }
  }

  /** The days on which the items are done. */
  Days effective() {
    return Season.within(period, season);
  }
}
