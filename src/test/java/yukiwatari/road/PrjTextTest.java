package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts as GDAL 3.6 writes them for ESRI ({@code gdalsrsinfo -o wkt_esri}). */
class PrjTextTest {
  static final String JGD2011 =
      """
      GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],\
      PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";

  private static final String ZONE_10 =
      """
      PROJCS["JGD_2011_Japan_Zone_10",
          GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],
              PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],
          PROJECTION["Transverse_Mercator"],
          PARAMETER["False_Easting",0.0], PARAMETER["False_Northing", 0.0],
          PARAMETER["Central_Meridian",140.833333333333],PARAMETER["Scale_Factor",0.9999],
          PARAMETER["Latitude_Of_Origin",40.0],UNIT["Meter",1.0]]
      """;

  @Test
  void tellsGeographicSystemsByTheirDatum() {
    assertThat(PrjText.srid(JGD2011)).isEqualTo(6668);
    assertThat(PrjText.srid(JGD2011.replace("JGD_2011", "JGD_2000"))).isEqualTo(4612);
    assertThat(PrjText.srid(JGD2011.replace("JGD_2011", "WGS_1984"))).isEqualTo(4326);
    assertThat(PrjText.srid(JGD2011.replace("JGD_2011", "Tokyo"))).isNull();
  }

  @Test
  void tellsAPlaneSystemByDatumAndOriginWhateverItsName() {
    assertThat(PrjText.srid(ZONE_10)).isEqualTo(6678);
    assertThat(PrjText.srid(ZONE_10.replace("JGD_2011_Japan_Zone_10", "平面直角"))).isEqualTo(6678);
    assertThat(PrjText.srid(ZONE_10.replace("JGD_2011", "JGD_2000"))).isEqualTo(2452);
    assertThat(PrjText.srid(ZONE_10.replace("140.833333333333", "140.25").replace("40.0", "44.0")))
        .isEqualTo(6679);
  }

  @Test
  void doesNotTakeAnotherProjectionForAPlaneSystem() {
    assertThat(PrjText.srid(ZONE_10.replace("0.9999", "0.9996"))).isNull();
    assertThat(PrjText.srid(ZONE_10.replace("\"False_Easting\",0.0", "\"False_Easting\",500000.0")))
        .isNull();
    assertThat(PrjText.srid(ZONE_10.replace("JGD_2011", "Tokyo"))).isNull();
    assertThat(PrjText.srid("")).isNull();
  }

  @Test
  void believesAnEpsgNumberOfTheWholeSystemOnly() {
    assertThat(
            PrjText.srid(
                "PROJCS[\"x\",GEOGCS[\"y\",AUTHORITY[\"EPSG\",\"6668\"]],AUTHORITY[\"EPSG\",\"6679\"]]"))
        .isEqualTo(6679);
    assertThat(PrjText.srid("PROJCS[\"x\",GEOGCS[\"y\"],AUTHORITY[\"EPSG\",\"2154\"]]")).isNull();
  }
}
