package yukiwatari.account;

/** Kinds of organisation; the text of the database is the name. */
public enum OrganisationKind {
  STATE,
  PREFECTURE,
  /** 地域振興局: acts for its prefecture. */
  OFFICE,
  CITY,
  TOWN,
  VILLAGE,
  /** 受託業者 */
  CONTRACTOR;

  /** 市町村 */
  public boolean isMunicipality() {
    return this == CITY || this == TOWN || this == VILLAGE;
  }

  /** May be a road administrator 道路管理者. */
  public boolean isAuthority() {
    return this == STATE || this == PREFECTURE || isMunicipality();
  }
}
