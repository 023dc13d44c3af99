package news.standfirst.operation;

import org.jspecify.annotations.Nullable;

/** Something about running the newsroom went wrong; the message says what to do. */
public final class OperationFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what happened, to what, and what to do. */
  public OperationFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
