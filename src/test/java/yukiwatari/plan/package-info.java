@NullMarked
package yukiwatari.plan;

import org.jspecify.annotations.NullMarked;
