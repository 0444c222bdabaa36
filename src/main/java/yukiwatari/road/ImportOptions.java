package yukiwatari.road;

import java.time.LocalDate;

/**
 * What a person says about a file besides its mapping.
 *
 * @param effectiveOn the day from which it holds
 * @param complete it is the whole register of its administrators' kinds of road: sections that it
 *     does not have are gone from that day
 * @param refusedShare of rows, 0 to 1, above which nothing can be applied
 */
public record ImportOptions(LocalDate effectiveOn, boolean complete, double refusedShare) {
  public static final double DEFAULT_REFUSED_SHARE = 0.10;

  public ImportOptions {
    if (!(refusedShare >= 0 && refusedShare <= 1)) {
      throw new IllegalArgumentException("refused share " + refusedShare + " is not in 0–1");
    }
  }

  public static ImportOptions from(LocalDate effectiveOn) {
    return new ImportOptions(effectiveOn, false, DEFAULT_REFUSED_SHARE);
  }
}
