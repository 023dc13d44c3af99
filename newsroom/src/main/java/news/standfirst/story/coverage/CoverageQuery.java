package news.standfirst.story.coverage;

import java.util.Optional;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;

/** Which coverages the desk wants to see; what is empty does not restrict. */
public record CoverageQuery(
    Optional<CoverageStatus> status, Optional<Language> language, Optional<Slug> topic) {
  public static final CoverageQuery ALL =
      new CoverageQuery(Optional.empty(), Optional.empty(), Optional.empty());
}
