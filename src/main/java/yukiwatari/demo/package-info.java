/**
 * The demonstration: 雪渡県, an invented prefecture in the Sea of Japan, drawn from a seed, and what
 * loads it into an empty database. The drawing ({@link yukiwatari.demo.PrefectureDrawing} and all
 * it calls) knows no database and gives the same prefecture for the same seed. Owns no table;
 * nothing depends on it.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "road",
      "agreement",
      "fleet",
      "plan",
      "stats",
      "geo",
      "http",
      "command"
    })
@NullMarked
package yukiwatari.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
