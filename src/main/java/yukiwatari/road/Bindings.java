package yukiwatari.road;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that other modules have promised or listed about sections, whichever modules there are. */
@Component
class Bindings {
  private final ObjectProvider<SectionBindings> modules;
  private final ObjectProvider<SectionFollower> followers;

  /** Modules are asked for late: they use road themselves. */
  Bindings(ObjectProvider<SectionBindings> modules, ObjectProvider<SectionFollower> followers) {
    this.modules = modules;
    this.followers = followers;
  }

  Map<SectionId, List<SectionBindings.Binding>> of(Collection<SectionId> sections, LocalDate on) {
    Map<SectionId, List<SectionBindings.Binding>> all = new LinkedHashMap<>();
    if (sections.isEmpty()) {
      return all;
    }
    modules
        .orderedStream()
        .flatMap(module -> module.bindings(sections, on).stream())
        .forEach(
            binding ->
                all.computeIfAbsent(binding.section(), section -> new ArrayList<>()).add(binding));
    return all;
  }

  void move(SectionId from, List<SectionShare> to, LocalDate on) {
    modules.orderedStream().forEach(module -> module.move(from, to, on));
  }

  void end(SectionId section, LocalDate on) {
    modules.orderedStream().forEach(module -> module.end(section, on));
  }

  void follow(Map<SectionId, List<SectionShare>> successors, LocalDate on) {
    if (!successors.isEmpty()) {
      followers.orderedStream().forEach(module -> module.follow(successors, on));
    }
  }
}
