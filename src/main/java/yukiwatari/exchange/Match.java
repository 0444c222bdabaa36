package yukiwatari.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import yukiwatari.agreement.ExchangeDrafts;

/**
 * What both sides want, and how far it is.
 *
 * @param standing the agreement in negotiation that has it already
 */
record Match(@JsonUnwrapped Wanted wanted, ExchangeDrafts.@Nullable Standing standing) {}
