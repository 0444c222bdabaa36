package yukiwatari.http;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Reads pieces one after another as one stream, each only when it is needed. */
final class PieceStream extends InputStream {
  private final int pieces;
  private final IntFunction<byte[]> read;
  private int next;
  private byte[] piece = {};
  private int position;

  PieceStream(int pieces, IntFunction<byte[]> read) {
    this.pieces = pieces;
    this.read = read;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : piece[position++] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, into, offset, count);
    position += count;
    return count;
  }

  private boolean isAtEnd() {
    while (position == piece.length && next < pieces) {
      piece = read.apply(next++);
      position = 0;
    }
    return position == piece.length;
  }
}
