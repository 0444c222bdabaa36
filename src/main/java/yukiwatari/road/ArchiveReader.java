package yukiwatari.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A zip: the shapefile in it, or one file of another format (a .kmz is a zip with a .kml). With
 * several it asks which, as N03 comes with a shapefile and a GeoJSON of the same.
 */
@Component
@Order(10)
final class ArchiveReader implements FeatureReader {
  private final ShapefileReader shapefiles;
  private final List<FeatureReader> others;
  private final ImportLimits limits;

  ArchiveReader(
      ShapefileReader shapefiles,
      GeoJsonReader geoJson,
      KmlReader kml,
      CsvReader csv,
      XlsxReader xlsx,
      GeoPackageReader geoPackage,
      ImportLimits limits) {
    this.shapefiles = shapefiles;
    this.others = List.of(geoJson, kml, csv, xlsx, geoPackage);
    this.limits = limits;
  }

  @Override
  public boolean reads(SourceFile file) {
    return file.endsWith(".zip", ".kmz");
  }

  @Override
  public void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException {
    try (Archive archive = Archive.open(file, limits)) {
      List<String> readable = new ArrayList<>();
      for (String name : archive.names()) {
        if (isShapefile(name) || reader(name).isPresent()) {
          readable.add(name);
        }
      }
      String chosen = choose(file, readable, options);
      if (isShapefile(chosen)) {
        shapefiles.read(archive, chosen, file, options, sink);
      } else {
        Path place = Files.createTempFile("import", ".part");
        try {
          reader(chosen).orElseThrow().read(archive.unpack(chosen, place), options, sink);
        } finally {
          Files.delete(place);
        }
      }
    }
  }

  private static String choose(SourceFile file, List<String> readable, ReadOptions options) {
    if (readable.isEmpty()) {
      throw new UnreadableFile("zipNothing", file.name());
    }
    String layer = options.layer();
    if (layer != null) {
      if (!readable.contains(layer)) {
        throw new UnreadableFile("layer", file.name(), layer, String.join(", ", readable));
      }
      return layer;
    }
    if (readable.size() > 1) {
      throw new OpenQuestions(List.of(new Question.Layer(file.name(), readable)));
    }
    return readable.get(0);
  }

  private static boolean isShapefile(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".shp");
  }

  private Optional<FeatureReader> reader(String name) throws IOException {
    SourceFile inner = new SourceFile(name, Path.of("unopened"));
    for (FeatureReader other : others) {
      if (other.reads(inner)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }
}
