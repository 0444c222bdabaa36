package yukiwatari.road;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.NewId;

/** Gathers the rows of a file and makes sections of them: whose they are, in how many parts. */
final class ImportRows {
  private final Authorities authorities;
  private final Mapping mapping;
  private final @Nullable Set<OrganisationId> changeable;
  private final List<MappedRow.Section> sections = new ArrayList<>();
  private final List<OtherWayRecord> otherWays = new ArrayList<>();
  private final List<MappedRow.Area> areas = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<Object, Long> seen = new HashMap<>();
  private long accepted;

  /**
   * @param changeable whose roads the importer may change; null for an operator's command
   */
  ImportRows(Authorities authorities, Mapping mapping, @Nullable Set<OrganisationId> changeable) {
    this.authorities = authorities;
    this.mapping = mapping;
    this.changeable = changeable;
  }

  void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  void row(MappedRow row) {
    accepted++;
    if (row instanceof MappedRow.Section section) {
      sections.add(section);
    } else if (row instanceof MappedRow.Area area) {
      areas.add(area);
    } else if (row instanceof MappedRow.OtherWay way) {
      otherWay(way);
    }
  }

  private void otherWay(MappedRow.OtherWay way) {
    Geometry geometry = way.source().geometry();
    if (geometry == null) {
      refuse(way.source(), null, null, RefusalCode.GEOMETRY_MISSING);
      return;
    }
    List<LineString> parts = LineParts.connected(geometry);
    for (int i = 0; i < parts.size(); i++) {
      String id = parts.size() == 1 ? way.sourceId() : way.sourceId() + "-" + (i + 1);
      if (firstTime(way.source(), "way " + id, id)) {
        otherWays.add(
            new OtherWayRecord(
                NewId.next(),
                id,
                way.name(),
                way.kind(),
                way.oneway(),
                way.layer(),
                mapping.noded(),
                parts.get(i)));
      }
    }
  }

  /** All sections of the file; to be called once, after the last row. */
  List<IncomingSection> sections() {
    STRtree others = mapping.cuts().contains(Mapping.Cut.JUNCTIONS) ? index() : new STRtree();
    List<IncomingSection> incoming = new ArrayList<>(sections.size());
    for (MappedRow.Section row : sections) {
      Geometry geometry = row.geometry();
      if (geometry == null) {
        section(row, null, true).ifPresent(incoming::add);
        continue;
      }
      List<LineString> parts = new ArrayList<>();
      for (LineString part : LineParts.connected(geometry)) {
        parts.addAll(LineParts.cut(part, cuts(row, part, others)));
      }
      for (LineString part : parts) {
        section(row, part, parts.size() == 1).ifPresent(incoming::add);
      }
    }
    return incoming;
  }

  private STRtree index() {
    STRtree tree = new STRtree();
    for (MappedRow.Section row : sections) {
      Geometry geometry = row.geometry();
      if (geometry != null) {
        tree.insert(geometry.getEnvelopeInternal(), row);
      }
    }
    return tree;
  }

  @SuppressWarnings("unchecked")
  private List<Geometry> cuts(MappedRow.Section row, LineString part, STRtree others) {
    List<Geometry> cuts = new ArrayList<>();
    if (mapping.cuts().contains(Mapping.Cut.BOUNDARIES)) {
      authorities.municipalAreas(part).forEach(area -> cuts.add(area.getBoundary()));
    }
    if (mapping.cuts().contains(Mapping.Cut.JUNCTIONS)) {
      List<MappedRow.Section> near = others.query(part.getEnvelopeInternal());
      for (MappedRow.Section other : near) {
        Geometry line = other.geometry();
        boolean sameRoute =
            other.routeNumber().equals(row.routeNumber()) && other.kind() == row.kind();
        if (line != null && !sameRoute && other.layer() == row.layer()) {
          cuts.add(line);
        }
      }
    }
    return cuts;
  }

