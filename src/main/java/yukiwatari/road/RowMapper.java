package yukiwatari.road;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import yukiwatari.road.Mapping.AdministratorRule;
import yukiwatari.road.Mapping.Target;
import yukiwatari.road.Mapping.Value;

/** Turns rows of a file into roads and areas as a {@link Mapping} says. */
final class RowMapper {
  private static final int FURTHEST_LAYER = 20;
  private final Mapping mapping;
  private final Administrator.Code importer;
  private final String fileName;

  /**
   * @param importer who administers the roads where the mapping says "importer"
   * @param fileName for refusals
   */
  RowMapper(Mapping mapping, Administrator.Code importer, String fileName) {
    this.mapping = mapping;
    this.importer = importer;
    this.fileName = fileName;
  }

  /**
   * The row as the mapping sees it; empty when its filters leave it out, or when it is refused
   * (then the refusal went to {@code refused} first).
   */
  Optional<MappedRow> map(SourceFeature row, Consumer<Refusal> refused) {
    if (leavesOut(row)) {
      return Optional.empty();
    }
    try {
      RowValues values = new RowValues(mapping, row);
      checkGeometry(row.geometry());
      return Optional.of(mapping.target() == Target.AREAS ? area(row, values) : way(row, values));
    } catch (RowValues.Unusable e) {
      refused.accept(new Refusal(fileName, row.row(), e.field(), e.value(), e.code()));
      return Optional.empty();
    }
  }

  /** Is this row left out by a filter, without being refused? For counting. */
  boolean leavesOut(SourceFeature row) {
    return mapping.skip().stream().anyMatch(filter -> filter.meets(row))
        || (!mapping.keep().isEmpty()
            && mapping.keep().stream().noneMatch(filter -> filter.meets(row)));
  }

  private void checkGeometry(@Nullable Geometry geometry) throws RowValues.Unusable {
    int dimension = mapping.target() == Target.AREAS ? 2 : 1;
    if (geometry == null || geometry.isEmpty()) {
      if (mapping.target() == Target.AREAS) {
        throw new RowValues.Unusable(null, null, RefusalCode.GEOMETRY_MISSING);
      }
      return;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i).getDimension() != dimension) {
        throw new RowValues.Unusable(null, geometry.getGeometryType(), RefusalCode.GEOMETRY_KIND);
      }
    }
    if (geometry.getLength() == 0) {
      throw new RowValues.Unusable(
          null, Arrays.toString(geometry.getCoordinates()), RefusalCode.GEOMETRY_BROKEN);
    }
  }

  private static MappedRow.Area area(SourceFeature row, RowValues values)
      throws RowValues.Unusable {
    return new MappedRow.Area(
        row, values.code(Value.AREA_CODE).firstFive(), values.required(Value.AREA_NAME));
  }

  private MappedRow way(SourceFeature row, RowValues values) throws RowValues.Unusable {
    RoadKind kind = values.one(RoadKind.class, Value.KIND);
    boolean bridge = values.yes(Value.BRIDGE);
    boolean tunnel = values.yes(Value.TUNNEL);
    Integer layer = values.integer(Value.LAYER, -FURTHEST_LAYER, FURTHEST_LAYER);
    int level = layer != null ? layer : bridge ? 1 : tunnel ? -1 : 0;
    int oneway = values.oneway();
    if (isOtherWay(row)) {
      if (row.geometry() == null) {
        throw new RowValues.Unusable(null, null, RefusalCode.GEOMETRY_MISSING);
      }
      String id = values.required(Value.SOURCE_ID);
      return new MappedRow.OtherWay(row, id, values.text(Value.SECTION_NAME), kind, oneway, level);
    }
    String number = withoutZeros(values.text(Value.ROUTE_NUMBER));
    String name = values.text(Value.ROUTE_NAME);
    if (number == null && name == null) {
      throw values.missing(Value.ROUTE_NUMBER);
    }
    return new MappedRow.Section(
        row,
        administrator(kind, values),
        Objects.requireNonNullElse(values.text(Value.FORMER_MUNICIPALITY), ""),
        kind,
        number != null ? number : Objects.requireNonNull(name),
        name != null ? name : Objects.requireNonNull(number),
        Objects.requireNonNullElse(values.text(Value.SECTION_CODE), ""),
        values.text(Value.SECTION_NAME),
        values.text(Value.START_PLACE),
        values.text(Value.END_PLACE),
        values.meters(Value.OFFICIAL_LENGTH),
        values.meters(Value.CLEARED_LENGTH),
        positive(values.meters(Value.WIDTH)),
        values.integer(Value.LANES, 1, 99),
        values.text(Value.SERVICE_CLASS),
        oneway,
        level,
        bridge,
        tunnel,
        values.yes(Value.FOOTWAY),
        values.yes(Value.SNOW_MELTING),
        values.yes(Value.SUBSIDISED),
        values.yes(Value.OVERLAPPING),
        mapping.estimated());
  }

  private boolean isOtherWay(SourceFeature row) {
    return mapping.otherWays().stream().anyMatch(filter -> filter.meets(row));
  }

  private Administrator administrator(RoadKind kind, RowValues values) throws RowValues.Unusable {
    AdministratorRule rule = mapping.administrator();
    if (rule instanceof AdministratorRule.Fixed fixed) {
      return fixed.code();
    }
    if (rule instanceof AdministratorRule.ByPlace place) {
      return place.of(kind);
    }
    if (rule instanceof AdministratorRule.ByField field) {
      return values.code(field.rule());
    }
    return importer;
  }

  /** 0012 as 12: some files keep the zeros, spreadsheets lose them, and it is the same route. */
  private static @Nullable String withoutZeros(@Nullable String number) {
    return number == null || !number.matches("0+[0-9]+")
        ? number
        : number.replaceFirst("^0+(?=.)", "");
  }

  /** A width of 0 in a register means that nobody measured it. */
  private static @Nullable BigDecimal positive(@Nullable BigDecimal meters) {
    return meters == null || meters.signum() <= 0 ? null : meters;
  }
}
