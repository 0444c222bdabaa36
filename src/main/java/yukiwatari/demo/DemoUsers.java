package yukiwatari.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import yukiwatari.account.NewUser;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.Role;
import yukiwatari.account.UserId;
import yukiwatari.account.UserRegister;

/**
 * People who may sign in to the demonstration: every role at the prefecture, at a city and at a
 * town, and the crew of a contractor. Listed with their password in gis-data/demo-logins.txt.
 */
@Component
class DemoUsers {
  /** Known to everyone; such users are refused outside demo mode. */
  static final String PASSWORD = "yukiwatari-demo";

  private final UserRegister users;

  DemoUsers(UserRegister users) {
    this.users = users;
  }

  /**
   * @return the contractor's crew
   */
  UserId add(List<Municipality> municipalities, DemoOrganisations organisations) {
    allRoles("ken", MunicipalityNames.PREFECTURE.kanji(), organisations.prefecture());
    allRoles(
        "minato", municipalities.get(0).names().kanji(), organisations.municipalities().get(0));
    Municipality town = municipalities.get(MunicipalityNames.cities().size());
    allRoles("minekoshi", town.names().kanji(), organisations.municipalities().get(town.index()));
    return add("hokuto-crew", "北斗建設 オペレータ", organisations.contractors().get(0), Set.of(Role.CREW));
  }

  private void allRoles(String prefix, String authority, OrganisationId organisation) {
    for (Role role : EnumSet.allOf(Role.class)) {
      String duty =
          switch (role) {
            case CREW -> "パトロール班";
            case DISPATCHER -> "除雪指令";
            case MANAGER -> "道路課長";
            case ADMINISTRATOR -> "システム管理";
          };
      String login = prefix + "-" + role.name().toLowerCase(Locale.ROOT);
      UserId unused = add(login, authority + " " + duty, organisation, Set.of(role));
    }
  }

  private UserId add(String login, String name, OrganisationId home, Set<Role> roles) {
    return users.addDemo(new NewUser(login, name, home, roles), PASSWORD);
  }
}
