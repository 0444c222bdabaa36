package yukiwatari.road;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import yukiwatari.geo.CrsTransforms;
import yukiwatari.geo.Srid;

/**
 * KML 2.2 (OGC 07-147r2): always WGS 84, encoding as XML says. A document type is refused before it
 * can define entities; nothing outside the file is ever fetched. One placemark is in memory at a
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
    try (InputStream in = file.open()) {
      XMLStreamReader xml = safeFactory().createXMLStreamReader(in);
      long row = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new UnreadableFile("xmlDoctype", file.name());
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Placemark")) {
          new KmlPlacemark(xml).read(++row, output);
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableFile(
          "xml",
          file.name(),
          e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
          String.valueOf(e.getMessage()).lines().reduce((first, last) -> last).orElse(""));
    }
  }

  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity " + systemId);
        });
    return factory;
  }
}
