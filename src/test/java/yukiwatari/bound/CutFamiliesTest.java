package yukiwatari.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.bound.Sketch.inMinutes;
import static yukiwatari.bound.Sketch.minutes;

import java.util.List;
import org.junit.jupiter.api.Test;
import yukiwatari.solver.Exchange;
import yukiwatari.solver.Group;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Problem;
import yukiwatari.solver.Reloading;
import yukiwatari.solver.Service;
import yukiwatari.solver.Vehicle;

/** What each kind of row adds to the bound, counted by hand in minutes. */
class CutFamiliesTest {
  /** A vehicle with nothing to be short of. */
  private static final int PLENTY = 1000;

  /**
   *
   *
   * <pre>
   *   0 ──10── 1 ══3══ 2     ══ work of load 3
   *            ╚═══3══ 3     a vehicle takes 5
   * </pre>
   */
  private static Sketch fork() {
    Sketch sketch = new Sketch(4);
    sketch.street(0, 1, 10);
    return sketch.work(1, 2, 3, 3).work(1, 3, 3, 3);
  }

  @Test
  void aCapacityCutSendsEachNeededVehicleThereAndBack() {
    Problem problem = fork().withTwoVehicles(5, PLENTY);
    assertThat(minutes(problem, null, null)).isEqualTo(6);
    assertThat(minutes(problem, new int[] {1, 2, 3}, null)).isEqualTo(6 + 2 * 20);
  }

  @Test
  void aCapacityCutSendsOneVehicleWhereItTakesAll() {
    Problem problem = fork().withTwoVehicles(6, PLENTY);
    assertThat(minutes(problem, new int[] {1, 2, 3}, null)).isEqualTo(6 + 20);
  }

  @Test
  void aCapacityCutCountsShiftsWithoutTheWayThereAndBack() {
    Sketch sketch = new Sketch(2);
    sketch.street(0, 1, 60);
    Problem enough = sketch.point(1, 100, 0).point(1, 100, 0).withTwoVehicles(PLENTY, 320);
    assertThat(minutes(enough, new int[] {1}, null)).isEqualTo(200 + 120);
    sketch.vehicles.clear();
    Problem tight = sketch.withTwoVehicles(PLENTY, 319);
    assertThat(minutes(tight, new int[] {1}, null)).isEqualTo(200 + 2 * 120);
  }

  /**
   *
   *
   * <pre>
   *   0 ══ 1      all five streets are to be cleared, 5 minutes each; three meet
   *   ║ ╱╱ ║      at 1 and three at 3, so one of each three is driven twice
   *   3 ══ 2
   * </pre>
   */
  @Test
  void anOddCutDrivesAStreetTwiceWhereThreeMeet() {
    Problem problem =
        new Sketch(4)
            .work(0, 1, 5, 1)
            .work(1, 2, 5, 1)
            .work(2, 3, 5, 1)
            .work(3, 0, 5, 1)
            .work(1, 3, 5, 1)
            .withTwoVehicles(PLENTY, PLENTY);
    assertThat(minutes(problem, new int[] {1}, null)).isEqualTo(25);
    assertThat(minutes(problem, null, new int[] {1})).isEqualTo(25 + 5);
  }

  @Test
  void theBalanceOfAOneWayStreetTakesTheLongWayBack() {
    Sketch sketch = new Sketch(2);
    int there = sketch.oneWay(0, 1, 10);
    sketch.oneWay(1, 0, 30);
    sketch.service(List.of(new Mode(0, 1, 600_000, List.of(there))), 1);
    assertThat(minutes(sketch.withTwoVehicles(PLENTY, PLENTY), null, null)).isEqualTo(10 + 30);
  }

  @Test
  void servicesThatCostMoreThanTheirPriceCountTheirPrice() {
    Sketch sketch = new Sketch(2);
    sketch.street(0, 1, 60);
    sketch.price = 50;
    Problem problem = sketch.point(1, 2, 1).point(1, 2, 1).withTwoVehicles(PLENTY, PLENTY);
    assertThat(minutes(problem, null, null)).isEqualTo(4);
    assertThat(minutes(problem, new int[] {1}, null)).isEqualTo(2 * 50);
  }

