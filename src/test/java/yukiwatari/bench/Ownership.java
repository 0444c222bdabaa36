package yukiwatari.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import yukiwatari.solver.Mode;
import yukiwatari.solver.Network;
import yukiwatari.solver.Service;

/**
 * Whose road each section is: every authority gets about the same working time, interleaved more or
 * less finely. docs/exchange-instances.md says the rules in words; whoever changes them changes a
 * published set.
 */
final class Ownership {
  /** How finely the authorities' roads are interleaved. */
  enum Grain {
    /** Section by section. */
    SECTIONS,
    /** Patches of about eight sections. */
    PATCHES,
    /** Through roads of the first authority, territories of the others between them. */
    ROADS
  }

  private static final int SECTIONS_OF_A_PATCH = 8;

  private final Network network;
  private final List<Service> services;
  private final int[] depots;
  private final Random random;
  private final int[] owner;
  private final long[] work;

  private Ownership(Network network, List<Service> services, int[] depots, Random random) {
    this.network = network;
    this.services = services;
    this.depots = depots;
    this.random = random;
    this.owner = new int[services.size()];
    this.work = new long[depots.length];
  }

  /**
   * @param depots node of each authority's depot, at least two
   * @return authority by service
   */
  static int[] of(
      Grain grain, Network network, List<Service> services, int[] depots, Random random) {
    Ownership ownership = new Ownership(network, services, depots, random);
    switch (grain) {
      case SECTIONS -> ownership.deal(ownership.each());
      case PATCHES -> ownership.deal(ownership.patches());
      case ROADS -> ownership.roads();
    }
    return ownership.owner;
  }

  private List<List<Integer>> each() {
    List<List<Integer>> all = new ArrayList<>();
    services.forEach(service -> all.add(List.of(service.id())));
    return all;
  }

  /** Every section goes to the nearest of some sections drawn at random. */
  private List<List<Integer>> patches() {
    List<Integer> drawn = shuffled(services.size());
    int count = Math.max(2 * depots.length, services.size() / SECTIONS_OF_A_PATCH);
    List<List<Integer>> patches = new ArrayList<>();
    List<Ways> ways = new ArrayList<>();
    for (int section : drawn.subList(0, Math.min(count, drawn.size()))) {
      patches.add(new ArrayList<>());
      ways.add(new Ways(network, place(section)));
    }
    for (Service service : services) {
      patches.get(nearest(ways, place(service.id()))).add(service.id());
    }
    return patches;
  }

  /** In random order, each to the authority that has least work so far. */
  private void deal(List<List<Integer>> patches) {
    for (int patch : shuffled(patches.size())) {
      int least = 0;
      for (int a = 1; a < work.length; a++) {
        least = work[a] < work[least] ? a : least;
      }
      for (int section : patches.get(patch)) {
        give(section, least);
      }
    }
  }

  /**
   * The ways from the first depot to nodes drawn at random are the first authority's, until it has
   * its share; of the rest each section belongs to the nearest depot of another.
   */
  private void roads() {
    Arrays.fill(owner, -1);
    long share = services.stream().mapToLong(Service::exchangeMillis).sum() / depots.length;
    Ways fromFirst = new Ways(network, depots[0]);
    for (int node : shuffled(network.nodes())) {
      Set<Integer> way = new HashSet<>(fromFirst.arcsTo(node));
      for (Service service : services) {
        boolean on = service.modes().stream().anyMatch(mode -> way.containsAll(mode.arcs()));
        if (on && owner[service.id()] < 0 && work[0] < share) {
          give(service.id(), 0);
        }
      }
    }
    List<Ways> fromOthers = new ArrayList<>();
    for (int a = 1; a < depots.length; a++) {
      fromOthers.add(new Ways(network, depots[a]));
    }
    for (Service service : services) {
      if (owner[service.id()] < 0) {
        give(service.id(), 1 + nearest(fromOthers, place(service.id())));
      }
    }
  }

  private void give(int section, int authority) {
    owner[section] = authority;
    work[authority] += services.get(section).exchangeMillis();
  }

  /** Where a section begins. */
  private int place(int section) {
    Mode first = services.get(section).modes().get(0);
    return first.entryNode();
  }

  /** The first of the nearest. */
  private static int nearest(List<Ways> ways, int node) {
    int nearest = 0;
    for (int i = 1; i < ways.size(); i++) {
      nearest = ways.get(i).to(node) < ways.get(nearest).to(node) ? i : nearest;
    }
    return nearest;
  }

  private List<Integer> shuffled(int count) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(i);
    }
    Collections.shuffle(all, random);
    return all;
  }
}
