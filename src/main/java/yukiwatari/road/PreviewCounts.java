package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import yukiwatari.geo.Lengths;

/** Counts of a preview with a mapping, and the first rows of each sort. */
final class PreviewCounts {
  private static final int SAMPLE_ROWS = 10;
  private static final int REFUSED_ROWS = 200;

  private final MessageSource messages;
  private final Locale locale;
  private final List<FilePreview.MappedSample> sample = new ArrayList<>();
  private final Map<String, Long> refusedByCode = new TreeMap<>();
  private final List<FilePreview.RefusedRow> refused = new ArrayList<>();
  private long sections;
  private long otherWays;
  private long areas;
  private long withoutPlace;
  private double meters;
  private double officialMeters;
  long leftOut;

  PreviewCounts(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  void take(MappedRow row, PreviewShapes shapes) {
    if (row instanceof MappedRow.Section section) {
      sections++;
      if (section.officialLengthMeters() != null) {
        officialMeters += section.officialLengthMeters().doubleValue();
      }
      length(section);
      shapes.draw(section.source(), section.kind().name(), section.routeName());
      if (sample.size() < SAMPLE_ROWS) {
        sample.add(sample(section));
      }
    } else if (row instanceof MappedRow.OtherWay way) {
      otherWays++;
      shapes.draw(way.source(), way.kind().name(), Objects.requireNonNullElse(way.name(), ""));
    } else if (row instanceof MappedRow.Area area) {
      areas++;
      shapes.draw(area.source(), "AREA", area.name());
    }
  }

  private void length(MappedRow.Section section) {
    Geometry geometry = section.geometry();
    if (geometry == null) {
      withoutPlace++;
      return;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      meters += Lengths.meters(geometry.getGeometryN(i).getCoordinates());
    }
  }

  private static FilePreview.MappedSample sample(MappedRow.Section section) {
    Administrator administrator = section.administrator();
    String who =
        administrator instanceof Administrator.Code code
            ? code.digits()
            : ((Administrator.Place) administrator).level().name();
    return new FilePreview.MappedSample(
        section.source().row(),
        section.kind().name(),
        section.routeNumber(),
        section.routeName(),
        section.sectionCode(),
        section.startPlace(),
        section.endPlace(),
        who,
        section.officialLengthMeters() == null
            ? null
            : section.officialLengthMeters().doubleValue());
  }

  void refuse(Refusal refusal) {
    refusedByCode.merge(refusal.code().name(), 1L, Long::sum);
    if (refused.size() < REFUSED_ROWS) {
      refused.add(
          new FilePreview.RefusedRow(
              refusal.row(),
              refusal.field(),
              refusal.value(),
              refusal.code().name(),
              ImportTexts.refusal(messages, refusal, locale)));
    }
  }

  /** Null when there was no mapping and nothing was refused. */
  FilePreview.@Nullable Mapped mapped(boolean hasMapping) {
    if (!hasMapping && refused.isEmpty()) {
      return null;
    }
    return new FilePreview.Mapped(
        sections,
        otherWays,
        areas,
        leftOut,
        meters / 1000,
        officialMeters / 1000,
        withoutPlace,
        sample,
        refusedByCode,
        refused);
  }
}
