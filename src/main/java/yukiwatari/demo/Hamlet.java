package yukiwatari.demo;

/** A settlement 集落 or a seat: what country roads lead to. */
record Hamlet(int place, Names names, int municipality, boolean seat) {}
