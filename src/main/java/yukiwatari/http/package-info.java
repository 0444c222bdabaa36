/**
 * What every module's endpoints share: problem documents, ids, versions, idempotency, progress,
 * files. Owns schema http.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package yukiwatari.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
