package yukiwatari.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yukiwatari.account.Actor;
import yukiwatari.account.Actors;
import yukiwatari.account.OrganisationId;
import yukiwatari.http.Blob;
import yukiwatari.http.BlobStore;
import yukiwatari.http.Version;

/** The signed PDF of each side over HTTP. */
@RestController
@RequestMapping("/api/agreements/{id}/documents/{party}")
final class DocumentController {
  private final SignedDocuments documents;
  private final AgreementQueries queries;
  private final BlobStore blobs;
  private final Actors actors;

  DocumentController(
      SignedDocuments documents, AgreementQueries queries, BlobStore blobs, Actors actors) {
    this.documents = documents;
    this.queries = queries;
    this.blobs = blobs;
    this.actors = actors;
  }

  /**
   * Always to be saved, never to be shown inside a page of ours: a PDF may carry scripts.
   *
   * @param party organisation whose document it is
   */
  @GetMapping
  ResponseEntity<InputStreamResource> read(@PathVariable UUID id, @PathVariable UUID party) {
    Blob blob = documents.get(new AgreementId(id), new OrganisationId(party), actors.current());
    return ResponseEntity.ok()
        .eTag("\"" + blob.sha256() + "\"")
        .contentType(MediaType.APPLICATION_PDF)
        .contentLength(blob.sizeBytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(blob.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(() -> blobs.open(blob.id())));
  }

  /**
   * Multipart, so that the file has come whole before the agreement is locked.
   *
   * @return the agreement as it is then
   */
  @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AgreementDetail> write(
      @PathVariable UUID id,
      @PathVariable UUID party,
      Version seen,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    AgreementId agreement = new AgreementId(id);
    Actor actor = actors.current();
    try (InputStream content = file.getInputStream()) {
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      documents.attach(
          agreement, seen.number(), new OrganisationId(party), PdfFile.of(name, content), actor);
    }
    return queries.get(agreement, actors.find()).answer();
  }
}
