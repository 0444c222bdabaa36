package yukiwatari.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session only who signed in and the organisation chosen to act in; roles are read
 * anew at each request ({@link SignedInReader}). An open endpoint never gets here, because Spring
 * Security asks only when somebody wants to know.
 */
@Component
final class SessionSecurityContext implements SecurityContextRepository {
  /**
   * Spring Session puts it into account.spring_session.principal_name, so sessions can be ended.
   */
  private static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private static final String ORGANISATION = "account.organisation";

  private final SignedInReader reader;

  SessionSecurityContext(SignedInReader reader) {
    this.reader = reader;
  }

  static Authentication authentication(SignedIn signedIn) {
    return UsernamePasswordAuthenticationToken.authenticated(
        signedIn,
        null,
        AuthorityUtils.createAuthorityList(
            signedIn.actor().roles().stream().map(role -> "ROLE_" + role).toList()));
  }

  @Override
  @SuppressWarnings("deprecation") // the interface's own parameter type
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    HttpSession session = holder.getRequest().getSession(false);
    if (session != null && session.getAttribute(USER) instanceof String user) {
      find(user, (String) session.getAttribute(ORGANISATION))
          .map(SessionSecurityContext::authentication)
          .ifPresent(context::setAuthentication);
    }
    return context;
  }

  private Optional<SignedIn> find(String user, @Nullable String organisation) {
    return reader.find(
        UserId.parse(user), organisation == null ? null : OrganisationId.parse(organisation));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() != null
        && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
      HttpSession session = request.getSession();
      session.setAttribute(USER, signedIn.getName());
      session.setAttribute(ORGANISATION, signedIn.actor().organisation().toString());
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(USER);
      session.removeAttribute(ORGANISATION);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(USER) != null;
  }
}
