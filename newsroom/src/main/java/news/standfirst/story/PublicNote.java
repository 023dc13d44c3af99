package news.standfirst.story;

import java.time.Instant;

/**
 * A correction or a notice as an edition shows it.
 *
 * @param language of its words: the original's until it was translated
 */
public record PublicNote(Instant at, String words, Language language) {}
