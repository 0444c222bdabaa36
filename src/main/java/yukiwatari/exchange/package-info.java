/**
 * Exchange candidates 交換候補: what one administrator could clear more easily than the other, found
 * from the derived network and administrators alone; what each organisation says to it; and the way
 * from there to a draft agreement. Owns schema exchange. docs/candidates.md has the definitions and
 * a picture.
 */
@ApplicationModule(allowedDependencies = {"agreement", "road", "account", "geo", "http"})
@NullMarked
package yukiwatari.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
