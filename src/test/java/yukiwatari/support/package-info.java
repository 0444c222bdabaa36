/** What tests share: the database of a class, the clock, the browser. */
@NullMarked
package yukiwatari.support;

import org.jspecify.annotations.NullMarked;