  private Optional<IncomingSection> section(
      MappedRow.Section row, @Nullable LineString line, boolean whole) {
    Optional<OrganisationId> administrator = administrator(row, line);
    if (administrator.isEmpty()) {
      return Optional.empty();
    }
    if (changeable != null && !changeable.contains(administrator.get())) {
      String name = authorities.name(administrator.get());
      refuse(row.source(), null, name, RefusalCode.ADMINISTRATOR_FOREIGN);
      return Optional.empty();
    }
    RouteKey route =
        new RouteKey(administrator.get(), row.formerMunicipality(), row.kind(), row.routeNumber());
    boolean coded = !row.sectionCode().isEmpty();
    String code = coded && whole ? row.sectionCode() : null;
    Object identity =
        code != null
            ? route.section(code)
            : line != null ? List.of(route, line) : places(route, row);
    if (!firstTime(row.source(), identity, route.number() + " " + row.sectionCode())) {
      return Optional.empty();
    }
    String prefix = coded && !whole ? row.sectionCode() + "-" : "";
    return Optional.of(
        new IncomingSection(
            row.source().row(), route, row.routeName(), code, prefix, facts(row, route, line)));
  }

  /** A row of a register that has no code is told from others of its route by 起点 and 終点. */
  private static Object places(RouteKey route, MappedRow.Section row) {
    return List.of(
        route,
        Objects.requireNonNullElse(row.startPlace(), ""),
        Objects.requireNonNullElse(row.endPlace(), ""));
  }

  private boolean firstTime(SourceFeature row, Object identity, String shown) {
    Long first = seen.putIfAbsent(identity, row.row());
    if (first != null) {
      refuse(row, null, shown + " = " + first, RefusalCode.SECTION_TWICE);
    }
    return first == null;
  }

  private Optional<OrganisationId> administrator(MappedRow.Section row, @Nullable LineString line) {
    if (row.administrator() instanceof Administrator.Code code) {
      Optional<OrganisationId> known = authorities.byCode(code.digits());
      if (known.isEmpty()) {
        refuse(row.source(), null, code.digits(), RefusalCode.ADMINISTRATOR_UNKNOWN);
      }
      return known;
    }
    Administrator.Level level = ((Administrator.Place) row.administrator()).level();
    Optional<OrganisationId> there = line == null ? Optional.empty() : authorities.at(level, line);
    if (there.isEmpty()) {
      refuse(row.source(), null, level.name(), RefusalCode.ADMINISTRATOR_NOT_FOUND_BY_PLACE);
    }
    return there;
  }

  private SectionFacts facts(MappedRow.Section row, RouteKey route, @Nullable LineString line) {
    return SectionFacts.of(route.administrator(), row.kind())
        .name(row.sectionName())
        .startPlace(row.startPlace())
        .endPlace(row.endPlace())
        .municipality(
            line == null
                ? null
                : authorities.at(Administrator.Level.MUNICIPALITY, line).orElse(null))
        .line(line)
        .officialLengthMeters(cents(row.officialLengthMeters()))
        .clearedLengthMeters(cents(row.clearedLengthMeters()))
        .serviceClass(row.serviceClass())
        .widthMeters(cents(row.widthMeters()))
        .lanes(row.lanes())
        .oneway(row.oneway())
        .layer(row.layer())
        .bridge(row.bridge())
        .tunnel(row.tunnel())
        .noded(mapping.noded())
        .footway(row.footway())
        .snowMelting(row.snowMelting())
        .subsidised(row.subsidised())
        .overlapping(row.overlapping())
        .estimated(row.estimated())
        .build();
  }

  /** As the database keeps them, so that the same file compares equal. */
  private static @Nullable BigDecimal cents(@Nullable BigDecimal meters) {
    return meters == null ? null : meters.setScale(2, RoundingMode.HALF_UP);
  }

  private void refuse(
      SourceFeature row, @Nullable String field, @Nullable String value, RefusalCode code) {
    Refusal refusal = new Refusal(row.layer(), row.row(), field, value, code);
    // The pieces of a row that was cut are refused for the same reason: it is said once.
    if (refusals.isEmpty() || !refusals.get(refusals.size() - 1).equals(refusal)) {
      refusals.add(refusal);
    }
  }

  List<OtherWayRecord> otherWays() {
    return otherWays;
  }

  List<MappedRow.Area> areas() {
    return areas;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** Rows that the mapping could use; some of them may be among the refusals too. */
  long accepted() {
    return accepted;
  }
}
