package yukiwatari.fleet;

import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;

/**
 * A machine.
 *
 * @param owner the authority (貸与機械) or the contractor (持込機械)
 * @param authority whom it works for
 * @param district null: for all of the authority's roads
 * @param lent 貸与機械: may work on its owner's roads only unless an agreement says otherwise
 * @param widthMeters of the blade; the road must be wider
 */
public record Machine(
    MachineId id,
    OrganisationId owner,
    OrganisationId authority,
    @Nullable DistrictId district,
    DepotId depot,
    String name,
    MachineKind kind,
    boolean lent,
    double widthMeters,
    double weightTonnes,
    double workingSpeedKmh,
    double travelSpeedKmh) {}
