package yukiwatari.stats;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.account.Organisation;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.http.Problem;

/** Which regional office a municipality is counted under; a prefecture's managers say so. */
@RestController
@RequestMapping("/api/statistics/offices")
class OfficeAreaController {
  /**
   * @param office null: under none
   * @param from null: whatever the day
   */
  record Change(UUID municipality, @Nullable UUID office, @Nullable LocalDate from) {}

  private final OfficeAreas areas;
  private final OrganisationDirectory organisations;
  private final Actors actors;

  OfficeAreaController(OfficeAreas areas, OrganisationDirectory organisations, Actors actors) {
    this.areas = areas;
    this.organisations = organisations;
    this.actors = actors;
  }

  @GetMapping
  List<OfficeAreas.Area> list() {
    return areas.list();
  }

  /**
   * @throws Problem 403 for others than managers of a prefecture, 400 for organisations that are
   *     not under it
   */
  @PutMapping
  @Transactional
  List<OfficeAreas.Area> assign(@RequestBody Change change) {
    Actor actor = actors.current();
    if (!actor.managesPrefecture()) {
      throw Problem.forbidden("offices.person");
    }
    Organisation municipality = own(actor, change.municipality);
    Organisation office = change.office == null ? null : own(actor, change.office);
    if (!municipality.kind().isMunicipality()
        || (office != null && office.kind() != OrganisationKind.OFFICE)) {
      throw Problem.badInput("offices.unknown");
    }
    areas.assign(municipality.id(), office == null ? null : office.id(), change.from);
    return areas.list();
  }

  private Organisation own(Actor actor, UUID id) {
    return organisations
        .find(new OrganisationId(id))
        .filter(found -> actor.authority().equals(found.parent()))
        .orElseThrow(() -> Problem.badInput("offices.unknown"));
  }
}
