package yukiwatari.solver;

import java.util.ArrayList;
import java.util.List;

/** The lines of a {@link ProblemText} that tell the days. */
final class CalendarText {
  private List<Integer> dayOfVehicle = List.of();
  private final List<Calendar.Visits> sections = new ArrayList<>();

  static void write(StringBuilder text, Calendar calendar) {
    if (!calendar.dayOfVehicle().isEmpty()) {
      TextLine.write(text, "days", TextLine.ints(calendar.dayOfVehicle()));
    }
    for (Calendar.Visits section : calendar.sections()) {
      text.append("visits ").append(section.visits().size());
      section.visits().forEach(services -> text.append(' ').append(TextLine.ints(services)));
      section.patterns().forEach(days -> text.append(' ').append(TextLine.ints(days)));
      text.append('\n');
    }
  }

  void days(TextLine line) {
    dayOfVehicle = line.nextInts("days");
  }

  void visits(TextLine line) {
    List<List<Integer>> visits = new ArrayList<>();
    for (int count = line.nextInt("visits"); count > 0; count--) {
      visits.add(line.nextInts("services"));
    }
    List<List<Integer>> patterns = new ArrayList<>();
    while (line.hasNext()) {
      patterns.add(line.nextInts("pattern"));
    }
    sections.add(new Calendar.Visits(visits, patterns));
  }

  Calendar calendar() {
    return new Calendar(dayOfVehicle, sections);
  }
}
