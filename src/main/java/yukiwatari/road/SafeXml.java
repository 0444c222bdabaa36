package yukiwatari.road;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML that somebody else wrote: a document type is refused before it can define entities, nothing
 * outside the file is ever fetched, one event is in memory at a time.
 */
final class SafeXml {
  private SafeXml() {}

  /** Takes the events one by one; may read on by itself. */
  interface Events {
    void at(XMLStreamReader xml) throws XMLStreamException;
  }

  /**
   * @throws UnreadableFile when the XML is broken or has a document type
   */
  static void read(SourceFile file, InputStream in, Events events) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.DTD) {
          throw new UnreadableFile("xmlDoctype", file.name());
        }
        events.at(xml);
      }
    } catch (XMLStreamException e) {
      throw new UnreadableFile(
          "xml",
          file.name(),
          e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
          String.valueOf(e.getMessage()).lines().reduce((first, last) -> last).orElse(""));
    }
  }

  private static XMLInputFactory factory() {
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
