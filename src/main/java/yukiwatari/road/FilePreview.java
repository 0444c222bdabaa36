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
 * @param table null where the file is no table
 * @param lostZeros columns of digits whose widths differ
 */
record FilePreview(
    List<AskedQuestion> questions,
    List<String> fields,
    List<List<String>> sample,
    List<List<String>> distinct,
    long rows,
    @Nullable Mapped mapped,
    List<Shape> shapes,
    long shapesLeftOut,
    @Nullable Table table,
    List<LostZeros> lostZeros) {

  /**
   * How a table is read.
   *
   * @param sheets of a workbook; empty for a text file
   * @param headRow of the sheet in which the heading begins, from 1
   * @param headRows how many it has
   * @param sums rows that are sums 合計 and are left out, the first of them
   */
  record Table(
      List<String> sheets, @Nullable String sheet, long headRow, int headRows, List<Long> sums) {}

  /**
   * A column of codes that may have lost leading zeros.
   *
   * @param digits that all of its codes seem to have had
   * @param rows with fewer digits
   * @param examples the first of those texts, each once
   */
  record LostZeros(String field, int digits, long rows, List<String> examples) {}

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
   * @param kilometres of the lines on the ground
   * @param officialKilometres 実延長 as the rows say
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
      double officialKilometres,
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
      @Nullable String startPlace,
      @Nullable String endPlace,
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
