/** Tests of the search: tiny drawn networks, brute force, published instances. */
@NullMarked
package yukiwatari.solver;

import org.jspecify.annotations.NullMarked;
