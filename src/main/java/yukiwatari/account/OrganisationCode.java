package yukiwatari.account;

import java.util.regex.Pattern;
import yukiwatari.http.Problem;

/**
 * 全国地方公共団体コード: five digits (JIS X 0401 prefecture, JIS X 0402 municipality) and a check digit. With
 * weights 6, 5, 4, 3, 2 and sum S it is the last digit of 11 − (S mod 11).
 */
public record OrganisationCode(String value) {
  private static final Pattern DIGITS = Pattern.compile("\\d{6}");

  /**
   * @throws Problem 400 when it is not six digits with the right check digit
   */
  public OrganisationCode {
    if (!DIGITS.matcher(value).matches()) {
      throw Problem.badInput("organisationCode", value);
    }
    char right = checkDigit(value.substring(0, 5));
    if (value.charAt(5) != right) {
      throw Problem.badInput("organisationCheckDigit", value, value.substring(0, 5) + right);
    }
  }

  /** As files have it: five digits without the check digit (国土数値情報), or six with it. */
  public static OrganisationCode parse(String text) {
    String digits = text.strip();
    return new OrganisationCode(digits.matches("\\d{5}") ? digits + checkDigit(digits) : digits);
  }

  private static char checkDigit(String five) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (6 - i) * (five.charAt(i) - '0');
    }
    return (char) ('0' + (11 - sum % 11) % 10);
  }

  @Override
  public String toString() {
    return value;
  }
}
