/**
 * Arc routing: which machine serves which streets in which order. JDK only (plus the null
 * annotations): no Spring, no database, no geometry library; ArchitectureTest holds it to that.
 */
@NullMarked
package yukiwatari.solver;

import org.jspecify.annotations.NullMarked;
