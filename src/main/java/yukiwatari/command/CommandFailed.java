package yukiwatari.command;

/** Why a command could not be done, as a sentence that says what to do. */
public final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandFailed(String message) {
    super(message);
  }
}
