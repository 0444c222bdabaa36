package yukiwatari.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What is and what is not a candidate, each on a network of a few links. 県 ═, 町 ─; the town's home
 * is the long way h1-h2-h3 at its depot.
 */
class CandidateFinderTest {
  private static final FinderSettings SETTINGS = new FinderSettings(5_000, 50, 200, 1_000);

  /** The prefecture's road a═b═c═d from the town's home at a eastward, 2 km each. */
  private static DrawnRoads town() {
    return new DrawnRoads()
        .road("県", "1号", 2_000, "a b c d")
        .road("町", "本通り", 3_000, "a h1 h2 h3")
        .withDepot();
  }

  /**
   *
   *
   * <pre>
   *   a═══b═══c═══d
   *       │
   *       e
   * </pre>
   */
  @Test
  void aLaneThatHangsAtTheOthersRoadIsADeadEnd() {
    assertThat(town().road("町", "沢線", 800, "b e").candidates(SETTINGS))
        .containsExactly("町→県 DEAD_END b-e 800 m, 2000 m away, 1/1");
  }

  /**
   *
   *
   * <pre>
   *   a═══b═══c═══d
   *       └─e─┘
   * </pre>
   */
  @Test
  void aLoopBetweenTwoJunctionsOfTheOthersRoadIsAnIsland() {
    assertThat(town().road("町", "沢線", 800, "b e c").candidates(SETTINGS))
        .containsExactly("町→県 ISLAND b-e e-c 1600 m, 2000 m away, 2/2");
  }

  @Test
  void streetsThatMeetOnTheOthersRoadAreConnected() {
    // The street goes on across the prefecture's road at a.
    assertThat(town().road("町", "北通り", 800, "a n").candidates(SETTINGS)).isEmpty();
  }

  @Test
  void aPieceWithADepotIsANetworkOfItsOwn() {
    assertThat(town().road("町", "沢線", 800, "b e").withDepot().candidates(SETTINGS)).isEmpty();
  }

  @Test
  void aPieceLongerThanTheBoundIsANetworkOfItsOwn() {
    assertThat(town().road("町", "沢線", 2_501, "b e f").candidates(SETTINGS)).isEmpty();
    assertThat(town().road("町", "沢線", 2_500, "b e f").candidates(SETTINGS)).hasSize(1);
  }

  @Test
  void aPieceNearToTheMainNetworkIsAsGoodAsOnIt() {
    assertThat(lane(199).candidates(SETTINGS)).isEmpty();
    assertThat(lane(200).candidates(SETTINGS))
        .containsExactly("町→県 DEAD_END x-y 500 m, 200 m away, 1/1");
  }

  /** A lane that leaves the prefecture's through road so far from the town's own. */
  private static DrawnRoads lane(int metersAway) {
    return town()
        .road("県", "2号", 3_000, "p h3")
        .road("県", "2号", metersAway, "h3 x")
        .road("県", "2号", 3_000, "x q")
        .road("町", "脇道", 500, "x y");
  }

  @Test
  void whatIsShorterThanTheBoundIsTheDrawingOfAJunction() {
    assertThat(town().road("町", "沢線", 49, "b e").candidates(SETTINGS)).isEmpty();
    assertThat(town().road("町", "沢線", 50, "b e").candidates(SETTINGS)).hasSize(1);
  }

  @Test
  void theNeighbourIsWhoseMainNetworkTouchesMostOfTheRing() {
    // A village's main road passes at e and f, the prefecture's at b only.
    assertThat(
            town()
                .road("村", "村道", 6_000, "f e v")
                .road("町", "沢線", 800, "b e f")
                .candidates(SETTINGS))
        .containsExactly("町→村 ISLAND b-e e-f 1600 m, 2000 m away, 2/3");
  }

  @Test
  void aNeighbourThatIsCutOffThereItselfDoesNotTakeIt() {
    // The village's lane at e is a dead end too: each is told of the prefecture's road only.
    assertThat(
            town()
                .road("村", "本村", 6_000, "v w")
                .road("県", "3号", 1_000, "v d")
                .road("町", "沢線", 800, "b e")
                .road("村", "奥線", 300, "e g")
                .candidates(SETTINGS))
        .containsExactly("町→県 ISLAND b-e 800 m, 2000 m away, 1/2");
  }

  @Test
  void theStateNeitherGivesNorTakes() {
    assertThat(
            new DrawnRoads()
                .road("国", "国道", 2_000, "a b c")
                .road("町", "本通り", 3_000, "a h1 h2")
                .road("町", "沢線", 800, "b e")
                .candidates(SETTINGS))
        .isEmpty();
  }

