/** Tests of the demonstration. */
@NullMarked
package yukiwatari.demo;

import org.jspecify.annotations.NullMarked;
