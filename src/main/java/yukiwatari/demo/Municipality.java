package yukiwatari.demo;

import yukiwatari.account.OrganisationKind;

/**
 * A municipality of the drawing; its index in the list is its number everywhere in this package.
 *
 * @param seat the lattice place of its town hall
 * @param weight its share of the streets, relative to the others
 */
record Municipality(
    int index, OrganisationKind kind, Names names, String code, int seat, double weight) {
  boolean isCity() {
    return kind == OrganisationKind.CITY;
  }
}
