package yukiwatari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import yukiwatari.support.DemoTest;
import yukiwatari.support.People;

/** The A4 sheet of the demonstration, as everybody gets it. */
@DemoTest
class SheetIT {
  private static final String EXCHANGE = "?programme=exchange&fiscalYear=2022";

  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @Test
  void isOneLandscapePageWithTheFiguresTheRuleAndTheSource() throws IOException {
    try (PDDocument document = Loader.loadPDF(get("pdf" + EXCHANGE, 200))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isEqualTo(PDRectangle.A4.getHeight());
      assertThat(page.getHeight()).isEqualTo(PDRectangle.A4.getWidth());
      assertThat(words(document))
          .contains("交換除雪 令和4年度 (2022)", "88.7", "62路線", "81.3", "54路線", "速報値")
          .contains("基準日 2023年1月20日", "数え方:協定延長", "出典:");
    }
  }

  @Test
  void paintsTextAndBothDirectionsOfTheMap() throws IOException {
    byte[] png = get("png" + EXCHANGE, 200);
    Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("sheet.png"), png);
    BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    assertThat(image.getWidth()).isGreaterThan(image.getHeight());
    // A font that draws blank would leave the title's place white (docs: seen with another
    // library).
    assertThat(count(image, 60, 50, 700, 45, 0x1b2733, 60)).isGreaterThan(500);
    int mapWidth = image.getWidth() / 2;
    assertThat(count(image, 60, 140, mapWidth, 850, 0xe69f00, 40)).isGreaterThan(300);
    assertThat(count(image, 60, 140, mapWidth, 850, 0xcc79a7, 40)).isGreaterThan(300);
  }

  @Test
  void hasNoSheetOfAYearWithoutFigures() {
    assertThat(
            new String(get("pdf?programme=exchange&fiscalYear=2010", 404), StandardCharsets.UTF_8))
        .contains("2010年度の数字はない");
  }

  @Test
  void saysThatTotalsHaveNoMap() throws IOException {
    jdbc.sql(
            """
            INSERT INTO stats.known_total (id, programme, fiscal_year, organisation_id, administrator, performer, routes, km, source)
            SELECT gen_random_uuid(), 'EXCHANGE', 2013, id, 'MUNICIPALITY', 'PREFECTURE', 33, 45.6, '県議会資料🏔'
              FROM account.organisation WHERE kind = 'PREFECTURE'
            """)
        .update();
    try (PDDocument document = Loader.loadPDF(get("pdf?programme=exchange&fiscalYear=2013", 200))) {
      assertThat(words(document)).contains("集計値のみ", "45.6", "33路線", "出典:県議会資料🏔");
    }
  }

  @Test
  void followsTheFigures() throws IOException {
    byte[] before = get("png?programme=patrol&fiscalYear=2022", 200);
    jdbc.sql(
            """
            UPDATE agreement.item SET agreed_length_m = agreed_length_m + 5000
             WHERE id = (SELECT id FROM published.binding_item WHERE programme = 'PATROL' AND effective && daterange('2022-04-01', '2023-04-01')
                          ORDER BY id LIMIT 1)
            """)
        .update();
    assertThat(get("png?programme=patrol&fiscalYear=2022", 200)).isNotEqualTo(before);
    try (PDDocument document = Loader.loadPDF(get("pdf?programme=patrol&fiscalYear=2022", 200))) {
      assertThat(words(document)).contains("145.9");
    }
  }

  /** What a reader would copy or hear, line by line. */
  private static String words(PDDocument document) throws IOException {
    PDFMarkedContentExtractor reader = new PDFMarkedContentExtractor();
    reader.processPage(document.getPage(0));
    return reader.getMarkedContents().stream()
        .map(PDMarkedContent::getActualText)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  /** Points of about this colour in a part of the picture. */
  private static int count(
      BufferedImage image, int left, int top, int width, int height, int rgb, int tolerance) {
    Color wanted = new Color(rgb);
    int count = 0;
    for (int y = top; y < Math.min(image.getHeight(), top + height); y++) {
      for (int x = left; x < Math.min(image.getWidth(), left + width); x++) {
        Color is = new Color(image.getRGB(x, y));
        if (Math.abs(is.getRed() - wanted.getRed()) < tolerance
            && Math.abs(is.getGreen() - wanted.getGreen()) < tolerance
            && Math.abs(is.getBlue() - wanted.getBlue()) < tolerance) {
          count++;
        }
      }
    }
    return count;
  }

  private byte[] get(String rest, int status) {
    EntityExchangeResult<byte[]> answer =
        people
            .nobody()
            .get()
            .uri("/api/statistics/sheet." + rest)
            .header(HttpHeaders.ACCEPT, "*/*")
            .exchange()
            .expectBody(byte[].class)
            .returnResult();
    assertThat(answer.getStatus().value()).isEqualTo(status);
    return Objects.requireNonNull(answer.getResponseBody());
  }
}
