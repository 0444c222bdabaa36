package yukiwatari.stats;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationKind;
import yukiwatari.http.LocalName;

/** An authority or regional office, as it stood on the last day of the year. */
record Body(
    UUID id, @Nullable String code, OrganisationKind kind, String name, @Nullable String nameEn) {
  String name(Locale locale) {
    return LocalName.of(name, nameEn, locale);
  }
}
