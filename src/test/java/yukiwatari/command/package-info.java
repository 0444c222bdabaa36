/** Tests of what an operator types. */
@NullMarked
package yukiwatari.command;

import org.jspecify.annotations.NullMarked;
