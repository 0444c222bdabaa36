package yukiwatari.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.FiscalYear;

/**
 * Which agreements a list shows; null means any.
 *
 * @param party one of its parties
 * @param fiscalYear its period meets the year's days
 * @param text part of number or title
 * @param offset lines to leave out
 */
record AgreementFilter(
    @Nullable AgreementState state,
    @Nullable AgreementKind kind,
    @Nullable UUID party,
    @Nullable FiscalYear fiscalYear,
    @Nullable String text,
    int offset) {}
