package yukiwatari.road;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that other modules have promised about sections, whichever modules there are. */
@Component
class Bindings {
  private final ObjectProvider<SectionBindings> modules;

  /**
   * @param modules asked for late: they use road themselves
   */
  Bindings(ObjectProvider<SectionBindings> modules) {
    this.modules = modules;
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
}
