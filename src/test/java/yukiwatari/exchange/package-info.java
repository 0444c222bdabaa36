@NullMarked
package yukiwatari.exchange;

import org.jspecify.annotations.NullMarked;
