package yukiwatari.fleet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.UserId;

/**
 * People who run a machine.
 *
 * @param organisation who employs them
 * @param user the login of the crew's phone
 */
public record Crew(
    UUID id,
    OrganisationId organisation,
    @Nullable DistrictId district,
    @Nullable MachineId machine,
    String name,
    @Nullable UserId user,
    @Nullable String phone) {}
