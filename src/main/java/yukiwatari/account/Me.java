package yukiwatari.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to know first.
 *
 * @param user null when nobody is signed in
 * @param organisation acted in; null with {@code user}
 * @param organisations all that may be acted in
 * @param mustChangePassword nothing else is allowed before
 * @param csrf what a write has to send
 * @param demo the data is invented
 * @param today the business date
 * @param language ja or en, the one the server's own texts come in
 * @param baseMap {@code gsi} when 地理院タイル is switched on
 * @param empty no user exists yet: the first-steps page explains what to do
 */
record Me(
    @Nullable User user,
    @Nullable In organisation,
    List<Role> roles,
    List<In> organisations,
    boolean mustChangePassword,
    Csrf csrf,
    boolean demo,
    LocalDate today,
    String language,
    @Nullable String baseMap,
    boolean empty) {

  record User(UUID id, String login, String name) {}

  record In(UUID id, @Nullable String code, String name, OrganisationKind kind) {
    static In of(Affiliation affiliation) {
      return new In(
          affiliation.organisation().value(),
          affiliation.code(),
          affiliation.name(),
          affiliation.kind());
    }
  }

  /** The token is the value of the cookie, also for those who cannot read cookies. */
  record Csrf(String header, String parameter, String token) {}
}
