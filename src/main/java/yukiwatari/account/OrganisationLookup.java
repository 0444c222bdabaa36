package yukiwatari.account;

import java.util.List;
import org.springframework.stereotype.Component;
import yukiwatari.command.CommandFailed;

/** Finds the organisation that an operator names: by code, id or exact name. */
@Component
final class OrganisationLookup {
  private final OrganisationDirectory directory;

  OrganisationLookup(OrganisationDirectory directory) {
    this.directory = directory;
  }

  /**
   * @throws CommandFailed when there is none, or several have the name
   */
  Organisation get(String named) {
    List<Organisation> found =
        directory.listAll().stream()
            .filter(
                each ->
                    named.equals(each.code())
                        || named.equals(each.name())
                        || named.equals(each.id().toString()))
            .toList();
    if (found.size() != 1) {
      throw new CommandFailed(
          (found.isEmpty() ? "There is no organisation " : "Several organisations are called ")
              + named
              + ". See: ops/admin list-organisations");
    }
    return found.get(0);
  }
}
