/**
 * Yearly kilometres of the programmes, and who is responsible for a section. Owns no table: reads
 * schema published only.
 */
@ApplicationModule(allowedDependencies = {"account", "geo", "http"})
@NullMarked
package yukiwatari.stats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
