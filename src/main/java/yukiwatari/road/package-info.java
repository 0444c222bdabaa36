/**
 * Routes 路線, sections 区間, structures, jurisdictions, the derived network, importers. Owns schema
 * road.
 */
@ApplicationModule(allowedDependencies = {"account", "geo", "http", "command"})
@NullMarked
package yukiwatari.road;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
