/**
 * Yearly kilometres of the programmes, and who is responsible for a section. Counts from schema
 * published; owns schema stats: closed years and what only totals are known of.
 */
@ApplicationModule(allowedDependencies = {"account", "geo", "http"})
@NullMarked
package yukiwatari.stats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
