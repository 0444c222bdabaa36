package yukiwatari.agreement;

import java.util.Set;
import java.util.UUID;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.account.Role;
import yukiwatari.account.UserId;

/** 佐藤, dispatcher and manager of each party. */
final class Sato {
  static final Actor OF_PREFECTURE = of(Terms.PREFECTURE, OrganisationKind.PREFECTURE);
  static final Actor OF_CITY = of(Terms.CITY, OrganisationKind.CITY);
  static final Actor OF_TOWN = of(Terms.TOWN, OrganisationKind.TOWN);

  private Sato() {}

  private static Actor of(OrganisationId authority, OrganisationKind kind) {
    return new Actor(
        new UserId(new UUID(7, authority.value().getLeastSignificantBits())),
        "佐藤",
        authority,
        authority,
        kind,
        Set.of(Role.DISPATCHER, Role.MANAGER));
  }
}
