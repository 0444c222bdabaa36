@NullMarked
package yukiwatari.bound;

import org.jspecify.annotations.NullMarked;
