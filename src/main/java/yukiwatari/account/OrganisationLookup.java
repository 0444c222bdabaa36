package yukiwatari.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yukiwatari.command.CommandFailed;

/** Finds the organisation that an operator names: by code, id or exact name. */
@Component
final class OrganisationLookup {
  private static final int PREFECTURE_DIGITS = 2;

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

  /** The prefecture of a municipality's code: they share the first two digits (JIS X 0402). */
  Optional<Organisation> findPrefecture(@Nullable String code) {
    return code == null
        ? Optional.empty()
        : directory.listAll().stream()
            .filter(each -> each.kind() == OrganisationKind.PREFECTURE && each.code() != null)
            .filter(each -> code.regionMatches(0, each.code(), 0, PREFECTURE_DIGITS))
            .findFirst();
  }
}
