package yukiwatari.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import yukiwatari.command.CommandLine;
import yukiwatari.support.People;
import yukiwatari.support.PostgisTest;

/** An operator sets an empty server up: ops/admin. */
@PostgisTest
@ExtendWith(OutputCaptureExtension.class)
class AdminCommandsIT {
  private static final Pattern GENERATED = Pattern.compile("\\b([A-Za-z2-9]{16})\\b\\s*$");

  @Autowired private CommandLine commands;
  @Autowired private People people;
  @Autowired private OrganisationDirectory directory;

  @Test
  void anEmptyServerGetsItsFirstOrganisationAndAdministrator(CapturedOutput output) {
    isEmpty(true);
    assertThat(run("", "create-organisation --kind prefecture --name 雪渡県 --code 980005")).isZero();
    assertThat(run("", "create-organisation --kind office --name 北振興局 --parent 980005")).isZero();
    assertThat(
            run(
                "",
                "create-user --login admin --name 管理者 --organisation 雪渡県 --roles administrator"))
        .isZero();
    isEmpty(false);
    people.signIn("admin", generated(output));

    assertThat(run("a-typed-password", "reset-password --login admin")).isZero();
    people
        .signIn("admin", "a-typed-password")
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.mustChangePassword")
        .isEqualTo(false);
    assertThat(output.getOut()).doesNotContain("a-typed-password");

    assertThat(run("", "list-users")).isZero();
    assertThat(output.getOut()).contains("admin\t管理者\t雪渡県\tADMINISTRATOR");
  }

  @Test
  void aMunicipalityBelongsToThePrefectureOfItsCode() {
    assertThat(run("", "create-organisation --kind prefecture --name 隣県 --code 970000")).isZero();
    assertThat(run("", "create-organisation --kind city --name 隣市 --code 971006")).isZero();
    Organisation prefecture = directory.findByCode(new OrganisationCode("970000")).orElseThrow();
    Organisation city = directory.findByCode(new OrganisationCode("971006")).orElseThrow();
    assertThat(city.parent()).isEqualTo(prefecture.id());
  }

  @Test
  void saysWhatIsWrong(CapturedOutput output) {
    assertThat(run("", "create-user --login x1 --name 名 --organisation 無県 --roles crew"))
        .isEqualTo(1);
    assertThat(output.getErr()).contains("There is no organisation 無県");
    assertThat(run("", "create-organisation --kind county --name 郡")).isEqualTo(1);
    assertThat(output.getErr()).contains("There is no kind of organisation county");
    assertThat(run("", "create-organisation --kind prefecture --name 県 --code 980006"))
        .isEqualTo(1);
    assertThat(output.getErr()).contains("980005");
    assertThat(run("", "reset-password --login nobody")).isEqualTo(1);
    assertThat(run("", "reset-password --password secret")).isEqualTo(1);
    assertThat(output.getErr()).contains("Missing: --login");
  }

  private void isEmpty(boolean expected) {
    people
        .nobody()
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.empty")
        .isEqualTo(expected);
  }

  private int run(String typed, String words) {
    InputStream terminal = System.in;
    System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return commands.run(List.of(words.split(" ")));
    } finally {
      System.setIn(terminal);
    }
  }

  private static String generated(CapturedOutput output) {
    Matcher password = GENERATED.matcher(output.getOut());
    assertThat(password.find()).as("a generated password is shown").isTrue();
    return password.group(1);
  }
}
