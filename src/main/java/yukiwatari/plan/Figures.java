package yukiwatari.plan;

import java.util.List;
import java.util.UUID;

/**
 * What a plan costs and moves, in the words of the plan page. Metres and milliseconds, never money.
 *
 * @param emptyMillis 空走(回送): driving without work
 * @param workMetres metres worked on, each pass counted
 * @param machineMillis driving and working of all machines
 * @param finishMillis when the last machine is back, after the call-out
 * @param machines that are used
 * @param unserved passes left undone
 */
record Figures(
    long emptyMetres,
    long emptyMillis,
    long workMetres,
    long workMillis,
    long machineMillis,
    long finishMillis,
    int machines,
    int services,
    int unserved,
    int transferredSections,
    long transferredMetres,
    List<OfAuthority> authorities) {

  /**
   * @param administeredMetres of the sections it is responsible for
   * @param servedMetres of the sections it serves
   * @param givenMetres of others' sections that it serves
   * @param receivedMetres of its own sections that others serve
   * @param emptyMetres driven without work by its machines
   */
  record OfAuthority(
      UUID organisationId,
      long administeredMetres,
      long servedMetres,
      long givenMetres,
      long receivedMetres,
      long emptyMetres,
      long machineMillis,
      long finishMillis,
      int machines) {}
}
