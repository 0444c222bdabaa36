package yukiwatari.tile;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.account.OrganisationKind;
import yukiwatari.geo.TileCoord;
import yukiwatari.http.FiscalYear;
import yukiwatari.http.Problem;

/**
 * Tiles: the public ones are the same for everybody and may be kept by any cache that asks again;
 * the private ones belong to who asked. Both carry the revision of the data as ETag.
 */
@RestController
class TileController {
  private static final MediaType MVT =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

  private final Tiles tiles;
  private final Actors actors;
  private final Clock clock;

  TileController(Tiles tiles, Actors actors, Clock clock) {
    this.tiles = tiles;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * @param layers map (everything) or coverage (patrol and exchange only); default map
   */
  @GetMapping({"/tiles/public/{z}/{x}/{y}.mvt", "/tiles/public/{layers}/{z}/{x}/{y}.mvt"})
  ResponseEntity<byte[]> publicTile(
      @PathVariable(required = false) @Nullable String layers,
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String municipality,
      WebRequest web) {
    TileRequest request = request(layers, new TileCoord(z, x, y), day, year, municipality, null);
    return answer(request, CacheControl.noCache().cachePublic(), "public", web);
  }

  @GetMapping({"/tiles/private/{z}/{x}/{y}.mvt", "/tiles/private/{layers}/{z}/{x}/{y}.mvt"})
  ResponseEntity<byte[]> privateTile(
      @PathVariable(required = false) @Nullable String layers,
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String municipality,
      WebRequest web) {
    Actor actor = actors.current();
    TileRequest request = request(layers, new TileCoord(z, x, y), day, year, municipality, actor);
    String scope = request.contractor() == null ? "authority" : request.contractor().toString();
    return answer(request, CacheControl.noCache().cachePrivate(), scope, web);
  }

  private TileRequest request(
      @Nullable String layers,
      TileCoord tile,
      @Nullable LocalDate day,
      @Nullable Integer year,
      @Nullable String municipality,
      @Nullable Actor actor) {
    if (layers != null && !layers.equals("map") && !layers.equals("coverage")) {
      throw Problem.badInput("tile.layers", layers);
    }
    FiscalYear asked = FiscalYear.ofNullable(year);
    FiscalYear whole = day == null ? asked : null;
    LocalDate one = day != null ? day : LocalDate.now(clock);
    return new TileRequest(
        tile,
        !"coverage".equals(layers),
        whole == null ? one : whole.from(),
        whole == null ? one.plusDays(1) : whole.until(),
        whole == null ? null : whole.value(),
        municipality == null || municipality.isBlank() ? null : municipality,
        actor != null,
        actor != null && actor.kind() == OrganisationKind.CONTRACTOR
            ? actor.organisation().value()
            : null);
  }

  private ResponseEntity<byte[]> answer(
      TileRequest request, CacheControl caching, String scope, WebRequest web) {
    String revision = tiles.revision(request.signedIn());
    // The days are part of it, because "today" is not in the address.
    String tag = "W/\"%s-%s-%s\"".formatted(revision, scope, request.first());
    if (web.checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).cacheControl(caching).eTag(tag).build();
    }
    byte[] tile = tiles.draw(request, revision);
    if (tile.length == 0) {
      return ResponseEntity.noContent().cacheControl(caching).eTag(tag).build();
    }
    return ResponseEntity.ok().cacheControl(caching).eTag(tag).contentType(MVT).body(tile);
  }
}
