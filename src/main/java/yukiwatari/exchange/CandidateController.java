package yukiwatari.exchange;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.TableFile;

/** Exchange candidates for the authorities they are about; see {@link CandidateQueries}. */
@RestController
@RequestMapping("/api/exchange")
final class CandidateController {
  private static final String GEO_JSON = "application/geo+json";

  /**
   * @param mine whether the reader's authority began it, so that it may watch the progress
   */
  record Running(UUID progress, boolean mine) {}

  /**
   * @param finding null: nothing was ever looked for
   * @param running a search that goes on now
   * @param defaults the bounds a search begins with
   */
  record Answer(
      CandidateQueries.@Nullable Finding finding,
      @Nullable Running running,
      FinderSettings defaults,
      List<Candidate> candidates) {}

  private final CandidateQueries queries;
  private static final String FILE = "exchange-candidates";

  private final CandidateFiles files;
  private final Marks marks;
  private final Findings findings;
  private final ExchangeProperties properties;
  private final Actors actors;

  CandidateController(
      CandidateQueries queries,
      CandidateFiles files,
      Marks marks,
      Findings findings,
      ExchangeProperties properties,
      Actors actors) {
    this.queries = queries;
    this.files = files;
    this.marks = marks;
    this.findings = findings;
    this.properties = properties;
    this.actors = actors;
  }

  @GetMapping("/candidates")
  Answer list(@ModelAttribute CandidateFilter filter, Locale locale) {
    Actor actor = actors.current();
    return new Answer(
        queries.finding().orElse(null),
        findings.running().map(search -> running(search, actor)).orElse(null),
        properties.settings(),
        queries.list(filter.checked(), actor.authority(), locale));
  }

  @GetMapping(
      path = "/candidates/map",
      produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
  String map() {
    return queries.map(actors.current().authority());
  }

  @GetMapping("/candidates.csv")
  ResponseEntity<byte[]> csv(@ModelAttribute CandidateFilter filter, Locale locale) {
    OrganisationId reader = actors.current().authority();
    return files
        .table(queries.list(filter.checked(), reader, locale), marks.list(reader), locale)
        .answer(FILE, TableFile.Format.CSV);
  }

  @GetMapping("/candidates.xlsx")
  ResponseEntity<byte[]> xlsx(@ModelAttribute CandidateFilter filter, Locale locale) {
    OrganisationId reader = actors.current().authority();
    return files
        .table(queries.list(filter.checked(), reader, locale), marks.list(reader), locale)
        .answer(FILE, TableFile.Format.XLSX);
  }

  /** Begins a search, or joins the one that runs. */
  @PostMapping("/findings")
  ResponseEntity<Running> find(@RequestBody FindingQuestion question) {
    Actor actor = actors.current();
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .body(running(findings.begin(question, actor), actor));
  }

  private static Running running(FindingStore.Running search, Actor actor) {
    return new Running(
        search.progressId(), search.organisationId().equals(actor.authority().value()));
  }
}
