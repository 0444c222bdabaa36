package yukiwatari.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;
import yukiwatari.http.RevisionCache;
import yukiwatari.stats.Programme;
import yukiwatari.stats.Statistics;
import yukiwatari.stats.YearAnswers;

/**
 * A year's figures with their map on one A4 page, for everybody. The picture is painted from the
 * PDF, so both show the same.
 */
@RestController
class SheetController {
  private static final float PICTURE_DPI = 150;
  private static final long KEPT_BYTES = 32 << 20;

  private record Asked(Programme programme, int fiscalYear, Locale locale, boolean picture) {}

  private final RevisionCache<Asked, byte[]> kept =
      new RevisionCache<>(KEPT_BYTES, sheet -> sheet.length);
  private final YearAnswers answers;
  private final MapLines map;
  private final MessageSource messages;
  private final Clock clock;
  private final File font;
  private final boolean demo;

  SheetController(
      YearAnswers answers,
      MapLines map,
      MessageSource messages,
      Clock clock,
      @Value("${yukiwatari.report.font}") File font,
      @Value("${yukiwatari.demo:false}") boolean demo) {
    this.answers = answers;
    this.map = map;
    this.messages = messages;
    this.clock = clock;
    this.font = font;
    this.demo = demo;
  }

  @GetMapping("/api/statistics/sheet.pdf")
  ResponseEntity<byte[]> pdf(
      @RequestParam String programme, @RequestParam int fiscalYear, Locale locale) {
    return sheet(programme, fiscalYear, locale, false);
  }

  @GetMapping("/api/statistics/sheet.png")
  ResponseEntity<byte[]> png(
      @RequestParam String programme, @RequestParam int fiscalYear, Locale locale) {
    return sheet(programme, fiscalYear, locale, true);
  }

  private ResponseEntity<byte[]> sheet(
      String programme, int fiscalYear, Locale locale, boolean picture) {
    FiscalYear year = new FiscalYear(fiscalYear);
    Statistics figures = answers.of(Programme.parse(programme), year, null, locale);
    if (figures.standing() == null) {
      throw Problem.notFound("report.sheet", String.valueOf(fiscalYear));
    }
    if (!font.canRead()) {
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "report.font", List.of(), font.getPath());
    }
    LocalDate today = LocalDate.now(clock);
    // What can change between two sheets: figures, roads, day.
    String revision = figures + "|" + map.revision() + "|" + today;
    byte[] content =
        kept.get(
            new Asked(figures.programme(), fiscalYear, locale, picture),
            revision,
            () -> make(figures, year, new Texts(messages, locale), today, picture));
    String name =
        figures.programme().word() + "-" + fiscalYear + "-a4." + (picture ? "png" : "pdf");
    return ResponseEntity.ok()
        .contentType(picture ? MediaType.IMAGE_PNG : MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(content);
  }

  private byte[] make(
      Statistics figures, FiscalYear year, Texts texts, LocalDate today, boolean picture) {
    Optional<Envelope> extent = map.extent(year);
    List<MapLines.Line> lines =
        extent
            .map(
                area ->
                    map.read(
                        figures.programme(),
                        year,
                        SheetMap.metersPerPoint(area, Sheet.MAP_WIDTH, Sheet.MAP_HEIGHT) / 3))
            .orElse(List.of());
    Sheet sheet = new Sheet(texts, figures, extent.orElse(null), lines, map.credits(), today, demo);
    try {
      byte[] pdf = sheet.pdf(font);
      return picture ? paint(pdf) : pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] paint(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image =
          new PDFRenderer(document).renderImageWithDPI(0, PICTURE_DPI, ImageType.RGB);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IOException("This Java has no writer for PNG");
      }
      return bytes.toByteArray();
    }
  }
}
