/** What people do on the pages. */
@NullMarked
package yukiwatari.web;

import org.jspecify.annotations.NullMarked;
