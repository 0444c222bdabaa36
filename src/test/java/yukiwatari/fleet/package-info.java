@NullMarked
package yukiwatari.fleet;

import org.jspecify.annotations.NullMarked;
