package yukiwatari.agreement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.Actor;
import yukiwatari.http.BlobStore;
import yukiwatari.http.Problem;

/** Loads an agreement for a step and writes the step down. Called inside a transaction. */
@Component
class Agreements {
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final BindingLock lock;
  private final BlobStore blobs;
  private final Clock clock;

  Agreements(
      EntityManager entities, JdbcClient jdbc, BindingLock lock, BlobStore blobs, Clock clock) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.lock = lock;
    this.blobs = blobs;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * For a step of a person: one at a time, on the version that the person saw, and only of a party.
   *
   * @throws Problem 404 when it does not exist or is not for this reader, 403 when it is public but
   *     not the reader's, 412 when it has changed since
   */
  Agreement forStep(AgreementId id, int seenVersion, Actor actor) {
    lock.hold();
    Agreement agreement = entities.find(Agreement.class, id.value());
    if (agreement == null || !(agreement.isPublic() || agreement.hasParty(actor.authority()))) {
      throw Problem.notFound("agreement.notFound");
    }
    if (!agreement.hasParty(actor.authority())) {
      throw Problem.forbidden("agreement.notParty");
    }
    if (agreement.version() != seenVersion) {
      throw Problem.versionMismatch(agreement.version());
    }
    // A consent changes only the party's row, an edit maybe only items: the version counts them
    // too.
    entities.lock(agreement, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    return agreement;
  }

  /** For a step of the clock; the caller holds the {@link BindingLock}. */
  Agreement get(AgreementId id) {
    Agreement agreement = entities.find(Agreement.class, id.value());
    if (agreement == null) {
      throw Problem.notFound("agreement.notFound");
    }
    return agreement;
  }

  void add(Agreement agreement) {
    entities.persist(agreement);
  }

  /** Writes the changes into the database, so that SQL sees them. */
  void write(Agreement agreement) {
    entities.flush();
    agreement.takeDroppedFiles().forEach(blobs::delete);
  }

  /**
   * Writes the changes and the step into the database, so that SQL sees them.
   *
   * @param what what happened
   * @param from null for the first
   * @param onDay the day that counts: of signature, of entry into force …
   * @param actor null: the clock did it
   */
  void record(
      Agreement agreement,
      StepKind what,
      @Nullable AgreementState from,
      LocalDate onDay,
      @Nullable Actor actor,
      @Nullable String comment) {
    write(agreement);
    jdbc.sql(
            """
            INSERT INTO agreement.step (agreement_id, at, on_day, kind, from_state, to_state, actor_id, actor_name, organisation_id, comment)
            VALUES (:agreement, :at, :onDay, :kind, :from, :to, :actor, :name, :organisation, :comment)
            """)
        .param("agreement", agreement.id().value())
        .param("at", Timestamp.from(clock.instant()))
        .param("onDay", onDay)
        .param("kind", what.name())
        .param("from", from == null ? null : from.name())
        .param("to", agreement.state().name())
        .param("actor", actor == null ? null : actor.id().value())
        .param("name", actor == null ? null : actor.name())
        .param("organisation", actor == null ? null : actor.authority().value())
        .param("comment", comment == null || comment.isBlank() ? null : comment.strip())
        .update();
  }
}
