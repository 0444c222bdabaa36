package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import yukiwatari.account.OrganisationId;
import yukiwatari.road.Mapping.Value;

/** What a newer file changes; lines are drawn in metres along one street. */
class RoadDiffTest {
  private static final OrganisationId CITY = new OrganisationId(new UUID(3, 3));
  private static final RouteKey ROUTE = new RouteKey(CITY, "", RoadKind.MUNICIPAL_1, "1");
  private static final Set<Value> ALL = Set.of(Value.OFFICIAL_LENGTH, Value.FOOTWAY);

  private final List<KnownSection> known = new ArrayList<>();
  private final List<IncomingSection> incoming = new ArrayList<>();
  private Set<Value> provided = ALL;
  private boolean complete;

  private SectionId known(String code, double... alongMeters) {
    SectionId id = new SectionId(new UUID(0, known.size() + 1L));
    known.add(new KnownSection(id, ROUTE.section(code), facts(line(alongMeters)).build()));
    return id;
  }

  private void incoming(@Nullable String code, double... alongMeters) {
    incoming(code, facts(line(alongMeters)).build());
  }

  private void incoming(@Nullable String code, SectionFacts facts) {
    incoming.add(new IncomingSection(incoming.size() + 1L, ROUTE, "雪見線", code, "", facts));
  }

  private static SectionFactsBuilder facts(@Nullable LineString line) {
    return SectionFacts.of(CITY, RoadKind.MUNICIPAL_1).line(line);
  }

  private static LineString line(double... alongMeters) {
    Coordinate[] points = new Coordinate[alongMeters.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(139 + alongMeters[i] / 85_394, 40);
    }
    return new GeometryFactory().createLineString(points);
  }

  private RoadDiff diff() {
    return RoadDiff.of(known, incoming, new ProvidedFields(provided, false), complete);
  }

  @Test
  void theSameFileChangesNothing() {
    known("1", 0, 100);
    known("2", 100, 200);
    incoming("1", 0, 100);
    incoming("2", 100, 200);

    assertThat(diff()).isEqualTo(new RoadDiff(List.of(), List.of(), 2, 0));
  }

  @Test
  void linesWithoutCodesAreFoundAgainInAnyOrder() {
    known("1", 0, 100);
    known("2", 100, 200);
    incoming(null, 100, 200);
    incoming(null, 0, 100);

    assertThat(diff()).isEqualTo(new RoadDiff(List.of(), List.of(), 2, 0));
  }

  @Test
  void aNewLineWithoutACodeGetsANumberThatTheRouteNeverHad() {
    known("1", 0, 100);
    known.add(new KnownSection(new SectionId(new UUID(0, 9)), ROUTE.section("2"), null));
    incoming(null, 0, 100);
    incoming(null, 500, 600);

    assertThat(diff().changes())
        .extracting(SectionChange::kind, change -> change.key().sectionCode())
        .containsExactly(tuple(SectionChange.Kind.ADDED, "3"));
  }

  @Test
  void anotherGeometryUnderTheSameKeyIsMoved() {
    SectionId one = known("1", 0, 100);
    incoming("1", 0, 50, 101);

    RoadDiff diff = diff();
    assertThat(diff.changes())
        .extracting(SectionChange::kind, SectionChange::section, SectionChange::fields)
        .containsExactly(tuple(SectionChange.Kind.MOVED, one, Set.of(SectionField.LINE)));
    assertThat(diff.successions()).isEmpty();
  }

  @Test
  void namesTheAttributesThatChanged() {
    known("1", 0, 100);
    incoming("1", facts(line(0, 100)).officialLengthMeters(BigDecimal.TEN).footway(true).build());

    assertThat(diff().changes())
        .extracting(SectionChange::kind, SectionChange::fields)
        .containsExactly(
            tuple(
                SectionChange.Kind.CHANGED,
                Set.of(SectionField.OFFICIAL_LENGTH, SectionField.FOOTWAY)));
  }

