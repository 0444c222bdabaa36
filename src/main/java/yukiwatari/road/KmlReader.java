package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import yukiwatari.geo.CrsTransforms;
import yukiwatari.geo.Srid;

/**
 * KML 2.2 (OGC 07-147r2): always WGS 84, encoding as XML says. One placemark is in memory at a
 * time.
 */
@Component
@Order(20)
final class KmlReader implements FeatureReader {
  private final CrsTransforms transforms;

  KmlReader(CrsTransforms transforms) {
    this.transforms = transforms;
  }

  @Override
  public boolean reads(SourceFile file) {
    return file.endsWith(".kml");
  }

  @Override
  public void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException {
    int srid = options.srid() == null ? Srid.WGS84 : options.srid();
    LayerOutput output = new LayerOutput(file, file.stem(), srid, transforms, sink);
    long[] row = {0};
    try (InputStream in = file.open()) {
      SafeXml.read(
          file,
          in,
          xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals("Placemark")) {
              new KmlPlacemark(xml).read(++row[0], output);
            }
          });
    }
  }
}
