package yukiwatari.fleet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;

/**
 * An authority's contract with a contractor 受託業者.
 *
 * @param until exclusive
 * @param guaranteedHours 最低保証, paid whatever was worked; null: none
 */
public record Contract(
    ContractId id,
    OrganisationId authority,
    OrganisationId contractor,
    String number,
    LocalDate from,
    LocalDate until,
    @Nullable BigDecimal guaranteedHours) {}
