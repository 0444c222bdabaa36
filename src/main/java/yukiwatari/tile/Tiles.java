package yukiwatari.tile;

import org.springframework.stereotype.Component;
import yukiwatari.http.RevisionCache;

/** Tiles, each drawn once per revision of the data (docs/adr/0010). */
@Component
class Tiles {
  /** Bytes of drawn tiles that are kept. */
  private static final long CACHE_BYTES = 64L << 20;

  /** What an entry costs beside its bytes. */
  private static final long ENTRY_BYTES = 300;

  private final RevisionCache<TileRequest, byte[]> kept =
      new RevisionCache<>(CACHE_BYTES, tile -> tile.length + ENTRY_BYTES);
  private final TileReader reader;

  Tiles(TileReader reader) {
    this.reader = reader;
  }

  /** Changes with every commit that could change a tile. */
  String revision(boolean signedIn) {
    return reader.revision(signedIn);
  }

  /**
   * Mapbox Vector Tile bytes; empty when nothing is there.
   *
   * @param revision read before this call
   */
  byte[] draw(TileRequest request, String revision) {
    return kept.get(request, revision, () -> reader.read(request));
  }
}
