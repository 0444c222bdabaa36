package yukiwatari.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts sections and metres by kind of work: a section once per kind, with its longest length. */
final class DutyTotals {
  private static final class Sum {
    final Set<UUID> sections = new HashSet<>();
    final Map<UUID, BigDecimal> meters = new HashMap<>();
  }

  private final Map<DutyKind, Sum> sums = new EnumMap<>(DutyKind.class);

  /**
   * @param meters null when not known
   */
  void add(UUID section, DutyKind kind, @Nullable BigDecimal meters) {
    Sum sum = sums.computeIfAbsent(kind, any -> new Sum());
    sum.sections.add(section);
    if (meters != null) {
      sum.meters.merge(section, meters, BigDecimal::max);
    }
  }

  /** In the order of the kinds; kinds without work are left out. */
  List<Duties.Total> list() {
    List<Duties.Total> totals = new ArrayList<>();
    sums.forEach(
        (kind, sum) ->
            totals.add(
                new Duties.Total(
                    kind,
                    sum.sections.size(),
                    sum.meters.values().stream().reduce(BigDecimal::add).orElse(null),
                    sum.sections.size() - sum.meters.size())));
    return totals;
  }
}
