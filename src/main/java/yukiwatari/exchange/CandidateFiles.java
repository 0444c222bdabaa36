package yukiwatari.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The list as a file: a row per section, with what both sides say of it as far as the reader may
 * know.
 */
@Component
final class CandidateFiles {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "reason",
          "administrator",
          "neighbour",
          "municipality",
          "road",
          "code",
          "km",
          "candidateKm",
          "distance",
          "junctions",
          "touching",
          "performer",
          "agreement",
          "administratorSays",
          "neighbourSays",
          "why");
  private static final int[] WIDTHS = {
    6, 16, 12, 12, 12, 24, 10, 10, 12, 14, 10, 12, 14, 12, 26, 26, 70
  };

  private final CandidateWords words;

  CandidateFiles(CandidateWords words) {
    this.words = words;
  }

  /** Excel opens it without asking: UTF-8 with BOM, CRLF. */
  ResponseEntity<byte[]> csv(List<Candidate> candidates, List<Mark> marks, Locale locale) {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord(head(locale));
      for (List<@Nullable Object> row : rows(candidates, marks, locale)) {
        csv.printRecord(row.stream().map(CandidateFiles::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer(
        "text/csv;charset=UTF-8", "csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  ResponseEntity<byte[]> xlsx(List<Candidate> candidates, List<Mark> marks, Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Yukiwatari", "1.0")) {
      book.setGlobalDefaultFont("Yu Gothic", 10.5);
      Worksheet sheet = book.newWorksheet(words.text("exchange.file.sheet", locale));
      write(sheet, 0, head(locale));
      sheet
          .range(0, 0, 0, COLUMNS.size() - 1)
          .style()
          .bold()
          .fillColor("E6EEF5")
          .wrapText(true)
          .set();
      int number = 0;
      for (List<@Nullable Object> row : rows(candidates, marks, locale)) {
        write(sheet, ++number, row);
      }
      for (int column = 0; column < WIDTHS.length; column++) {
        sheet.width(column, WIDTHS[column]);
      }
      sheet.freezePane(0, 1);
      sheet.setAutoFilter(0, 0, number, COLUMNS.size() - 1);
      sheet.pageOrientation("landscape");
      sheet.fitToWidth((short) 1);
      sheet.fitToHeight((short) 0);
      sheet.repeatRows(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer(XLSX, "xlsx", bytes.toByteArray());
  }

  private List<String> head(Locale locale) {
    return COLUMNS.stream().map(key -> words.text("exchange.file." + key, locale)).toList();
  }

  private List<List<@Nullable Object>> rows(
      List<Candidate> candidates, List<Mark> marks, Locale locale) {
    Map<List<UUID>, String> says = new HashMap<>();
    for (Mark mark : marks) {
      says.put(
          List.of(mark.section(), mark.organisation(), mark.counterpart()), said(mark, locale));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Candidate one : candidates) {
      UUID administrator = one.administrator().id();
      UUID neighbour = one.neighbour().id();
      for (Candidate.Section section : one.sections()) {
        List<@Nullable Object> row = row(one, section, locale);
        row.add(says.get(List.of(section.id(), administrator, neighbour)));
        row.add(says.get(List.of(section.id(), neighbour, administrator)));
        row.add(one.words());
        rows.add(row);
      }
    }
    return rows;
  }

  private String said(Mark mark, Locale locale) {
    String stance = words.text("exchange.stance." + mark.stance(), locale);
    return mark.remark() == null ? stance : stance + " " + mark.remark();
  }

  private List<@Nullable Object> row(Candidate one, Candidate.Section section, Locale locale) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(one.number());
    row.add(
        one.reasons().stream()
            .map(reason -> words.name(reason, locale))
            .collect(Collectors.joining("・")));
    row.add(one.administrator().name());
    row.add(one.neighbour().name());
    row.add(one.municipality() == null ? null : one.municipality().name());
    row.add(section.road());
    row.add(section.code());
    row.add(CandidateWords.km(section.lengthMeters()));
    row.add(CandidateWords.km(one.lengthMeters()));
    Double meters = one.distanceMeters();
    row.add(meters == null ? null : CandidateWords.km(meters));
    row.add(one.junctions());
    row.add(one.touching());
    row.add(section.performer() == null ? one.administrator().name() : section.performer());
    row.add(section.agreement());
    return row;
  }

  private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      if (cell instanceof Number number) {
        sheet.value(row, column, number);
      } else if (cell != null) {
        sheet.value(row, column, cell.toString());
      }
    }
  }

  /** A name that begins like a formula must not become one in a spreadsheet. */
  private static Object harmless(@Nullable Object cell) {
    boolean formula =
        cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + cell : cell == null ? "" : cell;
  }

  private static ResponseEntity<byte[]> answer(String type, String suffix, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("exchange-candidates." + suffix)
                .build()
                .toString())
        .body(content);
  }
}