  @Test
  void theDistanceGoesAroundRoadsThatAreClosedInWinter() {
    DrawnRoads open = town().road("県", "峠", 1_100, "h3 b").road("町", "沢線", 800, "b e");
    DrawnRoads closed = town().closed("県", "峠", 1_100, "h3 b").road("町", "沢線", 800, "b e");
    assertThat(open.candidates(SETTINGS))
        .containsExactly("町→県 DEAD_END b-e 800 m, 1100 m away, 1/1");
    assertThat(closed.candidates(SETTINGS))
        .containsExactly("町→県 DEAD_END b-e 800 m, 2000 m away, 1/1");
  }

  @Test
  void aPieceThatNoRoadReachesInWinterIsFarFromEverything() {
    assertThat(
            town()
                .closed("県", "峠", 300, "d p")
                .road("県", "裏道", 6_000, "p q")
                .road("町", "沢線", 800, "q e")
                .candidates(SETTINGS))
        .containsExactly("町→県 DEAD_END q-e 800 m, out of reach, 1/1");
  }

  @Test
  void waysOfNobodyAreDrivenOverButJoinNothing() {
    // The track leads home, but nobody clears it: the lane stays cut off, only 900 m away.
    assertThat(town().road("町", "沢線", 800, "b e").nobodys(900, "e h3").candidates(SETTINGS))
        .containsExactly("町→県 DEAD_END b-e 800 m, 900 m away, 1/1");
  }

  /**
   *
   *
   * <pre>
   *   ═══d ─g─ x═══y        町's 600 m between two ends of route 1
   * </pre>
   */
  @Test
  void aShortPieceBetweenTwoEndsOfAThroughRouteIsAGap() {
    assertThat(
            town()
                .road("町", "本通り", 300, "d g x")
                .road("町", "裏通り", 3_000, "g h3")
                .road("県", "1号", 3_000, "x y")
                .candidates(SETTINGS))
        .containsExactly(
            "県→町 DEAD_END x-y 3000 m, 600 m away, 1/1", "町→県 GAP d-g g-x 600 m, 0 m away, 2/2");
  }

  @Test
  void aPieceLongerThanTheBoundIsNoGap() {
    assertThat(
            town()
                .road("町", "本通り", 501, "d g x")
                .road("町", "裏通り", 3_000, "g h3")
                .road("県", "1号", 6_000, "x y")
                .candidates(SETTINGS))
        .isEmpty();
  }

  @Test
  void aRouteThatGoesOnElsewhereInItsNetworkHasAGapToo() {
    // Route 1 ends at d and goes on at x; the prefecture's own way round is 9 km.
    assertThat(
            town()
                .road("町", "本通り", 300, "d g x")
                .road("町", "裏通り", 3_000, "g h3")
                .road("県", "1号", 3_000, "x y")
                .road("県", "9号", 9_000, "y b")
                .candidates(SETTINGS))
        .containsExactly("町→県 GAP d-g g-x 600 m, 0 m away, 2/2");
  }

  /**
   *
   *
   * <pre>
   *   ════b══40 m══b'════      two lanes that meet the main road apart
   *       │        │
   * </pre>
   */
  @Test
  void lanesThatMeetAMainRoadApartDoNotAskForIt() {
    DrawnRoads staggered =
        new DrawnRoads()
            .road("県", "1号", 100, "a b c d")
            .road("町", "本通り", 6_000, "b n")
            .road("町", "南線", 6_000, "c s");
    assertThat(staggered.candidates(SETTINGS)).isEmpty();
  }

  @Test
  void aMainRoadsLastStretchMayBeAskedForByLanes() {
    // As above, but the main road ends at the second lane: whoever clears it turns there.
    DrawnRoads last =
        new DrawnRoads()
            .road("県", "1号", 100, "a b c")
            .road("町", "本通り", 6_000, "b n")
            .road("町", "南線", 6_000, "c s");
    assertThat(last.candidates(SETTINGS)).containsExactly("県→町 GAP b-c 100 m, 0 m away, 2/2");
  }

  @Test
  void theSeniorRoadMayAskForAStreetThatGoesOn() {
    // The town's main street runs through; the prefecture's road uses 200 m of it.
    assertThat(
            new DrawnRoads()
                .road("県", "1号", 6_000, "p d")
                .road("県", "1号", 6_000, "x q")
                .road("町", "本通り", 200, "w d x z")
                .road("町", "本通り", 9_000, "z h")
                .candidates(SETTINGS))
        .containsExactly("町→県 GAP d-x 200 m, 0 m away, 2/2");
  }

  @Test
  void aCutOffPieceThatIsAGapAsWellIsOneCandidateWithBothReasons() {
    assertThat(
            town()
                .road("町", "橋通り", 300, "d g x")
                .road("県", "1号", 6_000, "x y")
                .candidates(SETTINGS))
        .containsExactly("町→県 ISLAND+GAP d-g g-x 600 m, 6000 m away, 2/2");
  }
}
