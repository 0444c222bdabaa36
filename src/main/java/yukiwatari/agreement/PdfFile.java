package yukiwatari.agreement;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import yukiwatari.http.Problem;

/**
 * An uploaded file that claims to be a PDF.
 *
 * @param name as it may stand in a header and on a disk: without folders and control characters, at
 *     most {@value #LONGEST_NAME} characters, ending in .pdf
 * @param content begins as ISO 32000-1, 7.5.2 says: %PDF-
 */
record PdfFile(String name, InputStream content) {
  static final String CONTENT_TYPE = "application/pdf";
  private static final int LONGEST_NAME = 120;
  private static final String EXTENSION = ".pdf";
  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /**
   * @param typedName what the sender's machine called it; may be anything
   * @throws Problem 400 when its first bytes are not a PDF's
   */
  static PdfFile of(String typedName, InputStream content) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(content);
    buffered.mark(BEGINNING.length);
    if (!Arrays.equals(buffered.readNBytes(BEGINNING.length), BEGINNING)) {
      throw Problem.badInput("agreement.noPdf", safe(typedName));
    }
    buffered.reset();
    return new PdfFile(safe(typedName), buffered);
  }

  /** \p{C}: control characters, and those that turn the writing direction to hide an extension. */
  private static String safe(String typed) {
    String name =
        Normalizer.normalize(typed, Normalizer.Form.NFC)
            .replaceAll("^.*[/\\\\]", "")
            .replaceAll("\\p{C}|[\"<>:|?*]", "")
            .replaceAll("(?i)\\.pdf$", "")
            .strip();
    int longest = LONGEST_NAME - EXTENSION.length();
    if (name.length() > longest) {
      name = name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, longest - 1)));
    }
    return (name.isEmpty() ? "agreement" : name) + EXTENSION;
  }
}
