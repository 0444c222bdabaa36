package yukiwatari.http;

/**
 * The version of a resource that the sender of a change has seen: the request's If-Match (RFC 9110
 * section 13.1.1), {@code "3"} with its quotes. As a controller's argument it is required: without
 * it the answer is 428.
 */
public record Version(int number) {
  /** As an ETag of an answer. */
  public String eTag() {
    return "\"" + number + "\"";
  }

  /**
   * @param current the version in the database
   * @throws Problem 412 when somebody changed it in between
   */
  public void check(int current) {
    if (number != current) {
      throw Problem.versionMismatch(current);
    }
  }
}
