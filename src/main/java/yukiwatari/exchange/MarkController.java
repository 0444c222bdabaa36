package yukiwatari.exchange;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actors;
import yukiwatari.http.Idempotency;
import yukiwatari.http.Version;

/** Marks and surveys over HTTP; who reads what is {@link Marks}' and {@link Surveys}'. */
@RestController
@RequestMapping("/api/exchange")
final class MarkController {
  private static final String SURVEYS = "/api/exchange/surveys";

  /**
   * @param marks each section and counterpart once
   */
  record MarkList(List<MarkInput> marks) {}

  /**
   * @param before sent as marks again, it undoes the change
   */
  record Written(List<MarkInput> before, List<Mark> marks) {}

  record Remark(@Nullable String remark) {}

  private final Marks marks;
  private final Surveys surveys;
  private final Actors actors;
  private final Idempotency idempotency;

  MarkController(Marks marks, Surveys surveys, Actors actors, Idempotency idempotency) {
    this.marks = marks;
    this.surveys = surveys;
    this.actors = actors;
    this.idempotency = idempotency;
  }

  @GetMapping("/marks")
  List<Mark> marks() {
    return marks.list(actors.current().authority());
  }

  @PutMapping("/marks")
  Written mark(@RequestBody MarkList input) {
    List<MarkInput> before = marks.write(input.marks, actors.current());
    return new Written(before, marks());
  }

  @GetMapping("/surveys")
  List<Survey> surveys() {
    return surveys.list(actors.current().authority());
  }

  @PostMapping("/surveys")
  ResponseEntity<byte[]> open(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody SurveyInput input) {
    return idempotency.create(
        key,
        "POST " + SURVEYS,
        input,
        () -> {
          UUID id = surveys.open(input, actors.current());
          return ResponseEntity.created(URI.create(SURVEYS)).body(get(id));
        });
  }

  @PostMapping("/surveys/{id}/close")
  Survey close(@PathVariable UUID id, Version seen) {
    surveys.close(id, seen.number(), true, actors.current());
    return get(id);
  }

  @PostMapping("/surveys/{id}/reopen")
  Survey reopen(@PathVariable UUID id, Version seen) {
    surveys.close(id, seen.number(), false, actors.current());
    return get(id);
  }

  @PutMapping("/surveys/{id}/answer")
  Survey answer(@PathVariable UUID id, @RequestBody Remark body) {
    surveys.answer(id, body.remark, actors.current());
    return get(id);
  }

  @DeleteMapping("/surveys/{id}/answer")
  Survey takeBack(@PathVariable UUID id) {
    surveys.takeBack(id, actors.current());
    return get(id);
  }

  private Survey get(UUID id) {
    return surveys.get(id, actors.current().authority());
  }
}
