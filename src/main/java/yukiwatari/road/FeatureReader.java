package yukiwatari.road;

import java.io.IOException;

/** Reads one format. Readers hold no state: one instance serves all files at once. */
interface FeatureReader {
  /** Is the file of this format? Looks at the name and the first bytes only. */
  boolean reads(SourceFile file) throws IOException;

  /**
   * Hands each row of the file to the sink, one at a time: a file larger than memory is read too
   * unless the reader says otherwise. A row that cannot be used goes to {@link FeatureSink#refuse};
   * the rest of the file is read on.
   *
   * @throws OpenQuestions before the first row when the file does not say how it is to be read
   * @throws UnreadableFile when the file as a whole is broken, too large or unsafe
   */
  void read(SourceFile file, ReadOptions options, FeatureSink sink) throws IOException;
}
