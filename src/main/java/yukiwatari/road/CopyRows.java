package yukiwatari.road;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import yukiwatari.geo.Srid;

/**
 * Writes rows with COPY in its text format: one value per column in the statement's order, a null
 * as {@code \N}, geometry as EWKB in hexadecimal digits with SRID 6668.
 */
final class CopyRows {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int FLUSH_CHARS = 1 << 15;
  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(FLUSH_CHARS * 2);
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
  private boolean rowStarted;

  private CopyRows(OutputStream out) {
    this.out = out;
  }

  /**
   * Copies each of {@code rows} within the caller's transaction.
   *
   * @param statement {@code COPY table (columns) FROM STDIN}
   * @param write writes all columns of one row
   */
  static <T> void copy(
      JdbcTemplate jdbc, String statement, Collection<T> rows, BiConsumer<CopyRows, T> write) {
    if (rows.isEmpty()) {
      return;
    }
    copy(
        jdbc,
        statement,
        copy -> {
          for (T row : rows) {
            write.accept(copy, row);
            copy.endRow();
          }
        });
  }

  /** As above for rows that are not in a collection; {@code write} ends each row itself. */
  static void copy(JdbcTemplate jdbc, String statement, Consumer<CopyRows> write) {
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try (PGCopyOutputStream stream =
                  new PGCopyOutputStream(
                      connection.unwrap(PGConnection.class), statement, BUFFER_BYTES)) {
                CopyRows copy = new CopyRows(stream);
                write.accept(copy);
                copy.flush();
                return stream.endCopy();
              } catch (IOException | UncheckedIOException e) {
                throw new SQLException("COPY failed: " + statement, e);
              }
            });
  }

  CopyRows value(@Nullable Object value) {
    separate();
    if (value == null) {
      text.append("\\N");
    } else {
      escape(value.toString());
    }
    return this;
  }

  CopyRows value(boolean value) {
    separate();
    text.append(value ? 't' : 'f');
    return this;
  }

  CopyRows geometry(@Nullable Geometry geometry) {
    if (geometry == null) {
      return value(null);
    }
    separate();
    geometry.setSRID(Srid.JGD2011);
    for (byte b : wkb.write(geometry)) {
      text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return this;
  }

  void endRow() {
    text.append('\n');
    rowStarted = false;
    if (text.length() > FLUSH_CHARS) {
      flush();
    }
  }

  private void separate() {
    if (rowStarted) {
      text.append('\t');
    }
    rowStarted = true;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  private void flush() {
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
