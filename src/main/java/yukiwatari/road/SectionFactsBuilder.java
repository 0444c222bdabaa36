package yukiwatari.road;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import yukiwatari.account.OrganisationId;

/** Makes {@link SectionFacts}; what is not said is unknown, false or 0. */
public final class SectionFactsBuilder {
  private final OrganisationId administrator;
  private final RoadKind kind;
  private @Nullable String name;
  private @Nullable String startPlace;
  private @Nullable String endPlace;
  private @Nullable OrganisationId municipality;
  private @Nullable LineString line;
  private @Nullable BigDecimal officialLengthMeters;
  private @Nullable BigDecimal clearedLengthMeters;
  private @Nullable String serviceClass;
  private @Nullable BigDecimal widthMeters;
  private @Nullable Integer lanes;
  private int oneway;
  private int layer;
  private boolean bridge;
  private boolean tunnel;
  private boolean noded;
  private boolean footway;
  private boolean snowMelting;
  private boolean subsidised;
  private boolean overlapping;
  private boolean estimated;

  SectionFactsBuilder(OrganisationId administrator, RoadKind kind) {
    this.administrator = administrator;
    this.kind = kind;
  }

  public SectionFactsBuilder name(@Nullable String name) {
    this.name = name;
    return this;
  }

  public SectionFactsBuilder startPlace(@Nullable String startPlace) {
    this.startPlace = startPlace;
    return this;
  }

  public SectionFactsBuilder endPlace(@Nullable String endPlace) {
    this.endPlace = endPlace;
    return this;
  }

  public SectionFactsBuilder municipality(@Nullable OrganisationId municipality) {
    this.municipality = municipality;
    return this;
  }

  public SectionFactsBuilder line(@Nullable LineString line) {
    this.line = line;
    return this;
  }

  public SectionFactsBuilder officialLengthMeters(@Nullable BigDecimal officialLengthMeters) {
    this.officialLengthMeters = officialLengthMeters;
    return this;
  }

  public SectionFactsBuilder clearedLengthMeters(@Nullable BigDecimal clearedLengthMeters) {
    this.clearedLengthMeters = clearedLengthMeters;
    return this;
  }

  public SectionFactsBuilder serviceClass(@Nullable String serviceClass) {
    this.serviceClass = serviceClass;
    return this;
  }

  public SectionFactsBuilder widthMeters(@Nullable BigDecimal widthMeters) {
    this.widthMeters = widthMeters;
    return this;
  }

  public SectionFactsBuilder lanes(@Nullable Integer lanes) {
    this.lanes = lanes;
    return this;
  }

  public SectionFactsBuilder oneway(int oneway) {
    this.oneway = oneway;
    return this;
  }

  public SectionFactsBuilder layer(int layer) {
    this.layer = layer;
    return this;
  }

  public SectionFactsBuilder bridge(boolean bridge) {
    this.bridge = bridge;
    return this;
  }

  public SectionFactsBuilder tunnel(boolean tunnel) {
    this.tunnel = tunnel;
    return this;
  }

  public SectionFactsBuilder noded(boolean noded) {
    this.noded = noded;
    return this;
  }

  public SectionFactsBuilder footway(boolean footway) {
    this.footway = footway;
    return this;
  }

  public SectionFactsBuilder snowMelting(boolean snowMelting) {
    this.snowMelting = snowMelting;
    return this;
  }

  public SectionFactsBuilder subsidised(boolean subsidised) {
    this.subsidised = subsidised;
    return this;
  }

  public SectionFactsBuilder overlapping(boolean overlapping) {
    this.overlapping = overlapping;
    return this;
  }

  public SectionFactsBuilder estimated(boolean estimated) {
    this.estimated = estimated;
    return this;
  }

  public SectionFacts build() {
    return new SectionFacts(
        administrator,
        kind,
        name,
        startPlace,
        endPlace,
        municipality,
        line,
        officialLengthMeters,
        clearedLengthMeters,
        serviceClass,
        widthMeters,
        lanes,
        oneway,
        layer,
        bridge,
        tunnel,
        noded,
        footway,
        snowMelting,
        subsidised,
        overlapping,
        estimated);
  }
}
