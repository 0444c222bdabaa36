package yukiwatari.plan;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.Problem;
import yukiwatari.solver.Move;
import yukiwatari.solver.Target;

/**
 * Sections that are to go to an authority, a work district or a machine: one of the three.
 *
 * @param vehicle number of a machine in the plan, since machines of others have no name here
 */
record MoveWish(
    @NotEmpty @Size(max = 500) List<UUID> sections,
    @Nullable UUID authority,
    @Nullable UUID district,
    @Nullable Integer vehicle) {

  /** In the solver's ids; 400 for sections and targets that the plan does not know. */
  Move of(OpenPlan open) {
    yukiwatari.solver.Problem problem = open.stored().problem();
    ProblemIndex index = open.stored().index();
    List<Integer> groups = new ArrayList<>();
    for (UUID section : sections) {
      int before = groups.size();
      for (int group = 0; group < index.groups().size(); group++) {
        if (index.groups().get(group).sectionId().equals(section)) {
          groups.add(group);
        }
      }
      if (groups.size() == before) {
        throw Problem.badInput("plan.section", section.toString());
      }
    }
    return Move.ofGroups(problem, groups, target(index, problem.vehicles().size()));
  }

  private Target target(ProblemIndex index, int vehicles) {
    if (Stream.of(authority, district, vehicle).filter(each -> each != null).count() != 1) {
      throw Problem.badInput("plan.target");
    }
    if (vehicle != null && vehicle >= 0 && vehicle < vehicles) {
      return Target.vehicle(vehicle);
    }
    int ofAuthority = authority == null ? -1 : index.authorities().indexOf(authority);
    int ofDistrict = district == null ? -1 : index.districts().indexOf(district);
    if (ofAuthority >= 0) {
      return Target.authority(ofAuthority);
    }
    if (ofDistrict >= 0) {
      return Target.district(ofDistrict);
    }
    throw Problem.badInput("plan.target");
  }
}
