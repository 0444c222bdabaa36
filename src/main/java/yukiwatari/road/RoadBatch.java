package yukiwatari.road;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Roads that are stored together. Order within a list does not matter; what a list refers to is in
 * an earlier list or in the database.
 *
 * @param source where they come from, for people: a file's name, 模擬データ
 * @param importId the import that brought them, if any
 */
public record RoadBatch(
    String source,
    @Nullable UUID importId,
    List<RouteRecord> routes,
    List<SectionRecord> sections,
    List<SectionVersionRecord> versions,
    List<StructureRecord> structures,
    List<JurisdictionRecord> jurisdictions,
    List<OtherWayRecord> otherWays) {
  public RoadBatch {
    routes = List.copyOf(routes);
    sections = List.copyOf(sections);
    versions = List.copyOf(versions);
    structures = List.copyOf(structures);
    jurisdictions = List.copyOf(jurisdictions);
    otherWays = List.copyOf(otherWays);
  }
}
