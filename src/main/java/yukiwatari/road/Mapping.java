package yukiwatari.road;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what the fields of a road file mean. Written as JSON (docs/import.md; presets in
 * resources/yukiwatari/road/mapping), read by {@link MappingJson}.
 *
 * @param name for people
 * @param credit 出典 that the licence of the data wants on every map that shows it; '' for none
 * @param target what the rows become
 * @param administrator who administers the roads; unused for areas
 * @param fields where each value comes from; a value without a rule takes its default
 * @param otherWays rows that become {@link MappedRow.OtherWay} instead of sections: any filter met
 * @param skip rows that are left out without being refused (a cycle path among roads): any filter
 *     met
 * @param keep when not empty, rows that meet none of these filters are left out
 * @param cuts where the importer cuts lines into sections
 * @param estimated the administrators are guesses and never shown to the public as fact
 * @param noded lines meet only at shared points, as in OpenStreetMap: true crossings without one
 *     are bridges that nobody tagged
 */
record Mapping(
    String name,
    String credit,
    Target target,
    AdministratorRule administrator,
    Map<Value, FieldRule> fields,
    List<Filter> otherWays,
    List<Filter> skip,
    List<Filter> keep,
    Set<Cut> cuts,
    boolean estimated,
    boolean noded) {

  Mapping {
    Map<Value, FieldRule> copy = new EnumMap<>(Value.class);
    copy.putAll(fields);
    fields = Map.copyOf(copy);
    otherWays = List.copyOf(otherWays);
    skip = List.copyOf(skip);
    keep = List.copyOf(keep);
    cuts = Set.copyOf(cuts);
  }

  /** What the rows become. */
  enum Target {
    /** Sections with geometry. */
    SECTIONS,
    /** Values of sections, joined by their natural key; what has no such section yet is 位置未登録. */
    REGISTER,
    /** Areas of organisations 行政区域. */
    AREAS
  }

  /** The values that a rule may fill, by the name they have in JSON. */
  enum Value {
    FORMER_MUNICIPALITY,
    KIND,
    ROUTE_NUMBER,
    ROUTE_NAME,
    SECTION_CODE,
    SECTION_NAME,
    /** 起点 and 終点 in words. */
    START_PLACE,
    END_PLACE,
    OFFICIAL_LENGTH,
    CLEARED_LENGTH,
    WIDTH,
    LANES,
    SERVICE_CLASS,
    ONEWAY,
    LAYER,
    BRIDGE,
    TUNNEL,
    FOOTWAY,
    SNOW_MELTING,
    SUBSIDISED,
    OVERLAPPING,
    /** The file's own id of a row. */
    SOURCE_ID,
    /** Of an area: code and name. */
    AREA_CODE,
    AREA_NAME
  }

  /** Where lines are cut into sections. */
  enum Cut {
    /** At the boundaries of municipalities. */
    BOUNDARIES,
    /** At junctions with other numbered routes. */
    JUNCTIONS
  }

  /**
   * Where a value comes from: the first of the fields that has text of this form; then the list of
   * values.
   *
   * @param fields names in the file, tried in this order
   * @param form a regular expression that the whole text must match; group 1, if any, is taken
   * @param values text of the file to value; null: the text itself. The entry {@code "*"} is for
   *     all other texts
   * @param otherwise when no field has text; null: the value is missing
   * @param unit of a length: what one stands for in metres (0.001 for mm, 1000 for km)
   * @param lenient a text that does not fit counts as no text, instead of refusing the row: for
   *     what is good to have but freely written, as the lanes of OpenStreetMap
   * @param digits a code of fewer digits lost its leading zeros in a spreadsheet and gets them
   *     back; 0: as it is
   */
  record FieldRule(
      List<String> fields,
      @Nullable Pattern form,
      @Nullable Map<String, String> values,
      @Nullable String otherwise,
      double unit,
      boolean lenient,
      int digits) {
    static final int MOST_DIGITS = 20;

    FieldRule {
      fields = List.copyOf(fields);
      values = values == null ? null : Map.copyOf(values);
      if (!(unit > 0)) {
        throw new IllegalArgumentException("unit " + unit + " must be above 0");
      }
      if (digits < 0 || digits > MOST_DIGITS) {
        throw new IllegalArgumentException("digits " + digits);
      }
    }
  }

  /** A row meets it when the field's text is one of the values ({@code "*"}: any text). */
  record Filter(String field, Set<String> values) {
    Filter {
      values = Set.copyOf(values);
    }

    boolean meets(SourceFeature row) {
      String text = row.text(field);
      return values.contains(text) || (!text.isEmpty() && values.contains("*"));
    }
  }

  /** Who administers the roads of the file. */
  sealed interface AdministratorRule {
    /** All of them: this code. */
    record Fixed(Administrator.Code code) implements AdministratorRule {}

    /** The code stands in a field. */
    record ByField(FieldRule rule) implements AdministratorRule {}

    /** The authority of this level where the road lies. */
    record ByPlace(Map<RoadKind, Administrator.Level> levels) implements AdministratorRule {
      public ByPlace {
        levels = Map.copyOf(levels);
      }

      Administrator.Place of(RoadKind kind) {
        return new Administrator.Place(
            Objects.requireNonNullElse(levels.get(kind), Administrator.Level.MUNICIPALITY));
      }
    }

    /** The organisation that imports. */
    record Importer() implements AdministratorRule {}
  }
}
