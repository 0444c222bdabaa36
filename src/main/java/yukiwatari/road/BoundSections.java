package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sections under agreements as a person decides about them: what binds them, where it may go. */
@Component
class BoundSections {
  private final SuccessorChoices choices;

  BoundSections(SuccessorChoices choices) {
    this.choices = choices;
  }

  /**
   * A section that the file closes or cuts.
   *
   * @param proposed successors that geometry found; none: it can only be kept or mapped by hand
   * @param choices the proposed ones and others nearby or on the same route
   */
  record Bound(
      UUID section,
      RoadKind kind,
      String number,
      String sectionCode,
      List<Promise> promises,
      List<Share> proposed,
      List<SuccessorChoice> choices) {}

  /**
   * What one agreement says of the section.
   *
   * @param items their number
   * @param agreedLengthMeters of the longest item; 0 when none has one
   */
  record Promise(String agreement, int items, BigDecimal agreedLengthMeters) {
    static Promise of(String agreement, List<SectionBindings.Binding> bindings) {
      BigDecimal longest = BigDecimal.ZERO;
      for (SectionBindings.Binding binding : bindings) {
        BigDecimal length = binding.agreedLengthMeters();
        longest = length == null ? longest : longest.max(length);
      }
      return new Promise(agreement, bindings.size(), longest);
    }
  }

  /**
   * @param share above 0, at most 1
   */
  record Share(UUID section, double share) {
    SectionShare toShare() {
      return new SectionShare(new SectionId(section), share);
    }
  }

  List<Bound> of(ImportId id, List<BoundSection> sections, LocalDate on) {
    if (sections.isEmpty()) {
      return List.of();
    }
    Set<SectionId> ids =
        sections.stream().map(BoundSection::section).collect(Collectors.toUnmodifiableSet());
    Map<SectionId, List<SuccessorChoice>> offered = choices.of(id, ids, on);
    return sections.stream()
        .map(section -> bound(section, offered.getOrDefault(section.section(), List.of())))
        .toList();
  }

  private static Bound bound(BoundSection section, List<SuccessorChoice> offered) {
    Map<String, List<SectionBindings.Binding>> byAgreement =
        section.bindings().stream()
            .collect(
                Collectors.groupingBy(
                    SectionBindings.Binding::agreementLabel,
                    LinkedHashMap::new,
                    Collectors.toList()));
    RouteKey route = section.key().route();
    return new Bound(
        section.section().value(),
        route.kind(),
        route.number(),
        section.key().sectionCode(),
        byAgreement.entrySet().stream()
            .map(each -> Promise.of(each.getKey(), each.getValue()))
            .toList(),
        section.proposed().stream()
            .map(share -> new Share(share.section().value(), share.share()))
            .toList(),
        offered);
  }
}
