package yukiwatari.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yukiwatari.solver.Problem;

class EglLikeTest {
  @TempDir Path folder = Path.of("");

  @Test
  void inventsSolvableInstancesOfTheSizesOfTheFamily() throws IOException {
    EglLike.write(folder);
    List<BenchInstance> instances = BenchInstance.list(folder, "like-");
    assertThat(instances).hasSize(12);
    for (BenchInstance instance : instances) {
      Problem problem = instance.problem(1);
      int required = Integer.parseInt(instance.name().split("-", -1)[1]);
      assertThat(problem.services()).hasSize(required);
      assertThat(required).isBetween(190, 375);
      long capacity = problem.vehicles().get(0).capacity();
      assertThat(problem.services()).allMatch(service -> service.demand() <= capacity);
    }
  }

  /** The best costs found belong to these very networks: another checksum means other instances. */
  @Test
  void inventsTheSameNetworksForEver() throws IOException {
    EglLike.write(folder);
    CRC32 sum = new CRC32();
    for (BenchInstance instance : BenchInstance.list(folder, "")) {
      sum.update(Files.readAllBytes(instance.file()));
    }
    assertThat(sum.getValue()).isEqualTo(3_871_699_872L);
  }
}
