package yukiwatari.road;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place on a road as people say and write it: 県道5号 12.3k, 国道７号 12k300, 市道雪見台線 1.2㎞.
 *
 * @param kinds that the word names; empty: any
 * @param number of the route; null: not given
 * @param name a part of it; null: not given
 * @param meters from the route's start; null: the whole route
 */
record RouteReference(
    Set<RoadKind> kinds, @Nullable String number, @Nullable String name, @Nullable Double meters) {
  private static final Set<RoadKind> MUNICIPAL =
      EnumSet.of(RoadKind.MUNICIPAL_1, RoadKind.MUNICIPAL_2, RoadKind.MUNICIPAL_OTHER);
  private static final Set<RoadKind> PREFECTURAL =
      EnumSet.of(RoadKind.PRINCIPAL, RoadKind.PREFECTURAL);

  /** Longer words first: 都道府県道 begins with 都道. */
  private static final Map<String, Set<RoadKind>> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("都道府県道", PREFECTURAL);
    WORDS.put("主要地方道", EnumSet.of(RoadKind.PRINCIPAL));
    WORDS.put("一般県道", EnumSet.of(RoadKind.PREFECTURAL));
    WORDS.put("市町村道", MUNICIPAL);
    WORDS.put("国道", EnumSet.of(RoadKind.NATIONAL_STATE, RoadKind.NATIONAL));
    WORDS.put("県道", PREFECTURAL);
    WORDS.put("都道", PREFECTURAL);
    WORDS.put("府道", PREFECTURAL);
    WORDS.put("道道", PREFECTURAL);
    WORDS.put("市道", MUNICIPAL);
    WORDS.put("町道", MUNICIPAL);
    WORDS.put("村道", MUNICIPAL);
    WORDS.put("農道", EnumSet.of(RoadKind.FARM));
    WORDS.put("林道", EnumSet.of(RoadKind.FOREST));
  }

  /** 12.3k, 12.3kp, 12.3km, 12.3キロ, 12k300, 12k+300, 12km300m. */
  private static final Pattern KM =
      Pattern.compile(
          "(\\d{1,4}(?:\\.\\d{1,3})?)\\s*(?:kp|km|k|キロ(?:ポスト)?)(?:\\s*\\+?\\s*(\\d{1,3})(?:\\.\\d+)?\\s*m?)?$");

  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,6})(?:号線?)?$");

  RouteReference {
    kinds = Set.copyOf(kinds);
  }

  /** What was meant; all of it may be null for a text that says nothing. */
  static RouteReference parse(String text) {
    String rest = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    Double meters = null;
    Matcher km = KM.matcher(rest);
    if (km.find()) {
      meters = Double.parseDouble(km.group(1)) * 1000;
      if (km.group(2) != null) {
        meters += Double.parseDouble(km.group(2));
      }
      rest = rest.substring(0, km.start()).strip();
    }
    Set<RoadKind> kinds = Set.of();
    for (Map.Entry<String, Set<RoadKind>> word : WORDS.entrySet()) {
      if (rest.startsWith(word.getKey())) {
        kinds = word.getValue();
        rest = rest.substring(word.getKey().length()).strip();
        break;
      }
    }
    Matcher number = NUMBER.matcher(rest);
    if (number.matches()) {
      String digits = number.group(1).replaceFirst("^0+(?=\\d)", "");
      return new RouteReference(kinds, digits, null, meters);
    }
    return new RouteReference(kinds, null, rest.isEmpty() ? null : rest, meters);
  }
}
