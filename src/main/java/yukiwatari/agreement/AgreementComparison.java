package yukiwatari.agreement;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yukiwatari.agreement.AgreementDifferences.ItemChange;
import yukiwatari.agreement.AgreementDifferences.ItemField;
import yukiwatari.agreement.AgreementDifferences.TermField;
import yukiwatari.agreement.AgreementDifferences.Terms;

/**
 * Compares two agreements item by item. Items are the same when they are about the same work on the
 * same part of the same section or structure; the days differ from season to season and are not
 * compared.
 */
final class AgreementComparison {
  private record Place(@Nullable UUID section, @Nullable UUID structure, WorkType work, Part part) {
    static Place of(AgreementDetail.Item item) {
      return new Place(item.section(), item.structure(), item.work(), item.part());
    }
  }

  private static final Map<ItemField, Function<AgreementDetail.Item, @Nullable Object>> ITEM =
      Map.of(
          ItemField.ADMINISTRATOR, item -> item.administrator().id(),
          ItemField.PERFORMER, item -> item.performer().id(),
          ItemField.PAYER, item -> item.payer().id(),
          ItemField.CONTRACT, AgreementDetail.Item::contract,
          ItemField.LENGTH, item -> plain(item.agreedLengthMeters()),
          ItemField.FREQUENCY, AgreementDetail.Item::frequency,
          ItemField.THRESHOLD, AgreementDetail.Item::thresholdCm,
          ItemField.FINISH_BY, AgreementDetail.Item::finishBy,
          ItemField.REMARK, AgreementDetail.Item::remark);

  private static final Map<TermField, Function<AgreementDetail, @Nullable Object>> TERMS =
      Map.of(
          TermField.TITLE, AgreementDetail::title,
          TermField.KIND, AgreementDetail::kind,
          TermField.LEGAL_BASIS, AgreementDetail::legalBasis,
          TermField.PERIOD, of -> List.of(of.periodFrom(), of.periodUntil()),
          TermField.SEASON, of -> Arrays.asList(of.seasonFrom(), of.seasonUntil()),
          TermField.PARTIES, of -> Set.copyOf(parties(of)),
          TermField.REMARK, AgreementDetail::remark);

  private AgreementComparison() {}

  static AgreementDifferences between(AgreementDetail before, AgreementDetail after) {
    Map<Place, Deque<AgreementDetail.Item>> left = new LinkedHashMap<>();
    before
        .items()
        .forEach(item -> left.computeIfAbsent(Place.of(item), p -> new ArrayDeque<>()).add(item));
    List<ItemChange> changes = new ArrayList<>();
    int unchanged = 0;
    for (AgreementDetail.Item item : after.items()) {
      Deque<AgreementDetail.Item> same = left.get(Place.of(item));
      AgreementDetail.Item old = same == null ? null : same.poll();
      Set<ItemField> fields = old == null ? Set.of() : differing(ITEM, old, item);
      if (old != null && fields.isEmpty()) {
        unchanged++;
      } else {
        changes.add(new ItemChange(old, item, fields));
      }
    }
    left.values()
        .forEach(gone -> gone.forEach(i -> changes.add(new ItemChange(i, null, Set.of()))));
    return new AgreementDifferences(
        terms(before), terms(after), differing(TERMS, before, after), changes, unchanged);
  }

  private static <T, F> Set<F> differing(
      Map<F, Function<T, @Nullable Object>> fields, T before, T after) {
    return fields.entrySet().stream()
        .filter(f -> !Objects.equals(f.getValue().apply(before), f.getValue().apply(after)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** 850 and 850.00 m are the same. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal meters) {
    return meters == null ? null : meters.stripTrailingZeros();
  }

  private static List<String> parties(AgreementDetail agreement) {
    return agreement.parties().stream().map(AgreementDetail.Side::name).toList();
  }

  private static Terms terms(AgreementDetail of) {
    return new Terms(
        of.id(),
        of.number(),
        of.title(),
        of.kind(),
        of.legalBasis(),
        of.periodFrom(),
        of.periodUntil(),
        of.seasonFrom(),
        of.seasonUntil(),
        parties(of),
        of.remark());
  }
}
