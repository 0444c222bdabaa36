package yukiwatari.road;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.Sql;
import yukiwatari.http.Version;

/**
 * Divides a section at a point. A part that keeps the section's code is the section living on with
 * less, as for the importers; what agreements say of it goes where a person decided.
 */
@Component
class SectionDivision {
  /** No part is shorter, metres. */
  private static final double SHORTEST_METERS = 1;

  private static final String STRUCTURES = Sql.read(SectionDivision.class, "divideStructures");

  private final JdbcClient client;
  private final SectionHistory history;
  private final SectionPromises promises;
  private final Bindings bindings;
  private final NetworkRefresh network;

  SectionDivision(
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

  /** Which part takes over what agreements say of the section. */
  enum Heir {
    /** The agreed length is divided as the line is. */
    BOTH,
    FIRST,
    SECOND
  }

  /**
   * One of the two parts.
   *
   * @param officialLengthMeters its share of the section's; null when that is not known
   */
  record PartOf(
      LineString line,
      double meters,
      @Nullable BigDecimal officialLengthMeters,
      @Nullable BigDecimal clearedLengthMeters) {}

  /**
   * The two parts, in the direction of the line; lengths on paper are divided as the line is and
   * add up to what they were.
   *
   * @throws Problem 409 for a section without a line; 400 where a part would have no length
   */
  List<PartOf> parts(SectionNow now, double atMeters) {
    LineString line = now.line();
    if (line == null) {
      throw Problem.conflict("section.unlocated");
    }
    MeasuredLine measured = new MeasuredLine(line);
    double whole = measured.length();
    if (!(atMeters >= SHORTEST_METERS && atMeters <= whole - SHORTEST_METERS)) {
      throw Problem.badInput("section.cut", Math.round(atMeters), Math.round(whole));
    }
    List<LineString> lines = measured.cut(atMeters);
    double share = atMeters / whole;
    return List.of(
        new PartOf(
            lines.get(0),
            atMeters,
            first(now.officialMeters(), share),
            first(now.clearedMeters(), share)),
        new PartOf(
            lines.get(1),
            whole - atMeters,
            rest(now.officialMeters(), share),
            rest(now.clearedMeters(), share)));
  }

  private static @Nullable BigDecimal first(@Nullable BigDecimal whole, double share) {
    return whole == null
        ? null
        : whole.multiply(BigDecimal.valueOf(share)).setScale(2, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal rest(@Nullable BigDecimal whole, double share) {
    BigDecimal first = first(whole, share);
    return whole == null || first == null ? null : whole.subtract(first);
  }

  /**
   * @param atMeters from the line's first point
   * @param codes of the two parts; one of them may be the section's own
   * @param heir null only where no agreement uses the section
   * @param seen agreements that the person was shown
   */
  record Request(
      LocalDate on, double atMeters, List<String> codes, @Nullable Heir heir, Set<UUID> seen) {}

  /**
   * @return the two parts
   * @throws Problem 403 for others than the administrator; 409 when an agreement was not seen, the
   *     route has a code already, or a later change is known; 412 when somebody changed the section
   */
  @Transactional
  public List<SectionId> divide(Actor actor, SectionId section, Version version, Request wanted) {
    history.besideImports();
    LocalDate on = wanted.on();
    SectionNow now = history.lock(section, on);
    SectionDrawing.requireOwn(actor, now.administrator(), now.administratorName());
    version.check(now.edition());
    List<PartOf> parts = parts(now, wanted.atMeters());
    List<String> codes = wanted.codes().stream().map(SectionDrawing::code).toList();
    if (codes.size() != 2 || codes.get(0).equals(codes.get(1))) {
      throw Problem.badInput("section.codes", String.join("、", codes));
    }
    List<SectionId> bound = List.of(section);
    promises.requireSeen(bound, on, wanted.seen());
    boolean promised = !promises.of(bound, on).isEmpty();
    if (promised && wanted.heir() == null) {
      throw Problem.badInput("section.heir");
    }
    List<SectionId> ids = new ArrayList<>();
    for (String code : codes) {
      boolean livesOn = code.equals(now.key().sectionCode());
      SectionId id = livesOn ? section : new SectionId(NewId.next());
      if (!livesOn) {
        history.create(id, now.route(), code);
      }
      ids.add(id);
    }
    history.close(section, on);
    for (int i = 0; i < 2; i++) {
      PartOf part = parts.get(i);
      history.open(
          section,
          new SectionHistory.Opening(
              ids.get(i),
              now.route(),
              part.line(),
              part.officialLengthMeters(),
              part.clearedLengthMeters(),
              i == 0 ? now.startPlace() : null,
              i == 0 ? null : now.endPlace(),
              SectionDrawing.SOURCE),
          on);
      if (!ids.get(i).equals(section)) {
        history.lineage(section, ids.get(i), LineageChange.SPLIT, on, null);
      }
    }
    moveStructures(section, ids, wanted.atMeters(), on);
    double share = wanted.atMeters() / (parts.get(0).meters() + parts.get(1).meters());
    List<SectionShare> shares =
        List.of(new SectionShare(ids.get(0), share), new SectionShare(ids.get(1), 1 - share));
    bindings.follow(Map.of(section, shares), on);
    if (promised && wanted.heir() != null) {
      hand(section, heirs(wanted.heir(), shares), on);
    }
    audit(now, wanted, ids);
    network.afterCommit();
    return ids;
  }

  private static List<SectionShare> heirs(Heir heir, List<SectionShare> shares) {
    return switch (heir) {
      case BOTH -> shares;
      case FIRST -> List.of(new SectionShare(shares.get(0).section(), 1));
      case SECOND -> List.of(new SectionShare(shares.get(1).section(), 1));
    };
  }

  private void hand(SectionId section, List<SectionShare> to, LocalDate on) {
    boolean stays = to.size() == 1 && to.get(0).section().equals(section);
    if (!stays) {
      bindings.move(section, to, on);
    }
  }

  private void moveStructures(SectionId section, List<SectionId> to, double cut, LocalDate on) {
    client
        .sql(STRUCTURES)
        .param("section", section.value())
        .param("first", to.get(0).value())
        .param("second", to.get(1).value())
        .param("cut", cut)
        .param("on", on)
        .update();
  }

  private void audit(SectionNow now, Request wanted, List<SectionId> ids) {
    client
        .sql(
            """
            SELECT account.audit_batch('road.section_version',
                     jsonb_build_object('what', 'split', 'section', :section::uuid, 'on', :on::date, 'atMeters', :at::float8,
                       'parts', jsonb_build_array(:first::text, :second::text), 'heir', :heir::text))
            """)
        .param("section", now.section().value())
        .param("on", wanted.on())
        .param("at", wanted.atMeters())
        .param("first", ids.get(0).toString())
        .param("second", ids.get(1).toString())
        .param("heir", wanted.heir() == null ? null : wanted.heir().name())
        .query()
        .singleRow();
  }
}
