package news.standfirst.story.coverage;

import news.standfirst.story.Language;

/**
 * An edition where readers find a coverage.
 *
 * @param path of its page there, percent-encoded
 * @param translated whether it was written in another language
 * @param reviewed whether a person stands for the translation of its headline and summary
 */
public record CoverageVersion(
    Language language, String path, boolean translated, boolean reviewed) {}
