/** Tests of what every endpoint shares. */
@NullMarked
package yukiwatari.http;

import org.jspecify.annotations.NullMarked;
