package yukiwatari.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * A password from standard input, where ops/admin sends what was typed at its prompt. It is never
 * an argument: arguments stand in the list of processes and in the shell's history.
 */
@Component
final class PasswordInput {
  /**
   * @return the first line; '' when it is empty or there is none: then one is generated
   */
  String read() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the password from standard input", e);
    }
  }
}
