package yukiwatari.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something asked for that cannot be done. {@code code} is stable and names the text {@code
 * problem.<code>} in messages/*.properties, which {@link ProblemHandler} fills with {@code
 * arguments} in the reader's language.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One wrong value; {@code row} counts from 1 and is null where the input has no rows. */
  public record Field(@Nullable Long row, String name, @Nullable String value, String code) {}

  private final HttpStatus status;
  private final String code;
  private final transient Object[] arguments;
  private final transient List<Field> fields;

  public Problem(HttpStatus status, String code, List<Field> fields, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.status = status;
    this.code = code;
    this.arguments = arguments.clone();
    this.fields = List.copyOf(fields);
  }

  public static Problem badInput(String code, Object... arguments) {
    return new Problem(HttpStatus.BAD_REQUEST, code, List.of(), arguments);
  }

  public static Problem unauthenticated() {
    return new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated", List.of());
  }

  public static Problem forbidden(String code, Object... arguments) {
    return new Problem(HttpStatus.FORBIDDEN, code, List.of(), arguments);
  }

  /** Also for what exists but is not for this reader: whether it exists is not told. */
  public static Problem notFound(String code, Object... arguments) {
    return new Problem(HttpStatus.NOT_FOUND, code, List.of(), arguments);
  }

  public static Problem conflict(String code, Object... arguments) {
    return new Problem(HttpStatus.CONFLICT, code, List.of(), arguments);
  }

  /** The reader's copy is old (If-Match, RFC 9110 section 13.1.1). */
  public static Problem versionMismatch(int current) {
    return new Problem(HttpStatus.PRECONDITION_FAILED, "version", List.of(), current);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Object[] arguments() {
    return arguments.clone();
  }

  public List<Field> fields() {
    return fields;
  }
}
