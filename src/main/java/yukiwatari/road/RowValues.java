package yukiwatari.road;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yukiwatari.road.Mapping.FieldRule;
import yukiwatari.road.Mapping.Value;

/**
 * The values of one row, as the mapping's rules find them. Numbers and codes are taken as offices
 * write them ({@link OfficeText}).
 */
final class RowValues {
  private static final Set<Value> NAMES =
      EnumSet.of(
          Value.ROUTE_NAME,
          Value.SECTION_NAME,
          Value.START_PLACE,
          Value.END_PLACE,
          Value.AREA_NAME,
          Value.SOURCE_ID);
  private static final Set<String> YES = Set.of("1", "true", "yes", "y", "t", "有", "有り", "○", "〇");
  private static final Set<String> NO = Set.of("0", "false", "no", "n", "f", "無", "無し", "×");
  private static final BigDecimal LONGEST_METERS = BigDecimal.valueOf(10_000_000);

  /** What offices write where there is nothing. */
  private static final Pattern NOTHING = Pattern.compile("[-‐‑–—―−ーｰ－]+|該当なし");

  private static final Pattern CELL_ERROR =
      Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");

  private final Mapping mapping;
  private final SourceFeature row;

  RowValues(Mapping mapping, SourceFeature row) {
    this.mapping = mapping;
    this.row = row;
  }

  /** Why the row cannot be used. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
    private final @Nullable String field;
    private final @Nullable String value;
    private final RefusalCode code;

    Unusable(@Nullable String field, @Nullable String value, RefusalCode code) {
      super(field + " " + value + " " + code);
      this.field = field;
      this.value = value;
      this.code = code;
    }

    @Nullable String field() {
      return field;
    }

    @Nullable String value() {
      return value;
    }

    RefusalCode code() {
      return code;
    }
  }

  /** The text of a value; null when the row has none. */
  @Nullable String text(Value value) throws Unusable {
    FieldRule rule = mapping.fields().get(value);
    return rule == null ? null : text(rule, NAMES.contains(value));
  }

  String required(Value value) throws Unusable {
    String text = text(value);
    if (text == null) {
      throw missing(value);
    }
    return text;
  }

  Unusable missing(Value value) {
    return new Unusable(fieldNames(mapping.fields().get(value)), null, RefusalCode.VALUE_MISSING);
  }

