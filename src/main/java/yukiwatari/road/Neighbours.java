package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.Sql;

/** Which sections one may be joined with, and what would come of it. */
@Component
class Neighbours {
  private static final String NEIGHBOURS = Sql.read(Neighbours.class, "neighbours");
  private static final double NEAR_DEGREES =
      2 * SectionUnion.MEET_METERS / LineIndex.METERS_PER_DEGREE;

  private final JdbcClient client;
  private final SectionHistory history;
  private final SectionPromises promises;
  private final SectionUnion union;

  Neighbours(
      JdbcClient client, SectionHistory history, SectionPromises promises, SectionUnion union) {
    this.client = client;
    this.history = history;
    this.promises = promises;
    this.union = union;
  }

  /**
   * A section that could be joined to another one.
   *
   * @param version for the request
   * @param line of this one
   * @param meters of this one's line
   * @param officialLengthMeters of both together; null when one is not known
   * @param unlike names of facts in which the two differ
   * @param mayJoin false: they differ in what a road is by nature
   * @param promises what agreements say of this one and of the other
   */
  record Neighbour(
      UUID id,
      int version,
      String sectionCode,
      @Nullable String name,
      List<double[]> line,
      double meters,
      @Nullable BigDecimal officialLengthMeters,
      List<String> unlike,
      boolean mayJoin,
      List<SectionForDrawing.Promise> promises) {}

  List<Neighbour> of(SectionNow section, LocalDate on) {
    LineString line = section.line();
    if (line == null) {
      return List.of();
    }
    return client
        .sql(NEIGHBOURS)
        .param("section", section.section().value())
        .param("on", on)
        .param("near", NEAR_DEGREES)
        .query(UUID.class)
        .list()
        .stream()
        .map(id -> history.find(new SectionId(id), on))
        .flatMap(Optional::stream)
        .flatMap(other -> neighbour(section, line, other, on).stream())
        .toList();
  }

  private Optional<Neighbour> neighbour(
      SectionNow section, LineString line, SectionNow other, LocalDate on) {
    LineString its = other.line();
    if (its == null || SectionUnion.join(line, its) == null) {
      return Optional.empty();
    }
    List<String> unlike = union.unlike(section.section(), other.section(), on);
    return Optional.of(
        new Neighbour(
            other.section().value(),
            other.edition(),
            other.key().sectionCode(),
            other.name(),
            RearrangementController.places(its),
            new MeasuredLine(its).length(),
            SectionUnion.sum(section.officialMeters(), other.officialMeters()),
            unlike,
            SectionUnion.mayJoin(unlike),
            promises.of(List.of(section.section(), other.section()), on)));
  }
}
