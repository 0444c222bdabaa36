package yukiwatari.fleet;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yukiwatari.account.Actor;
import yukiwatari.account.OrganisationKind;
import yukiwatari.http.NewId;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/**
 * Which rows of the fleet belong to an authority, and whether the reader saw their newest version.
 */
@Component
class OwnRows {
  /** Each with the query for the version of one row, locked against another writer. */
  enum Kind {
    DEPOT("SELECT version FROM fleet.depot WHERE id = :id AND organisation_id = :own FOR UPDATE"),
    CONTRACT(
        "SELECT version FROM fleet.contract WHERE id = :id AND authority_id = :own FOR UPDATE"),
    DISTRICT(
        "SELECT version FROM fleet.district WHERE id = :id AND authority_id = :own FOR UPDATE"),
    MACHINE("SELECT version FROM fleet.machine WHERE id = :id AND authority_id = :own FOR UPDATE"),
    CREW(
        """
        SELECT version FROM fleet.crew
         WHERE id = :id AND (organisation_id = :own OR district_id IN (SELECT id FROM fleet.district WHERE authority_id = :own))
           FOR UPDATE
        """);

    private final String lock;

    Kind(String lock) {
      this.lock = lock;
    }
  }

  /**
   * A row that the actor may write.
   *
   * @param version that the row will have
   */
  record Target(UUID id, UUID authority, int version) {}

  private final JdbcClient jdbc;

  OwnRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws Problem 403 for contractors: they look and do not write
   */
  UUID authority(Actor actor) {
    if (actor.kind() == OrganisationKind.CONTRACTOR) {
      throw Problem.forbidden("fleet.authoritiesOnly");
    }
    return actor.authority().value();
  }

  Target added(Actor actor) {
    return new Target(NewId.next(), authority(actor), 0);
  }

  /**
   * Locks the row until the transaction ends.
   *
   * @throws Problem 404 when it is not the actor's authority's, 412 when {@code seen} is old
   */
  Target changed(Actor actor, Kind kind, UUID id, Version seen) {
    UUID authority = authority(actor);
    int version = version(kind, id, authority).orElseThrow(() -> Problem.notFound("notFound"));
    seen.check(version);
    return new Target(id, authority, version + 1);
  }

  /** Notes that a district's sections have changed. */
  void touch(Target district) {
    jdbc.sql("UPDATE fleet.district SET version = :version WHERE id = :id")
        .param("version", district.version())
        .param("id", district.id())
        .update();
  }

  /**
   * @param id null: refers to nothing
   * @throws Problem 404 when it is not the authority's; whether it exists is not told
   */
  void check(Kind kind, @Nullable UUID id, UUID authority) {
    if (id != null && version(kind, id, authority).isEmpty()) {
      throw Problem.notFound("fleet.unknown." + kind, id.toString());
    }
  }

  private Optional<Integer> version(Kind kind, UUID id, UUID authority) {
    return jdbc.sql(kind.lock)
        .param("id", id)
        .param("own", authority)
        .query(Integer.class)
        .optional();
  }
}
