package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yukiwatari.http.Problem;

class OrganisationCodeTest {
  /**
   * Hokkaido, Akita prefecture, Akita city, Tokyo's Chiyoda ward, and three of the demonstration.
   */
  @ParameterizedTest
  @ValueSource(strings = {"010006", "050008", "052019", "131016", "980005", "982016", "983021"})
  void acceptsCodesWithTheRightCheckDigit(String code) {
    assertThat(new OrganisationCode(code).value()).isEqualTo(code);
    assertThat(OrganisationCode.parse(code.substring(0, 5)).value()).isEqualTo(code);
  }

  @Test
  void namesTheRightCheckDigit() {
    assertThatThrownBy(() -> new OrganisationCode("050007"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.arguments()).containsExactly("050007", "050008"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5000", "0500080", "05000A", "05000８"})
  void refusesWhatHasNotSixDigits(String code) {
    assertThatThrownBy(() -> new OrganisationCode(code)).hasMessageContaining("organisationCode");
  }
}
