package yukiwatari.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import yukiwatari.road.OfficeText;
import yukiwatari.schedule.Found.How;

/**
 * Finds the section that a row of a 別表 names: by its code, else within its route by 起点 and 終点 (from
 * either end), else by a length that only one section has, else as the only one. What is not
 * plainly one section is a new one without a place: a wrong guess would bind the wrong road.
 */
final class SectionFinder {
  /** What stands before a route's name in one table and not in another. */
  private static final Pattern KIND =
      Pattern.compile("^(主要地方道|一般県道|一般国道|国道|県道|市道|町道|村道|市町村道|農道|林道|\\(主\\)|\\(一\\)|\\(国\\))+");

  private final Map<String, List<KnownSection>> byNumber = new HashMap<>();
  private final Map<String, List<KnownSection>> byName = new HashMap<>();
  private final Set<List<Object>> taken = new HashSet<>();

  SectionFinder(List<KnownSection> known) {
    for (KnownSection section : known) {
      String administrator = section.administrator().toString();
      put(byNumber, administrator + " " + section.number(), section);
      put(byName, administrator + " " + bare(section.name()), section);
    }
  }

  private static void put(Map<String, List<KnownSection>> index, String key, KnownSection section) {
    index.computeIfAbsent(key, name -> new ArrayList<>()).add(section);
  }

  /** A route's name without its kind, for comparing. */
  static String bare(String name) {
    String plain = OfficeText.plain(name);
    String bare = KIND.matcher(plain).replaceFirst("");
    return bare.isEmpty() ? plain : bare;
  }

  /**
   * @throws RowRefusal.Refused when an earlier row is the same section with the same work
   */
  Found find(ScheduleRow row) throws RowRefusal.Refused {
    Found found = sought(row);
    KnownSection section = found.section();
    Object identity =
        section != null
            ? section.section()
            : List.of(
                row.administrator(),
                bare(row.name()),
                Objects.requireNonNullElse(row.code(), ""),
                row.places());
    if (!taken.add(List.of(identity, row.work()))) {
      throw new RowRefusal.Refused(null, row.name(), "twice");
    }
    return found;
  }

  private Found sought(ScheduleRow row) {
    List<KnownSection> route = route(row);
    String places = row.places();
    if (row.code() != null) {
      return one(row, How.CODE, route, each -> OfficeText.plain(each.code()).equals(row.code()));
    }
    Found byPlaces = one(row, How.PLACES, route, each -> isSamePlaces(each, places));
    if (byPlaces.section() != null) {
      return byPlaces;
    }
    // A section that the register places elsewhere is another one, however long it is.
    List<KnownSection> possible =
        route.stream().filter(each -> places.isEmpty() || each.places().isEmpty()).toList();
    Found byLength = one(row, How.LENGTH, possible, each -> each.isAsLong(row.agreedMeters()));
    return byLength.section() != null || route.size() != 1
        ? byLength
        : one(row, How.ONLY, possible, each -> each.isLonger(row.agreedMeters()));
  }

  private static boolean isSamePlaces(KnownSection section, String places) {
    return !places.isEmpty()
        && (section.places().equals(places) || section.placesBack().equals(places));
  }

  /** The one section that is meant; none when none or several are. */
  private static Found one(
      ScheduleRow row, How how, List<KnownSection> sections, Predicate<KnownSection> meant) {
    List<KnownSection> found = sections.stream().filter(meant).toList();
    return found.size() == 1 ? new Found(row, how, found.get(0)) : new Found(row, How.NEW, null);
  }

  /** The sections of the row's route: by its number where there is one, else by its name. */
  List<KnownSection> route(ScheduleRow row) {
    String administrator = row.administrator().toString();
    List<KnownSection> named =
        byName.getOrDefault(administrator + " " + bare(row.name()), List.of());
    if (row.number() == null) {
      return ofOneRoute(named);
    }
    List<KnownSection> numbered =
        byNumber.getOrDefault(administrator + " " + row.number(), List.of());
    // Numbers repeat among kinds: the name tells which one.
    List<KnownSection> both = numbered.stream().filter(named::contains).toList();
    return ofOneRoute(both.isEmpty() ? numbered : both);
  }

  private static List<KnownSection> ofOneRoute(List<KnownSection> sections) {
    return sections.stream().map(KnownSection::route).distinct().count() == 1
        ? sections
        : List.of();
  }
}