  @Test
  void keepsWhatTheFileDoesNotSpeakOf() {
    known.add(
        new KnownSection(
            new SectionId(new UUID(0, 1)),
            ROUTE.section("1"),
            facts(line(0, 100)).officialLengthMeters(new BigDecimal("98.50")).build()));
    provided = Set.of(Value.FOOTWAY);
    incoming("1", facts(line(0, 100)).footway(true).build());

    assertThat(diff().changes())
        .extracting(SectionChange::facts)
        .extracting(SectionFacts::officialLengthMeters)
        .containsExactly(new BigDecimal("98.50"));
  }

  @Test
  void aSectionReplacedByTwoIsSplit() {
    SectionId one = known("1", 0, 100);
    incoming("1-A", 0, 60);
    incoming("1-B", 60, 100);

    RoadDiff diff = diff();
    assertThat(diff.changes())
        .extracting(SectionChange::kind, change -> change.key().sectionCode())
        .containsExactly(
            tuple(SectionChange.Kind.ADDED, "1-A"),
            tuple(SectionChange.Kind.ADDED, "1-B"),
            tuple(SectionChange.Kind.CLOSED, "1"));
    assertThat(diff.successions())
        .extracting(Succession::predecessor, Succession::change)
        .containsOnly(tuple(one, LineageChange.SPLIT));
    assertThat(diff.successions().stream().mapToDouble(Succession::share).sorted().toArray())
        .containsExactly(new double[] {0.4, 0.6}, within(0.03));
  }

  @Test
  void aSectionThatKeepsItsKeyAndLosesAPartIsSplitWithItself() {
    SectionId one = known("1", 0, 100);
    incoming("1", 0, 70);
    incoming("2", 70, 100);

    RoadDiff diff = diff();
    assertThat(diff.changes())
        .extracting(SectionChange::kind)
        .containsExactly(SectionChange.Kind.MOVED, SectionChange.Kind.ADDED);
    assertThat(diff.successions())
        .extracting(Succession::predecessor, Succession::change)
        .containsExactly(tuple(one, LineageChange.SPLIT), tuple(one, LineageChange.SPLIT));
    assertThat(diff.successions())
        .filteredOn(succession -> succession.successor().equals(one))
        .singleElement()
        .satisfies(kept -> assertThat(kept.share()).isCloseTo(0.7, within(0.05)));
  }

  @Test
  void twoSectionsThatBecomeOneAreMerged() {
    SectionId one = known("1", 0, 60);
    SectionId two = known("2", 60, 100);
    incoming("9", 0, 100);

    assertThat(diff().successions())
        .extracting(Succession::predecessor, Succession::change, Succession::share)
        .containsExactly(
            tuple(one, LineageChange.MERGE, 1.0), tuple(two, LineageChange.MERGE, 1.0));
  }

  @Test
  void theSameLineUnderAnotherCodeIsRenumbered() {
    SectionId one = known("1", 0, 100);
    incoming("7", 0, 100);

    assertThat(diff().successions())
        .extracting(Succession::predecessor, Succession::change)
        .containsExactly(tuple(one, LineageChange.RENUMBERED));
  }

  @Test
  void whatAPartialFileDoesNotHaveStays() {
    known("1", 0, 100);
    known("2", 100, 200);
    incoming("1", 0, 100);

    assertThat(diff()).isEqualTo(new RoadDiff(List.of(), List.of(), 1, 1));
  }

  @Test
  void whatACompleteFileDoesNotHaveIsGone() {
    known("1", 0, 100);
    SectionId two = known("2", 100, 200);
    incoming("1", 0, 100);
    complete = true;

    RoadDiff diff = diff();
    assertThat(diff.changes())
        .extracting(SectionChange::kind, SectionChange::section)
        .containsExactly(tuple(SectionChange.Kind.CLOSED, two));
    assertThat(diff.notInFile()).isZero();
    assertThat(diff.successions()).isEmpty();
  }

  @Test
  void aSectionThatWasClosedComesBackAsItself() {
    SectionId closed = new SectionId(new UUID(0, 1));
    known.add(new KnownSection(closed, ROUTE.section("1"), null));
    incoming("1", 0, 100);

    assertThat(diff().changes())
        .extracting(SectionChange::kind, SectionChange::section)
        .containsExactly(tuple(SectionChange.Kind.ADDED, closed));
  }
}
