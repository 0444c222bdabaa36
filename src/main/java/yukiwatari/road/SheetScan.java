package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a sheet's XML (ECMA-376 part 1, 18.3): its merged cells stand behind its rows,
 * and what would take more memory than a sheet can have is refused before anything is believed.
 */
final class SheetScan {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_MERGED = 200_000;

  /** A library that looks each of them up for every cell would never end. */
  private static final int MOST_ARRAY_FORMULAS = 1_000;

  private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

  private final SourceFile file;
  private final List<MergedCells.Range> merged = new ArrayList<>();
  private int arrayFormulas;

  private SheetScan(SourceFile file) {
    this.file = file;
  }

  /**
   * @param in the sheet's XML
   * @throws UnreadableFile when it is broken or unsafe
   */
  static MergedCells of(SourceFile file, InputStream in) throws IOException {
    SheetScan scan = new SheetScan(file);
    try (in) {
      SafeXml.read(file, in, scan::element);
    }
    return new MergedCells(scan.merged);
  }

  private void element(XMLStreamReader xml) {
    if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
      return;
    }
    switch (xml.getLocalName()) {
      case "c" -> check(xml.getAttributeValue(null, "r"));
      case "f" -> {
        if ("array".equals(xml.getAttributeValue(null, "t"))
            && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
          throw unreadable("array " + arrayFormulas);
        }
      }
      case "mergeCell" -> merge(String.valueOf(xml.getAttributeValue(null, "ref")));
      default -> {}
    }
  }

  private void check(@Nullable String reference) {
    if (reference != null) {
      cell(reference);
    }
  }

  private void merge(String reference) {
    String[] corners = reference.split(":", -1);
    if (corners.length != 2 || merged.size() == MOST_MERGED) {
      throw unreadable(reference);
    }
    int[] from = cell(corners[0]);
    int[] to = cell(corners[1]);
    merged.add(new MergedCells.Range(from[0], from[1], to[0], to[1]));
  }

  /** Row from 1 and column from 0. */
  private int[] cell(String reference) {
    Matcher cell = CELL.matcher(reference);
    if (!cell.matches()) {
      throw unreadable(reference);
    }
    int column = 0;
    for (char letter : cell.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    int row = Integer.parseInt(cell.group(2));
    if (row < 1 || row > MOST_ROWS || column > MOST_COLUMNS) {
      throw unreadable(reference);
    }
    return new int[] {row, column - 1};
  }

  private UnreadableFile unreadable(String what) {
    return new UnreadableFile("xlsx", file.name(), what);
  }
}
