package yukiwatari.road;

/** A mapping that cannot be used: which member of its JSON, and why. */
final class MappingRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final String code;
  private final String value;

  /**
   * @param field path of the member, for example {@code fields.kind.values}
   * @param code {@code problem.mapping.<code>} in messages/import.properties is its sentence
   * @param value what stands there
   */
  MappingRejected(String field, String code, String value) {
    super(field + " " + code + ": " + value);
    this.field = field;
    this.code = code;
    this.value = value;
  }

  String field() {
    return field;
  }

  String code() {
    return code;
  }

  String value() {
    return value;
  }
}
