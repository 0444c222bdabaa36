package yukiwatari.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names in the reader's language: the English one for who reads English, where there is one. */
public final class LocalName {
  private LocalName() {}

  public static String of(String name, @Nullable String english, Locale locale) {
    return english != null && locale.getLanguage().equals("en") ? english : name;
  }

  /** From the columns {@code column} and {@code column_en}. */
  public static String of(ResultSet row, String column, Locale locale) throws SQLException {
    return of(row.getString(column), row.getString(column + "_en"), locale);
  }
}
