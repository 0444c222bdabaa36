package yukiwatari.road;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import yukiwatari.road.Mapping.Value;

/**
 * Which facts a file speaks of: a field that the mapping does not name keeps what the database has,
 * so that a Shapefile without lengths does not wipe out those of the register.
 */
final class ProvidedFields {
  private final Set<Value> values;
  private final boolean register;

  ProvidedFields(Mapping mapping) {
    this(mapping.fields().keySet(), mapping.target() == Mapping.Target.REGISTER);
  }

  /**
   * @param register the rows have no geometry and do not speak of it
   */
  ProvidedFields(Set<Value> values, boolean register) {
    this.values = Set.copyOf(values);
    this.register = register;
  }

  /** The facts from now on: the file's where it speaks of them. */
  SectionFacts merge(SectionFacts known, SectionFacts file) {
    boolean keepsPlace = register && file.line() == null;
    return SectionFacts.of(known.administrator(), file.kind())
        .name(pick(Value.SECTION_NAME, known.name(), file.name()))
        .startPlace(pick(Value.START_PLACE, known.startPlace(), file.startPlace()))
        .endPlace(pick(Value.END_PLACE, known.endPlace(), file.endPlace()))
        .line(keepsPlace ? known.line() : file.line())
        .municipality(file.municipality() == null ? known.municipality() : file.municipality())
        .officialLengthMeters(
            pick(Value.OFFICIAL_LENGTH, known.officialLengthMeters(), file.officialLengthMeters()))
        .clearedLengthMeters(
            pick(Value.CLEARED_LENGTH, known.clearedLengthMeters(), file.clearedLengthMeters()))
        .serviceClass(pick(Value.SERVICE_CLASS, known.serviceClass(), file.serviceClass()))
        .widthMeters(pick(Value.WIDTH, known.widthMeters(), file.widthMeters()))
        .lanes(pick(Value.LANES, known.lanes(), file.lanes()))
        .oneway(has(Value.ONEWAY) ? file.oneway() : known.oneway())
        .layer(hasLevel() ? file.layer() : known.layer())
        .bridge(has(Value.BRIDGE) ? file.bridge() : known.bridge())
        .tunnel(has(Value.TUNNEL) ? file.tunnel() : known.tunnel())
        .noded(keepsPlace ? known.noded() : file.noded())
        .footway(has(Value.FOOTWAY) ? file.footway() : known.footway())
        .snowMelting(has(Value.SNOW_MELTING) ? file.snowMelting() : known.snowMelting())
        .subsidised(has(Value.SUBSIDISED) ? file.subsidised() : known.subsidised())
        .overlapping(has(Value.OVERLAPPING) ? file.overlapping() : known.overlapping())
        .estimated(file.estimated())
        .build();
  }

  private boolean has(Value value) {
    return values.contains(value);
  }

  /** Readers derive the layer from bridge and tunnel where a file has no layer. */
  private boolean hasLevel() {
    return has(Value.LAYER) || has(Value.BRIDGE) || has(Value.TUNNEL);
  }

  private <T> @Nullable T pick(Value value, @Nullable T known, @Nullable T file) {
    return has(value) ? file : known;
  }
}
