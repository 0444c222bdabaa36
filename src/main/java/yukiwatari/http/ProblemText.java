package yukiwatari.http;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A problem as a sentence, where there is no answer to write it into: commands and jobs. */
@Component
public final class ProblemText {
  private final MessageSource messages;

  ProblemText(MessageSource messages) {
    this.messages = messages;
  }

  public String of(Problem problem, Locale locale) {
    String key = "problem." + problem.code();
    return String.valueOf(messages.getMessage(key, problem.arguments(), problem.code(), locale));
  }
}
