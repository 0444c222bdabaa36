package yukiwatari.road;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.command.Command;
import yukiwatari.command.CommandFailed;
import yukiwatari.http.Problem;

/** {@code ops/import}: brings a road file in from the server's own disk. */
@Component
final class ImportCommand implements Command {
  private final RoadImports imports;
  private final JdbcClient jdbc;
  private final RefusedRows refusedRows;
  private final MessageSource messages;
  private final Clock clock;

  ImportCommand(
      RoadImports imports,
      JdbcClient jdbc,
      RefusedRows refusedRows,
      MessageSource messages,
      Clock clock) {
    this.imports = imports;
    this.jdbc = jdbc;
    this.refusedRows = refusedRows;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return ImportArguments.USAGE;
  }

  @Override
  public void run(List<String> words) {
    ImportArguments arguments = ImportArguments.parse(words);
    if (!Files.isReadable(arguments.file())) {
      throw new CommandFailed("cannot read " + arguments.file());
    }
    ImportPrint print = new ImportPrint(messages, locale());
    long begin = System.nanoTime();
    try {
      run(arguments, print);
      print.end(System.nanoTime() - begin);
    } catch (OpenQuestions e) {
      print.questions(e.questions());
      throw new CommandFailed("the file does not say how it is to be read: see above");
    } catch (UnreadableFile e) {
      throw new CommandFailed(print.text("problem.unreadable." + e.code(), e.arguments()));
    } catch (MappingRejected e) {
      throw new CommandFailed(
          print.text("problem.mapping." + e.code(), e.field(), e.code(), e.value()));
    } catch (Problem e) {
      e.fields()
          .forEach(
              field ->
                  print.line(
                      "  "
                          + print.text(
                              "problem." + field.code(),
                              field.name(),
                              String.valueOf(field.value()))));
      throw new CommandFailed(print.text("problem." + e.code(), e.arguments()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(ImportArguments arguments, ImportPrint print) throws IOException {
    OrganisationId importer = importer(arguments);
    LocalDate on = arguments.effectiveOn() == null ? LocalDate.now(clock) : arguments.effectiveOn();
    ImportOptions options =
        new ImportOptions(on, arguments.complete(), ImportOptions.DEFAULT_REFUSED_SHARE);
    Mapping mapping = mapping(arguments.mapping());

    long begin = System.nanoTime();
    AnalysedImport analysed =
        imports.analyse(
            SourceFile.of(arguments.file()),
            mapping,
            arguments.reading(),
            options,
            importer,
            ImportProgress.SILENT);
    print.report(analysed, System.nanoTime() - begin);
    print.refused(refused(analysed.id()));
    if (arguments.refused() != null) {
      Files.write(arguments.refused(), refusedRows.file(analysed.id(), locale()).csv());
      print.line("All refused rows are in " + arguments.refused());
    }
    ImportReport report = analysed.report();
    if (!report.applicable() || report.changesNothing()) {
      imports.discard(analysed.id(), importer);
      if (!report.applicable()) {
        throw new CommandFailed(print.text("problem.import.refused"));
      }
      print.line("Nothing changes.");
      return;
    }
    if (!arguments.yes() && !agreed()) {
      imports.discard(analysed.id(), importer);
      print.line("Not brought in. Type --yes, or y at a terminal.");
      return;
    }
    long applied = System.nanoTime();
    ImportDecisions decisions =
        arguments.acceptProposals() ? ImportDecisions.PROPOSED : ImportDecisions.NONE;
    print.network(imports.apply(analysed.id(), decisions, importer), System.nanoTime() - applied);
  }

  private List<ImportPrint.Refused> refused(ImportId id) {
    return jdbc.sql(
            """
            SELECT row_number AS row, reason
              FROM road.import_refusal
             WHERE import_id = :id
             ORDER BY sequence
             LIMIT 20
            """)
        .param("id", id.value())
        .query(ImportPrint.Refused.class)
        .list();
  }

  /** The organisation of the code, or the only prefecture. */
  private OrganisationId importer(ImportArguments arguments) {
    String code = arguments.organisation();
    List<OrganisationId> found =
        jdbc.sql(
                """
                SELECT id
                  FROM published.organisation
                 WHERE CASE WHEN :code::text IS NULL THEN kind = 'PREFECTURE' ELSE left(code, 5) = left(:code, 5) END
                """)
            .param("code", code)
            .query((row, number) -> OrganisationId.parse(row.getString("id")))
            .list();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new CommandFailed(
        code == null
            ? "say on whose behalf: --organisation CODE (there are %d prefectures)"
                .formatted(found.size())
            : "no organisation has the code " + code + " (ops/admin list-organisations)");
  }

  private static Mapping mapping(String nameOrFile) throws IOException {
    if (MappingPresets.NAMES.contains(nameOrFile)) {
      return MappingPresets.get(nameOrFile);
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isReadable(file)) {
      throw new CommandFailed(
          "--mapping is one of %s or a JSON file; cannot read %s"
              .formatted(String.join(", ", MappingPresets.NAMES), nameOrFile));
    }
    return MappingJson.read(Files.readString(file));
  }

  /** Asks; where nobody answers (no terminal) it is no. */
  private static boolean agreed() throws IOException {
    System.out.print("Bring it in? [y/N] ");
    BufferedReader terminal =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return Objects.requireNonNullElse(terminal.readLine(), "").strip().equalsIgnoreCase("y");
  }

  private static Locale locale() {
    String language = Objects.requireNonNullElse(System.getenv("LANG"), "");
    return language.startsWith("en") ? Locale.ENGLISH : Locale.JAPANESE;
  }
}
