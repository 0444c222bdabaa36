package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yukiwatari.account.OrganisationId;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.RealData;
import yukiwatari.support.SmallRegion;

/** A real register of prefectural roads; skipped where the real data is absent. */
@PostgisTest
class NiigataImportIT {
  private static final OrganisationId PREFECTURE = new OrganisationId(SmallRegion.PREFECTURE);
  private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
  private static final LocalDate LATER = LocalDate.of(2022, 4, 1);

  @Autowired private RoadImports imports;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void region() {
    SmallRegion.create(jdbc);
  }

  @Test
  void niigatasPrefecturalRoadsComeInAndTheSameFileChangesNothing() throws IOException {
    Path kml = RealData.file("roads/od_gis_10122_kendo.kml");
    Mapping mapping = MappingPresets.get("niigata-kendo");
    ImportOptions options = ImportOptions.from(FIRST);
    AnalysedImport first =
        imports.analyse(
            SourceFile.of(kml),
            mapping,
            ReadOptions.NONE,
            options,
            PREFECTURE,
            ImportProgress.SILENT);
    assertThat(first.report().added()).isEqualTo(first.report().sections()).isGreaterThan(150);
    assertThat(first.report().km()).isCloseTo(548, within(15.0));
    Networks.Built built = imports.apply(first.id(), ImportDecisions.NONE, PREFECTURE);
    assertThat(built.report().crossings()).isGreaterThan(20);

    AnalysedImport again =
        imports.analyse(
            SourceFile.of(kml),
            mapping,
            ReadOptions.NONE,
            ImportOptions.from(LATER),
            PREFECTURE,
            ImportProgress.SILENT);
    assertThat(again.report().changesNothing()).isTrue();
  }
}
