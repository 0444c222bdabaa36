package yukiwatari.report;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import yukiwatari.stats.Counts;
import yukiwatari.stats.KnownTotal;
import yukiwatari.stats.Programme;
import yukiwatari.stats.Side;
import yukiwatari.stats.Standing;
import yukiwatari.stats.Statistics;

/**
 * A year on one A4 page, landscape: title, map, figures, rule, source, day.
 *
 * @param extent EPSG:3857; null: there is nothing to draw a map of
 * @param credits 出典 of the roads
 * @param today the business day
 * @param demo the data is invented, which every sheet says then
 */
record Sheet(
    Texts texts,
    Statistics year,
    @Nullable Envelope extent,
    List<MapLines.Line> lines,
    List<String> credits,
    LocalDate today,
    boolean demo) {
  static final float MAP_WIDTH = 470;
  static final float MAP_HEIGHT = 424;
  private static final float LONG_SIDE = PDRectangle.A4.getHeight();
  private static final float SHORT_SIDE = PDRectangle.A4.getWidth();
  private static final PDRectangle LANDSCAPE = new PDRectangle(LONG_SIDE, SHORT_SIDE);
  private static final float LEFT = 28;
  private static final float TOP = 68;
  private static final float TABLE = LEFT + MAP_WIDTH + 18;
  private static final float RIGHT = LONG_SIDE - 28;
  private static final float NOTES = TOP + MAP_HEIGHT + 14;
  private static final Color INK = new Color(0x1b2733);
  private static final Color SOFT = new Color(0x4f5d6b);
  private static final Color FRAME = new Color(0x7c8a98);
  private static final Color MARK = new Color(0xb34700);

  /**
   * @param font TrueType; the glyphs that are used are embedded
   */
  byte[] pdf(File font) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(LANDSCAPE);
      document.addPage(page);
      document.getDocumentInformation().setTitle(title());
      document.getDocumentCatalog().setLanguage(texts.language());
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        draw(new Paper(out, PDType0Font.load(document, font), page.getMediaBox().getHeight()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private void draw(Paper paper) throws IOException {
    paper.color(INK);
    paper.text(LEFT, 42, 20, title());
    paper.color(SOFT);
    paper.text(LEFT, 59, 9.5f, standing());
    paper.textRight(RIGHT, 59, 9.5f, texts.of("report.sheet.day", texts.day(day())));
    if (demo) {
      demoMark(paper);
    }
    Envelope area = extent;
    if (area != null) {
      new SheetMap(paper, LEFT, TOP, MAP_WIDTH, MAP_HEIGHT, area).draw(programme(), lines);
    }
    paper.color(FRAME);
    paper.frame(LEFT, TOP, MAP_WIDTH, MAP_HEIGHT, 0.8f);
    legend(paper);
    new SheetTable(paper, texts, TABLE, RIGHT, sides()).draw(year, TOP, TOP + MAP_HEIGHT);
    notes(paper);
  }

  private void demoMark(Paper paper) throws IOException {
    String mark = texts.of("report.sheet.demo");
    float width = paper.width(mark, 13) + 16;
    paper.color(MARK);
    paper.frame(RIGHT - width, 24, width, 21, 1.2f);
    paper.textRight(RIGHT - 8, 39, 13, mark);
  }

  private void legend(Paper paper) throws IOException {
    float y = TOP + MAP_HEIGHT - 12;
    for (Side side : sides().stream().sorted(Comparator.reverseOrder()).toList()) {
      SheetMap.Style style = SheetMap.style(programme(), side.word());
      paper.color(style.color());
      paper.pen(2.6f, style.dash());
      paper.path(new float[] {LEFT + 10, y - 3, LEFT + 36, y - 3});
      paper.label(LEFT + 42 + paper.width(name(side), 8) / 2, y, 8, name(side), INK);
      y -= 14;
    }
    paper.color(SheetMap.ROAD);
    paper.pen(1, 0);
    paper.path(new float[] {LEFT + 10, y - 3, LEFT + 36, y - 3});
    String roads = texts.of("report.sheet.roads");
    paper.label(LEFT + 42 + paper.width(roads, 8) / 2, y, 8, roads, INK);
  }

  private void notes(Paper paper) throws IOException {
    float width = RIGHT - LEFT;
    paper.color(SOFT);
    float y = NOTES;
    Counts corrected = year.corrected();
    if (corrected != null) {
      y =
          paper.paragraph(
              LEFT, y, width, 7.5f, 1, texts.of("report.sheet.corrected", figures(corrected)));
    }
    y =
        paper.paragraph(
            LEFT,
            y,
            width,
            7.5f,
            2,
            texts.of("report.rule") + ":" + texts.of("report.rule.short." + programme().word()));
    if (programme() == Programme.EXCHANGE || sides().size() > 1) {
      y = paper.paragraph(LEFT, y, width, 7.5f, 2, texts.of("report.breakdown.note"));
    }
    y = paper.paragraph(LEFT, y, width, 7.5f, 2, texts.of("report.sheet.source", source()));
    paper.text(
        LEFT,
        y,
        7.5f,
        texts.of("report.sheet.missing") + "  " + texts.of("report.sheet.made", texts.day(today)));
  }

  private String title() {
    return texts.of(
        "report.sheet.title",
        texts.of("statistics.programme." + programme().word()),
        texts.year(year.fiscalYear()));
  }

  private String standing() {
    Statistics.Closed closing = year.closing();
    if (closing != null) {
      return texts.of("report.sheet.closed", texts.day(closing.on()), closing.organisation());
    }
    return texts.of(
        "report.sheet." + (year.standing() == Standing.TOTALS_ONLY ? "totalsOnly" : "provisional"));
  }

  /** 基準日: of closed figures the day of closing, else today. */
  private LocalDate day() {
    Statistics.Closed closing = year.closing();
    return closing == null ? today : closing.on();
  }

  private String source() {
    List<KnownTotal> known = year.known();
    String roads =
        demo
            ? texts.of("report.sheet.invented")
            : credits.isEmpty() ? texts.of("report.sheet.own") : String.join("、", credits);
    return known == null
        ? roads
        : String.join("、", known.stream().map(KnownTotal::source).distinct().toList())
            + " / "
            + roads;
  }

  private String figures(Counts counts) {
    StringBuilder text = new StringBuilder();
    for (Side side : sides()) {
      Counts.Row row = YearTable.find(counts, side);
      if (row != null) {
        text.append(name(side)).append(' ').append(texts.decimal(row.km().agreed()));
        text.append(" km ").append(texts.of("report.routes", row.routes())).append("  ");
      }
    }
    return text.toString().strip();
  }

  private String name(Side side) {
    return texts.of("report.direction." + side.word());
  }

  private List<Side> sides() {
    return StatisticsPage.sides(List.of(year));
  }

  private Programme programme() {
    return year.programme();
  }
}
