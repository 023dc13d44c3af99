package news.standfirst.archive;

/** A file or an address that holds no archive that can be read; the message says which and why. */
public final class UnreadableArchive extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableArchive(String message) {
    super(message);
  }

  UnreadableArchive(String message, Throwable cause) {
    super(message, cause);
  }
}
