package yukiwatari.road;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes of sections as people count them: 2 before 10, 3 before 3-2 before 3-10 before 4. */
final class CodeOrder implements Comparator<String> {
  static final CodeOrder INSTANCE = new CodeOrder();
  private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

  private CodeOrder() {}

  @Override
  public int compare(String one, String other) {
    Matcher first = PIECE.matcher(one);
    Matcher second = PIECE.matcher(other);
    while (first.find()) {
      if (!second.find()) {
        return 1;
      }
      int order = pieces(first.group(), second.group());
      if (order != 0) {
        return order;
      }
    }
    return second.find() ? -1 : one.compareTo(other);
  }

  private static int pieces(String one, String other) {
    boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
    return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }
}
