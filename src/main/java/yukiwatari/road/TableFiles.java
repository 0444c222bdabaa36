package yukiwatari.road;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Problem;

/** Uploaded tables for other modules: the same reading as that of registers of roads. */
@Component
public final class TableFiles {
  private final Uploads uploads;
  private final FeatureReaders readers;

  TableFiles(Uploads uploads, FeatureReaders readers) {
    this.uploads = uploads;
    this.readers = readers;
  }

  /**
   * What a person said of the file beside its columns; null: not said.
   *
   * @param encoding CP932 or UTF-8
   * @param layer the sheet
   * @param headRow of the sheet in which the heading begins, from 1; null: it is found
   * @param headRows how many it has; null: 1
   */
  public record Reading(
      @Nullable String encoding,
      @Nullable String layer,
      @Nullable Long headRow,
      @Nullable Integer headRows) {}

  /** Takes the rows, in the file's order. */
  public interface Rows {
    /**
     * @param row as a spreadsheet counts it
     * @param cells column to text; a cell without text is absent
     */
    void row(long row, Map<String, String> cells);

    /** A row that could not be read at all. */
    void broken(long row, @Nullable String field, @Nullable String value);
  }

  /**
   * Reads a file that {@code owner} uploaded; returns its name.
   *
   * @throws Problem 404 when there is no such file, 400 when it is no table or does not say how it
   *     is to be read
   */
  public String read(UUID file, OrganisationId owner, Reading reading, Rows rows) {
    ReadOptions options =
        new ImportFilesController.PreviewRequest(
                reading.encoding(),
                null,
                reading.layer(),
                reading.headRow(),
                reading.headRows(),
                null)
            .options();
    Uploads.Upload upload = uploads.get(file, owner);
    try (Uploads.Copy copy = uploads.copy(upload)) {
      readers.read(copy.file(), options, new Sink(rows));
      return upload.name();
    } catch (OpenQuestions e) {
      throw Problem.badInput("import.questions");
    } catch (UnreadableFile e) {
      throw ImportTexts.problem(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Sink(Rows rows) implements FeatureSink {
    @Override
    public void feature(SourceFeature feature) {
      rows.row(feature.row(), feature.attributes());
    }

    @Override
    public void refuse(Refusal refusal) {
      rows.broken(refusal.row(), refusal.field(), refusal.value());
    }
  }
}
