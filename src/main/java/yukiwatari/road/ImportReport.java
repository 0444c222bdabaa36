package yukiwatari.road;

import java.util.List;
import java.util.Map;

/**
 * What an analysed file would do; stored as {@code import.report}.
 *
 * @param rows that the mapping did not leave out
 * @param refused by code
 * @param sections of the file after parts and cuts
 * @param added sections that were not there the day before, successors among them
 * @param split predecessors, as the next four
 * @param gone closed without successor
 * @param notInFile sections of the same administrators that stay though the file does not have them
 * @param missingOrganisations code and name of areas 行政区域 that no organisation has
 * @param km of the file's sections on the ground
 * @param applicable not too many rows were refused
 */
public record ImportReport(
    long rows,
    Map<String, Long> refused,
    int sections,
    int added,
    int moved,
    int changed,
    int split,
    int merged,
    int renumbered,
    int transferred,
    int gone,
    int unchanged,
    int notInFile,
    int otherWays,
    int areas,
    List<MissingOrganisation> missingOrganisations,
    double km,
    boolean applicable) {

  /** An area whose organisation must be created before it can be taken. */
  public record MissingOrganisation(String code, String name) {}

  /** Applying it would change nothing. */
  public boolean changesNothing() {
    return added + moved + changed + gone + otherWays + areas == 0
        && split + merged + renumbered + transferred == 0;
  }

  /** The same with what is known only after storing. */
  ImportReport with(int changedOtherWays, int changedAreas) {
    return new ImportReport(
        rows,
        refused,
        sections,
        added,
        moved,
        changed,
        split,
        merged,
        renumbered,
        transferred,
        gone,
        unchanged,
        notInFile,
        changedOtherWays,
        changedAreas,
        missingOrganisations,
        km,
        applicable);
  }
}
