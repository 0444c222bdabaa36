package yukiwatari.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.http.Problem;

/** What concerns the person who asks: who am I, in which organisation, my password. */
@RestController
@RequestMapping("/api/me")
final class MeController {
  record Choice(UUID organisation) {}

  record PasswordChange(String current, String wanted) {}

  private final SignedInReader reader;
  private final SessionSecurityContext session;
  private final OwnPassword ownPassword;
  private final Clock clock;
  private final boolean demo;
  private final boolean gsiTiles;

  MeController(
      SignedInReader reader,
      SessionSecurityContext session,
      OwnPassword ownPassword,
      Clock clock,
      @Value("${yukiwatari.demo:false}") boolean demo,
      @Value("${yukiwatari.map.gsi:false}") boolean gsiTiles) {
    this.reader = reader;
    this.session = session;
    this.ownPassword = ownPassword;
    this.clock = clock;
    this.demo = demo;
    this.gsiTiles = gsiTiles;
  }

  @GetMapping
  Me me(@RequestAttribute("_csrf") CsrfToken csrf, Locale locale) {
    // Reading the token is what sets its cookie.
    Me.Csrf token = new Me.Csrf(csrf.getHeaderName(), csrf.getParameterName(), csrf.getToken());
    SignedIn who = signedIn().orElse(null);
    return new Me(
        who == null ? null : user(who),
        who == null ? null : acting(who),
        who == null ? List.of() : who.actor().roles().stream().sorted().toList(),
        who == null ? List.of() : who.affiliations().stream().map(Me.In::of).toList(),
        who != null && who.mustChangePassword(),
        token,
        demo,
        LocalDate.now(clock),
        locale.getLanguage().equals("en") ? "en" : "ja",
        gsiTiles ? "gsi" : null,
        who == null && !reader.anyUser());
  }

  /** Acts in another of one's organisations from now on, in this session. */
  @PostMapping("/organisation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void actIn(@RequestBody Choice choice, HttpServletRequest request, HttpServletResponse response) {
    OrganisationId wanted = new OrganisationId(choice.organisation);
    SignedIn now =
        reader
            .find(current().actor().id(), wanted)
            .filter(found -> found.actor().organisation().equals(wanted))
            .orElseThrow(() -> Problem.forbidden("notYourOrganisation"));
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SessionSecurityContext.authentication(now));
    session.saveContext(context, request, response);
  }

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody PasswordChange change, HttpServletRequest request) {
    ownPassword.change(current(), change.current, change.wanted, request.getSession().getId());
  }

  private static SignedIn current() {
    return signedIn().orElseThrow(Problem::unauthenticated);
  }

  private static Optional<SignedIn> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  private static Me.User user(SignedIn who) {
    return new Me.User(who.actor().id().value(), who.login(), who.actor().name());
  }

  private static Me.@Nullable In acting(SignedIn who) {
    return who.affiliations().stream()
        .filter(each -> each.organisation().equals(who.actor().organisation()))
        .map(Me.In::of)
        .findFirst()
        .orElse(null);
  }
}
