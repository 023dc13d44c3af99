package news.standfirst.translation.models;

import org.jspecify.annotations.Nullable;

/** A model could not be found, fetched, kept or used; the message says why and what to do. */
public final class ModelFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  ModelFault(String message) {
    this(message, null);
  }

  ModelFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
