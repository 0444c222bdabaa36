package yukiwatari.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit of exchange, section + part + work type: all its services have one performing authority.
 *
 * @param id dense, equal to the position in {@link Problem#groups}
 * @param administrator authority that is legally responsible
 * @param currentPerformer authority that does it today; giving it to another costs the fee
 * @param district contract district that does it today, of any authority
 * @param allowedDistricts districts whose vehicles may do it; null = all, empty = nobody. A pin to
 *     an authority or a district is a list of its districts
 * @param changePrice fee when the performer is not today's
 * @param pinnedVehicle the only vehicle that may do it, or {@link #NOT_PINNED}
 */
public record Group(
    int id,
    int administrator,
    int currentPerformer,
    int district,
    @Nullable List<Integer> allowedDistricts,
    long changePrice,
    int pinnedVehicle) {

  public static final int NOT_PINNED = -1;

  public Group {
    allowedDistricts = allowedDistricts == null ? null : List.copyOf(allowedDistricts);
    Require.within("group " + id, "changePrice", changePrice, 0, 1_000_000_000_000L);
  }

  /**
   * A group that its administrator does today in one of its districts and any district may take.
   */
  public static Group of(int id, int administrator, int district) {
    return new Group(id, administrator, administrator, district, null, 0, NOT_PINNED);
  }

  /** True when vehicles of the district may do it; a vehicle pin is another matter. */
  public boolean allows(int otherDistrict) {
    return allowedDistricts == null || allowedDistricts.contains(otherDistrict);
  }

  public Group withAllowedDistricts(List<Integer> districts) {
    return new Group(
        id, administrator, currentPerformer, district, districts, changePrice, pinnedVehicle);
  }

  public Group withChangePrice(long price) {
    return new Group(
        id, administrator, currentPerformer, district, allowedDistricts, price, pinnedVehicle);
  }

  public Group withCurrentPerformer(int authority) {
    return new Group(
        id, administrator, authority, district, allowedDistricts, changePrice, pinnedVehicle);
  }

  public Group pinnedTo(int vehicle) {
    return new Group(
        id, administrator, currentPerformer, district, allowedDistricts, changePrice, vehicle);
  }

  /** The same under another id. */
  public Group withId(int newId) {
    return new Group(
        newId,
        administrator,
        currentPerformer,
        district,
        allowedDistricts,
        changePrice,
        pinnedVehicle);
  }
}
