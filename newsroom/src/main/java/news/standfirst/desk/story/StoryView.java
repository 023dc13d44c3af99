package news.standfirst.desk.story;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Author;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;

/**
 * What the page of one story shows.
 *
 * @param text the words in the form
 * @param basedOn the revision that they are a change of
 * @param body the blocks as the page's script takes them
 * @param writable whether this person may save
 * @param autosaved unsaved words of this person as the page's script takes them; may be empty
 * @param relatedHeadlines of the related stories, in their order
 * @param asksWhich whether a time that is typed may come twice
 * @param defaultTime for schedule and embargo, as a field holds it
 */
public record StoryView(
    StoryPanel panel,
    ArticleText text,
    int basedOn,
    String body,
    boolean writable,
    String autosaved,
    List<Topic> topics,
    List<Author> authors,
    List<String> relatedHeadlines,
    boolean asksWhich,
    String defaultTime) {

  public ArticleId id() {
    return panel.article().id();
  }

  public String language() {
    return panel.article().language().tag();
  }

  public String direction() {
    return panel.article().language().direction().html();
  }

  public Set<StoryAct> acts() {
    return panel.acts();
  }

  /** The unsaved words so that they cannot end the script element that holds them. */
  public String autosavedForPage() {
    return autosaved.replace("<", "\\u003c");
  }

  /** The bylines' names and an empty one to write in. */
  public List<String> bylineFields() {
    return andEmpty(text.bylines().stream().map(Byline::name));
  }

  public List<String> topicFields() {
    return andEmpty(text.topics().stream().map(Slug::value));
  }

  public List<String> relatedFields() {
    var related = text.related();
    return andEmpty(
        IntStream.range(0, related.size())
            .mapToObj(index -> StoryChoices.field(relatedHeadline(index), related.get(index))));
  }

  /** The headline of a related story's field; empty for the empty one. */
  public String relatedHeadline(int index) {
    return index < relatedHeadlines.size() ? relatedHeadlines.get(index) : "";
  }

  public List<Label> labels() {
    return List.of(Label.values());
  }

  public String topicName(Topic topic) {
    return topic.name(panel.article().language());
  }

  public String leadPicture() {
    return text.leadPicture() == null ? "" : text.leadPicture().picture().value();
  }

  public String leadCaption() {
    return text.leadPicture() == null ? "" : text.leadPicture().caption();
  }

  public String leadAlternative() {
    return text.leadPicture() == null ? "" : text.leadPicture().alternativeText();
  }

  private static List<String> andEmpty(Stream<String> values) {
    return Stream.concat(values, IntStream.range(0, 1).mapToObj(_ -> "")).toList();
  }
}
