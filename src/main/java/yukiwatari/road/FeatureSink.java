package yukiwatari.road;

import java.util.List;

/** Takes what a reader finds, in the file's order. */
interface FeatureSink {
  void feature(SourceFeature feature);

  void refuse(Refusal refusal);

  /** Of a workbook, before its rows: all sheets that people see, and the one that is read. */
  default void sheet(List<String> sheets, String read) {}

  /** Of a table, before its rows: where its heading is. */
  default void head(TableHead head) {}

  /** A row of sums 合計, which is no row of the register. */
  default void sum(long row) {}
}
