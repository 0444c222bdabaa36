package yukiwatari.demo;

import java.util.ArrayList;
import java.util.List;
import yukiwatari.road.RoadKind;

/**
 * Cuts streets into stretches that become sections: at borders, at junctions with roads that
 * matter, and before they grow too long. A stretch across an overpass is a section of its own.
 */
final class SectionCutter {
  /** The pieces of a section, in the street's direction. */
  record Stretch(Street street, List<Piece> pieces, boolean overpass) {}

  private final Overpasses overpasses;
  private final List<List<Street>> streetsAt;
  private final List<Stretch> stretches = new ArrayList<>();

  private SectionCutter(RoadNet net, Overpasses overpasses) {
    this.overpasses = overpasses;
    streetsAt = net.streetsByNode();
  }

  static List<Stretch> cut(RoadNet net, Overpasses overpasses) {
    SectionCutter cutter = new SectionCutter(net, overpasses);
    List<Piece> run = new ArrayList<>();
    for (Piece piece : net.pieces()) {
      if (!run.isEmpty() && cutter.isCut(run, piece)) {
        cutter.finish(run);
        run = new ArrayList<>();
      }
      run.add(piece);
    }
    if (!run.isEmpty()) {
      cutter.finish(run);
    }
    return cutter.stretches;
  }

  private void finish(List<Piece> run) {
    Street street = run.get(0).street();
    boolean overpass = run.size() == 2 && overpasses.crossedBy(street, run.get(0).to());
    stretches.add(new Stretch(street, List.copyOf(run), overpass));
  }

  private boolean isCut(List<Piece> run, Piece next) {
    Piece last = run.get(run.size() - 1);
    Street street = last.street();
    if (!street.equals(next.street())
        || last.to() != next.from()
        || last.municipality() != next.municipality()
        || last.oneway() != next.oneway()) {
      return true;
    }
    if (overpasses.crossedBy(street, last.to())) {
      return false;
    }
    return overpasses.crossedBy(street, next.to())
        || overpasses.crossedBy(street, last.from())
        || meetsImportantRoad(street, last.to())
        || run.stream().mapToDouble(Piece::meters).sum() + next.meters() > longest(street);
  }

  private boolean meetsImportantRoad(Street street, int node) {
    if (overpasses.at(node)) {
      return false;
    }
    RoadKind least =
        street.road() != null && street.road().isNumbered()
            ? RoadKind.MUNICIPAL_1
            : RoadKind.MUNICIPAL_2;
    for (Street other : streetsAt.get(node)) {
      if (!other.equals(street) && other.kind().compareTo(least) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static double longest(Street street) {
    return switch (street.kind()) {
      case NATIONAL_STATE, NATIONAL, PRINCIPAL -> 3_500;
      case PREFECTURAL -> 2_800;
      case MUNICIPAL_1, MUNICIPAL_2 -> street.isCountryRoad() ? 1_900 : 420;
      case MUNICIPAL_OTHER -> street.isCountryRoad() ? 1_500 : 330;
      default -> 1_200;
    };
  }
}
