package yukiwatari.report;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yukiwatari.stats.Counts;
import yukiwatari.stats.KnownTotal;
import yukiwatari.stats.Side;
import yukiwatari.stats.Statistics;

/** The figures of the sheet: each direction, then the municipalities. */
final class SheetTable {
  private static final Color INK = new Color(0x1b2733);
  private static final Color SOFT = new Color(0x4f5d6b);
  private static final Color RULE = new Color(0xd5dde5);
  private static final float TALLEST_ROW = 14;
  private static final float LOWEST_ROW = 8.5f;

  private final Paper paper;
  private final Texts texts;
  private final float left;
  private final float right;
  private final List<Side> sides;

  SheetTable(Paper paper, Texts texts, float left, float right, List<Side> sides) {
    this.paper = paper;
    this.texts = texts;
    this.left = left;
    this.right = right;
    this.sides = List.copyOf(sides);
  }

  /**
   * @param bottom what does not fit above it is told as a number
   */
  void draw(Statistics year, float top, float bottom) throws IOException {
    float y = totals(year, top);
    Counts counts = year.counts();
    if (counts != null) {
      municipalities(counts, y + 8, bottom);
    }
  }

  private float totals(Statistics year, float top) throws IOException {
    float y = top;
    for (Side side : sides) {
      paper.color(SOFT);
      paper.text(left, y + 9, 8.5f, texts.of("report.direction." + side.word()));
      paper.color(INK);
      String km = "–";
      String more = "";
      Counts.Row row = year.counts() == null ? null : YearTable.find(year.counts(), side);
      KnownTotal total = find(year.known(), side);
      if (row != null) {
        km = texts.decimal(row.km().agreed());
        more = routes(row.routes()) + share(row.sharePercent());
      } else if (year.counts() != null) {
        km = "0.0";
        more = routes(0);
      } else if (total != null) {
        km = texts.decimal(total.km());
        more = total.routes() == null ? "" : routes(total.routes());
      }
      paper.text(left, y + 30, 20, km);
      float after = left + paper.width(km, 20);
      paper.text(after + 3, y + 30, 9, texts.of("report.sheet.km"));
      paper.textRight(right, y + 30, 9, more);
      paper.color(RULE);
      paper.line(left, y + 37, right, y + 37, 0.6f);
      y += 42;
    }
    return y;
  }

  private void municipalities(Counts counts, float top, float bottom) throws IOException {
    Map<String, Map<Side, Counts.Row>> rows = new LinkedHashMap<>();
    for (Counts.Row row : counts.byMunicipality()) {
      rows.computeIfAbsent(String.valueOf(row.name()), name -> new LinkedHashMap<>())
          .put(row.administrator(), row);
    }
    if (rows.isEmpty()) {
      return;
    }
    float height =
        Math.max(LOWEST_ROW, Math.min(TALLEST_ROW, (bottom - top - 6) / (rows.size() + 1)));
    int fitting = (int) ((bottom - top - 6) / height) - 1;
    int shown = rows.size() <= fitting ? rows.size() : Math.max(0, fitting - 1);
    float size = Math.min(9, height * 0.68f);
    float y = top + height;
    paper.color(SOFT);
    paper.text(left, y - height * 0.3f, size, texts.of("report.by.municipality"));
    for (int i = 0; i < sides.size(); i++) {
      paper.textRight(
          column(i), y - height * 0.3f, size, texts.of("report.direction." + sides.get(i).word()));
    }
    for (Map.Entry<String, Map<Side, Counts.Row>> row :
        rows.entrySet().stream().limit(shown).toList()) {
      paper.color(RULE);
      paper.line(left, y, right, y, 0.4f);
      y += height;
      paper.color(INK);
      paper.text(left, y - height * 0.3f, size, row.getKey());
      for (int i = 0; i < sides.size(); i++) {
        Counts.Row cell = row.getValue().get(sides.get(i));
        String figures =
            cell == null
                ? "0.0 km"
                : texts.decimal(cell.km().agreed()) + " km " + routes(cell.routes());
        paper.textRight(column(i), y - height * 0.3f, size, figures);
      }
    }
    if (shown < rows.size()) {
      paper.text(left, y + height * 0.7f, size, texts.of("report.sheet.more", rows.size() - shown));
    }
  }

  private float column(int index) {
    return right - (sides.size() - 1 - index) * (right - left) * 0.37f;
  }

  private String routes(int routes) {
    return texts.of("report.routes", routes);
  }

  private String share(@Nullable BigDecimal percent) {
    return percent == null ? "" : "  " + texts.of("report.share", texts.decimal(percent));
  }

  private static @Nullable KnownTotal find(@Nullable List<KnownTotal> known, Side side) {
    return known == null
        ? null
        : known.stream().filter(total -> total.administrator() == side).findFirst().orElse(null);
  }
}
