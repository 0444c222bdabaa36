package yukiwatari.road;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;

/** The road administrators of a day: by code, and by place. */
final class Authorities {
  private static final int CODE_DIGITS = 5;

  /**
   * @param code null when the organisation has none
   * @param area null when its area 行政区域 is not known
   */
  record Authority(
      OrganisationId id,
      OrganisationKind kind,
      @Nullable String code,
      String name,
      @Nullable OrganisationId parent,
      @Nullable Geometry area) {}

  private record Area(OrganisationId organisation, PreparedGeometry shape) {}

  private final List<Authority> all;
  private final Map<String, OrganisationId> byCode = new HashMap<>();
  private final Map<Administrator.Level, STRtree> areas = new HashMap<>();
  private final @Nullable OrganisationId onlyState;

  Authorities(List<Authority> all) {
    this.all = List.copyOf(all);
    for (Administrator.Level level : Administrator.Level.values()) {
      areas.put(level, new STRtree());
    }
    OrganisationId state = null;
    for (Authority authority : all) {
      String code = authority.code();
      if (code != null) {
        byCode.put(code.substring(0, CODE_DIGITS), authority.id());
      }
      if (authority.kind() == OrganisationKind.STATE) {
        state = authority.id();
      }
      Geometry area = authority.area();
      if (area != null) {
        areas(level(authority.kind()))
            .insert(
                area.getEnvelopeInternal(),
                new Area(authority.id(), PreparedGeometryFactory.prepare(area)));
      }
    }
    onlyState = state;
  }

  private STRtree areas(Administrator.Level level) {
    return Objects.requireNonNull(areas.get(level));
  }

  private static Administrator.Level level(OrganisationKind kind) {
    return switch (kind) {
      case STATE -> Administrator.Level.STATE;
      case PREFECTURE -> Administrator.Level.PREFECTURE;
      default -> Administrator.Level.MUNICIPALITY;
    };
  }

  /**
   * @param code of which the first five digits count
   */
  Optional<OrganisationId> byCode(String code) {
    return Optional.ofNullable(byCode.get(code.substring(0, CODE_DIGITS)));
  }

  /** The code of an organisation, empty when it has none or is not valid on the day. */
  Optional<String> code(OrganisationId organisation) {
    return all.stream()
        .filter(authority -> authority.id().equals(organisation))
        .map(Authority::code)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** How an organisation is called; its id when it is not valid on the day. */
  String name(OrganisationId organisation) {
    return all.stream()
        .filter(authority -> authority.id().equals(organisation))
        .map(Authority::name)
        .findFirst()
        .orElseGet(organisation::toString);
  }

  /** The municipality of this name in the prefecture that a code belongs to (wards of a city). */
  Optional<OrganisationId> byName(String name, String prefecture) {
    return all.stream()
        .filter(authority -> authority.kind().isMunicipality() && authority.name().equals(name))
        .filter(authority -> authority.code() != null && authority.code().startsWith(prefecture))
        .map(Authority::id)
        .findFirst();
  }

  /** The authority of the level in whose area most of the line lies. The state has one for all. */
  @SuppressWarnings("unchecked")
  Optional<OrganisationId> at(Administrator.Level level, LineString line) {
    List<Area> near = areas(level).query(line.getEnvelopeInternal());
    OrganisationId best = null;
    double bestLength = 0;
    for (Area area : near) {
      if (area.shape().covers(line)) {
        return Optional.of(area.organisation());
      }
      double length = area.shape().getGeometry().intersection(line).getLength();
      if (length > bestLength) {
        best = area.organisation();
        bestLength = length;
      }
    }
    return Optional.ofNullable(
        best == null && level == Administrator.Level.STATE ? onlyState : best);
  }

  /** The areas of municipalities that a line touches. */
  @SuppressWarnings("unchecked")
  List<Geometry> municipalAreas(LineString line) {
    List<Area> near = areas(Administrator.Level.MUNICIPALITY).query(line.getEnvelopeInternal());
    return near.stream().map(area -> area.shape().getGeometry()).toList();
  }

  /**
   * Whose roads an organisation may import: its own; a prefecture also those of its municipalities
   * and of the state, as it keeps the common map.
   */
  Set<OrganisationId> changeableBy(OrganisationId authority) {
    boolean prefecture =
        all.stream()
            .anyMatch(a -> a.id().equals(authority) && a.kind() == OrganisationKind.PREFECTURE);
    return all.stream()
        .filter(
            a ->
                a.id().equals(authority)
                    || (prefecture
                        && (a.kind() == OrganisationKind.STATE || authority.equals(a.parent()))))
        .map(Authority::id)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
