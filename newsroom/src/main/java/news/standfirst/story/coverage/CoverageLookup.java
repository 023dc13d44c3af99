package news.standfirst.story.coverage;

import news.standfirst.story.PublicNote;
import news.standfirst.story.Slug;

/** What stands at the address of a coverage. */
public sealed interface CoverageLookup {
  record Found(Coverage coverage) implements CoverageLookup {}

  /** It has another address now; for ever. */
  record Moved(Slug to) implements CoverageLookup {}

  /**
   * It was withdrawn; the notice is for the public, in the words of the edition if there are any.
   */
  record Gone(Coverage coverage, PublicNote notice) implements CoverageLookup {}

  record Erased() implements CoverageLookup {}

  record Unknown() implements CoverageLookup {}
}
