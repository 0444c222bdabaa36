package yukiwatari.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers of one revision of the data, within a budget; the least recently used go first. Who
 * asks read the revision first, so an answer loaded afterwards holds everything committed before
 * they asked: nobody is ever served what was true before their request (docs/adr/0010). Several who
 * ask for the same at the same time wait for one load.
 *
 * @param <K> what was asked
 * @param <V> the answer, immutable
 */
public final class RevisionCache<K, V> {
  private static final class Entry<V> {
    final String revision;
    final CompletableFuture<V> answer = new CompletableFuture<>();
    long weight;

    Entry(String revision) {
      this.revision = revision;
    }
  }

  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(64, 0.75f, true);
  private final long capacity;
  private final ToLongFunction<V> weigh;
  private long weight;

  /**
   * @param capacity the greatest sum of weights that is kept
   * @param weigh what an answer costs, in the unit of {@code capacity}
   */
  public RevisionCache(long capacity, ToLongFunction<V> weigh) {
    this.capacity = capacity;
    this.weigh = weigh;
  }

  /**
   * @param revision of the data, read by the caller before this call
   * @param load reads the answer in one snapshot of the database; what it throws is thrown to all
   *     who wait, and the next one tries again
   */
  public V get(K key, String revision, Supplier<V> load) {
    Entry<V> mine = new Entry<>(revision);
    Entry<V> entry = enter(key, mine);
    if (entry == mine) {
      try {
        V answer = load.get();
        admit(key, mine, answer);
        mine.answer.complete(answer);
      } catch (Throwable e) {
        drop(key, mine);
        mine.answer.completeExceptionally(e);
        throw e;
      }
    }
    return await(entry.answer);
  }

  private synchronized Entry<V> enter(K key, Entry<V> mine) {
    Entry<V> old = entries.get(key);
    if (old != null && old.revision.equals(mine.revision)) {
      return old;
    }
    remove(key, old);
    entries.put(key, mine);
    return mine;
  }

  private synchronized void admit(K key, Entry<V> mine, V answer) {
    if (entries.get(key) != mine) {
      return;
    }
    mine.weight = weigh.applyAsLong(answer);
    weight += mine.weight;
    var oldest = entries.entrySet().iterator();
    while (weight > capacity && oldest.hasNext()) {
      weight -= oldest.next().getValue().weight;
      oldest.remove();
    }
  }

  private synchronized void drop(K key, Entry<V> mine) {
    if (entries.get(key) == mine) {
      remove(key, mine);
    }
  }

  private void remove(K key, @Nullable Entry<V> old) {
    if (old != null) {
      entries.remove(key);
      weight -= old.weight;
    }
  }

  private static <V> V await(CompletableFuture<V> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
