package news.standfirst.story;

/**
 * Why something may not happen.
 *
 * @param code stable, for programs: {@code embargoed}, {@code revision-conflict}
 * @param reason for people: what happened and what to do
 */
public record Refusal(String code, String reason) {}
