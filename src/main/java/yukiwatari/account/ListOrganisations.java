package yukiwatari.account;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yukiwatari.command.Command;

/** {@code ops/admin list-organisations}. */
@Component
final class ListOrganisations implements Command {
  private final OrganisationDirectory directory;

  ListOrganisations(OrganisationDirectory directory) {
    this.directory = directory;
  }

  @Override
  public String name() {
    return "list-organisations";
  }

  @Override
  public String usage() {
    return "(no arguments): code, kind, name and id of each";
  }

  @Override
  public void run(List<String> arguments) {
    Words.parse(arguments);
    for (Organisation each : directory.listAll()) {
      System.out.println(
          Objects.requireNonNullElse(each.code(), "------")
              + "\t"
              + each.kind()
              + "\t"
              + each.name()
              + "\t"
              + each.id());
    }
  }
}
