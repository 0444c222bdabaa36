package yukiwatari.account;

import org.springframework.security.core.AuthenticationException;
import yukiwatari.http.Problem;

/** A sign-in that failed, with what the person is told. */
final class SignInRefused extends AuthenticationException {
  private static final long serialVersionUID = 1L;
  private final Problem problem;

  SignInRefused(Problem problem) {
    super(problem.code(), problem);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
