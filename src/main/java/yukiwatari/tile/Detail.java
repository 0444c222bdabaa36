package yukiwatari.tile;

import java.util.List;

/**
 * How much of the network a zoom shows: far out only the roads that lead far, and lines merged by
 * class, because a view of a whole prefecture of 300,000 links would be neither quick nor legible.
 * Sections with patrol or exchange are shown at every zoom.
 */
final class Detail {
  /** From here on each section is a feature of its own that can be pointed at. */
  private static final int FIRST_SINGLE_ZOOM = 12;

  private static final List<String> KINDS =
      List.of(
          "NATIONAL_STATE",
          "NATIONAL",
          "PRINCIPAL",
          "PREFECTURAL",
          "MUNICIPAL_1",
          "MUNICIPAL_2",
          "MUNICIPAL_OTHER",
          "FARM",
          "FOREST",
          "PRIVATE",
          "UNKNOWN");

  private Detail() {}

  static boolean merged(int zoom) {
    return zoom < FIRST_SINGLE_ZOOM;
  }

  /** Road kinds drawn at a zoom. */
  static List<String> kinds(int zoom) {
    if (zoom >= 13) {
      return KINDS;
    }
    return switch (zoom) {
      case 12 -> until("MUNICIPAL_2");
      case 11 -> until("MUNICIPAL_1");
      case 9, 10 -> until("PREFECTURAL");
      default -> until("PRINCIPAL");
    };
  }

  private static List<String> until(String last) {
    return KINDS.subList(0, KINDS.indexOf(last) + 1);
  }
}
