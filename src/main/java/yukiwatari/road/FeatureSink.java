package yukiwatari.road;

/** Takes what a reader finds, in the file's order. */
interface FeatureSink {
  void feature(SourceFeature feature);

  void refuse(Refusal refusal);
}
