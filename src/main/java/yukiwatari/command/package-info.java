/**
 * What an operator types (ops/admin, ops/import): each module offers its commands as beans. Owns no
 * table.
 */
@ApplicationModule(allowedDependencies = "http")
@NullMarked
package yukiwatari.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
