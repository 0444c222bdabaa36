package yukiwatari.road;

import yukiwatari.geo.CrsTransforms;
import yukiwatari.geo.TestTransforms;

/** Readers without Spring, with small limits. */
final class TestReaders {
  static final ImportLimits LIMITS = new ImportLimits(50_000_000, 50_000_000, 20, 100, 5_000_000);

  private TestReaders() {}

  static ArchiveReader archive() {
    return archive(LIMITS);
  }

  static ArchiveReader archive(ImportLimits limits) {
    CrsTransforms transforms = TestTransforms.INSTANCE;
    return new ArchiveReader(
        new ShapefileReader(transforms),
        new GeoJsonReader(transforms),
        new KmlReader(transforms),
        new CsvReader(),
        new XlsxReader(limits),
        new GeoPackageReader(transforms),
        limits);
  }
}
