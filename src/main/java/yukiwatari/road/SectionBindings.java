package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;

/**
 * What other modules have promised about sections. A newer road file is refused until every bound
 * section is kept or mapped, and what is mapped moves in the transaction that changes the roads.
 * Implemented by the modules that refer to sections (agreement); road itself knows none of them.
 */
public interface SectionBindings {

  /**
   * One promise that needs its section on or after a day.
   *
   * @param section the section it refers to, directly or through a structure on it
   * @param agreementId the agreement that holds it
   * @param agreementLabel number and title as people know it, for the list a person decides from
   * @param itemId the item of the agreement
   * @param performer who does the work
   * @param agreedLengthMeters 協定延長 as signed; null when the item has none
   */
  record Binding(
      SectionId section,
      UUID agreementId,
      String agreementLabel,
      UUID itemId,
      OrganisationId performer,
      @Nullable BigDecimal agreedLengthMeters) {}

  /**
   * The promises that bind any of {@code sections} on {@code on} or later: items of agreements that
   * are concluded or in force. Drafts do not bind; what has ended before {@code on} stays history.
   */
  List<Binding> bindings(Collection<SectionId> sections, LocalDate on);

  /**
   * Moves everything that refers to {@code from} to its successors, as of {@code on}. An item's
   * effective range is cut: the days before {@code on} stay with {@code from}, so that past years
   * count as they did; the days from {@code on} go to every successor, the agreed length divided by
   * {@link SectionShare#share}. Where a successor already has the same work, part, performer and
   * days in the same agreement (a merge), the lengths are added up in one item.
   *
   * <p>Called inside the caller's transaction, after the successors' versions exist. Throws {@link
   * yukiwatari.http.Problem} (409) when two performers would meet on a successor; nothing is then
   * changed.
   *
   * @param to at least one successor; {@code from} itself may be among them when it lives on with
   *     less (a part was cut off): that share of its items then stays
   */
  void move(SectionId from, List<SectionShare> to, LocalDate on);

  /**
   * Ends what binds a section, itself or a structure on it, as of {@code on}: a person decided so
   * when the road was abolished or given away. The days before stay, so that past years count as
   * they did. Called inside the caller's transaction.
   */
  void end(SectionId section, LocalDate on);
}
