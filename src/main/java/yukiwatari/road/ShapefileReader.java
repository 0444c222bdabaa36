package yukiwatari.road;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yukiwatari.geo.CrsTransforms;

/**
 * A shapefile in a zip (ESRI Shapefile Technical Description, July 1998): .shp and .dbf side by
 * side, row by row; .cpg or the code page byte of the .dbf say the encoding, .prj the reference
 * system, and what is missing is asked for. The index .shx is not needed. Why not a library:
 * docs/adr/0020-shapefile-reader.md.
 */
@Component
final class ShapefileReader {
  private static final int LONGEST_SIDE_FILE = 64 * 1024;
  private final CrsTransforms transforms;

  ShapefileReader(CrsTransforms transforms) {
    this.transforms = transforms;
  }

  /**
   * @param shp the name in the archive of the .shp
   */
  void read(Archive archive, String shp, SourceFile file, ReadOptions options, FeatureSink sink)
      throws IOException {
    String stem = shp.substring(0, shp.length() - ".shp".length());
    String dbf =
        beside(archive, stem, ".dbf")
            .orElseThrow(() -> new UnreadableFile("shapefileDbf", file.name(), stem + ".dbf"));
    try (DataInputStream shapes = stream(archive, shp);
        DataInputStream table = stream(archive, dbf)) {
      ShpRecords lines = ShpRecords.open(file.name(), shapes);
      Integer srid = srid(archive, stem, options);
      Charset encoding = encoding(archive, stem, dbf, file, options);
      List<Question> questions = new ArrayList<>();
      if (encoding == null) {
        questions.add(DbfRecords.encodingQuestion(file.name(), stream(archive, dbf)));
      }
      if (srid == null) {
        questions.add(CrsNames.question(file.name(), lines.box()));
      }
      if (encoding == null || srid == null) {
        throw new OpenQuestions(questions);
      }
      String layer = stem.replaceAll("^.*/", "");
      DbfRecords rows = DbfRecords.open(file.name(), table, encoding);
      rows(lines, rows, new LayerOutput(file, layer, srid, transforms, sink));
    }
  }

  private static void rows(ShpRecords lines, DbfRecords rows, LayerOutput output)
      throws IOException {
    for (long row = 1; ; row++) {
      boolean hasShape = lines.next();
      DbfRecords.Row values = rows.next();
      if (!hasShape && values == null) {
        return;
      }
      if (!hasShape || values == null) {
        output.refuse(row, null, hasShape ? ".dbf" : ".shp", RefusalCode.ROW_BROKEN);
      } else if (values.brokenField() != null) {
        output.refuse(row, values.brokenField(), values.brokenValue(), RefusalCode.TEXT_BROKEN);
      } else if (!values.deleted()) {
        shape(lines, row, values, output);
      }
    }
  }

  private static void shape(ShpRecords lines, long row, DbfRecords.Row values, LayerOutput output) {
    try {
      output.row(row, values.attributes(), lines.geometry());
    } catch (ShpRecords.UnknownKind e) {
      output.refuse(row, null, e.getMessage(), RefusalCode.GEOMETRY_KIND);
    } catch (Shapes.Broken e) {
      output.refuse(row, null, e.getMessage(), RefusalCode.GEOMETRY_BROKEN);
    }
  }

  private static @Nullable Integer srid(Archive archive, String stem, ReadOptions options)
      throws IOException {
    if (options.srid() != null) {
      return options.srid();
    }
    Optional<String> prj = beside(archive, stem, ".prj");
    return prj.isPresent() ? PrjText.srid(sideFile(archive, prj.get())) : null;
  }

  /** The answer, else .cpg, else the code page byte, else none is needed for ASCII, else null. */
  private static @Nullable Charset encoding(
      Archive archive, String stem, String dbf, SourceFile file, ReadOptions options)
      throws IOException {
    if (options.encoding() != null) {
      return options.encoding();
    }
    Optional<String> cpg = beside(archive, stem, ".cpg");
    if (cpg.isPresent()) {
      Optional<Charset> named = Encodings.find(sideFile(archive, cpg.get()));
      if (named.isPresent()) {
        return named.get();
      }
    }
    return DbfRecords.ownEncoding(file.name(), stream(archive, dbf));
  }

  private static Optional<String> beside(Archive archive, String stem, String ending) {
    return archive.names().stream()
        .filter(
            name -> name.toLowerCase(Locale.ROOT).equals((stem + ending).toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static String sideFile(Archive archive, String name) throws IOException {
    try (var in = archive.open(name)) {
      return new String(in.readNBytes(LONGEST_SIDE_FILE), StandardCharsets.ISO_8859_1).strip();
    }
  }

  private static DataInputStream stream(Archive archive, String name) throws IOException {
    return new DataInputStream(new BufferedInputStream(archive.open(name), 1 << 16));
  }
}
