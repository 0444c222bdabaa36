package yukiwatari.schedule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.http.Problem;
import yukiwatari.road.OfficeText;

/** Says which column of a table is what; written as the mappings of docs/import.md. */
record ColumnRules(Map<Column, Rule> rules) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern NOTHING = Pattern.compile("[-‐‑–—―−ーｰ－]*");

  /**
   * @param fields columns of the file, the first with a text counts
   * @param otherwise where none has; null: nothing
   * @param values text of the file to value; empty: the text itself
   * @param unit metres that a length without a unit stands for
   * @param digits that a code has with its leading zeros; 0: as it is
   */
  record Rule(
      List<String> fields,
      @Nullable String otherwise,
      Map<String, String> values,
      double unit,
      int digits) {}

  /**
   * @throws Problem 400 when the JSON is broken or a needed column is missing
   */
  static ColumnRules read(String json) {
    JsonNode fields;
    try {
      fields = JSON.readTree(json).path("fields");
    } catch (JacksonException e) {
      throw Problem.badInput("schedule.mapping", e.getOriginalMessage());
    }
    Map<Column, Rule> rules = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      JsonNode rule = fields.path(column.json());
      if (rule.isObject()) {
        rules.put(column, rule(rule));
      }
    }
    for (Column needed : List.of(Column.ADMINISTRATOR, Column.PERFORMER, Column.ROUTE_NAME)) {
      if (!rules.containsKey(needed)) {
        throw Problem.badInput("schedule.needed." + needed.json());
      }
    }
    return new ColumnRules(rules);
  }

  private static Rule rule(JsonNode json) {
    List<String> fields = new ArrayList<>();
    JsonNode field = json.path("field");
    if (field.isString()) {
      fields.add(field.stringValue());
    }
    field.forEach(each -> fields.add(each.asString("")));
    Map<String, String> values = new java.util.LinkedHashMap<>();
    json.path("values")
        .properties()
        .forEach(each -> values.put(each.getKey(), each.getValue().asString("")));
    JsonNode otherwise = json.path("otherwise");
    return new Rule(
        fields,
        otherwise.isString() ? otherwise.stringValue() : null,
        values,
        switch (json.path("unit").asString("m")) {
          case "km" -> 1000;
          case "cm" -> 0.01;
          case "mm" -> 0.001;
          default -> 1;
        },
        json.path("digits").asInt(0));
  }

  /** A row's text of a column; null where it has none. */
  @Nullable String text(Column column, Map<String, String> cells) {
    Rule rule = rules.get(column);
    if (rule == null) {
      return null;
    }
    for (String field : rule.fields()) {
      String text = cells.getOrDefault(field, "").strip();
      if (!NOTHING.matcher(text).matches()) {
        return padded(rule, rule.values().getOrDefault(text, text));
      }
    }
    return rule.otherwise();
  }

  private static String padded(Rule rule, String text) {
    String plain = rule.digits() == 0 ? text : OfficeText.plain(text);
    return plain.length() < rule.digits() && plain.matches("[0-9]+")
        ? "0".repeat(rule.digits() - plain.length()) + plain
        : plain;
  }

  double unit(Column column) {
    Rule rule = rules.get(column);
    return rule == null ? 1 : rule.unit();
  }
}
