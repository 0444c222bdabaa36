package yukiwatari.road;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Everything a reader handed over. */
record Gathered(
    List<SourceFeature> features, List<Refusal> refusals, List<TableHead> heads, List<Long> sums)
    implements FeatureSink {
  Gathered() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  static Gathered from(FeatureReader reader, SourceFile file, ReadOptions options)
      throws IOException {
    Gathered gathered = new Gathered();
    reader.read(file, options, gathered);
    return gathered;
  }

  /** A file of this text in UTF-8. */
  static SourceFile file(Path folder, String name, String text) throws IOException {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static SourceFile file(Path folder, String name, byte[] bytes) throws IOException {
    return SourceFile.of(Files.write(folder.resolve(name), bytes));
  }

  @Override
  public void feature(SourceFeature feature) {
    features.add(feature);
  }

  @Override
  public void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void head(TableHead head) {
    heads.add(head);
  }

  @Override
  public void sum(long row) {
    sums.add(row);
  }

  /** The heading of a table. */
  TableHead head() {
    return heads.get(0);
  }

  /** Kilometres of all lines, along the ellipsoid's mean sphere: good to 0.3 %. */
  double kilometres() {
    double meters = 0;
    for (SourceFeature feature : features) {
      Geometry geometry = feature.geometry();
      for (int i = 0; geometry != null && i < geometry.getNumGeometries(); i++) {
        meters += meters(geometry.getGeometryN(i).getCoordinates());
      }
    }
    return meters / 1000;
  }

  private static double meters(Coordinate[] line) {
    double meters = 0;
    for (int i = 1; i < line.length; i++) {
      double north = Math.toRadians(line[i].y - line[i - 1].y);
      double east = Math.toRadians(line[i].x - line[i - 1].x) * Math.cos(Math.toRadians(line[i].y));
      meters += 6_371_008.8 * Math.hypot(north, east);
    }
    return meters;
  }

  /** The geometry of a feature, counted from 0. */
  Geometry geometry(int index) {
    return Objects.requireNonNull(features.get(index).geometry());
  }

  /** What the file asks; fails when it asks nothing. */
  static List<Question> questions(FeatureReader reader, SourceFile file, ReadOptions options)
      throws IOException {
    try {
      from(reader, file, options);
      throw new AssertionError(file.name() + " asks nothing");
    } catch (OpenQuestions asked) {
      return asked.questions();
    }
  }
}