  /** One of the constants of a type by its name or its JSON name. */
  <E extends Enum<E>> E one(Class<E> type, Value value) throws Unusable {
    String text = required(value);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text) || MappingJson.jsonName(constant).equals(text)) {
        return constant;
      }
    }
    throw new Unusable(fieldNames(mapping.fields().get(value)), text, RefusalCode.VALUE_UNKNOWN);
  }

  boolean yes(Value value) throws Unusable {
    String text = text(value);
    if (text == null || NO.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (YES.contains(text.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return unfit(value, text, RefusalCode.VALUE_UNKNOWN) != null;
  }

  /** 1 along the line, -1 against it, 0 both ways. */
  int oneway() throws Unusable {
    String text = text(Value.ONEWAY);
    return switch (text == null ? "0" : text.toLowerCase(Locale.ROOT)) {
      case "1", "yes", "true" -> 1;
      case "-1", "reverse" -> -1;
      case "0", "no", "false" -> 0;
      default -> {
        unfit(Value.ONEWAY, text, RefusalCode.VALUE_UNKNOWN);
        yield 0;
      }
    };
  }

  /** A whole number; null when the row has none. */
  @Nullable Integer integer(Value value, int least, int most) throws Unusable {
    String text = text(value);
    if (text == null) {
      return null;
    }
    if (!text.matches("[+-]?[0-9]{1,6}")) {
      unfit(value, text, RefusalCode.VALUE_NOT_A_NUMBER);
      return null;
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      unfit(value, text, RefusalCode.VALUE_OUT_OF_RANGE);
      return null;
    }
    return number;
  }

  /** A length in metres with two decimals, at most 10,000 km; null when the row has none. */
  @Nullable BigDecimal meters(Value value) throws Unusable {
    String text = text(value);
    if (text == null) {
      return null;
    }
    BigDecimal meters =
        OfficeText.meters(text, Objects.requireNonNull(mapping.fields().get(value)).unit())
            .orElse(null);
    if (meters == null) {
      unfit(value, text, RefusalCode.VALUE_NOT_A_NUMBER);
      return null;
    }
    if (meters.signum() < 0 || meters.compareTo(LONGEST_METERS) > 0) {
      unfit(value, text, RefusalCode.VALUE_OUT_OF_RANGE);
      return null;
    }
    return meters;
  }

  Administrator.Code code(Value value) throws Unusable {
    FieldRule rule = mapping.fields().get(value);
    if (rule == null) {
      throw missing(value);
    }
    return code(rule);
  }

  /** 全国地方公共団体コード, also with the leading zero that a spreadsheet lost. */
  Administrator.Code code(FieldRule rule) throws Unusable {
    String text = text(rule, false);
    if (text == null) {
      throw new Unusable(fieldNames(rule), null, RefusalCode.VALUE_MISSING);
    }
    if (!text.matches("[0-9]{4,6}")) {
      throw new Unusable(fieldNames(rule), text, RefusalCode.VALUE_FORM);
    }
    return new Administrator.Code(text.length() == 4 ? "0" + text : text);
  }

  private @Nullable String text(FieldRule rule, boolean name) throws Unusable {
    String unmatched = null;
    for (String field : rule.fields()) {
      String raw = row.text(field);
      if (raw.isEmpty() || NOTHING.matcher(raw).matches()) {
        continue;
      }
      if (CELL_ERROR.matcher(raw).matches()) {
        throw new Unusable(field, raw, RefusalCode.CELL_ERROR);
      }
      if (raw.indexOf('\0') >= 0) {
        // The database keeps no U+0000, not even in the list of what was refused.
        throw new Unusable(field, raw.replace('\0', '\u2400'), RefusalCode.TEXT_BROKEN);
      }
      String text = name ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
      String taken = rule.form() == null ? text : match(rule.form(), text);
      if (taken == null) {
        unmatched = raw;
      } else if (!taken.isEmpty()) {
        return replaced(rule, field, raw, name ? taken : padded(taken, rule.digits()));
      }
    }
    if (unmatched != null && !rule.lenient()) {
      throw new Unusable(fieldNames(rule), unmatched, RefusalCode.VALUE_FORM);
    }
    return rule.otherwise();
  }

  /** A code with the leading zeros that a spreadsheet took away. */
  private static String padded(String text, int digits) {
    return text.length() < digits && text.matches("[0-9]+")
        ? "0".repeat(digits - text.length()) + text
        : text;
  }

  private static @Nullable String match(Pattern form, String text) throws Unusable {
    Matcher matcher = form.matcher(new PatientText(text));
    try {
      if (!matcher.matches()) {
        return null;
      }
      return matcher.groupCount() == 0
          ? text
          : Objects.requireNonNullElse(matcher.group(1), "").strip();
    } catch (PatientText.OutOfPatience e) {
      throw new Unusable(null, text, RefusalCode.VALUE_FORM);
    }
  }

  private static @Nullable String replaced(FieldRule rule, String field, String raw, String taken)
      throws Unusable {
    Map<String, String> values = rule.values();
    if (values == null) {
      return taken;
    }
    for (String key : List.of(raw, taken, "*")) {
      String value = values.get(key);
      if (value != null) {
        return value;
      }
    }
    if (rule.lenient()) {
      return rule.otherwise();
    }
    throw new Unusable(field, raw, RefusalCode.VALUE_UNKNOWN);
  }

  /** Refuses the row, or for a lenient rule answers null: no value. */
  private @Nullable String unfit(Value value, @Nullable String text, RefusalCode code)
      throws Unusable {
    FieldRule rule = mapping.fields().get(value);
    if (rule != null && rule.lenient()) {
      return null;
    }
    throw new Unusable(fieldNames(rule), text, code);
  }

  private static @Nullable String fieldNames(@Nullable FieldRule rule) {
    return rule == null ? null : String.join(", ", rule.fields());
  }
}
