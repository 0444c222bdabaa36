/** Depots 除雪基地, machines, crews, contracts, work districts 工区, unit prices. Owns schema fleet. */
@ApplicationModule(allowedDependencies = {"account", "road", "geo", "http", "command"})
@NullMarked
package yukiwatari.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
