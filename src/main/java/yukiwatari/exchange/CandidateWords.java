package yukiwatari.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences why something is a candidate. */
@Component
final class CandidateWords {
  private final MessageSource messages;

  CandidateWords(MessageSource messages) {
    this.messages = messages;
  }

  String why(Candidate one, Locale locale) {
    String separator = locale.getLanguage().equals("en") ? " " : "";
    return one.reasons().stream()
        .map(reason -> sentence(reason, one, locale))
        .collect(Collectors.joining(separator));
  }

  /** Two decimals: a gap of 60 m must not be 0.1 km long. */
  static BigDecimal km(double meters) {
    return BigDecimal.valueOf(meters).movePointLeft(3).setScale(2, RoundingMode.HALF_UP);
  }

  String name(Reason reason, Locale locale) {
    return text("exchange.reason." + reason, locale);
  }

  String text(String key, Locale locale, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
  }

  private String sentence(Reason reason, Candidate one, Locale locale) {
    Double meters = one.distanceMeters();
    String way =
        meters == null
            ? text("exchange.why.outOfReach", locale, one.administrator().name())
            : text(
                "exchange.why.distance", locale, one.administrator().name(), km(meters).toString());
    return switch (reason) {
      case ISLAND ->
          text(
              "exchange.why.ISLAND",
              locale,
              way,
              one.junctions(),
              one.touching(),
              one.neighbour().name());
      case DEAD_END -> text("exchange.why.DEAD_END", locale, way, one.neighbour().name());
      case GAP ->
          one.reasons().size() > 1
              ? text("exchange.why.GAP_TOO", locale, one.neighbour().name())
              : text(
                  "exchange.why.GAP",
                  locale,
                  one.neighbour().name(),
                  km(one.lengthMeters()).toString());
    };
  }
}
