package yukiwatari.account;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import yukiwatari.command.Command;
import yukiwatari.command.CommandFailed;

/** {@code ops/admin reset-password}: also unlocks the login and ends all its sessions. */
@Component
final class ResetPassword implements Command {
  private final UserRegister register;
  private final PasswordInput input;

  ResetPassword(UserRegister register, PasswordInput input) {
    this.register = register;
    this.input = input;
  }

  @Override
  public String name() {
    return "reset-password";
  }

  @Override
  public String usage() {
    return "--login LOGIN";
  }

  @Override
  public void run(List<String> arguments) {
    String login = Words.parse(arguments).get("login").toLowerCase(Locale.ROOT);
    UserId user =
        register
            .findByLogin(login)
            .orElseThrow(
                () ->
                    new CommandFailed("There is no user " + login + ". See: ops/admin list-users"));
    String password = input.read();
    if (password.isEmpty()) {
      System.out.println("Password, shown once and to be changed at the next sign-in:");
      System.out.println(register.resetPassword(user));
    } else {
      register.setPassword(user, login, password);
      System.out.println("The password of " + login + " is set; open sessions have ended");
    }
  }
}
