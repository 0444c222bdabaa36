package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/**
 * The XML files in a workbook. All are read through once, counting what really comes out, before a
 * library opens them.
 */
final class XlsxParts {
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  /** Kept in memory while a sheet is read. */
  private static final List<String> IN_MEMORY =
      List.of("xl/sharedstrings.xml", "xl/styles.xml", "xl/workbook.xml", "[content_types].xml");

  private final SourceFile file;
  private final Archive archive;
  private final Map<String, String> sheets = new HashMap<>();

  /**
   * @throws UnreadableFile when it is no workbook, or one that unpacks to more than is allowed
   */
  XlsxParts(SourceFile file, Archive archive, ImportLimits limits) throws IOException {
    this.file = file;
    this.archive = archive;
    long inMemory = 0;
    for (String name : archive.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (IN_MEMORY.contains(lower)) {
        inMemory += size(name);
        if (inMemory > limits.maxSharedTextBytes()) {
          throw new UnreadableFile(
              "xlsxTexts", file.name(), limits.maxSharedTextBytes() / 1_000_000);
        }
      }
    }
    if (!archive.names().contains(RELATIONS)) {
      throw new UnreadableFile("xlsx", file.name(), RELATIONS);
    }
    try (InputStream in = archive.open(RELATIONS)) {
      SafeXml.read(
          file,
          in,
          xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals("Relationship")) {
              String target = String.valueOf(xml.getAttributeValue(null, "Target"));
              sheets.put(
                  String.valueOf(xml.getAttributeValue(null, "Id")),
                  target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
          });
    }
  }

  private long size(String name) throws IOException {
    try (InputStream in = archive.open(name)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** A sheet by the id that the workbook gives it. */
  InputStream open(String id) throws IOException {
    String name = sheets.get(id);
    if (name == null || !archive.names().contains(name)) {
      throw new UnreadableFile("xlsx", file.name(), id);
    }
    return archive.open(name);
  }
}
