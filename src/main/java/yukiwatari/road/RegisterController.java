package yukiwatari.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yukiwatari.account.Actors;
import yukiwatari.http.Problem;
import yukiwatari.http.TableFile;

/**
 * What goes with the import of registers 台帳: kept mappings, the list of refused rows, and the
 * template. For administrators, each only within the own organisation.
 */
@RestController
@RequestMapping("/api/imports")
class RegisterController {
  /** Columns of the template, as {@link Mapping.Value} knows them; true: needed. */
  private static final Map<String, Boolean> TEMPLATE = new java.util.LinkedHashMap<>();

  static {
    for (String column : List.of("kind", "routeNumber", "routeName", "sectionCode")) {
      TEMPLATE.put(column, !column.equals("sectionCode"));
    }
    for (String column :
        List.of("startPlace", "endPlace", "officialLength", "clearedLength", "width", "remark")) {
      TEMPLATE.put(column, false);
    }
  }

  private final Actors actors;
  private final KeptMappings kept;
  private final ImportRecords records;
  private final RefusedRows refusedRows;
  private final MessageSource messages;

  RegisterController(
      Actors actors,
      KeptMappings kept,
      ImportRecords records,
      RefusedRows refusedRows,
      MessageSource messages) {
    this.actors = actors;
    this.kept = kept;
    this.records = records;
    this.refusedRows = refusedRows;
    this.messages = messages;
  }

  /**
   * @param mapping JSON text
   */
  record KeepRequest(String name, String mapping) {}

  @GetMapping("/mappings")
  List<KeptMappings.Kept> mappings() {
    return kept.list(actors.current().authority());
  }

  @PostMapping("/mappings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(@RequestBody KeepRequest request) {
    try {
      MappingJson.read(request.mapping());
    } catch (MappingRejected e) {
      throw ImportTexts.problem(e);
    }
    kept.keep(actors.current().authority(), request.name(), request.mapping());
  }

  @DeleteMapping("/mappings/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable UUID id) {
    kept.drop(id, actors.current().authority());
  }

  /** Every row of an import that was not taken, and why. */
  @GetMapping("/{id}/refused")
  ResponseEntity<byte[]> refused(
      @PathVariable UUID id, @RequestParam TableFile.Format format, Locale locale) {
    if (records.find(new ImportId(id), actors.current().authority()).isEmpty()) {
      throw Problem.notFound("notFound");
    }
    return refusedRows
        .file(new ImportId(id), locale)
        .answer(text("import.refused.file", locale), format);
  }

  /** 路線台帳 to be filled in: the heading, an example, and a sheet that explains the columns. */
  @GetMapping("/template")
  ResponseEntity<byte[]> template(@RequestParam TableFile.Format format, Locale locale) {
    TableFile.Row example = new TableFile.Row();
    List<List<String>> notes = new ArrayList<>();
    notes.add(heads(locale, "import.template", "column", "needed", "meaning"));
    TEMPLATE.forEach(
        (column, needed) -> {
          example.cell(text("import.template.example." + column, locale));
          notes.add(
              List.of(
                  text("import.template." + column, locale),
                  needed ? text("import.template.yes", locale) : "",
                  text("import.template.note." + column, locale)));
        });
    notes.add(List.of("", "", text("import.template.rules", locale)));
    return new TableFile(
            text("import.template.sheet", locale),
            heads(locale, "import.template", TEMPLATE.keySet().toArray(String[]::new)),
            List.of(example),
            notes)
        .answer(text("import.template.sheet", locale), format);
  }

  private List<String> heads(Locale locale, String prefix, String... names) {
    return List.of(names).stream().map(name -> text(prefix + "." + name, locale)).toList();
  }

  private String text(String key, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, locale));
  }
}
