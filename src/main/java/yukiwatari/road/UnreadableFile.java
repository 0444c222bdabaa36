package yukiwatari.road;

/**
 * A file that is not read at all: broken, too large or unsafe. {@code problem.unreadable.<code>} in
 * messages/import.properties is its sentence.
 */
final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Object[] arguments;

  /**
   * @param arguments of the sentence, {@code {0}} is the file's name
   */
  UnreadableFile(String code, String file, Object... arguments) {
    super(code + " " + file + " " + java.util.Arrays.toString(arguments));
    this.code = code;
    this.arguments = new Object[arguments.length + 1];
    this.arguments[0] = file;
    System.arraycopy(arguments, 0, this.arguments, 1, arguments.length);
  }

  String code() {
    return code;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
