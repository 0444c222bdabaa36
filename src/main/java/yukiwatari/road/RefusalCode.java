package yukiwatari.road;

/**
 * Why a row is not taken; {@code problem.refusal.<name>} in messages/import.properties is its
 * sentence.
 */
enum RefusalCode {
  /** The row has no geometry where one is needed. */
  GEOMETRY_MISSING,
  /** A point where a line is needed, or the like. */
  GEOMETRY_KIND,
  /** Too few points, not a number, an open ring. */
  GEOMETRY_BROKEN,
  /** Further than the reference system reaches: usually the wrong one, or the axes swapped. */
  GEOMETRY_OUTSIDE,
  /** The bytes are no text in the encoding. */
  TEXT_BROKEN,
  /** The row cannot be read as a row (a line with too few cells, a broken record). */
  ROW_BROKEN,
  /** A spreadsheet's #REF!, #N/A and the like. */
  CELL_ERROR,
  VALUE_MISSING,
  /** Not in the mapping's list of values. */
  VALUE_UNKNOWN,
  VALUE_NOT_A_NUMBER,
  VALUE_OUT_OF_RANGE,
  /** The text does not have the form that the mapping names. */
  VALUE_FORM,
  /**
   * The same route and section code, or the same line of the same route, came in an earlier row.
   */
  SECTION_TWICE,
  /** A row of a register without a section code, of a route that has several sections. */
  ROUTE_HAS_SECTIONS,
  /** No organisation has this code on the day. */
  ADMINISTRATOR_UNKNOWN,
  /** The road lies in no authority's area 行政区域 of the level that administers it. */
  ADMINISTRATOR_NOT_FOUND_BY_PLACE,
  /** Roads of an authority that the importing organisation may not change. */
  ADMINISTRATOR_FOREIGN
}
