package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarpReaderTest {
  /**
   * Both ways to write an edge, a parallel one, one without demand, an accent, no last line end.
   */
  private static final String FILE =
      """
       NOMBRE : diminuto
       COMENTARIO : 99 (cota superior, año 1992)
       VERTICES : 3
       ARISTAS_REQ : 4
       ARISTAS_NOREQ : 1
       VEHICULOS : 1
       CAPACIDAD : 5
       TIPO_COSTES_ARISTAS : EXPLICITOS
       COSTE_TOTAL_REQ : 18
       LISTA_ARISTAS_REQ :
       ( 1, 2)  coste 4   demanda 2
       (1,2)  coste 9   demanda 1
       ( 2, 3)   coste 5  demanda 2
       ( 1, 3)   coste 6  demanda 0
       LISTA_ARISTAS_NOREQ :
       ( 3, 1)   coste 7
       DEPOSITO :   1""";

  @TempDir Path folder = Path.of("");

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("a.dat"), content, StandardCharsets.ISO_8859_1);
  }

  @Test
  void readsTheTrapsOfTheFormat() throws IOException {
    Problem problem = CarpReader.read(file(FILE), 1);
    assertThat(problem.network().nodes()).isEqualTo(3);
    assertThat(problem.network().arcs()).isEqualTo(10);
    assertThat(problem.services()).hasSize(3);
    assertThat(problem.services().stream().map(Service::demand)).containsExactly(2, 1, 2);
    assertThat(problem.vehicles()).allMatch(vehicle -> vehicle.capacity() == 5);
    // Serve 4, then 5, drive back 5 and serve 9: all in one route.
    assertThat(TinyProblem.solve(problem).cost().total()).isEqualTo(23);
  }

  @Test
  void parallelEdgesAreDrivenOverAtTheCheaperCost() throws IOException {
    // Only the dearer of the two is served now: serve 9 and 5, drive back 5 and 4.
    String content =
        FILE.replace("coste 4   demanda 2", "coste 4   demanda 0")
            .replace("coste 6", "coste 60")
            .replace("coste 7", "coste 70");
    Problem problem = CarpReader.read(file(content), 1);
    assertThat(problem.services()).hasSize(2);
    assertThat(TinyProblem.solve(problem).cost().total()).isEqualTo(23);
  }

  @Test
  void placesSeveralDepotsByTheRuleOfTheLiterature() {
    assertThat(DraftProblem.depotNodes(77, 1, 0)).containsExactly(0);
    assertThat(DraftProblem.depotNodes(77, 2, 0)).containsExactly(0, 76);
    assertThat(DraftProblem.depotNodes(77, 3, 0)).containsExactly(0, 37, 75);
    assertThat(DraftProblem.depotNodes(77, 4, 0)).containsExactly(0, 24, 49, 74);
  }

  @Test
  void namesTheLineThatIsNotUnderstood() throws IOException {
    Path broken = file(FILE.replace("coste 5  demanda 2", "coste"));
    assertThatThrownBy(() -> CarpReader.read(broken, 1))
        .hasMessageContaining("line 13")
        .hasMessageContaining("( 2, 3)   coste");
  }
}
