package yukiwatari.stats;

/**
 * One duty with its section and its group, which other rows repeat.
 *
 * @param section without duties; its geometry only in one row of the section
 * @param group without totals
 */
record DutyRow(Duties.Section section, Duties.Group group, Duties.Duty duty) {}
