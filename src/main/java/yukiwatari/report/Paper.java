package yukiwatari.report;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A page to write and draw on. Coordinates are points (1/72 inch) from the upper left corner, y
 * downwards; a text's y is its base line.
 */
final class Paper {
  private static final String UNKNOWN = "〓";
  private static final COSName SPAN = COSName.getPDFName("Span");

  private final PDPageContentStream out;
  private final PDFont font;
  private final float height;

  Paper(PDPageContentStream out, PDFont font, float height) {
    this.out = out;
    this.font = font;
    this.height = height;
  }

  void color(Color color) throws IOException {
    out.setNonStrokingColor(color);
    out.setStrokingColor(color);
  }

  /**
   * With the words themselves beside the glyphs: from glyphs that a kanji shares with a radical (日
   * and ⽇) a reader would copy and search the radical.
   */
  void text(float x, float y, float size, String text) throws IOException {
    COSDictionary words = new COSDictionary();
    words.setString(COSName.ACTUAL_TEXT, text);
    out.beginMarkedContent(SPAN, PDPropertyList.create(words));
    glyphs(x, y, size, text);
    out.endMarkedContent();
  }

  private void glyphs(float x, float y, float size, String text) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, height - y);
    out.showText(printable(text));
    out.endText();
  }

  void textRight(float x, float y, float size, String text) throws IOException {
    text(x - width(text, size), y, size, text);
  }

  /** A text that stays readable over lines: with a white rim, centred. */
  void label(float x, float y, float size, String text, Color ink) throws IOException {
    float left = x - width(text, size) / 2;
    out.setRenderingMode(RenderingMode.STROKE);
    out.setLineWidth(1.6f);
    out.setLineDashPattern(new float[0], 0);
    color(Color.WHITE);
    out.beginMarkedContent(COSName.ARTIFACT);
    glyphs(left, y, size, text);
    out.endMarkedContent();
    out.setRenderingMode(RenderingMode.FILL);
    color(ink);
    text(left, y, size, text);
  }

  /**
   * Breaks a text anywhere, as Japanese is; returns the base line below the last one.
   *
   * @param most lines at most; what is left is cut with an ellipsis
   */
  float paragraph(float x, float y, float width, float size, int most, String text)
      throws IOException {
    float line = y;
    for (String each : lines(text, width, size, most)) {
      text(x, line, size, each);
      line += size * 1.4f;
    }
    return line;
  }

  void line(float x1, float y1, float x2, float y2, float lineWidth) throws IOException {
    pen(lineWidth, 0);
    out.moveTo(x1, height - y1);
    out.lineTo(x2, height - y2);
    out.stroke();
  }

  void frame(float x, float y, float width, float frameHeight, float lineWidth) throws IOException {
    pen(lineWidth, 0);
    out.addRect(x, height - y - frameHeight, width, frameHeight);
    out.stroke();
  }

  /** What is drawn until {@link #unclip} stays within the frame. */
  void clip(float x, float y, float width, float clipHeight) throws IOException {
    out.saveGraphicsState();
    out.addRect(x, height - y - clipHeight, width, clipHeight);
    out.clip();
  }

  void unclip() throws IOException {
    out.restoreGraphicsState();
  }

  /**
   * @param dash length of a stroke and of a gap; 0: a solid line
   */
  void pen(float lineWidth, float dash) throws IOException {
    out.setLineWidth(lineWidth);
    out.setLineDashPattern(dash == 0 ? new float[0] : new float[] {dash, dash}, 0);
    // Round ends would close the gaps.
    out.setLineCapStyle(dash == 0 ? 1 : 0);
    out.setLineJoinStyle(1);
  }

  /** With the pen of before. {@code xy} is x and y in turn. */
  void path(float[] xy) throws IOException {
    out.moveTo(xy[0], height - xy[1]);
    for (int i = 2; i + 1 < xy.length; i += 2) {
      out.lineTo(xy[i], height - xy[i + 1]);
    }
    out.stroke();
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(printable(text)) / 1000 * size;
  }

  private List<String> lines(String text, float width, float size, int most) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int[] characters = text.codePoints().toArray();
    for (int character : characters) {
      String next = Character.toString(character);
      if (width(line + next, size) > width) {
        if (lines.size() == most - 1) {
          line.setLength(Math.max(0, line.length() - 1));
          lines.add(line.append('…').toString());
          return lines;
        }
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(next);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Characters that the font lacks are told as such instead of stopping the page. */
  private String printable(String text) throws IOException {
    StringBuilder known = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      known.append(has(character) ? Character.toString(character) : UNKNOWN);
    }
    return known.toString();
  }

  private boolean has(int character) throws IOException {
    try {
      font.encode(Character.toString(character));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
