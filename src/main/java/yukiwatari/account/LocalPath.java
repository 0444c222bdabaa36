package yukiwatari.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this server and nowhere else. */
final class LocalPath {
  /**
   * One slash, then no second slash, backslash or control character: browsers read //host as a
   * host.
   */
  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  private LocalPath() {}

  /**
   * @return {@code wanted} when it is a path of this server, otherwise {@code /}
   */
  static String of(@Nullable String wanted) {
    return wanted != null && SAFE.matcher(wanted).matches() ? wanted : "/";
  }
}
