package yukiwatari.stats;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.LocalName;

/**
 * A city, town or village as it stood on the last day of the year.
 *
 * @param kind CITY, TOWN or VILLAGE
 */
record Municipality(
    UUID id, @Nullable String code, String kind, String name, @Nullable String nameEn) {
  String name(Locale locale) {
    return LocalName.of(name, nameEn, locale);
  }
}
