package yukiwatari.road;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import yukiwatari.http.Problem;

/** Sentences for people about files, rows and mappings, from messages/import.properties. */
final class ImportTexts {
  private ImportTexts() {}

  /** Why a row is refused. */
  static String refusal(MessageSource messages, Refusal refusal, Locale locale) {
    Object[] arguments = {
      Objects.requireNonNullElse(refusal.field(), ""),
      Objects.requireNonNullElse(refusal.value(), "")
    };
    String key = "problem.refusal." + refusal.code().name();
    return Objects.requireNonNull(
        messages.getMessage(key, arguments, refusal.code().name(), locale));
  }

  static Problem problem(UnreadableFile unreadable) {
    return Problem.badInput("unreadable." + unreadable.code(), unreadable.arguments());
  }

  static Problem problem(MappingRejected rejected) {
    return Problem.badInput(
        "mapping." + rejected.code(), rejected.field(), rejected.code(), rejected.value());
  }
}
