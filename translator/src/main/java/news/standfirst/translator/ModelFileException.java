package news.standfirst.translator;

import org.jspecify.annotations.Nullable;

/**
 * A model file cannot be used: it is missing, truncated, damaged, of another kind, or of an
 * architecture this translator does not run. The message names the file and says what is wrong with
 * it; nothing else is ever thrown for a bad file.
 */
public final class ModelFileException extends RuntimeException {
  private final String file;
  private final String problem;

  ModelFileException(String file, String problem) {
    this(file, problem, null);
  }

  ModelFileException(String file, String problem, @Nullable Throwable cause) {
    super(file + ": " + problem, cause);
    this.file = file;
    this.problem = problem;
  }

  /** The file (or folder) as it was given to the loader. */
  public String file() {
    return file;
  }

  /** What is wrong, without the name of the file. */
  public String problem() {
    return problem;
  }
}
