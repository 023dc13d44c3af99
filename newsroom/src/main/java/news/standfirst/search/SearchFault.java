package news.standfirst.search;

import java.nio.file.Path;

/** The index cannot be read or written: a full or damaged disk. The tables are not concerned. */
public final class SearchFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchFault(Path folder, Exception cause) {
    super(
        "The search index in %s cannot be used (%s); delete the folder and it is built again."
            .formatted(folder, cause),
        cause);
  }
}
