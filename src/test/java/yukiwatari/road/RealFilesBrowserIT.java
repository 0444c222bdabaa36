package yukiwatari.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yukiwatari.account.OrganisationData;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;
import yukiwatari.account.OrganisationRegister;
import yukiwatari.account.Role;
import yukiwatari.support.Browser;
import yukiwatari.support.BrowserTest;
import yukiwatari.support.People;
import yukiwatari.support.RealData;

/**
 * An administrator brings real files in by the page and looks at them on the map. Rows and
 * kilometres were counted independently of this program (the file's own coordinates, Vincenty's
 * formula); links and components of OpenStreetMap's ways by their shared nodes. Skipped where the
 * files are absent.
 */
@BrowserTest
class RealFilesBrowserIT {
  private static final String NIIGATA = "新潟市オープンデータ(CC BY)を加工して作成";
  private static final String OSM =
      "© OpenStreetMap contributors(ODbL、openstreetmap.org/copyright)";
  private static final String N03 = "「国土数値情報(行政区域データ)」(国土交通省)を加工して作成";

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private OrganisationRegister register;

  @BeforeEach
  void empty() {
    jdbc.sql(
            """
            TRUNCATE road.import, road.section_version, road.section, road.route, road.other_way,
                     road.jurisdiction, account.organisation CASCADE
            """)
        .update();
  }

  /** The city is a designated one: national and prefectural roads in it are its own. */
  @Test
  void niigatasRoadsComeInByShapefileAndAreTheSameByKml(Browser browser) {
    Path shapefile = RealData.file("roads/niigata_kendo_cp932_noprj_epsg6676.zip");
    Path kml = RealData.file("roads/od_gis_10122_kendo.kml");
    Path national = RealData.file("roads/od_gis_10121_kokudo.kml");
    OrganisationId prefecture = add(OrganisationKind.PREFECTURE, "150002", "新潟県", null);
    Page page = administrator(browser, add(OrganisationKind.CITY, "151009", "新潟市", prefecture));

    choose(page, shapefile);
    page.getByLabel("CP932").check();
    page.getByLabel("座標の測地系が分かりません").selectOption("6676");
    check(page, "行204区間200延長(図上)537.2km対象外4受け付けない行0");
    page.evaluate("document.querySelector('#mapping-title').scrollIntoView()");
    Browser.screenshot(page, "real-niigata-mapping");
    compare(page);
    assertThat(changes(page)).containsText("追加200");
    page.evaluate("document.querySelector('#changes-title').scrollIntoView()");
    Browser.screenshot(page, "real-niigata-changes");
    bringIn(page);
    assertNetwork(page, "377", "537.2", "73");

    choose(page, kml);
    check(page, "行204区間200延長(図上)537.2km対象外4受け付けない行0");
    compare(page);
    assertThat(page.getByText("今の道路と同じです。取り込むものはありません。")).isVisible();

    choose(page, national);
    check(page, "行33区間33延長(図上)115.8km受け付けない行0");
    compare(page);
    bringIn(page);
    assertNetwork(page, "465", "653.0", "67");
    look(page, "real-niigata", NIIGATA);
    lookOnAPhone(page, "real-niigata-phone");
    assertPrinted(page, NIIGATA);
  }

  /**
   * The file knows classes of road, not administrators: the city takes them all on, which is
   * invented.
   */
  @Test
  void sapporosStreetsComeInFromOpenStreetMap(Browser browser) {
    Path ways = RealData.file("roads/sapporo_osm_ways.geojson");
    OrganisationId prefecture = add(OrganisationKind.PREFECTURE, "010006", "北海道", null);
    Page page = administrator(browser, add(OrganisationKind.CITY, "011002", "札幌市", prefecture));

    choose(page, ways);
    page.getByLabel("道路管理者").selectOption("importer");
    check(page, "行3,481区間670延長(図上)217.3kmその他の道315対象外2,496受け付けない行0");
    compare(page);
    bringIn(page);
    assertNetwork(page, "2,617", "242.0", "43");

    look(page, "real-sapporo", OSM);
  }

  @Test
  void akitasMunicipalitiesGetTheirAreas(Browser browser) throws IOException {
    Path boundaries = RealData.file("boundaries/N03-21_05_210101.geojson");
    OrganisationId prefecture = add(OrganisationKind.PREFECTURE, "050008", "秋田県", null);
    Map<String, String> municipalities = municipalities(boundaries);
    assertThat(municipalities).hasSize(25);
    municipalities.forEach((code, name) -> add(kind(name), code, name, prefecture));
    Page page = administrator(browser, prefecture);

    choose(page, boundaries);
    check(page, "行25行政区域25受け付けない行0");
    compare(page);
    assertThat(changes(page)).containsText("行政区域25");
    bringIn(page);
    assertThat(changes(page)).containsText("有効な行政区域として取り込みました。");

    look(page, "real-akita", N03);
    lookOnAPhone(page, "real-akita-phone");
  }

