package yukiwatari.road;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Keeps the derived network in step with the roads. */
@Component
public class Networks {
  private static final Logger LOG = LoggerFactory.getLogger(Networks.class);
  private final NetworkStore store;
  private final ObjectMapper json;

  Networks(NetworkStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  /**
   * What was built.
   *
   * @param version {@code network_version.id}; nodes and links have no meaning without it
   */
  public record Built(int version, LocalDate day, NetworkReport report) {}

  /** As below with the default tolerance for near-miss ends. */
  @Transactional
  public Built rebuild(LocalDate day) {
    return rebuild(day, NetworkBuilder.DEFAULT_SNAP_METERS);
  }

  /**
   * Builds the network of the roads as they are on {@code day} and makes it the current one. The
   * one before is kept for those who still read it; older ones go. Takes seconds per 100,000 links.
   *
   * @param snapMeters line ends within this distance of a line are joined to it
   */
  @Transactional
  public Built rebuild(LocalDate day, double snapMeters) {
    store.lock();
    long revision = store.revision();
    List<NetworkLine> lines = store.lines(day);
    Network network = new NetworkBuilder(snapMeters).build(lines, store.unlocated(day));
    int version = store.replace(day, revision, network, json.writeValueAsString(network.report()));
    LOG.info("Network {} of {}: {}", version, day, network.report());
    return new Built(version, day, network.report());
  }
}
