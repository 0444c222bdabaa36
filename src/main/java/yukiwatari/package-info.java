/** The application: wires the modules and owns nothing. */
@NullMarked
package yukiwatari;

import org.jspecify.annotations.NullMarked;
