package yukiwatari.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as people read it.
 *
 * @param neighbour who would take it
 * @param municipality where most of it lies
 * @param distanceMeters from the administrator's main network along roads; null: no road leads
 *     there in winter
 * @param junctions where it meets others' roads
 * @param touching where it meets the neighbour's
 * @param estimated the administrator of some of it is a guess 推定
 * @param words why, as sentences in the reader's language
 */
record Candidate(
    UUID id,
    int number,
    List<Reason> reasons,
    Organisation administrator,
    Organisation neighbour,
    @Nullable Organisation municipality,
    double lengthMeters,
    @Nullable Double distanceMeters,
    int junctions,
    int touching,
    boolean estimated,
    List<Section> sections,
    String words) {
  record Organisation(UUID id, String name, String kind) {}

  /**
   * A section or a part of it.
   *
   * @param lengthMeters of what is meant
   * @param wholeMeters of the whole section
   * @param performer who ploughs it today by an agreement; null: its administrator
   * @param agreement the number of that agreement
   */
  record Section(
      UUID id,
      String road,
      String code,
      double fromMeters,
      double toMeters,
      double lengthMeters,
      double wholeMeters,
      @Nullable String performer,
      @Nullable String agreement) {}

  Candidate withWords(String sentences) {
    return new Candidate(
        id,
        number,
        reasons,
        administrator,
        neighbour,
        municipality,
        lengthMeters,
        distanceMeters,
        junctions,
        touching,
        estimated,
        sections,
        sentences);
  }
}
