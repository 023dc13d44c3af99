package news.standfirst;

import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;

/** How pages write live coverage; what streams carry must be the same. Thread-safe. */
interface LiveMarkup {
  /** A post as it stands on the page, links as absolute paths. */
  String post(Coverage coverage, PostWords post);

  /** What stands above the posts: headline, state, times, what we know. */
  String above(Coverage coverage, PublishedCoverages.Snapshot snapshot);
}
