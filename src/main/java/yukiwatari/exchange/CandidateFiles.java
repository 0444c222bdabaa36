package yukiwatari.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yukiwatari.http.TableFile;

/**
 * The list as a file: a row per section, with what both sides say of it as far as the reader may
 * know.
 */
@Component
final class CandidateFiles {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "reason",
          "administrator",
          "neighbour",
          "municipality",
          "road",
          "code",
          "km",
          "candidateKm",
          "distance",
          "junctions",
          "touching",
          "performer",
          "agreement",
          "administratorSays",
          "neighbourSays",
          "why");
  private final CandidateWords words;

  CandidateFiles(CandidateWords words) {
    this.words = words;
  }

  /** A row per section of each candidate. */
  TableFile table(List<Candidate> candidates, List<Mark> marks, Locale locale) {
    return new TableFile(
        words.text("exchange.file.sheet", locale),
        COLUMNS.stream().map(key -> words.text("exchange.file." + key, locale)).toList(),
        rows(candidates, marks, locale));
  }

  private List<TableFile.Row> rows(List<Candidate> candidates, List<Mark> marks, Locale locale) {
    Map<List<UUID>, String> says = new HashMap<>();
    for (Mark mark : marks) {
      says.put(
          List.of(mark.section(), mark.organisation(), mark.counterpart()), said(mark, locale));
    }
    List<TableFile.Row> rows = new ArrayList<>();
    for (Candidate one : candidates) {
      UUID administrator = one.administrator().id();
      UUID neighbour = one.neighbour().id();
      for (Candidate.Section section : one.sections()) {
        rows.add(
            row(one, section, locale)
                .cell(says.get(List.of(section.id(), administrator, neighbour)))
                .cell(says.get(List.of(section.id(), neighbour, administrator)))
                .cell(one.words()));
      }
    }
    return rows;
  }

  private String said(Mark mark, Locale locale) {
    String stance = words.text("exchange.stance." + mark.stance(), locale);
    return mark.remark() == null ? stance : stance + " " + mark.remark();
  }

  private TableFile.Row row(Candidate one, Candidate.Section section, Locale locale) {
    String reasons =
        one.reasons().stream()
            .map(reason -> words.name(reason, locale))
            .collect(Collectors.joining("・"));
    Double meters = one.distanceMeters();
    return new TableFile.Row()
        .cell(one.number())
        .cell(reasons)
        .cell(one.administrator().name())
        .cell(one.neighbour().name())
        .cell(one.municipality() == null ? null : one.municipality().name())
        .cell(section.road())
        .cell(section.code())
        .cell(CandidateWords.km(section.lengthMeters()))
        .cell(CandidateWords.km(one.lengthMeters()))
        .cell(meters == null ? null : CandidateWords.km(meters))
        .cell(one.junctions())
        .cell(one.touching())
        .cell(section.performer() == null ? one.administrator().name() : section.performer())
        .cell(section.agreement());
  }
}
