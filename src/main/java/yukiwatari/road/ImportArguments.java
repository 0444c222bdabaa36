package yukiwatari.road;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yukiwatari.command.CommandFailed;

/**
 * What an operator typed after {@code import}.
 *
 * @param mapping name of a preset, or a JSON file
 * @param organisation code of the importing authority; null: the only prefecture there is
 * @param effectiveOn null: today
 * @param refused CSV file to write all refused rows into; null: none
 * @param complete what the file does not have is gone
 * @param acceptProposals items of agreements go to the successors that geometry found
 * @param yes without asking
 */
record ImportArguments(
    Path file,
    String mapping,
    ReadOptions reading,
    @Nullable String organisation,
    @Nullable LocalDate effectiveOn,
    @Nullable Path refused,
    boolean complete,
    boolean acceptProposals,
    boolean yes) {

  static final String USAGE =
      """
      FILE --mapping osm|n03|niigata-kokudo|niigata-kendo|FILE.json [--organisation CODE]
             [--encoding CP932|UTF-8] [--crs EPSG] [--layer NAME] [--head-row N] [--head-rows 1|2|3]
             [--effective-on YYYY-MM-DD] [--refused FILE.csv] [--complete] [--accept-proposals] [--yes]
        reads a road file, shows what it would change and, when you say so, brings it in""";

  private static final Set<String> WITH_VALUE =
      Set.of(
          "--mapping",
          "--organisation",
          "--encoding",
          "--crs",
          "--layer",
          "--head-row",
          "--head-rows",
          "--effective-on",
          "--refused");
  private static final Set<String> ALONE = Set.of("--complete", "--accept-proposals", "--yes");

  /**
   * @throws CommandFailed naming the word that is wrong
   */
  static ImportArguments parse(List<String> words) {
    Map<String, String> values = new HashMap<>();
    List<String> files = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (ALONE.contains(word)) {
        values.put(word, "");
      } else if (WITH_VALUE.contains(word)) {
        if (i + 1 == words.size()) {
          throw new CommandFailed(word + " needs a value");
        }
        values.put(word, words.get(++i));
      } else if (word.startsWith("--")) {
        throw new CommandFailed("unknown option " + word);
      } else {
        files.add(word);
      }
    }
    String mapping = values.get("--mapping");
    if (files.size() != 1 || mapping == null) {
      throw new CommandFailed(
          mapping == null ? "--mapping is needed" : "one file is needed, not " + files.size());
    }
    return new ImportArguments(
        Path.of(files.get(0)),
        mapping,
        new ReadOptions(
            encoding(values.get("--encoding")),
            srid(values.get("--crs")),
            values.get("--layer"),
            head(values.get("--head-row"), values.getOrDefault("--head-rows", "1"))),
        values.get("--organisation"),
        day(values.get("--effective-on")),
        values.containsKey("--refused") ? Path.of(values.getOrDefault("--refused", "")) : null,
        values.containsKey("--complete"),
        values.containsKey("--accept-proposals"),
        values.containsKey("--yes"));
  }

  private static @Nullable Charset encoding(@Nullable String name) {
    return name == null
        ? null
        : Encodings.find(name)
            .orElseThrow(() -> new CommandFailed("--encoding is CP932 or UTF-8, not " + name));
  }

  private static @Nullable Integer srid(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String number = text.replaceFirst("(?i)^EPSG:", "");
    Integer known = number.matches("[0-9]{4,5}") ? CrsNames.known(Integer.parseInt(number)) : null;
    if (known == null) {
      throw new CommandFailed(
          "--crs is an EPSG number of Japan (6668–6687, 4612, 4326, 3857, 2443–2461), not " + text);
    }
    return known;
  }

  private static TableHead.@Nullable Place head(@Nullable String row, String rows) {
    if (row == null) {
      return null;
    }
    if (!row.matches("[1-9][0-9]{0,6}") || !rows.matches("[123]")) {
      throw new CommandFailed(
          "--head-row is the row of a sheet in which its heading begins, --head-rows 1, 2 or 3; not %s and %s"
              .formatted(row, rows));
    }
    return new TableHead.Place(Long.parseLong(row), Integer.parseInt(rows));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandFailed("--effective-on is a day such as 2023-04-01, not " + text);
    }
  }
}
