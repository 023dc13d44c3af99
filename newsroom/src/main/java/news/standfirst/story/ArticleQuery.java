package news.standfirst.story;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stories the desk wants to see; what is null or empty does not narrow. Newest change first.
 *
 * @param words of the newest revision, any case: where there is a {@link StoryFinder}, words or
 *     beginnings of words anywhere in it, else a part of its headline or slug
 * @param person who created or last changed it, or stands in its byline
 * @param scheduled true: only those with a schedule
 */
public record ArticleQuery(
    String words,
    Set<Status> statuses,
    @Nullable Slug topic,
    String person,
    @Nullable Language language,
    boolean scheduled) {
  public static final ArticleQuery ALL = new ArticleQuery("", Set.of(), null, "", null, false);
}
