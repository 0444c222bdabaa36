/** Tests of the yearly figures. */
@NullMarked
package yukiwatari.stats;

import org.jspecify.annotations.NullMarked;
