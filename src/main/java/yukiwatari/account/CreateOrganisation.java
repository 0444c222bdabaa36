package yukiwatari.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yukiwatari.command.Command;
import yukiwatari.command.CommandFailed;

/** {@code ops/admin create-organisation}. */
@Component
final class CreateOrganisation implements Command {
  private final OrganisationRegister register;
  private final OrganisationLookup lookup;

  CreateOrganisation(OrganisationRegister register, OrganisationLookup lookup) {
    this.register = register;
    this.lookup = lookup;
  }

  @Override
  public String name() {
    return "create-organisation";
  }

  @Override
  public String usage() {
    return "--kind state|prefecture|office|city|town|village|contractor --name NAME [--code 6DIGITS] [--parent CODE|NAME]";
  }

  @Override
  public void run(List<String> arguments) {
    Words words = Words.parse(arguments);
    OrganisationKind kind = kind(words.get("kind"));
    String code = words.find("code").orElse(null);
    OrganisationId parent =
        words
            .find("parent")
            .map(lookup::get)
            .or(() -> kind.isMunicipality() ? lookup.findPrefecture(code) : Optional.empty())
            .map(Organisation::id)
            .orElse(null);
    Organisation made = register.add(OrganisationData.of(kind, code, words.get("name"), parent));
    System.out.println("Created " + made.kind() + " " + made.name() + " " + made.id());
  }

  private static OrganisationKind kind(String word) {
    try {
      return OrganisationKind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandFailed("There is no kind of organisation " + word);
    }
  }
}
