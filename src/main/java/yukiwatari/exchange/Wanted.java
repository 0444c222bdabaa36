package yukiwatari.exchange;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section that its administrator asks for and the counterpart accepts, or the other way round.
 *
 * @param counterpart the other side for the reader
 * @param performer who is to do it
 * @param meters 協定延長 of a draft
 */
record Wanted(
    UUID section,
    @Nullable String road,
    String code,
    UUID administrator,
    UUID performer,
    UUID counterpart,
    String counterpartName,
    BigDecimal meters,
    @Nullable String requestRemark,
    @Nullable String acceptRemark) {}
