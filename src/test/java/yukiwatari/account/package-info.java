/** Tests of people, permissions and audit. */
@NullMarked
package yukiwatari.account;

import org.jspecify.annotations.NullMarked;
