package yukiwatari.tile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import yukiwatari.geo.TileCoord;

/**
 * Draws the whole region's outer zooms of the current fiscal year in the background once the server
 * is up: what everybody sees first, and the tiles that hold most roads. Who asks earlier draws
 * himself.
 */
@Component
final class TilesAhead {
  private static final Logger LOG = LoggerFactory.getLogger(TilesAhead.class);
  private static final int FIRST_ZOOM = 6;
  private static final int LAST_ZOOM = 10;
  private static final int FISCAL_YEAR_BEGINS = 4;

  private final Tiles tiles;
  private final RegionController regions;
  private final Clock clock;

  TilesAhead(Tiles tiles, RegionController regions, Clock clock) {
    this.tiles = tiles;
    this.regions = regions;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread thread = new Thread(this::draw, "tiles-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void draw() {
    try {
      List<Double> bbox = regions.today(Locale.JAPANESE).bbox();
      int drawn = 0;
      for (int zoom = FIRST_ZOOM; bbox != null && zoom <= LAST_ZOOM; zoom++) {
        drawn += draw(bbox, zoom);
      }
      LOG.info("{} tiles were drawn ahead", drawn);
    } catch (DataAccessException e) {
      // Nothing is lost: whoever asks for a tile has it drawn.
      LOG.warn("The tiles were not drawn ahead: {}", e.getMessage());
    }
  }

  private int draw(List<Double> bbox, int zoom) {
    TileCoord northWest = TileCoord.at(zoom, bbox.get(0), bbox.get(3));
    TileCoord southEast = TileCoord.at(zoom, bbox.get(2), bbox.get(1));
    LocalDate first = LocalDate.now(clock).minusMonths(FISCAL_YEAR_BEGINS - 1L);
    first = LocalDate.of(first.getYear(), FISCAL_YEAR_BEGINS, 1);
    for (int x = northWest.x(); x <= southEast.x(); x++) {
      for (int y = northWest.y(); y <= southEast.y(); y++) {
        TileRequest request =
            new TileRequest(
                new TileCoord(zoom, x, y),
                true,
                first,
                first.plusYears(1),
                first.getYear(),
                null,
                false,
                null);
        tiles.draw(request, tiles.revision(false));
      }
    }
    return (southEast.x() - northWest.x() + 1) * (southEast.y() - northWest.y() + 1);
  }
}
