/**
 * 協定書別表 as offices keep them: reads a table of routes, 起点, 終点 and 延長, finds the sections or makes
 * those without a place, and the draft or the agreement of the past that has them as its items.
 * Owns nothing: nothing is stored before a person accepts, and then in one transaction.
 */
@ApplicationModule(allowedDependencies = {"agreement", "road", "account", "http"})
@NullMarked
package yukiwatari.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
