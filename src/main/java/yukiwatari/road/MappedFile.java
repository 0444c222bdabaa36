package yukiwatari.road;

import java.util.List;

/**
 * A whole file after its mapping: what became of its rows. Everything is in memory: a prefecture's
 * 100,000 sections take some 200 MB.
 *
 * @param rows in the file, the refused ones too
 * @param leftOut rows that the mapping's filters leave out without refusing them
 * @param mapped in the file's order
 * @param refused in the file's order
 */
record MappedFile(long rows, long leftOut, List<MappedRow> mapped, List<Refusal> refused) {
  MappedFile {
    mapped = List.copyOf(mapped);
    refused = List.copyOf(refused);
  }

  /** Refused rows per row that was meant: 0 to 1. */
  double refusedShare() {
    long meant = rows - leftOut;
    return meant == 0 ? 0 : (double) refused.size() / meant;
  }
}
