package yukiwatari.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a plan into pieces of neighbouring routes (POPMUSIC: Taillard and Voss 2002; decomposition
 * by routes: Santini, Schneider, Vidal and Vigo 2023). Two routes are the closer, the more services
 * of one have near neighbours in the other. Pieces grow one after the other from the edge of what
 * is left, always by the closest route; the first begins anywhere and closeness is taken with a
 * random factor, so that the borders are others each time.
 */
final class Cutting {
  /** Near neighbours of a service that count. */
  private static final int NEAR = 12;

  /** Services near its depot among which the piece of an idle vehicle is drawn. */
  private static final int NEAR_DEPOT = 60;

  private static final int NO_PIECE = -1;

  /** What belongs to a piece. */
  static final class Part {
    /** Rising; idle ones may be among them. */
    final int[] vehicles;

    /** Rising: all that the vehicles serve, and absent ones. */
    final int[] services;

    Part(int[] vehicles, int[] services) {
      this.vehicles = vehicles;
      this.services = services;
    }
  }

  private final Instance in;
  private final Neighbours neighbours;

  /** By node: services around it, for vehicles that start there and have nothing to do. */
  private final Map<Integer, int[]> aroundStart = new HashMap<>();

  /** By service and vehicle: its piece. */
  private final int[] pieceOfService;

  private final int[] pieceOfVehicle;

  Cutting(Instance in, Neighbours neighbours) {
    this.in = in;
    this.neighbours = neighbours;
    this.pieceOfService = new int[in.services];
    this.pieceOfVehicle = new int[in.authority.length];
    Nearby.Walker walker = new Nearby(in).new Walker(NEAR_DEPOT);
    for (Vehicle vehicle : in.problem.vehicles()) {
      aroundStart.computeIfAbsent(
          vehicle.startNode(), node -> walker.aroundNode(node, service -> true));
    }
  }

  /**
   * Cuts the plan; every vehicle and every service is in one piece.
   *
   * @param size services of a piece, about
   */
  List<Part> parts(State plan, int size, Rng rng) {
    int count = growRoutes(plan, size, rng);
    joinIdle(plan, rng);
    joinServices(plan, rng);
    List<Part> parts = new ArrayList<>();
    for (int piece = 0; piece < count; piece++) {
      int[] vehicles = members(pieceOfVehicle, piece);
      if (vehicles.length > 0) {
        parts.add(new Part(vehicles, members(pieceOfService, piece)));
      }
    }
    return parts;
  }

  private static int[] members(int[] pieceOf, int piece) {
    int count = 0;
    int[] members = new int[pieceOf.length];
    for (int i = 0; i < pieceOf.length; i++) {
      if (pieceOf[i] == piece) {
        members[count++] = i;
      }
    }
    return Arrays.copyOf(members, count);
  }

  /** Gives every used vehicle a piece; returns how many there are, at least one. */
  private int growRoutes(State plan, int size, Rng rng) {
    int[] used = used(plan);
    Arrays.fill(pieceOfVehicle, NO_PIECE);
    float[][] closeness = closeness(plan, used, rng);
    float[] toPiece = new float[used.length];
    float[] toOthers = new float[used.length];
    for (int i = 0; i < used.length; i++) {
      for (float close : closeness[i]) {
        toOthers[i] += close;
      }
    }
    int pieces = 0;
    int next = used.length == 0 ? -1 : rng.below(used.length);
    while (next >= 0) {
      Arrays.fill(toPiece, 0);
      for (int services = 0; next >= 0 && services < size; ) {
        pieceOfVehicle[used[next]] = pieces;
        services += plan.route(used[next]).size;
        for (int i = 0; i < used.length; i++) {
          toPiece[i] += closeness[next][i];
          toOthers[i] -= closeness[next][i];
        }
        next = closest(used, toPiece);
      }
      pieces++;
      next = outermost(used, toOthers);
    }
    return Math.max(1, pieces);
  }

