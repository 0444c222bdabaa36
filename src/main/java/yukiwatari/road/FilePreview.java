package yukiwatari.road;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a file before it is imported.
 *
 * @param questions what the file does not say; when there are any, nothing else is known yet
 * @param fields names of the file's fields, in its order
 * @param sample the first rows, field by field as in {@code fields}
 * @param distinct of each field its first distinct texts, for tables from text to meaning
 * @param rows in the file
 * @param mapped null until there is a mapping
 * @param shapes drawn on the map: of the mapped rows, or of all while there is no mapping
 * @param shapesLeftOut more than can be drawn
 */
record FilePreview(
    List<AskedQuestion> questions,
    List<String> fields,
    List<List<String>> sample,
    List<List<String>> distinct,
    long rows,
    @Nullable Mapped mapped,
    List<Shape> shapes,
    long shapesLeftOut) {

  /**
   * @param kind ENCODING, CRS or LAYER
   * @param samples of ENCODING: the same lines in each encoding
   * @param candidates of CRS: EPSG numbers, of LAYER: names
   */
  record AskedQuestion(
      String kind, String message, List<Sample> samples, List<String> candidates) {}

  /** Lines as they look in an encoding. */
  record Sample(String encoding, List<String> lines) {}

  /**
   * @param sample the first mapped rows
   * @param refusedByCode how many rows for each reason
   * @param refused the first of them, with the reason in the reader's language
   */
  record Mapped(
      long sections,
      long otherWays,
      long areas,
      long leftOut,
      double kilometres,
      long withoutPlace,
      List<MappedSample> sample,
      Map<String, Long> refusedByCode,
      List<RefusedRow> refused) {}

  /** A row as it would be taken. */
  record MappedSample(
      long row,
      String kind,
      String number,
      String name,
      String sectionCode,
      String administrator,
      @Nullable Double officialLengthMeters) {}

  /** A row that would not be taken. */
  record RefusedRow(
      long row, @Nullable String field, @Nullable String value, String code, String message) {}

  /**
   * A line or ring to draw.
   *
   * @param kind {@link RoadKind}, AREA, or "" without a mapping
   * @param parts each longitude, latitude, longitude, latitude … with six decimals
   */
  record Shape(long row, String kind, String name, List<double[]> parts) {}
}
