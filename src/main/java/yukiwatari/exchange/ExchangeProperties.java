package yukiwatari.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The bounds with which a search begins when nobody chose others; see {@link FinderSettings}. */
@ConfigurationProperties("yukiwatari.exchange")
record ExchangeProperties(
    @DefaultValue("5000") int longestMeters,
    @DefaultValue("50") int shortestMeters,
    @DefaultValue("200") int nearestMeters,
    @DefaultValue("1000") int longestGapMeters) {
  FinderSettings settings() {
    return new FinderSettings(longestMeters, shortestMeters, nearestMeters, longestGapMeters);
  }
}
