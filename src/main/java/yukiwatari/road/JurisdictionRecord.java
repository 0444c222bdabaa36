package yukiwatari.road;

import java.util.UUID;
import org.locationtech.jts.geom.MultiPolygon;
import yukiwatari.account.OrganisationId;

/** The area of an organisation 行政区域 to be stored; EPSG:6668, longitude and latitude. */
public record JurisdictionRecord(
    UUID id, OrganisationId organisation, DayRange valid, MultiPolygon area) {}
