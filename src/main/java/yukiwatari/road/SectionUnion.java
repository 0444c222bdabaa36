package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;
import yukiwatari.http.Version;

/**
 * Joins two sections of a route that meet end to end: the first lives on with the line of both, the
 * second ends and is followed by it. What agreements say of the second goes to it.
 */
@Component
class SectionUnion {
  /** Ends that are nearer meet. */
  static final double MEET_METERS = 1;

  private static final String STRUCTURES = Sql.read(SectionUnion.class, "joinStructures");
  private static final String UNLIKE = Sql.read(SectionUnion.class, "unlikeSections");

  /** What a road is by nature: two that differ in it are no one section. */
  private static final Set<String> BY_NATURE = Set.of("oneway", "layer", "bridge", "tunnel");

  private final JdbcClient client;
  private final SectionHistory history;
  private final SectionPromises promises;
  private final Bindings bindings;
  private final NetworkRefresh network;

  SectionUnion(
      JdbcClient client,
      SectionHistory history,
      SectionPromises promises,
      Bindings bindings,
      NetworkRefresh network) {
    this.client = client;
    this.history = history;
    this.promises = promises;
    this.bindings = bindings;
    this.network = network;
  }

  /**
   * @param with the section that ends
   * @param withVersion the state of it that the person saw
   * @param seen agreements of both that the person was shown
   */
  record Request(LocalDate on, UUID with, int withVersion, Set<UUID> seen) {}

  /**
   * Two lines as one, in the direction of the first.
   *
   * @param before the second comes before the first
   * @param reversed the second is turned round
   */
  record Joined(LineString line, boolean before, boolean reversed) {}

  /** Null when they do not meet end to end. */
  static @Nullable Joined join(LineString first, LineString second) {
    for (boolean before : new boolean[] {false, true}) {
      for (boolean reversed : new boolean[] {false, true}) {
        LineString turned = reversed ? second.reverse() : second;
        LineString one = before ? turned : first;
        LineString other = before ? first : turned;
        Coordinate end = one.getCoordinateN(one.getNumPoints() - 1);
        if (LineIndex.meters(end, other.getCoordinateN(0)) <= MEET_METERS) {
          List<Coordinate> points = new ArrayList<>(Arrays.asList(one.getCoordinates()));
          points.addAll(Arrays.asList(other.getCoordinates()).subList(1, other.getNumPoints()));
          return new Joined(
              first.getFactory().createLineString(points.toArray(Coordinate[]::new)),
              before,
              reversed);
        }
      }
    }
    return null;
  }

  /** Names of facts in which two sections differ on a day; the first one's will hold. */
  List<String> unlike(SectionId first, SectionId second, LocalDate on) {
    return client
        .sql(UNLIKE)
        .param("first", first.value())
        .param("second", second.value())
        .param("on", on)
        .query(String.class)
        .list();
  }

  static boolean mayJoin(List<String> unlike) {
    return unlike.stream().noneMatch(BY_NATURE::contains);
  }

  /**
   * @throws Problem 403 for others than the administrator; 409 when they do not meet, are of
   *     different routes or different by nature, an agreement was not seen, or two performers would
   *     meet; 412 when somebody changed one of them
   */
  @Transactional
  public void unite(Actor actor, SectionId first, Version version, Request wanted) {
    history.besideImports();
    LocalDate on = wanted.on();
    SectionId second = new SectionId(wanted.with());
    if (first.equals(second)) {
      throw Problem.conflict("section.apart");
    }
    boolean inOrder = first.value().compareTo(second.value()) < 0;
    SectionNow early = history.lock(inOrder ? first : second, on);
    SectionNow late = history.lock(inOrder ? second : first, on);
    SectionNow one = inOrder ? early : late;
    SectionNow other = inOrder ? late : early;
    SectionDrawing.requireOwn(actor, one.administrator(), one.administratorName());
    SectionDrawing.requireOwn(actor, other.administrator(), other.administratorName());
    version.check(one.edition());
    new Version(wanted.withVersion()).check(other.edition());
    Joined joined = joined(one, other);
    List<String> unlike = unlike(first, second, on);
    if (!mayJoin(unlike)) {
      throw Problem.conflict("section.unlike", one.label(), other.label());
    }
    promises.requireSeen(List.of(first, second), on, wanted.seen());
    boolean promised = !promises.of(List.of(second), on).isEmpty();
    history.close(first, on);
    history.close(second, on);
    history.open(
        first,
        new SectionHistory.Opening(
            first,
            one.route(),
            joined.line(),
            sum(one.officialMeters(), other.officialMeters()),
            sum(one.clearedMeters(), other.clearedMeters()),
            joined.before() ? outerPlace(other, joined) : one.startPlace(),
            joined.before() ? one.endPlace() : outerPlace(other, joined),
            SectionDrawing.SOURCE),
        on);
    history.lineage(second, first, LineageChange.MERGE, on, null);
    moveStructures(first, second, one, other, joined, on);
    List<SectionShare> all = List.of(new SectionShare(first, 1));
    bindings.follow(Map.of(second, all), on);
    if (promised) {
      bindings.move(second, all, on);
    }
    audit(first, second, on);
    network.afterCommit();
  }

  /** The name of the end of the second that is not where the two meet. */
  private static @Nullable String outerPlace(SectionNow other, Joined joined) {
    return joined.before() == joined.reversed() ? other.endPlace() : other.startPlace();
  }

  private static Joined joined(SectionNow one, SectionNow other) {
    LineString first = one.line();
    LineString second = other.line();
    if (first == null || second == null) {
      throw Problem.conflict("section.unlocated");
    }
    Joined joined = join(first, second);
    if (joined == null || !one.route().equals(other.route())) {
      throw Problem.conflict("section.apart");
    }
    return joined;
  }

  /** Not known when one of them is not. */
  static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  private void moveStructures(
      SectionId first,
      SectionId second,
      SectionNow one,
      SectionNow other,
      Joined joined,
      LocalDate on) {
    double lengthOfFirst = one.gisMeters() == null ? 0 : one.gisMeters();
    double lengthOfSecond = other.gisMeters() == null ? 0 : other.gisMeters();
    client
        .sql(STRUCTURES)
        .param("first", first.value())
        .param("second", second.value())
        .param("firstShift", joined.before() ? lengthOfSecond : 0)
        .param("secondShift", joined.before() ? 0 : lengthOfFirst)
        .param("reversed", joined.reversed())
        .param("length", lengthOfSecond)
        .param("on", on)
        .update();
  }

  private void audit(SectionId first, SectionId second, LocalDate on) {
    client
        .sql(
            """
            SELECT account.audit_batch('road.section_version',
                     jsonb_build_object('what', 'join', 'section', :first::uuid, 'ended', :second::uuid, 'on', :on::date))
            """)
        .param("first", first.value())
        .param("second", second.value())
        .param("on", on)
        .query()
        .singleRow();
  }
}
