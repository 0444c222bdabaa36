package yukiwatari.stats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.Sha256;

/**
 * Everything counted for a programme in a fiscal year, before rounding.
 *
 * @param groups empty unless the year is recorded; ordered by scope and code
 */
record YearFigures(YearStatus status, List<Group> groups) {
  private static final int FINGERPRINT_BYTES = 12;

  YearFigures {
    groups = List.copyOf(groups);
  }

  /** Both directions together, of one municipality or (null) of all. */
  Optional<Group> total(@Nullable UUID municipality) {
    return of(municipality).stream().filter(group -> !group.isOneDirection()).findFirst();
  }

  /** One group per direction, of one municipality or (null) of all. */
  List<Group> directions(@Nullable UUID municipality) {
    return of(municipality).stream().filter(Group::isOneDirection).toList();
  }

  /**
   * One group per body and direction.
   *
   * @param only that of one municipality; null: all
   */
  List<Group> by(Scope scope, @Nullable UUID only) {
    return groups.stream()
        .filter(group -> group.scope() == scope && group.isOneDirection())
        .filter(group -> only == null || isOf(group, only))
        .toList();
  }

  /** Two that have the same fingerprint have the same figures, down to names and millimetres. */
  String fingerprint() {
    MessageDigest digest = Sha256.begin();
    digest.update(status.name().getBytes(StandardCharsets.UTF_8));
    for (Group group : groups) {
      digest.update(group.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
  }

  private List<Group> of(@Nullable UUID municipality) {
    Scope scope = municipality == null ? Scope.ALL : Scope.MUNICIPALITY;
    return groups.stream()
        .filter(group -> group.scope() == scope)
        .filter(group -> municipality == null || isOf(group, municipality))
        .toList();
  }

  private static boolean isOf(Group group, UUID municipality) {
    Body body = group.body();
    return body != null && body.id().equals(municipality);
  }
}
