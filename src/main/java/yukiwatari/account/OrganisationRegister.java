package yukiwatari.account;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yukiwatari.http.Problem;
import yukiwatari.http.Version;

/**
 * Enters and changes organisations. It does not ask who may: that is {@link Keepers} for people;
 * commands and the demonstration may all.
 */
@Component
public class OrganisationRegister {
  private final EntityManager entities;
  private final OrganisationDirectory directory;

  OrganisationRegister(EntityManager entities, OrganisationDirectory directory) {
    this.entities = entities;
    this.directory = directory;
  }

  /**
   * @throws Problem 409 when the code is taken, 400 when parent or successor do not exist
   */
  @Transactional
  public Organisation add(OrganisationData data) {
    checkCode(data);
    checkRelations(data);
    RegisteredOrganisation added = new RegisteredOrganisation(data);
    entities.persist(added);
    entities.flush();
    return added.view();
  }

  /**
   * @throws Problem 412 when {@code seen} is old, 400 when the kind would change
   */
  @Transactional
  public Organisation change(OrganisationId id, Version seen, OrganisationData data) {
    RegisteredOrganisation organisation = entities.find(RegisteredOrganisation.class, id.value());
    if (organisation == null) {
      throw Problem.notFound("notFound");
    }
    Organisation before = organisation.view();
    seen.check(before.version());
    if (before.kind() != data.kind()) {
      throw Problem.badInput("organisationKindFixed", before.name());
    }
    if (!Objects.equals(before.code(), data.code())) {
      checkCode(data);
    }
    checkRelations(data);
    organisation.write(data);
    entities.flush();
    return organisation.view();
  }

  private void checkCode(OrganisationData data) {
    if (data.code() != null
        && directory.findByCode(new OrganisationCode(data.code())).isPresent()) {
      throw Problem.conflict("organisationCodeTaken", data.code());
    }
  }

  private void checkRelations(OrganisationData data) {
    if (data.kind() == OrganisationKind.OFFICE && data.parent() == null) {
      throw Problem.badInput("organisationParent", data.name());
    }
    Stream.of(data.parent(), data.successor())
        .filter(Objects::nonNull)
        .filter(other -> directory.find(other).isEmpty())
        .findFirst()
        .ifPresent(
            other -> {
              throw Problem.badInput("organisationUnknown", other);
            });
  }
}
