package yukiwatari.road;

import crosby.binary.Osmformat;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.LineString;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import yukiwatari.geo.CrsTransforms;
import yukiwatari.geo.Srid;

/**
 * OpenStreetMap PBF: the ways that have a {@code highway} tag, with their tags, {@code osm_id} and
 * {@code nodes} as in OSM GeoJSON. The file is gone through three times (which nodes, where they
 * are, the ways); in memory are the nodes of these ways only.
 */
@Component
@Order(60)
final class PbfReader implements FeatureReader {
  private final CrsTransforms transforms;

  PbfReader(CrsTransforms transforms) {
    this.transforms = transforms;
  }

  @Override
  public boolean reads(SourceFile file) {
    return file.endsWith(".pbf");
  }

  @Override
  public void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException {
    PbfNodes nodes = new PbfNodes();
    eachWay(
        file,
        (block, way) -> {
          for (long id : ids(way)) {
            nodes.want(id, file);
          }
        });
    nodes.sort();
    PbfBlocks.read(
        file, block -> block.getPrimitivegroupList().forEach(group -> nodes.take(block, group)));
    LayerOutput output = new LayerOutput(file, "ways", Srid.WGS84, transforms, sink);
    long[] row = new long[1];
    eachWay(file, (block, way) -> way(++row[0], block, way, nodes, output));
  }

  private interface WaySink {
    void way(Osmformat.PrimitiveBlock block, Osmformat.Way way);
  }

  private static void eachWay(SourceFile file, WaySink sink) throws IOException {
    PbfBlocks.read(
        file,
        block -> {
          int highway = key(block, "highway");
          for (Osmformat.PrimitiveGroup group : block.getPrimitivegroupList()) {
            for (Osmformat.Way way : group.getWaysList()) {
              if (highway >= 0 && way.getKeysList().contains(highway)) {
                sink.way(block, way);
              }
            }
          }
        });
  }

  /** The index of a text in the block's table, or -1. */
  private static int key(Osmformat.PrimitiveBlock block, String text) {
    Osmformat.StringTable table = block.getStringtable();
    for (int i = 0; i < table.getSCount(); i++) {
      if (table.getS(i).toStringUtf8().equals(text)) {
        return i;
      }
    }
    return -1;
  }

  /** Node ids, which the file has as differences. */
  private static long[] ids(Osmformat.Way way) {
    long[] ids = new long[way.getRefsCount()];
    long id = 0;
    for (int i = 0; i < ids.length; i++) {
      id += way.getRefs(i);
      ids[i] = id;
    }
    return ids;
  }

  private static void way(
      long row,
      Osmformat.PrimitiveBlock block,
      Osmformat.Way way,
      PbfNodes nodes,
      LayerOutput output) {
    long[] ids = ids(way);
    double[] xy = nodes.coordinates(ids);
    if (xy == null) {
      output.refuse(row, "nodes", "way " + way.getId(), RefusalCode.GEOMETRY_MISSING);
      return;
    }
    try {
      LineString line = Shapes.line(Shapes.coordinates(xy));
      output.row(row, tags(block, way, ids), line);
    } catch (Shapes.Broken e) {
      output.refuse(
          row, "nodes", "way " + way.getId() + ": " + e.getMessage(), RefusalCode.GEOMETRY_BROKEN);
    }
  }

  private static Map<String, String> tags(
      Osmformat.PrimitiveBlock block, Osmformat.Way way, long[] ids) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("osm_id", Long.toString(way.getId()));
    Osmformat.StringTable table = block.getStringtable();
    for (int i = 0; i < Math.min(way.getKeysCount(), way.getValsCount()); i++) {
      int key = way.getKeys(i);
      int value = way.getVals(i);
      if (key < table.getSCount() && value < table.getSCount()) {
        tags.put(table.getS(key).toStringUtf8(), table.getS(value).toStringUtf8());
      }
    }
    tags.put("nodes", Arrays.toString(ids).replace(" ", ""));
    return tags;
  }
}
