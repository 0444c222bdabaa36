/** Agreements 協定, their items and life cycle. Owns schema agreement. */
@ApplicationModule(allowedDependencies = {"road", "account", "geo", "http", "command"})
@NullMarked
package yukiwatari.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
