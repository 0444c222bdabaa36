package yukiwatari.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static yukiwatari.solver.TinyProblem.MINUTE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To whom a group may go. A's roads are 0–1–2, B's 2–3–4, and A's cheaper machine would do all. */
class AdjoiningTest {
  private final TinyProblem tiny = new TinyProblem();

  @BeforeEach
  void eachHasItsEndOfTheStreet() {
    tiny.lengthenShifts();
    tiny.vehicles.set(1, new Vehicle(1, 1, 0, 4, 4, 0, 600 * MINUTE, 9, 0, 61));
    tiny.groups.replaceAll(group -> Group.of(group.id(), group.id() / 2, group.id() / 2));
  }

  private int[] vehicles(Problem problem) {
    Plan plan = TinyProblem.solve(problem);
    assertThat(PlanChecker.check(problem, plan)).isEmpty();
    return TinyProblem.vehicleOf(problem, plan);
  }

  @Test
  void aGroupMovesOnlyToADistrictWhoseRoadsAdjoinIt() {
    assertThat(vehicles(tiny.build())).containsOnly(0);
    assertThat(vehicles(Exchange.toAdjoiningDistricts(tiny.build()))).containsExactly(0, 0, 0, 1);
  }

  @Test
  void aRoadThatIsCrossedInItsMiddleAdjoins() {
    // B's service 3 now runs over both of B's streets, from node 2 on.
    tiny.groups.set(2, Group.of(2, 0, 0));
    Mode whole = new Mode(4, 2, 6 * MINUTE, List.of(7, 5));
    tiny.services.set(3, Service.of(3, List.of(whole), 3, 2000, 1000));
    Mode tip = Mode.at(3, MINUTE);
    tiny.services.set(2, Service.of(2, List.of(tip), 2, 0, 1000));
    List<Group> groups = Exchange.toAdjoiningDistricts(tiny.build()).groups();
    assertThat(groups.get(2).allowedDistricts()).containsExactly(0, 1);
    assertThat(groups.get(0).allowedDistricts()).containsExactly(0);
  }

  @Test
  void theAdministratorsOtherDistrictsAndTodaysStayAllowed() {
    tiny.districts.add(new District(2, 1, null));
    tiny.groups.set(3, new Group(3, 1, 0, 0, null, 0, Group.NOT_PINNED));
    List<Group> groups = Exchange.toAdjoiningDistricts(tiny.build()).groups();
    assertThat(groups.get(3).allowedDistricts()).containsExactly(0, 1, 2);
    assertThat(groups.get(1).allowedDistricts()).containsExactly(0, 1);
    assertThat(groups.get(0).allowedDistricts()).containsExactly(0);
  }

  @Test
  void rulesNeverAllowWhatAGroupForbids() {
    tiny.groups.set(2, tiny.groups.get(2).withAllowedDistricts(List.of()));
    tiny.groups.set(1, tiny.groups.get(1).withAllowedDistricts(List.of(1)));
    for (Problem problem :
        List.of(
            Exchange.toAdjoiningDistricts(tiny.build()),
            Exchange.withinAuthorities(tiny.build()),
            Exchange.insideDistricts(tiny.build()))) {
      assertThat(problem.groups().get(2).allowedDistricts()).isEmpty();
      assertThat(problem.groups().get(1).allows(0)).isFalse();
    }
    assertThat(Exchange.withinAuthorities(tiny.build()).groups().get(1).allowedDistricts())
        .isEmpty();
  }

  @Test
  void aGroupThatIsNeverExchangedStaysWithItsAdministrator() {
    Problem problem = Exchange.withoutExchangeOf(tiny.build(), Set.of(3));
    assertThat(vehicles(problem)).containsExactly(0, 0, 0, 1);
  }

  @Test
  void aGroupCanBePinnedToAnAuthorityADistrictOrAVehicle() {
    assertThat(vehicles(Exchange.pinnedToAuthority(tiny.build(), 1, 1)))
        .containsExactly(0, 1, 1, 1);
    tiny.groups.set(3, tiny.groups.get(3).pinnedTo(1));
    assertThat(vehicles(tiny.build())).containsExactly(0, 0, 0, 1);
    tiny.groups.set(2, tiny.groups.get(2).withAllowedDistricts(List.of(1)));
    assertThat(vehicles(tiny.build())).containsExactly(0, 0, 1, 1);
  }
}
