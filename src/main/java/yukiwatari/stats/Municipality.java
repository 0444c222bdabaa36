package yukiwatari.stats;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A city, town or village as it stood on the last day of the year.
 *
 * @param kind CITY, TOWN or VILLAGE
 */
record Municipality(
    UUID id, @Nullable String code, String kind, String name, @Nullable String nameEn) {
  String name(Locale locale) {
    return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
  }
}
