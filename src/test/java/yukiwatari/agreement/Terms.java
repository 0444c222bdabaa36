package yukiwatari.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;
import yukiwatari.road.SectionId;
import yukiwatari.support.SmallRegion;

/** What tests agree on: the prefecture ploughs a road of the city or the town. */
final class Terms {
  static final OrganisationId PREFECTURE = new OrganisationId(SmallRegion.PREFECTURE);
  static final OrganisationId CITY = new OrganisationId(SmallRegion.CITY);
  static final OrganisationId TOWN = new OrganisationId(SmallRegion.TOWN);
  static final Season WINTER = new Season(Season.monthDay("11-15"), Season.monthDay("04-01"));

  private Terms() {}

  /** Terms of an exchange between prefecture and city in the winters of the period. */
  static AgreementTerms exchange(String number, Period period) {
    return new AgreementTerms(
        number,
        "除雪の交換に関する協定",
        AgreementKind.EXCHANGE,
        null,
        period,
        WINTER,
        List.of(PREFECTURE, CITY),
        null);
  }

  static ItemTerms ploughing(UUID section, UUID administrator) {
    return ploughing(section, administrator, SmallRegion.PREFECTURE, Part.BOTH);
  }

  static ItemTerms ploughing(UUID section, UUID administrator, UUID performer, Part part) {
    OrganisationId owner = new OrganisationId(administrator);
    return new ItemTerms(
        new SectionId(section),
        null,
        WorkType.PLOUGHING,
        part,
        owner,
        new OrganisationId(performer),
        owner,
        null,
        new BigDecimal("850.00"),
        null,
        10,
        LocalTime.of(7, 0),
        null);
  }

  /** CITY_1 ploughed by the prefecture in one fiscal year's winter. */
  static AgreementRecord winter(String number, int fiscalYear) {
    return winter(number, fiscalYear, ploughing(SmallRegion.CITY_1, SmallRegion.CITY));
  }

  static AgreementRecord winter(String number, int fiscalYear, ItemTerms... items) {
    LocalDate from = LocalDate.of(fiscalYear, 11, 15);
    return new AgreementRecord(
        new AgreementId(NewId.next()),
        number,
        "除雪の交換に関する協定",
        AgreementKind.EXCHANGE,
        null,
        new Period(from, LocalDate.of(fiscalYear + 1, 4, 1)),
        WINTER,
        LocalDate.of(fiscalYear, 10, 20),
        List.of(
            new AgreementRecord.Signature(PREFECTURE, "道管第1号"),
            new AgreementRecord.Signature(CITY, "湊建第1号")),
        List.of(items));
  }
}
