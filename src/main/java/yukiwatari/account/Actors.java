package yukiwatari.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import yukiwatari.http.Problem;

/** Tells who is asking, in any module. */
@Component
public final class Actors {
  Actors() {}

  /**
   * The person who asks.
   *
   * @throws Problem 401 when nobody is signed in
   */
  public Actor current() {
    return find().orElseThrow(Problem::unauthenticated);
  }

  /** Empty for the public, for jobs and for commands. */
  public Optional<Actor> find() {
    Object principal = principal(SecurityContextHolder.getContext().getAuthentication());
    if (principal instanceof SignedIn signedIn) {
      return Optional.of(signedIn.actor());
    }
    return principal instanceof Actor actor ? Optional.of(actor) : Optional.empty();
  }

  /**
   * Does background work for somebody, so that {@link #current()} and the audit trail name them.
   * The roles are those given: the caller read them when the work was asked for.
   */
  public <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            actor, null, AuthorityUtils.NO_AUTHORITIES));
    SecurityContextHolder.setContext(context);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static @Nullable Object principal(@Nullable Authentication authentication) {
    return authentication == null ? null : authentication.getPrincipal();
  }
}
