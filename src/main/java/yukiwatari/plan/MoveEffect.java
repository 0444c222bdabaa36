package yukiwatari.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moving sections would change, in the words of the plan page.
 *
 * @param millis the engine took
 * @param authorities every authority of the plan
 * @param sections what was asked to move, each on its own: together they may save more or less
 * @param changed everything that another machine does, the moved sections among it
 * @param undone what would newly be left undone, with the reason
 */
record MoveEffect(
    long millis,
    Total before,
    Total after,
    List<OfAuthority> authorities,
    List<OfSection> sections,
    List<Changed> changed,
    List<Undone> undone) {

  /**
   * @param finishMillis when the last machine is back, after the call-out
   * @param yen of machines and finish time by planning prices; the balance has no price here
   */
  record Total(
      long emptyMetres,
      long emptyMillis,
      long machineMillis,
      long finishMillis,
      int machines,
      int unserved,
      long yen) {}

  record OfAuthority(
      UUID organisationId, String name, long administeredMetres, Side before, Side after) {}

  /**
   * @param givenMetres of others' sections that it serves
   * @param receivedMetres of its own that others serve
   */
  record Side(
      long servedMetres,
      long givenMetres,
      long receivedMetres,
      long emptyMetres,
      long finishMillis) {}

  /**
   * Changes when only this one moves.
   *
   * @param from authority before; null: nobody
   * @param to authority after; null: it finds no place there
   */
  record OfSection(
      UUID sectionId,
      String section,
      @Nullable String code,
      String administrator,
      @Nullable String from,
      @Nullable String to,
      long metres,
      long yen,
      long emptyMillis,
      long finishMillis) {}

  /**
   * @param from number of the machine before; null: nobody
   * @param to number of the machine after; null: nobody
   * @param asked it was asked to move; the others follow from it
   */
  record Changed(
      UUID sectionId,
      String section,
      @Nullable String code,
      @Nullable Integer from,
      @Nullable Integer to,
      boolean asked) {}

  record Undone(UUID sectionId, String section, String reason) {}
}
