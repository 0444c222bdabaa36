package yukiwatari.exchange;

import java.util.Arrays;

/** Nodes by distance, nearest first: a binary heap of longs, distance above, node below. */
final class NodeQueue {
  private long[] heap = new long[64];
  private int size;

  void add(int node, int distanceCm) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    long entry = (long) distanceCm << 32 | node;
    int hole = size++;
    while (hole > 0 && heap[(hole - 1) / 2] > entry) {
      heap[hole] = heap[(hole - 1) / 2];
      hole = (hole - 1) / 2;
    }
    heap[hole] = entry;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Takes the nearest; of equals the one with the lower node. See {@link #node}. */
  long poll() {
    long first = heap[0];
    long last = heap[--size];
    int hole = 0;
    for (int child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = last;
    return first;
  }

  void clear() {
    size = 0;
  }

  static int node(long entry) {
    return (int) entry;
  }

  static int distanceCm(long entry) {
    return (int) (entry >>> 32);
  }
}
