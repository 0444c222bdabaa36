/** Measurements, run by ops/bench; no tests. */
@NullMarked
package yukiwatari.bench;

import org.jspecify.annotations.NullMarked;
