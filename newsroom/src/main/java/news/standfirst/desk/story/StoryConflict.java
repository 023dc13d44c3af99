package news.standfirst.desk.story;

import java.util.List;
import java.util.Set;
import news.standfirst.desk.writing.Differences;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Language;
import news.standfirst.story.Revision;

/**
 * Two texts of one story that were written at the same time.
 *
 * @param path of the story's page
 * @param mine what this person wants to save, as a hidden field holds it
 * @param basedOn the revision that they had before them
 * @param theirs the newest revision
 * @param fields that differ; before is theirs, after is mine
 * @param touched the names of the fields that this person changed; the others offer their text
 *     first
 */
public record StoryConflict(
    String path,
    String mine,
    int basedOn,
    Revision theirs,
    String theirTime,
    List<Differences.Field> fields,
    Set<String> touched,
    Language language,
    Pictures pictures) {}
