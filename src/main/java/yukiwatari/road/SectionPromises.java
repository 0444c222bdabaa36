package yukiwatari.road;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;

/** What agreements say of single sections, so that a person sees it before changing them. */
@Component
class SectionPromises {
  private final Bindings bindings;

  SectionPromises(Bindings bindings) {
    this.bindings = bindings;
  }

  /** By agreement, in the order of their labels. */
  List<SectionForDrawing.Promise> of(Collection<SectionId> sections, LocalDate on) {
    Map<UUID, List<SectionBindings.Binding>> byAgreement =
        bindings.of(sections, on).values().stream()
            .flatMap(List::stream)
            .collect(
                Collectors.groupingBy(
                    SectionBindings.Binding::agreementId, LinkedHashMap::new, Collectors.toList()));
    return byAgreement.entrySet().stream()
        .map(each -> promise(each.getKey(), each.getValue()))
        .toList();
  }

  private static SectionForDrawing.Promise promise(
      UUID agreement, List<SectionBindings.Binding> all) {
    @Nullable BigDecimal longest = null;
    for (SectionBindings.Binding each : all) {
      BigDecimal length = each.agreedLengthMeters();
      if (length != null && (longest == null || length.compareTo(longest) > 0)) {
        longest = length;
      }
    }
    return new SectionForDrawing.Promise(
        agreement, all.get(0).agreementLabel(), all.size(), longest);
  }

  /** The label of an agreement that an organisation carries out on the section; empty: none. */
  Optional<String> carriedOutBy(OrganisationId performer, SectionId section, LocalDate on) {
    return bindings.of(List.of(section), on).values().stream()
        .flatMap(List::stream)
        .filter(binding -> binding.performer().equals(performer))
        .map(SectionBindings.Binding::agreementLabel)
        .findFirst();
  }

  /**
   * Nothing under an agreement changes that a person has not seen and decided about.
   *
   * @param seen agreements that the person was shown
   * @throws Problem 409 that names the others
   */
  void requireSeen(Collection<SectionId> sections, LocalDate on, Set<UUID> seen) {
    List<Problem.Field> open =
        of(sections, on).stream()
            .filter(promise -> !seen.contains(promise.agreement()))
            .map(
                promise ->
                    new Problem.Field(null, "agreement", promise.label(), "section.undecidedOne"))
            .toList();
    if (!open.isEmpty()) {
      throw new Problem(HttpStatus.CONFLICT, "section.undecided", open, open.size());
    }
  }
}
