package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people type into the search field. */
class RouteReferenceTest {
  @Test
  void readsKindNumberAndDistance() {
    RouteReference reference = RouteReference.parse("県道5号 12.3k");

    assertThat(reference.kinds())
        .containsExactlyInAnyOrder(RoadKind.PRINCIPAL, RoadKind.PREFECTURAL);
    assertThat(reference.number()).isEqualTo("5");
    assertThat(reference.name()).isNull();
    assertThat(reference.meters()).isEqualTo(12_300);
  }

  @Test
  void readsDistancesAsTheyAreWritten() {
    for (String text :
        new String[] {
          "国道7号 12.3k",
          "国道７号１２．３㎞",
          "国道7号 12k300",
          "国道007 12K+300",
          "国道7号線 12.3kp",
          "国道7号 12.3キロ",
          "国道7号 12km300m"
        }) {
      RouteReference reference = RouteReference.parse(text);
      assertThat(reference.number()).as(text).isEqualTo("7");
      assertThat(reference.meters()).as(text).isEqualTo(12_300);
      assertThat(reference.kinds())
          .as(text)
          .containsExactlyInAnyOrder(RoadKind.NATIONAL_STATE, RoadKind.NATIONAL);
    }
  }

  @Test
  void readsNamesAndNumbersWithoutAKind() {
    assertThat(RouteReference.parse("市道雪見台線 1.2km"))
        .satisfies(
            reference -> {
              assertThat(reference.name()).isEqualTo("雪見台線");
              assertThat(reference.kinds()).contains(RoadKind.MUNICIPAL_2);
              assertThat(reference.meters()).isEqualTo(1_200);
            });
    assertThat(RouteReference.parse("5 0.5k").number()).isEqualTo("5");
    assertThat(RouteReference.parse("湊1号線").name()).isEqualTo("湊1号線");
    assertThat(RouteReference.parse("湊1号線").meters()).isNull();
    assertThat(RouteReference.parse(" ").name()).isNull();
  }
}
