package yukiwatari.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A needs survey as a person writes it.
 *
 * @param fiscalYear for whose winter
 * @param deadline the last day to answer
 */
record SurveyInput(int fiscalYear, String title, LocalDate deadline, @Nullable String note) {}
