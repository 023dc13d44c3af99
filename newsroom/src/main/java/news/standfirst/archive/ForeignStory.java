package news.standfirst.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as another system told it, before it becomes ours.
 *
 * @param key names it for ever in that system: its guid; the same key is the same story
 * @param language a tag, as given; empty when the source does not say
 * @param slug as in its old address; empty when there was none
 * @param html the body
 * @param leadPicture address of the picture above the text; empty for none
 * @param leadCaption its caption; may be empty
 * @param leadAlternative its alternative text; may be empty
 * @param publishedAt null when it was not published
 */
record ForeignStory(
    String key,
    String language,
    String slug,
    String headline,
    String standfirst,
    String html,
    List<String> authors,
    List<String> topics,
    String leadPicture,
    String leadCaption,
    String leadAlternative,
    @Nullable Instant publishedAt) {
  ForeignStory {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
  }
}
