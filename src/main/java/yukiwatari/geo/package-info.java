/** Coordinates: reference systems, boxes, tiles, lengths. Owns no table. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package yukiwatari.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
