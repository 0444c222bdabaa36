package yukiwatari.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.http.Problem;

/**
 * Who keeps an organisation and its people:
 *
 * <ul>
 *   <li>its own administrators;
 *   <li>the administrators of its parent, always for an office or a contractor, and for a
 *       municipality only until it has an administrator of its own. A prefecture sets its
 *       municipalities up; from then on the two sides of an agreement are two sides.
 * </ul>
 *
 * New organisations become children of the one that enters them: a prefecture enters offices,
 * municipalities and contractors, a municipality contractors. Prefectures and the state are made on
 * the server itself (ops/admin).
 */
@Component
final class Keepers {
  private static final Set<OrganisationKind> OF_PREFECTURE =
      EnumSet.of(
          OrganisationKind.OFFICE,
          OrganisationKind.CITY,
          OrganisationKind.TOWN,
          OrganisationKind.VILLAGE,
          OrganisationKind.CONTRACTOR);
  private static final Set<OrganisationKind> OF_OTHERS = EnumSet.of(OrganisationKind.CONTRACTOR);
  private static final Set<OrganisationKind> ALWAYS_KEPT =
      EnumSet.of(OrganisationKind.OFFICE, OrganisationKind.CONTRACTOR);

  private static final String HAS_ADMINISTRATOR =
      """
      SELECT EXISTS (
        SELECT FROM account.membership m JOIN account.app_user u ON u.id = m.user_id AND u.enabled
         WHERE m.organisation_id = :organisation AND m.role = 'ADMINISTRATOR' AND m.valid @> :today)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final OrganisationDirectory directory;

  Keepers(JdbcClient jdbc, Clock clock, OrganisationDirectory directory) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.directory = directory;
  }

  boolean keeps(Actor actor, Organisation organisation) {
    if (!actor.has(Role.ADMINISTRATOR)) {
      return false;
    }
    return organisation.id().equals(actor.organisation())
        || (actor.organisation().equals(organisation.parent())
            && (ALWAYS_KEPT.contains(organisation.kind()) || !hasAdministrator(organisation.id())));
  }

  /**
   * @throws Problem 404 when there is no such organisation, 403 when the actor does not keep it
   */
  Organisation check(Actor actor, OrganisationId id) {
    Organisation organisation = directory.get(id);
    if (!keeps(actor, organisation)) {
      throw Problem.forbidden("notKeeper", organisation.name());
    }
    return organisation;
  }

  /**
   * @throws Problem 403 when the actor's organisation may not enter this kind
   */
  void checkMayAdd(Actor actor, OrganisationKind kind) {
    Set<OrganisationKind> allowed =
        actor.kind() == OrganisationKind.PREFECTURE ? OF_PREFECTURE : OF_OTHERS;
    if (!actor.has(Role.ADMINISTRATOR)
        || actor.kind() == OrganisationKind.CONTRACTOR
        || !allowed.contains(kind)) {
      throw Problem.forbidden("mayNotAddKind");
    }
  }

  /** Somebody who can sign in and is its administrator today. */
  boolean hasAdministrator(OrganisationId organisation) {
    return jdbc.sql(HAS_ADMINISTRATOR)
        .param("organisation", organisation.value())
        .param("today", LocalDate.now(clock))
        .query(Boolean.class)
        .single();
  }
}
