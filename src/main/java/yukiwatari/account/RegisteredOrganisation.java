package yukiwatari.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.NewId;

/** The row of an organisation; its kind never changes. */
@Entity
@Table(schema = "account", name = "organisation")
class RegisteredOrganisation {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private OrganisationKind kind;

  private @Nullable String code;
  private String name;

  @Column(name = "name_kana")
  private @Nullable String nameKana;

  @Column(name = "name_en")
  private @Nullable String nameEn;

  @Column(name = "parent_id")
  private @Nullable UUID parentId;

  @Column(name = "valid_from")
  private @Nullable LocalDate validFrom;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Column(name = "successor_id")
  private @Nullable UUID successorId;

  private @Nullable String phone;
  @Version private int version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected RegisteredOrganisation() {}

  @SuppressWarnings("NullAway.Init") // write() fills the rest
  RegisteredOrganisation(OrganisationData data) {
    this.id = NewId.next();
    this.kind = data.kind();
    write(data);
  }

  /** Everything but the kind. */
  final void write(OrganisationData data) {
    this.code = data.code();
    this.name = data.name().strip();
    this.nameKana = data.nameKana();
    this.nameEn = data.nameEn();
    this.parentId = value(data.parent());
    this.validFrom = data.validFrom();
    this.validUntil = data.validUntil();
    this.successorId = value(data.successor());
    this.phone = data.phone();
  }

  Organisation view() {
    return new Organisation(
        new OrganisationId(id),
        code,
        kind,
        name,
        nameKana,
        nameEn,
        Organisation.id(parentId),
        validFrom,
        validUntil,
        Organisation.id(successorId),
        phone,
        version);
  }

  private static @Nullable UUID value(@Nullable OrganisationId id) {
    return id == null ? null : id.value();
  }
}
