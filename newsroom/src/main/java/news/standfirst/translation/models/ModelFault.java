package news.standfirst.translation.models;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model could not be found, fetched, kept or used; the message says why and what to do. */
public final class ModelFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What somebody can do about it. */
  public enum Kind {
    /** The registry cannot be reached: look at the network, go on later. */
    NETWORK,
    /** The registry has no such file, or sends us elsewhere. */
    NOT_THERE,
    /** What came is not what the catalogue promised. */
    DAMAGED,
    /** The disk is full or cannot be written. */
    DISK,
    /** Somebody else changes the models at this moment. */
    BUSY,
    /** There is no such model here or there. */
    MISSING,
    /** What lies here cannot be used: install it again. */
    UNUSABLE,
    /** What is named is no pair of languages. */
    NO_PAIR,
    /** The environment names a proxy that cannot be used. */
    PROXY,
    /** The catalogue leads to addresses that are none. */
    NO_ADDRESS,
    /** Somebody stopped it. */
    STOPPED,
    /** The message says all. */
    OTHER;

    /** Stable, for the audit log, programs and the names of words: {@code not-there}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;

  ModelFault(String message) {
    this(message, null);
  }

  ModelFault(String message, @Nullable Throwable cause) {
    this(Kind.OTHER, message, cause);
  }

  ModelFault(Kind kind, String message) {
    this(kind, message, null);
  }

  ModelFault(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
