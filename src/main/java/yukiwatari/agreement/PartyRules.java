package yukiwatari.agreement;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.http.Problem;

/** Parties are road administrators; an office acts for its prefecture, a contractor for nobody. */
@Component
final class PartyRules {
  private final JdbcClient jdbc;

  PartyRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws Problem 400 naming who cannot be a party
   */
  void check(List<OrganisationId> parties) {
    for (OrganisationId party : parties) {
      OrganisationKind kind =
          jdbc.sql("SELECT kind FROM published.organisation WHERE id = :id")
              .param("id", party.value())
              .query(OrganisationKind.class)
              .optional()
              .orElseThrow(() -> Problem.badInput("agreement.noSuchParty", party.toString()));
      if (!kind.isAuthority()) {
        throw Problem.badInput("agreement.noAuthority", party.toString());
      }
    }
  }
}
