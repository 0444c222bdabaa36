/**
 * Scenarios, problem building, solver runs as background jobs, plans. The only caller of the
 * solver: it maps database ids to the solver's dense ints and back. Owns schema plan.
 */
@ApplicationModule(
    allowedDependencies = {
      "agreement",
      "fleet",
      "road",
      "account",
      "solver",
      "bound",
      "geo",
      "http",
      "command"
    })
@NullMarked
package yukiwatari.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
