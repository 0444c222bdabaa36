package yukiwatari.road;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How large a brought file may be, before anything of it is believed.
 *
 * @param maxFileBytes of the file as it comes
 * @param maxUnpackedBytes of all files in an archive together, counted while unpacking
 * @param maxArchiveEntries files and folders in an archive
 * @param maxCompressionRatio unpacked to packed of one file in an archive; looked at from 10 MB on,
 *     because a table padded with spaces shrinks well
 * @param maxSharedTextBytes of the texts that a workbook's cells share: they are kept in memory
 */
@Validated
@ConfigurationProperties("yukiwatari.import")
record ImportLimits(
    @Min(1) @DefaultValue("2147483648") long maxFileBytes,
    @Min(1) @DefaultValue("2147483648") long maxUnpackedBytes,
    @Min(1) @DefaultValue("500") int maxArchiveEntries,
    @Min(1) @DefaultValue("200") int maxCompressionRatio,
    @Min(1) @DefaultValue("100000000") long maxSharedTextBytes) {

  static final long RATIO_FROM_BYTES = 10_000_000;
}
