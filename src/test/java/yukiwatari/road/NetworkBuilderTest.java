package yukiwatari.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static yukiwatari.road.NetworkDrawing.lengths;
import static yukiwatari.road.NetworkDrawing.links;
import static yukiwatari.road.NetworkDrawing.walk;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What lines become; every input is drawn in metres. */
class NetworkBuilderTest {

  @Test
  void crossingLinesWithoutACommonPointGetANode() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 100, 0).section(2, 40, -50, 40, 50).build();

    assertThat(links(network))
        .containsExactly("0,0-40,0", "100,0-40,0", "40,-50-40,0", "40,0-40,50");
    assertThat(walk(network, 1)).isEqualTo("0,0>40,0>100,0");
    assertThat(walk(network, 2)).isEqualTo("40,-50>40,0>40,50");
    assertThat(network.report().crossings()).isEqualTo(1);
    assertThat(network.report().components()).isEqualTo(1);
  }

  @Test
  void aBridgePassesOverWithoutAJunction() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 100, 0).bridge(2, 40, -50, 40, 50).build();

    assertThat(links(network)).containsExactly("0,0-100,0", "40,-50-40,50");
    assertThat(network.report().components()).isEqualTo(2);
    assertThat(network.report().crossings()).isZero();
  }

  @Test
  void aBridgePassesOverEvenAtASharedPoint() {
    Network network =
        new NetworkDrawing()
            .section(1, 0, 0, 40, 0, 100, 0)
            .bridge(2, 40, -50, 40, 0, 40, 50)
            .build();

    assertThat(network.report().components()).isEqualTo(2);
  }

  @Test
  void aBridgeMeetsTheGroundAtItsEnds() {
    Network network =
        new NetworkDrawing()
            .section(1, 0, 0, 50, 0)
            .bridge(2, 50, 0, 80, 0)
            .section(3, 80, -40, 80, 40)
            .build();

    assertThat(links(network))
        .containsExactly("0,0-50,0", "50,0-80,0", "80,-40-80,0", "80,0-80,40");
    assertThat(network.report().components()).isEqualTo(1);
  }

  @Test
  void aStreetThatEndsUnderABridgeDoesNotMeetIt() {
    Network network =
        new NetworkDrawing().bridge(1, 0, 0, 100, 0).section(2, 40, -50, 40, -0.2).build();

    assertThat(network.report().components()).isEqualTo(2);
    assertThat(network.report().snapped()).isZero();
  }

  @Test
  void linesOfANodedSourceCrossWithoutAJunction() {
    Network network = new NetworkDrawing().noded(1, 0, 0, 100, 0).noded(2, 40, -50, 40, 50).build();

    assertThat(network.report().components()).isEqualTo(2);
  }

  @Test
  void linesOfANodedSourceMeetAtSharedPoints() {
    Network network =
        new NetworkDrawing().noded(1, 0, 0, 40, 0, 100, 0).noded(2, 40, -50, 40, 0, 40, 50).build();

    assertThat(network.report().links()).isEqualTo(4);
    assertThat(network.report().components()).isEqualTo(1);
  }

  @Test
  void anEndOnAnotherLineIsAJunction() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 100, 0).section(2, 40, 0, 40, 50).build();

    assertThat(links(network)).containsExactly("0,0-40,0", "100,0-40,0", "40,0-40,50");
    assertThat(network.report().snapped()).isZero();
  }

  @Test
  void anEndThatNearlyReachesALineIsJoined() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 100, 0).section(2, 40, 0.4, 40, 50).build();

    assertThat(links(network)).containsExactly("0,0-40,0", "100,0-40,0", "40,0-40,50");
    assertThat(network.report().snapped()).isEqualTo(1);
    assertThat(lengths(network)).isEqualTo("40 50 60");
  }

  @Test
  void anEndFurtherAwayThanTheToleranceStaysLoose() {
    NetworkDrawing drawing =
        new NetworkDrawing().section(1, 0, 0, 100, 0).section(2, 40, 0.6, 40, 50);

    assertThat(drawing.build().report().components()).isEqualTo(2);
    assertThat(drawing.snap(0.7).build().report().components()).isEqualTo(1);
  }

  @Test
  void endsThatNearlyMeetAreJoinedOnce() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 50, 0).section(2, 50.3, 0.2, 100, 0).build();

    assertThat(links(network)).hasSize(2);
    assertThat(network.report().components()).isEqualTo(1);
    assertThat(network.report().snapped()).isEqualTo(1);
  }

  @Test
  void anEndThatSticksOutBehindACrossingIsCutOff() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 100, 0).section(2, 40, -0.3, 40, 50).build();

    assertThat(links(network)).containsExactly("0,0-40,0", "100,0-40,0", "40,0-40,50");
    assertThat(network.report().snapped()).isEqualTo(1);
  }

  @Test
  void theSameLineOfTwoSectionsIsOneLinkCountedOnce() {
    Network network =
        new NetworkDrawing()
            .overlapping(2, 100, 0, 50, 10, 0, 0)
            .section(1, 0, 0, 50, 10, 100, 0)
            .build();

    assertThat(links(network)).containsExactly("0,0-100,0");
    assertThat(network.report().duplicates()).isEqualTo(1);
    assertThat(network.sectionLinks())
        .extracting(
            Network.SectionLink::section,
            Network.SectionLink::reversed,
            Network.SectionLink::counted)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(NetworkDrawing.id(1), false, true),
            org.assertj.core.groups.Tuple.tuple(NetworkDrawing.id(2), true, false));
  }

  @Test
  void sectionsThatOverlapInPartShareThatPart() {
    // Section 2 joins section 1 at 40 and leaves it at 80; each has points that the other lacks.
    Network network =
        new NetworkDrawing()
            .section(1, 0, 0, 50, 0, 100, 0)
            .overlapping(2, 40, 60, 40, 0, 60, 0, 80, 0, 80, 60)
            .build();

    assertThat(links(network))
        .containsExactly("0,0-40,0", "100,0-80,0", "40,0-40,60", "40,0-80,0", "80,0-80,60");
    assertThat(walk(network, 1)).isEqualTo("0,0>40,0>80,0>100,0");
    assertThat(walk(network, 2)).isEqualTo("40,60>40,0>80,0>80,60");
    assertThat(network.report().duplicates()).isEqualTo(1);
    assertThat(network.sectionLinks().stream().filter(Network.SectionLink::counted)).hasSize(5);
  }

  @Test
  void aRingIsALoop() {
    Network network = new NetworkDrawing().section(1, 0, 0, 100, 0, 100, 100, 0, 100, 0, 0).build();

    assertThat(links(network)).containsExactly("0,0-0,0");
    assertThat(lengths(network)).isEqualTo("400");
  }

  @Test
  void aRingThatNearlyClosesIsALoop() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 100, 0, 100, 100, 0, 100, 0, 0.3).build();

    assertThat(links(network)).containsExactly("0,0-0,0");
  }

  @Test
  void aLineThatCrossesItselfHasANodeThereAndVisitsItTwice() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 100, 0, 100, 50, 50, 50, 50, -50).build();

    assertThat(walk(network, 1)).isEqualTo("0,0>50,0>50,0>50,-50");
    assertThat(lengths(network)).isEqualTo("50 50 200");
  }

  @Test
  void aLineThatGoesThereAndBackIsCountedOnce() {
    Network network = new NetworkDrawing().section(1, 0, 0, 100, 0, 0, 0).build();

    assertThat(links(network)).containsExactly("0,0-100,0");
    assertThat(walk(network, 1)).isEqualTo("0,0>100,0>0,0");
    assertThat(network.sectionLinks().stream().filter(Network.SectionLink::counted)).hasSize(1);
  }

  @Test
  void linesOfNoLengthAreDroppedAndCounted() {
    Network network =
        new NetworkDrawing().section(1, 0, 0, 0.001, 0).section(2, 0, 0, 100, 0, 100, 0).build();

    assertThat(links(network)).containsExactly("0,0-100,0");
    assertThat(network.report().collapsed()).isEqualTo(1);
  }

  @Test
  void threeLinesThroughOnePointMeetInOneNode() {
    Network network =
        new NetworkDrawing()
            .section(1, -50, 0, 50, 0)
            .section(2, 0, -50, 0, 50)
            .section(3, -37, -37, 37, 37)
            .build();

    assertThat(network.report().links()).isEqualTo(6);
    assertThat(network.report().nodes()).isEqualTo(7);
  }

  @Test
  void aDenselyDrawnLineKeepsItsLength() {
    double[] everyFourMillimetres = new double[2 * 2501];
    for (int i = 0; i <= 2500; i++) {
      everyFourMillimetres[2 * i] = i * 0.004;
    }
    Network network = new NetworkDrawing().section(1, everyFourMillimetres).build();

    assertThat(network.lengthMeters()).hasSize(1);
    assertThat(network.lengthMeters()[0]).isCloseTo(10, within(0.001));
  }

  @Test
  void theComponentWithMostKilometresIsNumberZero() {
    Network network =
        new NetworkDrawing()
            .section(1, 0, 0, 10, 0)
            .section(2, 500, 0, 900, 0)
            .section(3, 200, 0, 220, 0)
            .build();

    assertThat(network.report().components()).isEqualTo(3);
    assertThat(network.component()[network.from()[linkOfMeters(network, 400)]]).isZero();
    assertThat(network.component()[network.from()[linkOfMeters(network, 20)]]).isEqualTo(1);
    assertThat(network.component()[network.from()[linkOfMeters(network, 10)]]).isEqualTo(2);
  }

  private static int linkOfMeters(Network network, long meters) {
    for (int link = 0; link < network.lengthMeters().length; link++) {
      if (Math.round(network.lengthMeters()[link]) == meters) {
        return link;
      }
    }
    throw new AssertionError(
        "no link of " + meters + " m in " + Arrays.toString(network.lengthMeters()));
  }

  @Test
  void otherWaysAreDrivenButBelongToNoSection() {
    Network network =
        new NetworkDrawing().otherWay(0, 0, 100, 0).section(1, 40, -50, 40, 50).build();

    assertThat(network.report().links()).isEqualTo(4);
    assertThat(network.sectionLinks()).hasSize(2);
  }

  @Test
  void measuresRunAlongTheSection() {
    Network network =
        new NetworkDrawing().section(1, 100, 0, 0, 0).otherWay(40, -50, 40, 50).build();

    assertThat(network.sectionLinks()).hasSize(2);
    Network.SectionLink first = network.sectionLinks().get(0);
    Network.SectionLink second = network.sectionLinks().get(1);
    assertThat(first.fromMeters()).isZero();
    assertThat(first.toMeters()).isCloseTo(60, within(0.1));
    assertThat(second.fromMeters()).isEqualTo(first.toMeters());
    assertThat(second.toMeters()).isCloseTo(100, within(0.2));
  }

  @Test
  void theSameLinesGiveTheSameNetwork() {
    NetworkDrawing drawing =
        new NetworkDrawing()
            .section(1, 0, 0, 100, 0)
            .section(2, 40, -50, 40, 50)
            .section(3, 70, -50, 70.2, -0.3)
            .otherWay(0, 30, 100, 30);
    Network one = drawing.build();
    Network two = drawing.build();

    assertThat(two.from()).isEqualTo(one.from());
    assertThat(two.to()).isEqualTo(one.to());
    assertThat(two.lengthMeters()).isEqualTo(one.lengthMeters());
    assertThat(two.sectionLinks()).isEqualTo(one.sectionLinks());
  }

  @Test
  void refusesANegativeTolerance() {
    assertThatThrownBy(() -> new NetworkDrawing().snap(-1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
