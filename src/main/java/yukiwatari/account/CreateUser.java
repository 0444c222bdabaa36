package yukiwatari.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yukiwatari.command.Command;
import yukiwatari.command.CommandFailed;

/** {@code ops/admin create-user}. */
@Component
final class CreateUser implements Command {
  private final UserRegister register;
  private final OrganisationLookup lookup;
  private final PasswordInput input;

  CreateUser(UserRegister register, OrganisationLookup lookup, PasswordInput input) {
    this.register = register;
    this.lookup = lookup;
    this.input = input;
  }

  @Override
  public String name() {
    return "create-user";
  }

  @Override
  public String usage() {
    return "--login LOGIN --name NAME --organisation CODE|NAME --roles crew,dispatcher,manager,administrator";
  }

  @Override
  public void run(List<String> arguments) {
    Words words = Words.parse(arguments);
    NewUser user =
        new NewUser(
            words.get("login"),
            words.get("name"),
            lookup.get(words.get("organisation")).id(),
            roles(words.get("roles")));
    String password = input.read();
    if (password.isEmpty()) {
      UserId made = register.add(user);
      System.out.println(
          "Created " + user.login() + ". Password, shown once and to be changed at the");
      System.out.println("first sign-in: " + register.resetPassword(made));
    } else {
      register.add(user, password);
      System.out.println("Created " + user.login());
    }
  }

  static Set<Role> roles(String words) {
    return Arrays.stream(words.split(","))
        .map(String::strip)
        .map(CreateUser::role)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Role role(String word) {
    try {
      return Role.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandFailed("There is no role " + word);
    }
  }
}
