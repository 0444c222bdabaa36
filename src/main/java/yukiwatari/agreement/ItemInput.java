package yukiwatari.agreement;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as a person writes it: who is responsible for the road is read from the road.
 *
 * @param payer null: the performer itself (無償)
 */
record ItemInput(
    @Nullable UUID section,
    @Nullable UUID structure,
    WorkType work,
    Part part,
    UUID performer,
    @Nullable UUID payer,
    @Nullable UUID contract,
    @Nullable BigDecimal agreedLengthMeters,
    @Nullable String frequency,
    @Nullable Integer thresholdCm,
    @Nullable LocalTime finishBy,
    @Nullable String remark) {}
