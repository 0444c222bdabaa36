package yukiwatari.road;

import java.util.List;

/**
 * A section that a file would close or cut although agreements need it.
 *
 * @param bindings what needs it
 * @param proposed successors that geometry found; empty: a person must keep or map it
 */
public record BoundSection(
    SectionId section,
    SectionKey key,
    List<SectionBindings.Binding> bindings,
    List<SectionShare> proposed) {}
