package yukiwatari.road;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.road.Mapping.AdministratorRule;
import yukiwatari.road.Mapping.FieldRule;
import yukiwatari.road.Mapping.Filter;
import yukiwatari.road.Mapping.Target;
import yukiwatari.road.Mapping.Value;

/**
 * Reads a {@link Mapping} from JSON (docs/import.md). A member that is not known or not usable is
 * named by its path, so that a typing error is found at once instead of silently doing nothing.
 */
final class MappingJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> MEMBERS =
      Set.of(
          "name",
          "credit",
          "target",
          "administrator",
          "fields",
          "otherWays",
          "skip",
          "keep",
          "cut",
          "estimated",
          "noded");
  private static final Set<String> RULE_MEMBERS =
      Set.of("field", "form", "values", "otherwise", "unit", "lenient", "digits");

  /** As much as a map has room for. */
  private static final int LONGEST_CREDIT = 120;

  private static final Map<String, Double> UNITS =
      Map.of("mm", 0.001, "cm", 0.01, "m", 1.0, "km", 1000.0);

  private MappingJson() {}

  /**
   * @throws MappingRejected naming the member
   */
  static Mapping read(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new MappingRejected("", "json", e.getOriginalMessage());
    }
    known(json, "", MEMBERS);
    Target target = one(Target.class, "target", json.path("target").asString("sections"));
    Map<Value, FieldRule> fields = new EnumMap<>(Value.class);
    object(json.path("fields"), "fields")
        .forEach(
            (name, rule) -> {
              String path = "fields." + name;
              fields.put(one(Value.class, path, name), rule(rule, path));
            });
    require(target, fields);
    return new Mapping(
        json.path("name").asString(""),
        credit(json),
        target,
        administrator(json.path("administrator"), target),
        fields,
        filters(json, "otherWays"),
        filters(json, "skip"),
        filters(json, "keep"),
        cuts(json.path("cut")),
        json.path("estimated").asBoolean(false),
        json.path("noded").asBoolean(false));
  }

  private static String credit(JsonNode json) {
    String credit = json.path("credit").asString("").strip();
    if (credit.length() > LONGEST_CREDIT) {
      throw new MappingRejected("credit", "tooLong", String.valueOf(LONGEST_CREDIT));
    }
    return credit;
  }

  private static void require(Target target, Map<Value, FieldRule> fields) {
    List<Value> needed =
        switch (target) {
          case AREAS -> List.of(Value.AREA_CODE, Value.AREA_NAME);
          case SECTIONS, REGISTER -> List.of(Value.KIND);
        };
    for (Value value : needed) {
      if (!fields.containsKey(value)) {
        throw new MappingRejected("fields." + jsonName(value), "needed", "");
      }
    }
    if (target != Target.AREAS
        && !fields.containsKey(Value.ROUTE_NUMBER)
        && !fields.containsKey(Value.ROUTE_NAME)) {
      throw new MappingRejected("fields.routeNumber", "needed", "");
    }
  }

  private static AdministratorRule administrator(JsonNode json, Target target) {
    if (json.isMissingNode() && target == Target.AREAS) {
      return new AdministratorRule.Importer();
    }
    if (json.asString("").equals("importer")) {
      return new AdministratorRule.Importer();
    }
    if (json.has("code")) {
      String code = json.path("code").asString("");
      try {
        return new AdministratorRule.Fixed(new Administrator.Code(code));
      } catch (IllegalArgumentException e) {
        throw new MappingRejected("administrator.code", "code", code);
      }
    }
    if (json.has("place")) {
      Map<RoadKind, Administrator.Level> levels = new EnumMap<>(RoadKind.class);
      object(json.path("place"), "administrator.place")
          .forEach(
              (kind, level) -> {
                String path = "administrator.place." + kind;
                levels.put(
                    one(RoadKind.class, path, kind),
                    one(Administrator.Level.class, path, level.asString("")));
              });
      return new AdministratorRule.ByPlace(levels);
    }
    if (json.has("field")) {
      return new AdministratorRule.ByField(rule(json, "administrator"));
    }
    throw new MappingRejected("administrator", "administrator", json.toString());
  }

  private static FieldRule rule(JsonNode json, String path) {
    known(json, path, RULE_MEMBERS);
    List<String> names = texts(json.path("field"), path + ".field");
    String otherwise = text(json.path("otherwise"));
    if (names.isEmpty() && otherwise == null) {
      throw new MappingRejected(path + ".field", "needed", "");
    }
    String unit = json.path("unit").asString("m");
    Double factor = UNITS.get(unit);
    if (factor == null) {
      throw new MappingRejected(path + ".unit", "oneOf", unit + " (mm, cm, m, km)");
    }
    Map<String, String> values = null;
    if (json.has("values")) {
      Map<String, String> read = new LinkedHashMap<>();
      object(json.path("values"), path + ".values")
          .forEach((from, to) -> read.put(from, to.asString("")));
      values = read;
    }
    return new FieldRule(
        names,
        form(json, path + ".form"),
        values,
        otherwise,
        factor,
        json.path("lenient").asBoolean(false),
        digits(json.path("digits"), path + ".digits"));
  }

  private static int digits(JsonNode json, String path) {
    int digits = json.asInt(0);
    if (digits < 0 || digits > FieldRule.MOST_DIGITS) {
      throw new MappingRejected(path, "oneOf", digits + " (0–" + FieldRule.MOST_DIGITS + ")");
    }
    return digits;
  }

  private static @Nullable Pattern form(JsonNode json, String path) {
    String form = text(json.path("form"));
    if (form == null) {
      return null;
    }
    try {
      return Pattern.compile(form);
    } catch (PatternSyntaxException e) {
      throw new MappingRejected(path, "form", form);
    }
  }

  private static List<Filter> filters(JsonNode json, String member) {
    List<Filter> filters = new ArrayList<>();
    int number = 0;
    for (JsonNode filter : json.path(member)) {
      String path = "%s[%d]".formatted(member, number++);
      known(filter, path, Set.of("field", "values"));
      List<String> values = texts(filter.path("values"), path + ".values");
      String field = filter.path("field").asString("");
      if (field.isEmpty() || values.isEmpty()) {
        throw new MappingRejected(path, "needed", filter.toString());
      }
      filters.add(new Filter(field, Set.copyOf(values)));
    }
    return filters;
  }

  private static Set<Mapping.Cut> cuts(JsonNode json) {
    Set<Mapping.Cut> cuts = EnumSet.noneOf(Mapping.Cut.class);
    texts(json, "cut").forEach(cut -> cuts.add(one(Mapping.Cut.class, "cut", cut)));
    return cuts;
  }

  private static Map<String, JsonNode> object(JsonNode json, String path) {
    if (!json.isObject() && !json.isMissingNode()) {
      throw new MappingRejected(path, "object", json.toString());
    }
    Map<String, JsonNode> members = new LinkedHashMap<>();
    json.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    return members;
  }

  private static void known(JsonNode json, String path, Set<String> members) {
    object(json, path)
        .keySet()
        .forEach(
            name -> {
              if (!members.contains(name)) {
                throw new MappingRejected(
                    path.isEmpty() ? name : path + "." + name,
                    "unknown",
                    String.join(", ", members.stream().sorted().toList()));
              }
            });
  }

  /** One text or a list of texts. */
  private static List<String> texts(JsonNode json, String path) {
    if (json.isString()) {
      return List.of(json.stringValue());
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode text : json) {
      if (!text.isString()) {
        throw new MappingRejected(path, "text", text.toString());
      }
      texts.add(text.stringValue());
    }
    return texts;
  }

  private static @Nullable String text(JsonNode json) {
    return json.isMissingNode() || json.isNull() ? null : json.asString("");
  }

  /** The constant of this name: {@code routeNumber}, {@code ROUTE_NUMBER} or {@code sections}. */
  private static <E extends Enum<E>> E one(Class<E> type, String path, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name) || jsonName(constant).equals(name)) {
        return constant;
      }
    }
    throw new MappingRejected(
        path,
        "oneOf",
        name
            + " ("
            + String.join(
                ", ", List.of(type.getEnumConstants()).stream().map(MappingJson::jsonName).toList())
            + ")");
  }

  /** ROUTE_NUMBER as routeNumber. */
  static String jsonName(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }
}
