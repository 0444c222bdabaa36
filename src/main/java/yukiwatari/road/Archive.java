package yukiwatari.road;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file that somebody else made, opened with distrust: nothing is unpacked to disk under its
 * own name, what its directory claims is checked first and what comes out is counted again.
 */
final class Archive implements AutoCloseable {
  private final ZipFile zip;
  private final SourceFile file;
  private final ImportLimits limits;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private final AtomicLong unpacked = new AtomicLong();

  private Archive(ZipFile zip, SourceFile file, ImportLimits limits) {
    this.zip = zip;
    this.file = file;
    this.limits = limits;
  }

  /**
   * @throws UnreadableFile when it is no zip, or one that is too large or unsafe
   */
  static Archive open(SourceFile file, ImportLimits limits) throws IOException {
    Archive archive = new Archive(openZip(file), file, limits);
    try {
      archive.inspect();
      return archive;
    } catch (RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** Names are in UTF-8 or, from Japanese Windows, in CP932; they are looked at, never kept. */
  private static ZipFile openZip(SourceFile file) throws IOException {
    String refusal = "";
    for (Charset names : List.of(StandardCharsets.UTF_8, Encodings.CP932)) {
      try {
        return new ZipFile(file.path().toFile(), ZipFile.OPEN_READ, names);
      } catch (ZipException e) {
        refusal = String.valueOf(e.getMessage());
      }
    }
    throw new UnreadableFile("zip", file.name(), refusal);
  }

  private void inspect() {
    if (zip.size() > limits.maxArchiveEntries()) {
      throw new UnreadableFile("zipEntries", file.name(), zip.size(), limits.maxArchiveEntries());
    }
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (isUnsafe(name)) {
        throw new UnreadableFile("zipPath", file.name(), name.replaceAll("\\p{Cntrl}", "?"));
      }
      if (entry.isDirectory() || name.startsWith("__MACOSX/")) {
        continue;
      }
      if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
        throw new UnreadableFile("zipNested", file.name(), name);
      }
      total += Math.max(entry.getSize(), 0);
      refuseBomb(name, entry.getSize(), entry.getCompressedSize(), total);
      if (entries.put(name, entry) != null) {
        throw new UnreadableFile("zipTwice", file.name(), name);
      }
    }
  }

  private static boolean isUnsafe(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || name.indexOf('\0') >= 0
        || name.matches("^[A-Za-z]:.*")
        || List.of(name.split("/", -1)).contains("..");
  }

  private void refuseBomb(String name, long size, long packed, long total) {
    if (total > limits.maxUnpackedBytes()) {
      throw new UnreadableFile("zipTotal", file.name(), limits.maxUnpackedBytes() / 1_000_000);
    }
    if (size > ImportLimits.RATIO_FROM_BYTES
        && size / Math.max(packed, 1) > limits.maxCompressionRatio()) {
      throw new UnreadableFile("zipRatio", file.name(), name, size / Math.max(packed, 1));
    }
  }

  /** Files in it, in its order. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * The bytes of a file in it.
   *
   * @throws UnreadableFile while reading, once more comes out than its directory may claim
   */
  InputStream open(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException(name + " is not in " + file.name());
    }
    return new Counted(zip.getInputStream(entry), name, entry.getCompressedSize());
  }

  /** Unpacks one file to a place of our choosing. */
  SourceFile unpack(String name, Path to) throws IOException {
    try (InputStream from = open(name);
        var out = java.nio.file.Files.newOutputStream(to)) {
      from.transferTo(out);
    }
    return new SourceFile(name, to);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what really comes out: the sizes in a zip's directory may lie. */
  private final class Counted extends FilterInputStream {
    private final String name;
    private final long packed;
    private long size;

    Counted(InputStream from, String name, long packed) {
      super(from);
      this.name = name;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(read, 0));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    private void count(long bytes) {
      size += bytes;
      refuseBomb(name, size, packed, unpacked.addAndGet(bytes));
    }
  }
}
