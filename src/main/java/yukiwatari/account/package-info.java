/** Organisations 団体, users, roles, the permission table, sessions, audit. Owns schema account. */
@ApplicationModule(allowedDependencies = {"geo", "http", "command"})
@NullMarked
package yukiwatari.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
