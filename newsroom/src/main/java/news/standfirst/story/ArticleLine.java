package news.standfirst.story;

import java.time.Instant;
import java.util.List;

/**
 * A line in the desk's list of stories.
 *
 * @param headline of the newest revision
 * @param topics of the newest revision
 * @param bylines of the newest revision
 * @param changedAt when it was last saved or its status last changed
 */
public record ArticleLine(
    Article article,
    String headline,
    List<Slug> topics,
    List<Byline> bylines,
    Instant changedAt,
    String changedBy) {}
