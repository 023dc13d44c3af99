package news.standfirst.story.coverage;

import news.standfirst.story.Slug;
import news.standfirst.story.Withdrawal;

/** What stands at the address of a coverage. */
public sealed interface CoverageLookup {
  record Found(Coverage coverage) implements CoverageLookup {}

  /** It has another address now; for ever. */
  record Moved(Slug to) implements CoverageLookup {}

  /** It was withdrawn; the notice is for the public. */
  record Gone(Coverage coverage, Withdrawal withdrawal) implements CoverageLookup {}

  record Erased() implements CoverageLookup {}

  record Unknown() implements CoverageLookup {}
}
