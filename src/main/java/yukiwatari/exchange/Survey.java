package yukiwatari.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A needs survey 要望調査 as one of the asked or the asking prefecture reads it.
 *
 * @param mine whether the reader's authority asks
 * @param deadline the last day to answer
 * @param closedOn null while it is open
 * @param answers of all asked municipalities for who asks, else the reader's own
 */
record Survey(
    UUID id,
    String organisation,
    boolean mine,
    int fiscalYear,
    String title,
    LocalDate deadline,
    @Nullable String note,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    int version,
    List<Answer> answers) {
  /**
   * @param answeredOn null: not yet
   * @param marks made in this survey
   */
  record Answer(
      UUID organisation,
      String name,
      @Nullable LocalDate answeredOn,
      @Nullable String remark,
      int marks) {}
}
