package yukiwatari.stats;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import yukiwatari.http.Problem;
import yukiwatari.http.TableFile;

/**
 * Totals as a table in CSV, as Excel reads and writes it. UTF-8, or else CP932: text that is no
 * UTF-8 cannot be mistaken for it. Writing and reading again changes nothing.
 */
@Component
class TotalsCsv {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final List<String> COLUMNS =
      List.of(
          "fiscalYear",
          "programme",
          "administrator",
          "routes",
          "km",
          "cities",
          "towns",
          "villages",
          "source",
          "remark");
  private static final List<String> REQUIRED =
      List.of("fiscalYear", "programme", "administrator", "source");
  private static final int MOST_ROWS = 5000;

  /**
   * @param number counted from 1 with the head
   */
  record Row(long number, TotalInput input) {}

  private final MessageSource messages;

  TotalsCsv(MessageSource messages) {
    this.messages = messages;
  }

  byte[] write(List<KnownTotal> totals, Locale locale) {
    List<TableFile.Row> rows = new ArrayList<>();
    for (KnownTotal total : totals) {
      rows.add(
          new TableFile.Row()
              .cell(total.fiscalYear())
              .cell(text("statistics.programme." + total.programme().word(), locale))
              .cell(text("statistics.side." + total.administrator().word(), locale))
              .cell(total.routes())
              .cell(total.km())
              .cell(total.cities())
              .cell(total.towns())
              .cell(total.villages())
              .cell(total.source())
              .cell(total.remark()));
    }
    List<String> head = COLUMNS.stream().map(name -> column(name, locale)).toList();
    return new TableFile("totals", head, rows).csv();
  }

  /**
   * @throws Problem 400 that names each wrong row, field and value
   */
  List<Row> read(byte[] file, Locale locale) {
    try (CSVParser csv =
        CSVFormat.EXCEL
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get()
            .parse(new StringReader(decode(file)))) {
      Map<String, Integer> columns = columns(csv.getHeaderMap(), locale);
      List<Problem.Field> wrong = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      for (CSVRecord line : csv) {
        if (rows.size() == MOST_ROWS) {
          throw Problem.badInput("totals.rows", MOST_ROWS);
        }
        read(line, columns, rows, wrong);
      }
      if (!wrong.isEmpty()) {
        throw TotalInput.refused(wrong);
      }
      return rows;
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw Problem.badInput("totals.unreadable", String.valueOf(e.getMessage()));
    }
  }

  private void read(
      CSVRecord line, Map<String, Integer> columns, List<Row> rows, List<Problem.Field> wrong) {
    long number = line.getRecordNumber() + 1;
    CellReader cells = new CellReader(line, columns, number, wrong);
    int before = wrong.size();
    Integer year = EraYear.parse(cells.text("fiscalYear"));
    if (year == null) {
      cells.refuse("fiscalYear", "totals.year");
    }
    String programme =
        cells.word("programme", name -> name("statistics.programme." + name), "patrol", "exchange");
    String side =
        cells.word(
            "administrator", name -> name("statistics.side." + name), "prefecture", "municipality");
    TotalInput input =
        new TotalInput(
            programme,
            year == null ? 0 : year,
            side,
            cells.count("routes"),
            cells.km("km"),
            cells.count("cities"),
            cells.count("towns"),
            cells.count("villages"),
            cells.text("source"),
            cells.text("remark"));
    if (wrong.size() == before) {
      rows.add(new Row(number, input));
    }
  }

  /** The cells of a line by column; what cannot be read is listed. */
  private record CellReader(
      CSVRecord line, Map<String, Integer> columns, long number, List<Problem.Field> wrong) {
    /** Full-width digits and letters as plain ones; empty where there is no cell. */
    String text(String column) {
      Integer at = columns.get(column);
      String value = plain(at == null || at >= line.size() ? "" : line.get(at));
      return column.equals("source") || column.equals("remark")
          ? value
          : Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }

    void refuse(String column, String code) {
      wrong.add(new Problem.Field(number, column, text(column), code));
    }

    @Nullable Integer count(String column) {
      BigDecimal value = km(column);
      try {
        return value == null ? null : value.intValueExact();
      } catch (ArithmeticException e) {
        refuse(column, "totals.count");
        return null;
      }
    }

    @Nullable BigDecimal km(String column) {
      String text = text(column).replace(",", "").replaceFirst("(?i)(km|路線)$", "").strip();
      if (text.isEmpty()) {
        return null;
      }
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException e) {
        refuse(column, column.equals("km") ? "totals.km" : "totals.count");
        return null;
      }
    }

    String word(String column, Function<String, List<String>> names, String... words) {
      String text = text(column);
      for (String word : words) {
        if (word.equals(text) || names.apply(word).contains(text)) {
          return word;
        }
      }
      refuse(column, column.equals("programme") ? "totals.programme" : "totals.side");
      return "";
    }
  }

  /** Without the apostrophe that {@link TableFile} puts before what looks like a formula. */
  private static String plain(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  private static String decode(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      try {
        text = CP932.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      } catch (CharacterCodingException e) {
        throw Problem.badInput("totals.encoding");
      }
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Map<String, Integer> columns(Map<String, Integer> head, Locale locale) {
    Map<String, Integer> columns = new HashMap<>();
    for (String column : COLUMNS) {
      for (String name : name("totals.column." + column)) {
        Integer at = head.get(name);
        if (at != null) {
          columns.put(column, at);
        }
      }
      if (REQUIRED.contains(column) && !columns.containsKey(column)) {
        throw Problem.badInput("totals.column", column(column, locale));
      }
    }
    return columns;
  }

  private String column(String name, Locale locale) {
    return text("totals.column." + name, locale);
  }

  /** In both languages. */
  private List<String> name(String key) {
    return List.of(text(key, Locale.JAPANESE), text(key, Locale.ENGLISH));
  }

  private String text(String key, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, locale));
  }
}
