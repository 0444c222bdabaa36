package yukiwatari.support;

import java.util.List;
import java.util.Map;

/**
 * What a module gives to ForeignCrawlIT so that its endpoints are tried by strangers: real data,
 * the way to it, and the words in it that must not get out. Write one per module as a
 * package-private {@code @Component} of the module's tests; it is found by itself.
 */
public interface Probe {
  /** Puts the module's data into the database; the organisations of {@link SmallRegion} exist. */
  void create();

  /**
   * For each pattern the request that finds the data, for example {@code /api/agreements/{id}} →
   * {@code /api/agreements/0196…}. Every pattern with variables needs one; one without variables
   * may have one for its query.
   */
  Map<String, String> requests();

  /**
   * Texts that nobody outside the organisations of SmallRegion may read anywhere, and that somebody
   * in them does read in an answer.
   */
  List<String> secrets();
}
