package yukiwatari.geo;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The reference systems through GeoTools. Its first look at the EPSG tables takes 1–2 s, so it is
 * done in the background once the server is up; until then callers wait for it.
 */
@Component
final class GeoToolsTransforms implements CrsTransforms {
  private static final int WARM = JGD2011_ZONE_1;
  private final ConcurrentMap<Integer, MathTransform> transforms = new ConcurrentHashMap<>();

  @EventListener(ApplicationReadyEvent.class)
  void warm() {
    Thread thread = new Thread(() -> transform(WARM), "crs-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public Geometry toJgd2011(Geometry geometry, int srid) {
    if (!KNOWN.contains(srid)) {
      throw new IllegalArgumentException(
          "EPSG:%d is not one of the reference systems that can be read: %s"
              .formatted(srid, KNOWN));
    }
    boolean geographic = srid == Srid.JGD2011 || srid == Srid.WGS84 || srid == JGD2000;
    Geometry copy = new Copy(srid, geographic ? null : transform(srid)).transform(geometry);
    copy.setSRID(Srid.JGD2011);
    return copy;
  }

  /** Between projected systems and JGD2011; safe for many threads. */
  private MathTransform transform(int srid) {
    return transforms.computeIfAbsent(
        srid,
        number -> {
          try {
            boolean longitudeFirst = true;
            boolean lenient = true;
            return CRS.findMathTransform(
                CRS.decode("EPSG:" + number, longitudeFirst),
                CRS.decode("EPSG:" + Srid.JGD2011, longitudeFirst),
                lenient);
          } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:" + number + " is missing in GeoTools", e);
          }
        });
  }

  /** Copies a geometry to two dimensions; a null transform leaves the numbers as they are. */
  private static final class Copy extends GeometryTransformer {
    private final int srid;
    private final @Nullable MathTransform transform;

    Copy(int srid, @Nullable MathTransform transform) {
      this.srid = srid;
      this.transform = transform;
    }

    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
      double[] xy = new double[from.size() * 2];
      for (int i = 0; i < from.size(); i++) {
        xy[2 * i] = from.getX(i);
        xy[2 * i + 1] = from.getY(i);
        check(from, i, xy[2 * i], xy[2 * i + 1], transform == null);
      }
      if (transform != null) {
        try {
          transform.transform(xy, 0, xy, 0, from.size());
        } catch (TransformException e) {
          throw outside(from, 0, e);
        }
        for (int i = 0; i < from.size(); i++) {
          check(from, i, xy[2 * i], xy[2 * i + 1], true);
        }
      }
      Coordinate[] copy = new Coordinate[from.size()];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = new CoordinateXY(xy[2 * i], xy[2 * i + 1]);
      }
      return createCoordinateSequence(copy);
    }

    private void check(CoordinateSequence from, int i, double x, double y, boolean degrees) {
      boolean good =
          Double.isFinite(x)
              && Double.isFinite(y)
              && (!degrees || (Math.abs(x) <= 180 && Math.abs(y) <= 90));
      if (!good) {
        throw outside(from, i, null);
      }
    }

    private OutsideCrs outside(CoordinateSequence from, int i, @Nullable Exception cause) {
      OutsideCrs outside = new OutsideCrs(from.getX(i), from.getY(i), srid);
      if (cause != null) {
        outside.initCause(cause);
      }
      return outside;
    }
  }
}