  /**
   * Andorra has no Japanese administrator: its roads go to a prefecture that was invented for them.
   */
  @Test
  void andorrasRoadsComeInFromAnExtract(Browser browser) {
    Path extract = RealData.file("osm/andorra.osm.pbf");
    Page page = administrator(browser, add(OrganisationKind.PREFECTURE, "980005", "架空アンドラ県", null));

    choose(page, extract);
    page.getByLabel("道路管理者").selectOption("importer");
    check(page, "行1,615区間1,045延長(図上)396.4kmその他の道286対象外284受け付けない行0");
    compare(page);
    bringIn(page);
    assertNetwork(page, "2,292", "532.6", "15");

    look(page, "real-andorra", OSM);
  }

  private OrganisationId add(
      OrganisationKind kind, String code, String name, @Nullable OrganisationId parent) {
    return register.add(OrganisationData.of(kind, code, name, parent)).id();
  }

  private static OrganisationKind kind(String name) {
    return switch (name.charAt(name.length() - 1)) {
      case '市' -> OrganisationKind.CITY;
      case '町' -> OrganisationKind.TOWN;
      default -> OrganisationKind.VILLAGE;
    };
  }

  /** Name by code, as the file has them: five digits. */
  private static Map<String, String> municipalities(Path boundaries) throws IOException {
    Map<String, String> municipalities = new TreeMap<>();
    for (JsonNode feature : JsonMapper.shared().readTree(boundaries.toFile()).path("features")) {
      JsonNode properties = feature.path("properties");
      municipalities.put(
          properties.path("N03_007").asString(), properties.path("N03_004").asString());
    }
    return municipalities;
  }

  private Page administrator(Browser browser, OrganisationId organisation) {
    people.create("keeper", organisation.value(), Role.ADMINISTRATOR);
    Page page = browser.desktop();
    Browser.signIn(page, "keeper");
    page.navigate("/import.html");
    return page;
  }

  private static void choose(Page page, Path file) {
    page.getByLabel("ファイルを選ぶ").setInputFiles(file);
  }

  private static void check(Page page, String figures) {
    Browser.button(page, "内容を確かめる").click();
    assertThat(page.locator("#figures")).hasText(figures);
  }

  private static void compare(Page page) {
    Browser.button(page, "今の道路との違いを調べる").click();
  }

  private static Locator changes(Page page) {
    return page.locator("#changes");
  }

  private static void bringIn(Page page) {
    Browser.button(page, "取り込む").click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取り込む"))
        .click();
    assertThat(changes(page)).containsText("として取り込みました。");
  }

  private static void assertNetwork(Page page, String links, String km, String components) {
    assertThat(changes(page).locator("dl"))
        .hasText("道路の線(交差点から交差点まで)%s延長(図上)%skmつながった道路網の数%s".formatted(links, km, components));
  }

  private static void look(Page page, String picture, String credit) {
    page.navigate("/");
    settle(page);
    assertThat(page.locator("#map .leaflet-control-attribution")).containsText(credit);
    Browser.screenshot(page, picture);
  }

  private static void lookOnAPhone(Page page, String picture) {
    page.setViewportSize(390, 844);
    page.navigate("/");
    page.reload();
    settle(page);
    Browser.screenshot(page, picture);
    page.setViewportSize(1440, 900);
  }

  /** What is on the sheet at the moment of printing. */
  private static void assertPrinted(Page page, String credit) {
    page.navigate("/");
    page.reload();
    settle(page);
    page.evaluate(
        """
        window.print = () => {
          const words = document.querySelector('#map .leaflet-control-attribution');
          window.printed = words.checkVisibility() ? words.textContent : 'hidden';
        }
        """);
    page.getByText("ダウンロード・印刷").click();
    Browser.button(page, "印刷する(A4・PDF)").click();
    page.waitForFunction("window.printed !== undefined");
    assertThat((String) page.evaluate("window.printed")).contains(credit);
  }

  /** The year's figures have come, with which the map begins to load, and its tiles are drawn. */
  private static void settle(Page page) {
    assertThat(page.locator("#figures")).containsText("データなし");
    assertThat(page.locator("#map")).hasAttribute("aria-busy", "false");
  }
}
