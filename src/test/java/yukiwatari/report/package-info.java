@NullMarked
package yukiwatari.report;

import org.jspecify.annotations.NullMarked;
