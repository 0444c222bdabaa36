package yukiwatari.account;

/** What a person may do in an organisation. */
public enum Role {
  /** Patrol crew or operator: sees and checks off what is assigned to it. */
  CREW,
  /** Plans and moves sections. */
  DISPATCHER,
  /** Concludes agreements, closes years. */
  MANAGER,
  /** Imports roads, keeps organisations and users. */
  ADMINISTRATOR
}
