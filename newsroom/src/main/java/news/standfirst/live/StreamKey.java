package news.standfirst.live;

import news.standfirst.story.Language;
import news.standfirst.story.coverage.CoverageId;

/** What a stream is of: one coverage in one language. */
public record StreamKey(CoverageId coverage, Language language) {}
