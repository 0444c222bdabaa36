package yukiwatari.agreement;

import java.util.List;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationDirectory;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;

/** Parties are road administrators; an office acts for its prefecture, a contractor for nobody. */
@Component
final class PartyRules {
  private final OrganisationDirectory organisations;

  PartyRules(OrganisationDirectory organisations) {
    this.organisations = organisations;
  }

  /**
   * @throws Problem 400 naming who cannot be a party
   */
  void check(List<OrganisationId> parties) {
    for (OrganisationId party : parties) {
      var organisation =
          organisations
              .find(party)
              .orElseThrow(() -> Problem.badInput("agreement.noSuchParty", party.toString()));
      if (!organisation.kind().isAuthority()) {
        throw Problem.badInput("agreement.noAuthority", organisation.name());
      }
    }
  }
}
