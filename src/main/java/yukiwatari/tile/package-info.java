/**
 * Vector tiles of roads, agreements and boundaries, and the area they cover. Owns no table: reads
 * schema published only.
 */
@ApplicationModule(allowedDependencies = {"account", "geo", "http"})
@NullMarked
package yukiwatari.tile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
