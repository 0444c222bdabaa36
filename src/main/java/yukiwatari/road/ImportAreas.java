package yukiwatari.road;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import yukiwatari.account.OrganisationId;

/** The areas 行政区域 of a file by organisation; those of no known organisation are named. */
final class ImportAreas {
  private static final int PREFECTURE_DIGITS = 2;
  private final Map<OrganisationId, List<Geometry>> parts = new LinkedHashMap<>();
  private final Map<String, String> missing = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  ImportAreas(List<MappedRow.Area> rows, Authorities authorities, Set<OrganisationId> changeable) {
    for (MappedRow.Area row : rows) {
      Optional<OrganisationId> organisation =
          authorities
              .byCode(row.code())
              .or(() -> authorities.byName(row.name(), row.code().substring(0, PREFECTURE_DIGITS)));
      if (organisation.isEmpty()) {
        missing.put(row.code(), row.name());
      } else if (!changeable.contains(organisation.get())) {
        SourceFeature source = row.source();
        refusals.add(
            new Refusal(
                source.layer(),
                source.row(),
                null,
                row.code() + " " + row.name(),
                RefusalCode.ADMINISTRATOR_FOREIGN));
      } else {
        parts
            .computeIfAbsent(organisation.get(), id -> new ArrayList<>())
            .add(Objects.requireNonNull(row.source().geometry()));
      }
    }
  }

  /** One area per organisation: its rows (islands, wards) united. */
  Map<OrganisationId, MultiPolygon> united() {
    Map<OrganisationId, MultiPolygon> united = new LinkedHashMap<>();
    parts.forEach(
        (organisation, geometries) ->
            united.put(organisation, multi(UnaryUnionOp.union(geometries))));
    return united;
  }

  private static MultiPolygon multi(Geometry area) {
    if (area instanceof MultiPolygon several) {
      return several;
    }
    return area.getFactory().createMultiPolygon(new Polygon[] {(Polygon) area});
  }

  List<ImportReport.MissingOrganisation> missing() {
    return missing.entrySet().stream()
        .map(entry -> new ImportReport.MissingOrganisation(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
