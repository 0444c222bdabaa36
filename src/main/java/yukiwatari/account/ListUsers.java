package yukiwatari.account;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yukiwatari.command.Command;

/** {@code ops/admin list-users}. */
@Component
final class ListUsers implements Command {
  private final UserList users;
  private final OrganisationDirectory directory;
  private final OrganisationLookup lookup;

  ListUsers(UserList users, OrganisationDirectory directory, OrganisationLookup lookup) {
    this.users = users;
    this.directory = directory;
    this.lookup = lookup;
  }

  @Override
  public String name() {
    return "list-users";
  }

  @Override
  public String usage() {
    return "[--organisation CODE|NAME]: login, name, organisation and roles of today";
  }

  @Override
  public void run(List<String> arguments) {
    List<Organisation> organisations =
        Words.parse(arguments)
            .find("organisation")
            .map(named -> List.of(lookup.get(named)))
            .orElseGet(directory::listAll);
    for (Organisation organisation : organisations) {
      for (UserList.Entry user : users.list(organisation.id())) {
        String roles = user.roles().stream().map(Role::name).collect(Collectors.joining(","));
        System.out.println(
            user.login()
                + "\t"
                + user.name()
                + "\t"
                + organisation.name()
                + "\t"
                + roles
                + (user.enabled() ? "" : "\tclosed"));
      }
    }
  }
}
