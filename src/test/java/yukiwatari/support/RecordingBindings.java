package yukiwatari.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import yukiwatari.account.OrganisationId;
import yukiwatari.road.SectionBindings;
import yukiwatari.road.SectionId;
import yukiwatari.road.SectionShare;

/** A module that binds the sections a test names, and remembers where they were moved. */
public final class RecordingBindings implements SectionBindings {
  private final Map<SectionId, String> bound = new ConcurrentHashMap<>();
  private final List<Move> moves = new ArrayList<>();

  /** One call of {@link #move}. */
  public record Move(SectionId from, List<SectionShare> to, LocalDate on) {}

  public void bind(SectionId section, String agreementLabel) {
    bound.put(section, agreementLabel);
  }

  /** Binds nothing any more and forgets the moves. */
  public void clear() {
    bound.clear();
    moves.clear();
  }

  public List<Move> moves() {
    return moves;
  }

  @Override
  public List<Binding> bindings(Collection<SectionId> sections, LocalDate on) {
    return sections.stream()
        .filter(bound::containsKey)
        .map(
            section ->
                new Binding(
                    section,
                    new UUID(0, 1),
                    bound.getOrDefault(section, ""),
                    new UUID(0, 2),
                    new OrganisationId(new UUID(0, 3)),
                    BigDecimal.valueOf(850)))
        .toList();
  }

  @Override
  public void end(SectionId section, LocalDate on) {
    bound.remove(section);
  }

  @Override
  public void move(SectionId from, List<SectionShare> to, LocalDate on) {
    if (bound.containsKey(from)) {
      moves.add(new Move(from, to, on));
    }
  }
}
