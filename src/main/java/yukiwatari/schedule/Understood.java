package yukiwatari.schedule;

import java.util.List;
import yukiwatari.account.OrganisationId;

/**
 * All rows of a 別表 as they are understood.
 *
 * @param leftOut rows of other fiscal years
 * @param parties who administers or performs
 */
record Understood(
    String fileName,
    List<Found> found,
    List<RowRefusal> refused,
    int leftOut,
    List<OrganisationId> parties) {}
