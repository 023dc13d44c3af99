package news.standfirst.store.database;

/** That the database could not do its work. Nothing of the failed command was kept. */
public final class StoreFault extends RuntimeException {
  /** What is wrong, for those who react to it. */
  public enum Kind {
    /** No room on the disk; works again once there is some. */
    FULL,
    /** The folder or the database may only be read. */
    READ_ONLY,
    /** Another program holds the database. */
    LOCKED,
    /** The file is no database or is damaged. */
    DAMAGED,
    /** A newer version of Standfirst wrote it. */
    NEWER,
    /** The database server does not answer. */
    UNREACHABLE,
    /** More work waits than is good; come back later. */
    BUSY,
    /** Anything else. */
    OTHER
  }

  private final Kind kind;

  public StoreFault(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public StoreFault(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** The same fault, seen from the thread that waited for it. */
  StoreFault(StoreFault fault) {
    super(fault.getMessage(), fault);
    this.kind = fault.kind;
  }

  public Kind kind() {
    return kind;
  }
}
