package yukiwatari.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sections of a stored plan by id. */
record PlanSections(Map<UUID, PlanDetails.Section> byId) {
  static PlanSections of(List<PlanDetails.Section> all) {
    return new PlanSections(
        all.stream()
            .collect(Collectors.toMap(PlanDetails.Section::sectionId, Function.identity())));
  }

  /** Fails when the plan does not have it. */
  PlanDetails.Section get(UUID section) {
    return Objects.requireNonNull(byId.get(section), () -> "no section " + section);
  }

  Collection<PlanDetails.Section> all() {
    return byId.values();
  }
}
