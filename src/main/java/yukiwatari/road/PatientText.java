package yukiwatari.road;

/**
 * A text that stops a regular expression which looks at it too often: forms in mappings are written
 * by users, and some take exponential time.
 */
final class PatientText implements CharSequence {
  private static final int PATIENCE = 200_000;
  private final CharSequence text;
  private final int[] looks;

  PatientText(String text) {
    this(text, new int[1]);
  }

  private PatientText(CharSequence text, int[] looks) {
    this.text = text;
    this.looks = looks;
  }

  /** The form took too many steps. */
  static final class OutOfPatience extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public char charAt(int index) {
    if (++looks[0] > PATIENCE) {
      throw new OutOfPatience();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new PatientText(text.subSequence(start, end), looks);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
