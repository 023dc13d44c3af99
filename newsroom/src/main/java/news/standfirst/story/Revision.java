package news.standfirst.story;

import java.time.Instant;

/** A saved text of an article. */
public record Revision(
    ArticleId article, int number, ArticleText text, Instant savedAt, String savedBy) {}
