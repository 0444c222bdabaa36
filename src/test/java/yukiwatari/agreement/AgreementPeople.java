package yukiwatari.agreement;

import static yukiwatari.support.SmallRegion.CITY;
import static yukiwatari.support.SmallRegion.PREFECTURE;

import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.Role;
import yukiwatari.support.People;
import yukiwatari.support.SmallRegion;

/**
 * Everybody around an agreement of prefecture and city, signed in.
 *
 * @param drafter dispatcher of the prefecture
 * @param town dispatcher and manager of a municipality that is no party
 * @param nobody not signed in
 */
record AgreementPeople(
    AgreementCalls calls,
    RestTestClient drafter,
    RestTestClient prefectureManager,
    RestTestClient cityDispatcher,
    RestTestClient cityManager,
    RestTestClient town,
    RestTestClient nobody) {

  static AgreementPeople signIn(People people, JsonMapper json) {
    RestTestClient drafter = people.signIn(PREFECTURE, Role.DISPATCHER);
    return new AgreementPeople(
        new AgreementCalls(json, drafter),
        drafter,
        people.signIn(PREFECTURE, Role.MANAGER),
        people.signIn(CITY, Role.DISPATCHER),
        people.signIn(CITY, Role.MANAGER),
        people.signIn(SmallRegion.TOWN, Role.DISPATCHER, Role.MANAGER),
        people.nobody());
  }
}
