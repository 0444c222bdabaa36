package yukiwatari.fleet;

import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;

/**
 * A work district 工区: the unit of a contract.
 *
 * @param contract null: own staff 直営
 * @param code unique within the authority
 */
public record District(
    DistrictId id,
    OrganisationId authority,
    @Nullable ContractId contract,
    DepotId depot,
    String code,
    String name) {}
