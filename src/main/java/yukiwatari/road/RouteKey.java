package yukiwatari.road;

import yukiwatari.account.OrganisationId;

/**
 * What names a route 路線 in the world.
 *
 * @param administrator the road administrator 道路管理者 whose register names it
 * @param formerMunicipality before a merger 合併, where its numbers are still used; "" otherwise
 * @param number without leading zeros, half-width; letters are possible
 */
public record RouteKey(
    OrganisationId administrator, String formerMunicipality, RoadKind kind, String number) {

  public SectionKey section(String sectionCode) {
    return new SectionKey(this, sectionCode);
  }
}
