package news.standfirst.desk.live;

import java.util.List;
import java.util.stream.Stream;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.frame.Words;
import news.standfirst.story.Author;
import news.standfirst.story.Byline;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageText;
import org.jspecify.annotations.Nullable;

/**
 * The form with the words and times of a coverage.
 *
 * @param text the words in the form
 * @param basedOn the revision that they are a change of
 * @param body what we know, as the page's script takes it
 * @param startsAt as a date and time field holds it
 * @param theirs what a colleague saved meanwhile, of which each field that differs is shown
 */
public record LiveAbout(
    DeskSite site,
    Words words,
    Coverage coverage,
    CoverageText text,
    int basedOn,
    String body,
    String startsAt,
    String remindAfter,
    String closeAfter,
    boolean mayPlan,
    List<Topic> topics,
    List<Author> authors,
    boolean asksWhich,
    @Nullable List<Differing> theirs) {

  /** A field that a colleague changed: their words beside mine, which are in the form. */
  public record Differing(String name, String words) {}

  public String path() {
    return "/desk/live/" + coverage.id();
  }

  public String language() {
    return coverage.language().tag();
  }

  public String direction() {
    return coverage.language().direction().html();
  }

  public List<String> bylineFields() {
    return andEmpty(text.bylines().stream().map(Byline::name));
  }

  public List<String> topicFields() {
    return andEmpty(text.topics().stream().map(Slug::value));
  }

  public String topicName(Topic topic) {
    return topic.name(coverage.language());
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
    return Stream.concat(values, Stream.of("")).toList();
  }
}
