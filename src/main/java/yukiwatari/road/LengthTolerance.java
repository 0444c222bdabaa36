package yukiwatari.road;

import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How far two lengths of the same section may be apart before somebody should look: whichever of
 * the two is larger. Differs by authority, so it is a setting.
 *
 * @param share of the length on paper
 * @param meters for short sections
 */
@Validated
@ConfigurationProperties("yukiwatari.road.length-tolerance")
record LengthTolerance(
    @DecimalMin("0") @DefaultValue("0.05") double share,
    @DecimalMin("0") @DefaultValue("20") double meters) {

  /** In metres, for a length on paper. */
  double of(BigDecimal paperMeters) {
    return Math.max(meters, share * paperMeters.doubleValue());
  }
}
