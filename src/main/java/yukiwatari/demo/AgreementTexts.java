package yukiwatari.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;
import yukiwatari.agreement.AgreementId;
import yukiwatari.agreement.AgreementKind;
import yukiwatari.agreement.AgreementRecord;
import yukiwatari.agreement.ItemTerms;
import yukiwatari.agreement.Part;
import yukiwatari.agreement.Period;
import yukiwatari.agreement.Season;
import yukiwatari.agreement.WorkType;

/**
 * Writes agreements between the prefecture and each municipality, one per programme and fiscal
 * year: number, title, legal basis, dates, and an item per section and work.
 */
final class AgreementTexts {
  private static final Season WINTER = new Season(MonthDay.of(11, 15), MonthDay.of(4, 1));
  private static final String PATROL_BASIS = "道路ネットワークの協働に関する協定";
  private static final String EXCHANGE_BASIS = "除雪効率化モデル事業実施要綱";
  private static final int FIRST_REIWA_YEAR = 2019;

  private final DemoOrganisations organisations;
  private final List<Municipality> municipalities;
  private final DemoIds ids;

  AgreementTexts(DemoOrganisations organisations, List<Municipality> municipalities, DemoIds ids) {
    this.organisations = organisations;
    this.municipalities = municipalities;
    this.ids = ids;
  }

  /**
   * @param byPrefecture sections of municipal roads that the prefecture clears
   * @param byMunicipalities sections of prefectural roads that the municipality they lie in clears
   */
  List<AgreementRecord> exchange(
      int fiscalYear,
      Map<DemoSection, BigDecimal> byPrefecture,
      Map<DemoSection, BigDecimal> byMunicipalities) {
    Map<Integer, List<ItemTerms>> items = new TreeMap<>();
    byPrefecture.forEach(
        (section, length) ->
            clearing(items, section, municipality(section), organisations.prefecture(), length));
    byMunicipalities.forEach(
        (section, length) ->
            clearing(items, section, organisations.prefecture(), municipality(section), length));
    return agreements(fiscalYear, AgreementKind.EXCHANGE, items);
  }

  private void clearing(
      Map<Integer, List<ItemTerms>> items,
      DemoSection section,
      OrganisationId administrator,
      OrganisationId performer,
      BigDecimal length) {
    boolean prefectureClears = performer.equals(organisations.prefecture());
    int thresholdCm = prefectureClears ? 10 : section.municipality() % 2 == 0 ? 10 : 15;
    LocalTime finish = LocalTime.of(prefectureClears ? 7 : 6, prefectureClears ? 0 : 30);
    add(
        items,
        section,
        new ItemTerms(
            section.id(),
            null,
            WorkType.PLOUGHING,
            Part.BOTH,
            administrator,
            performer,
            performer,
            null,
            length,
            "降雪の都度",
            thresholdCm,
            finish,
            null));
    if (!"第3種".equals(section.facts().serviceClass())) {
      add(
          items,
          section,
          new ItemTerms(
              section.id(),
              null,
              WorkType.LEVELLING,
              Part.BOTH,
              administrator,
              performer,
              performer,
              null,
              length,
              "路面の状況により",
              null,
              null,
              null));
    }
  }

  /**
   * @param sections of municipal roads that the prefecture patrols
   */
  List<AgreementRecord> patrol(int fiscalYear, Map<DemoSection, BigDecimal> sections) {
    Map<Integer, List<ItemTerms>> items = new TreeMap<>();
    sections.forEach(
        (section, length) -> {
          add(items, section, patrolItem(section, WorkType.PATROL, length, "週1回"));
          add(items, section, patrolItem(section, WorkType.MINOR_REPAIR, null, "発見の都度"));
        });
    return agreements(fiscalYear, AgreementKind.PATROL, items);
  }

  private ItemTerms patrolItem(
      DemoSection section, WorkType work, @Nullable BigDecimal length, String frequency) {
    OrganisationId prefecture = organisations.prefecture();
    return new ItemTerms(
        section.id(),
        null,
        work,
        Part.BOTH,
        municipality(section),
        prefecture,
        prefecture,
        null,
        length,
        frequency,
        null,
        null,
        null);
  }

  private OrganisationId municipality(DemoSection section) {
    return organisations.municipalities().get(section.municipality());
  }

  private static void add(
      Map<Integer, List<ItemTerms>> items, DemoSection section, ItemTerms item) {
    items.computeIfAbsent(section.municipality(), any -> new ArrayList<>()).add(item);
  }

  private List<AgreementRecord> agreements(
      int fiscalYear, AgreementKind kind, Map<Integer, List<ItemTerms>> items) {
    boolean patrol = kind == AgreementKind.PATROL;
    List<AgreementRecord> agreements = new ArrayList<>();
    items.forEach(
        (index, terms) -> {
          int number = agreements.size() + 1;
          Municipality one = municipalities.get(index);
          agreements.add(
              new AgreementRecord(
                  new AgreementId(ids.next()),
                  "%s%s第%d号".formatted(year(fiscalYear), patrol ? "道協" : "除協", number),
                  "%s年度 %s・%s %s協定"
                      .formatted(
                          year(fiscalYear),
                          MunicipalityNames.PREFECTURE.kanji(),
                          one.names().kanji(),
                          patrol ? "道路パトロール一体化" : "交換除雪"),
                  kind,
                  patrol ? PATROL_BASIS : EXCHANGE_BASIS,
                  new Period(LocalDate.of(fiscalYear, 4, 1), LocalDate.of(fiscalYear + 1, 4, 1)),
                  patrol ? null : WINTER,
                  patrol
                      ? LocalDate.of(fiscalYear, 3, 20 + number % 9)
                      : LocalDate.of(fiscalYear, 10, 3 + number),
                  List.of(
                      new AgreementRecord.Signature(
                          organisations.prefecture(),
                          "道保第%d号".formatted(100 * (fiscalYear % 100) + number)),
                      new AgreementRecord.Signature(
                          organisations.municipalities().get(index),
                          "建第%d号".formatted(300 + 7 * index))),
                  terms));
        });
    return agreements;
  }

  private static String year(int fiscalYear) {
    return fiscalYear >= FIRST_REIWA_YEAR ? "令和" + (fiscalYear - 2018) : "平成" + (fiscalYear - 1988);
  }
}