  @Test
  void aServiceThatNoVehicleMayDoCountsItsPrice() {
    Sketch sketch = new Sketch(2);
    sketch.price = 777;
    sketch.point(0, 5, 9);
    assertThat(inMinutes(LowerBound.instant(sketch.withTwoVehicles(8, PLENTY)))).isEqualTo(777);
  }

  @Test
  void aServiceThatNoWayLeadsToCountsItsPrice() {
    Sketch sketch = new Sketch(3);
    sketch.street(1, 2, 5);
    sketch.price = 777;
    Problem problem = sketch.point(1, 5, 1).withTwoVehicles(PLENTY, PLENTY);
    assertThat(inMinutes(LowerBound.instant(problem))).isEqualTo(777);
  }

  @Test
  void theCheapestFixedPriceCountsForEveryNeededVehicle() {
    Problem problem =
        fork()
            .vehicle(0, 0, 5, PLENTY, 300)
            .vehicle(0, 0, 4, PLENTY, 200)
            .vehicle(0, 0, 4, PLENTY, 900)
            .build();
    assertThat(minutes(problem, null, null)).isEqualTo(6 + 2 * 200);
  }

  @Test
  void everyTripComesFromADepotOrAReloadPlaceAndOneVehicleMayMakeAll() {
    Sketch sketch = fork().vehicle(0, 0, 5, PLENTY, 200);
    Vehicle vehicle = sketch.vehicles.get(0);
    sketch.vehicles.set(0, vehicle.withReloading(Reloading.at(new Reloading.Place(0, 0))));
    assertThat(minutes(sketch.build(), new int[] {1, 2, 3}, null)).isEqualTo(6 + 2 * 20 + 200);
    // At node 1 a trip begins without a way; what is left is to come back from one of the works.
    sketch.vehicles.set(0, vehicle.withReloading(Reloading.at(new Reloading.Place(1, 0))));
    assertThat(minutes(sketch.build(), new int[] {1}, null)).isEqualTo(6 + 3 + 200);
  }

  @Test
  void theFinishPriceCountsForTheMeanOfAllVehicles() {
    Sketch sketch = new Sketch(1);
    sketch.finishPrice = 120;
    Problem problem = sketch.point(0, 30, 1).withTwoVehicles(PLENTY, PLENTY);
    assertThat(minutes(problem, null, null)).isEqualTo(30 + 30 * 120 / 2 / 60);
  }

  @Test
  void theFeeCountsOnceWhereTodaysPerformerHasNoVehicle() {
    Sketch sketch = new Sketch(1).point(0, 5, 1).point(0, 5, 1);
    Service second = sketch.services.get(1);
    sketch.services.set(1, Service.of(1, second.modes(), 0, 100, 1_000_000));
    sketch.groups.set(0, new Group(0, 1, 1, 1, null, 40, Group.NOT_PINNED));
    assertThat(minutes(sketch.withTwoVehicles(PLENTY, PLENTY), null, null)).isEqualTo(10 + 40);
    Problem withTheirs = sketch.vehicle(1, 0, PLENTY, PLENTY, 0).build();
    assertThat(minutes(withTheirs, null, null)).isEqualTo(10);
  }

  /**
   * Each authority's depot stands at the other's work: together they need not drive at all, but
   * each for its own roads drives there and back.
   */
  @Test
  void authoritiesThatClearOnlyTheirOwnRoadsAreBoundedApart() {
    Sketch sketch = new Sketch(2);
    sketch.street(0, 1, 60);
    sketch.point(1, 5, 1).point(0, 5, 1);
    sketch.groups.set(1, Group.of(1, 1, 1));
    sketch.vehicle(0, 0, PLENTY, PLENTY, 0).vehicle(1, 1, PLENTY, PLENTY, 0);
    Problem free = sketch.build();
    assertThat(inMinutes(LowerBound.instant(free))).isEqualTo(10);
    assertThat(inMinutes(LowerBound.instant(Exchange.withinAuthorities(free)))).isEqualTo(10 + 240);
  }
}
