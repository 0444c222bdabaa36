@NullMarked
package yukiwatari.tile;

import org.jspecify.annotations.NullMarked;
