/**
 * Pages and pictures for people who read figures: the statistics page, which needs no JavaScript,
 * and the A4 sheet. Owns no table: asks stats, and reads schema published for the map.
 */
@ApplicationModule(allowedDependencies = {"stats", "account", "geo", "http"})
@NullMarked
package yukiwatari.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