  private int[] used(State plan) {
    int[] used = new int[in.authority.length];
    int count = 0;
    for (int v = 0; v < used.length; v++) {
      if (plan.route(v).size > 0) {
        used[count++] = v;
      }
    }
    return Arrays.copyOf(used, count);
  }

  /** Symmetric; by place in used. */
  private float[][] closeness(State plan, int[] used, Rng rng) {
    int[] place = new int[in.authority.length];
    for (int i = 0; i < used.length; i++) {
      place[used[i]] = i;
    }
    float[][] closeness = new float[used.length][used.length];
    for (int s = 0; s < in.services; s++) {
      int v = plan.vehicleOf(s);
      int[] near = neighbours.of(s);
      for (int i = 0; v >= 0 && i < near.length && i < NEAR; i++) {
        int other = plan.vehicleOf(near[i]);
        if (other >= 0 && other != v) {
          closeness[place[v]][place[other]]++;
          closeness[place[other]][place[v]]++;
        }
      }
    }
    for (int i = 0; i < used.length; i++) {
      for (int j = 0; j < i; j++) {
        closeness[i][j] *= (float) (0.5 + rng.unit());
        closeness[j][i] = closeness[i][j];
      }
    }
    return closeness;
  }

  /** The route without a piece that is closest to the one that grows, -1 when none adjoins it. */
  private int closest(int[] used, float[] toPiece) {
    int closest = -1;
    for (int i = 0; i < used.length; i++) {
      if (pieceOfVehicle[used[i]] == NO_PIECE
          && toPiece[i] > (closest < 0 ? 0 : toPiece[closest])) {
        closest = i;
      }
    }
    return closest;
  }

  /** The route without a piece that has least to do with others without one. */
  private int outermost(int[] used, float[] toOthers) {
    int outermost = -1;
    for (int i = 0; i < used.length; i++) {
      if (pieceOfVehicle[used[i]] == NO_PIECE
          && (outermost < 0 || toOthers[i] < toOthers[outermost])) {
        outermost = i;
      }
    }
    return outermost;
  }

  /**
   * An idle vehicle joins the piece of a service near its start; one whose machine is in a piece
   * already, under another contract, joins that.
   */
  private void joinIdle(State plan, Rng rng) {
    for (int v = 0; v < pieceOfVehicle.length; v++) {
      for (int other : in.contracts.others(v)) {
        pieceOfVehicle[v] = Math.max(pieceOfVehicle[v], pieceOfVehicle[other]);
      }
      if (pieceOfVehicle[v] == NO_PIECE) {
        int[] near = aroundStart.getOrDefault(in.problem.vehicles().get(v).startNode(), new int[0]);
        int server = near.length == 0 ? -1 : plan.vehicleOf(near[rng.below(near.length)]);
        pieceOfVehicle[v] = server < 0 ? 0 : pieceOfVehicle[server];
      }
    }
  }

  /** A served service is where its vehicle is, an absent one with its group or near others. */
  private void joinServices(State plan, Rng rng) {
    for (int[] group : in.members) {
      int together = NO_PIECE;
      for (int service : group) {
        int v = plan.vehicleOf(service);
        if (v < 0 && (together == NO_PIECE || plan.performer(in.group[service]) >= 0)) {
          together = pieceOfAbsent(service, plan, rng);
        }
        pieceOfService[service] = v < 0 ? together : pieceOfVehicle[v];
      }
    }
  }

  /** In turn, by lot, that of the nearest route or of any vehicle that may serve it. */
  private int pieceOfAbsent(int service, State plan, Rng rng) {
    int pinned = in.problem.groups().get(in.group[service]).pinnedVehicle();
    if (pinned != Group.NOT_PINNED) {
      return pieceOfVehicle[pinned];
    }
    int[] eligible = in.eligible[service].vehicles;
    if (eligible.length > 0 && rng.below(2) == 0) {
      return pieceOfVehicle[eligible[rng.below(eligible.length)]];
    }
    for (int near : neighbours.of(service)) {
      if (plan.vehicleOf(near) >= 0) {
        return pieceOfVehicle[plan.vehicleOf(near)];
      }
    }
    return 0;
  }
}
