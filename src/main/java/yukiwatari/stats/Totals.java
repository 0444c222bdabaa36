package yukiwatari.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.account.Actor;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/**
 * Totals 集計値 of years without items: a prefecture's managers enter those of their own programmes. A
 * year that is counted from items, or lies before the programme's start, takes none.
 */
@Service
class Totals {
  /** What a file does to one line. */
  enum Effect {
    NEW,
    CHANGED,
    SAME
  }

  /**
   * @param row of the file, counted from 1 with its head
   */
  record Line(long row, Effect effect, KnownTotal total) {}

  private final TotalStore store;
  private final FiguresReader reader;

  Totals(TotalStore store, FiguresReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /**
   * @throws Problem 403
   */
  static void checkPerson(Actor actor) {
    if (!actor.managesPrefecture()) {
      throw Problem.forbidden("totals.person");
    }
  }

  @Transactional
  KnownTotal add(Actor actor, TotalInput input) {
    checkPerson(actor);
    KnownTotal total = input.check(NewId.next(), actor.authority().value(), null);
    checkYear(total, null);
    try {
      store.insert(total);
    } catch (DuplicateKeyException e) {
      throw twice(total);
    }
    return total;
  }

  /**
   * @throws Problem 403, 404, 409, 412
   */
  @Transactional
  KnownTotal change(Actor actor, UUID id, Version seen, TotalInput input) {
    KnownTotal stored = own(actor, id);
    seen.check(stored.version());
    KnownTotal total = input.check(id, stored.organisation(), null).as(stored);
    checkYear(total, null);
    try {
      if (!store.update(total)) {
        throw Problem.versionMismatch(stored.version() + 1);
      }
    } catch (DuplicateKeyException e) {
      throw twice(total);
    }
    return store.find(id).orElseThrow();
  }

  @Transactional
  void remove(Actor actor, UUID id, Version seen) {
    KnownTotal stored = own(actor, id);
    seen.check(stored.version());
    if (!store.delete(id, stored.version())) {
      throw Problem.versionMismatch(stored.version() + 1);
    }
  }

  /** What the lines of a file would do; nothing is stored. */
  List<Line> preview(Actor actor, List<TotalsCsv.Row> rows) {
    checkPerson(actor);
    Map<KnownTotal.Key, KnownTotal> stored = new HashMap<>();
    store.list().forEach(total -> stored.put(total.key(), total));
    Map<KnownTotal.Key, Long> seen = new HashMap<>();
    List<Problem.Field> wrong = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (TotalsCsv.Row row : rows) {
      try {
        KnownTotal total = row.input().check(NewId.next(), actor.authority().value(), row.number());
        checkYear(total, row.number());
        if (seen.putIfAbsent(total.key(), row.number()) != null) {
          wrong.add(
              new Problem.Field(
                  row.number(),
                  "fiscalYear",
                  String.valueOf(total.fiscalYear()),
                  "totals.twiceInFile"));
        }
        lines.add(line(row.number(), total, stored.get(total.key())));
      } catch (Problem problem) {
        wrong.addAll(problem.fields());
      }
    }
    if (!wrong.isEmpty()) {
      throw TotalInput.refused(wrong);
    }
    return lines;
  }

  /**
   * Stores a file as a whole.
   *
   * @param seen the tag of the totals that the preview was made against
   * @throws Problem 412 when somebody changed them in between; nothing is stored then
   */
  @Transactional
  List<Line> apply(Actor actor, List<TotalsCsv.Row> rows, String seen) {
    checkPerson(actor);
    store.lock();
    if (!tag().equals(seen)) {
      throw new Problem(HttpStatus.PRECONDITION_FAILED, "totals.changed", List.of());
    }
    List<Line> lines = preview(actor, rows);
    for (Line line : lines) {
      if (line.effect == Effect.NEW) {
        store.insert(line.total);
      } else if (line.effect == Effect.CHANGED && !store.update(line.total)) {
        throw new IllegalStateException("changed under lock: " + line.total.key());
      }
    }
    return lines;
  }

  /** Changes with every total. */
  String tag() {
    return "\"" + Integer.toHexString(store.list().hashCode()) + "\"";
  }

  private static Line line(long row, KnownTotal total, @Nullable KnownTotal stored) {
    if (stored == null) {
      return new Line(row, Effect.NEW, total);
    }
    KnownTotal same = total.as(stored);
    return new Line(row, same.equals(stored) ? Effect.SAME : Effect.CHANGED, same);
  }

  private KnownTotal own(Actor actor, UUID id) {
    checkPerson(actor);
    KnownTotal stored = store.find(id).orElseThrow(() -> Problem.notFound("notFound"));
    if (!stored.organisation().equals(actor.authority().value())) {
      throw Problem.forbidden("totals.person");
    }
    return stored;
  }

  private void checkYear(KnownTotal total, @Nullable Long row) {
    reader.years().stream()
        .filter(y -> y.programme() == total.programme() && y.fiscalYear() == total.fiscalYear())
        .filter(year -> year.status() != YearStatus.NOT_RECORDED)
        .findFirst()
        .ifPresent(
            year -> {
              Problem.Field field =
                  new Problem.Field(
                      row,
                      "fiscalYear",
                      String.valueOf(total.fiscalYear()),
                      "totals." + year.status().word());
              throw new Problem(HttpStatus.BAD_REQUEST, "totals.refused", List.of(field), 1);
            });
  }

  private static Problem twice(KnownTotal total) {
    return Problem.conflict("totals.twice", String.valueOf(total.fiscalYear()));
  }
}
