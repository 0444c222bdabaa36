package yukiwatari.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a vector tile (MVT 2.1) into text: {@code exchange → ["direction=to_municipal name=…"]}.
 * Geometry is skipped.
 */
final class MvtText {
  private final byte[] bytes;
  private int at;

  private MvtText(byte[] bytes) {
    this.bytes = bytes;
  }

  static Map<String, List<String>> read(byte[] tile) {
    Map<String, List<String>> layers = new LinkedHashMap<>();
    MvtText reader = new MvtText(tile);
    while (reader.at < tile.length) {
      reader.varint();
      new MvtText(reader.block()).layer(layers);
    }
    return layers;
  }

  private void layer(Map<String, List<String>> layers) {
    String name = "";
    List<byte[]> features = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    while (at < bytes.length) {
      int tag = (int) varint();
      switch (tag >> 3) {
        case 1 -> name = text(block());
        case 2 -> features.add(block());
        case 3 -> keys.add(text(block()));
        case 4 -> values.add(new MvtText(block()).value());
        default -> varint();
      }
    }
    List<String> texts = layers.computeIfAbsent(name, key -> new ArrayList<>());
    for (byte[] feature : features) {
      texts.add(new MvtText(feature).feature(keys, values));
    }
  }

  private String feature(List<String> keys, List<String> values) {
    StringBuilder text = new StringBuilder();
    while (at < bytes.length) {
      int tag = (int) varint();
      if (tag >> 3 == 2) {
        MvtText tags = new MvtText(block());
        while (tags.at < tags.bytes.length) {
          text.append(keys.get((int) tags.varint())).append('=');
          text.append(values.get((int) tags.varint())).append(' ');
        }
      } else if ((tag & 7) == 2) {
        block();
      } else {
        varint();
      }
    }
    return text.toString().strip();
  }

  private String value() {
    int tag = (int) varint();
    return (tag & 7) == 2 ? text(block()) : String.valueOf(varint());
  }

  private static String text(byte[] block) {
    return new String(block, StandardCharsets.UTF_8);
  }

  private byte[] block() {
    int length = (int) varint();
    byte[] block = java.util.Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return block;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
