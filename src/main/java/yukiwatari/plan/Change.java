package yukiwatari.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a plan came from another one by people's hands. The plan before stays as it was, so that
 * going back is showing it again.
 *
 * @param run with the changed plan
 * @param basedOn run with the plan before
 * @param content what was asked for: {@link MoveContent} or {@link ReworkContent} as JSON
 * @param organisationId the authority that asked; it alone decides
 */
record Change(
    RunId run,
    RunId basedOn,
    Kind kind,
    JsonNode content,
    UUID organisationId,
    Instant askedAt,
    Decision decision,
    @Nullable Instant decidedAt) {

  /** Why it was changed. */
  enum Kind {
    /** Sections were given to somebody else by hand. */
    MOVED,
    /** Something happened while the plan was being carried out. */
    REWORKED,
    /** It is a point of the curve of saving; based on the run that found the curve. */
    CURVE
  }

  /** What its authority said to it. */
  enum Decision {
    PROPOSED,
    ACCEPTED,
    /** Not wanted, or taken back; it may be accepted again. */
    DISCARDED
  }
}
