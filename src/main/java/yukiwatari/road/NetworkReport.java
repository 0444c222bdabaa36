package yukiwatari.road;

/**
 * What building a network found; stored as {@code network_version.report}.
 *
 * @param crossings points where lines crossed without a shared vertex and now have a node
 * @param snapped line ends moved onto another line or end
 * @param duplicates pieces of lines that fell onto a link that another line had already made
 * @param collapsed lines or pieces of no length that were dropped
 * @param unlocated sections of the day without geometry 位置未登録
 * @param km of all links
 */
public record NetworkReport(
    int nodes,
    int links,
    int components,
    int crossings,
    int snapped,
    int duplicates,
    int collapsed,
    int unlocated,
    double km) {}
