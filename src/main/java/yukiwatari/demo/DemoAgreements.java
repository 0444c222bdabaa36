package yukiwatari.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import yukiwatari.account.OrganisationKind;
import yukiwatari.agreement.AgreementRecord;
import yukiwatari.agreement.ProgrammeYear;
import yukiwatari.agreement.ProgrammeYear.Programme;
import yukiwatari.agreement.ProgrammeYear.Status;
import yukiwatari.road.RoadKind;

/**
 * The agreements of the demonstration: what the published table counts, in the three years it
 * names, on sections of the invented prefecture. Years between were never published and stay
 * without data.
 */
record DemoAgreements(List<AgreementRecord> agreements, List<ProgrammeYear> years) {
  private static final int LAST_KNOWN_YEAR = 2022;
  private static final int FIRST_SHOWN_YEAR = 2000;

  /** 7市1町 and 13 routes. */
  private static final Map<OrganisationKind, int[]> PATROLLED_2010 =
      Map.of(
          OrganisationKind.CITY, new int[] {3, 2, 2, 2, 1, 1, 1},
          OrganisationKind.TOWN, new int[] {1});

  /** 10市4町1村 and 34 routes. */
  private static final Map<OrganisationKind, int[]> PATROLLED_2022 =
      Map.of(
          OrganisationKind.CITY, new int[] {4, 3, 3, 3, 3, 2, 2, 2, 2, 2},
          OrganisationKind.TOWN, new int[] {2, 2, 2, 1},
          OrganisationKind.VILLAGE, new int[] {1});

  static DemoAgreements of(
      PrefectureDrawing drawing,
      DemoOrganisations organisations,
      List<DemoSection> sections,
      DemoIds ids,
      SplittableRandom random) {
    RouteRuns runs = new RouteRuns(drawing, sections);
    List<Municipality> municipalities = drawing.settlements().municipalities();
    AgreementTexts texts = new AgreementTexts(organisations, municipalities, ids);
    int[] any = new int[municipalities.size()];
    Arrays.fill(any, -1);
    Predicate<DemoSection> municipal = DemoAgreements::isExchangeableMunicipal;
    Predicate<DemoSection> prefectural = DemoAgreements::isPrefectural;
    Map<String, List<RouteRun>> ofMunicipalities = runs.find(sections, municipal, 350, 3_000);
    Map<String, List<RouteRun>> ofPrefecture = runs.find(sections, prefectural, 350, 3_000);
    Map<String, List<RouteRun>> patrolled =
        runs.find(sections, section -> section.kind() == RoadKind.MUNICIPAL_1, 1_800, 9_000);

    List<AgreementRecord> agreements = new ArrayList<>();
    agreements.addAll(
        texts.exchange(
            2005,
            RunSelection.choose(ofMunicipalities, PublishedFigure.BY_PREFECTURE_2005, any, random),
            RunSelection.choose(
                ofPrefecture, PublishedFigure.BY_MUNICIPALITIES_2005, any, random)));
    agreements.addAll(
        texts.patrol(
            2010,
            RunSelection.choose(
                patrolled,
                PublishedFigure.PATROL_2010,
                quota(municipalities, patrolled, PATROLLED_2010),
                random)));
    agreements.addAll(
        texts.exchange(
            2022,
            RunSelection.choose(ofMunicipalities, PublishedFigure.BY_PREFECTURE_2022, any, random),
            RunSelection.choose(
                ofPrefecture, PublishedFigure.BY_MUNICIPALITIES_2022, any, random)));
    agreements.addAll(
        texts.patrol(
            2022,
            RunSelection.choose(
                patrolled,
                PublishedFigure.PATROL_2022,
                quota(municipalities, patrolled, PATROLLED_2022),
                random)));
    return new DemoAgreements(List.copyOf(agreements), years(organisations));
  }

  private static boolean isExchangeableMunicipal(DemoSection section) {
    return (section.kind() == RoadKind.MUNICIPAL_1 || section.kind() == RoadKind.MUNICIPAL_2)
        && section.facts().oneway() == 0;
  }

  private static boolean isPrefectural(DemoSection section) {
    return section.kind() == RoadKind.NATIONAL
        || section.kind() == RoadKind.PRINCIPAL
        || section.kind() == RoadKind.PREFECTURAL;
  }

  /**
   * Routes by municipality: the cities, towns and villages with the most fitting routes get so many
   * each, others none.
   */
  private static int[] quota(
      List<Municipality> municipalities,
      Map<String, List<RouteRun>> runs,
      Map<OrganisationKind, int[]> numbers) {
    int[] fitting = new int[municipalities.size()];
    runs.values().forEach(route -> fitting[route.get(0).municipality()]++);
    int[] quota = new int[municipalities.size()];
    numbers.forEach(
        (kind, each) -> {
          List<Municipality> ranked =
              municipalities.stream()
                  .filter(one -> one.kind() == kind)
                  .sorted(Comparator.comparingInt(one -> -fitting[one.index()]))
                  .toList();
          for (int i = 0; i < each.length; i++) {
            quota[ranked.get(i).index()] = each[i];
          }
        });
    return quota;
  }

  private static List<ProgrammeYear> years(DemoOrganisations organisations) {
    Map<String, ProgrammeYear> years = new TreeMap<>();
    for (int year = FIRST_SHOWN_YEAR; year <= LAST_KNOWN_YEAR; year++) {
      for (Programme programme : Programme.values()) {
        int start = programme == Programme.PATROL ? 2010 : 2005;
        Status status =
            year < start
                ? Status.BEFORE_START
                : year == start || year == LAST_KNOWN_YEAR ? Status.RECORDED : Status.NOT_RECORDED;
        years.put(
            programme.name() + year,
            new ProgrammeYear(programme, organisations.prefecture(), year, status, note(status)));
      }
    }
    return List.copyOf(years.values());
  }

  private static String note(Status status) {
    return switch (status) {
      case RECORDED -> "合計は秋田県の公表値に一致させています。市町村名・境界・路線・区間・内訳はすべて架空です";
      case BEFORE_START -> "事業の開始前です";
      case NOT_RECORDED -> "公表された値がありません";
    };
  }
}
