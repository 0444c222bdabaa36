/**
 * Proven lower bounds for a problem of the solver: what no plan can cost less than, so that a plan
 * can be called "at most x % above a proven minimum". The linear programs are solved by ojAlgo.
 */
@ApplicationModule(allowedDependencies = "solver")
@NullMarked
package yukiwatari.bound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
