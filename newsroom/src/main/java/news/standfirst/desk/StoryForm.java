package news.standfirst.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import news.standfirst.document.BodyJson;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Label;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.web.Form;
import org.jspecify.annotations.Nullable;

/** Between the fields of the story page and the text of a revision. */
final class StoryForm {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoryForm() {}

  /** Whether a command brings the story's fields along. */
  static boolean isIn(Form form) {
    return form.values().first("basedOn").isPresent() && form.values().first("body").isPresent();
  }

  /** The revision that the writer had before them. */
  static int basedOn(Form form) {
    try {
      return Integer.parseInt(form.text("basedOn"));
    } catch (NumberFormatException e) {
      throw new InvalidStory("basedOn", FormReason.NOT_WHOLE);
    }
  }

  /**
   * The text that was typed.
   *
   * @throws InvalidStory for a field that cannot be kept
   */
  static ArticleText text(Form form) {
    return new ArticleText(
        form.text("headline"),
        form.text("standfirst"),
        each(form, "byline", Byline::new),
        form.text("dateline"),
        each(form, "topic", Slug::new),
        label(form.text("label")),
        leadPicture(form),
        body(form.text("body")),
        form.text("frontHeadline"),
        form.text("teaser"),
        each(form, "related", StoryForm::related),
        form.text("internalNote"));
  }

  /** The body's blocks as the page's script takes them. */
  static String json(Body body) {
    return BodyJson.write(body).toString();
  }

  static Body body(String json) {
    try {
      return json.isBlank() ? Body.EMPTY : BodyJson.read("body", JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new InvalidStory("body", FormReason.BODY_NOT_WHOLE);
    }
  }

  /** A related story by its id, or by an address of the desk or of its page that ends in it. */
  private static ArticleId related(String typed) {
    var clean = typed.strip();
    return new ArticleId(clean.substring(clean.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }

  private static Label label(String word) {
    return Stream.of(Label.values())
        .filter(label -> label.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(Label.NEWS);
  }

  static @Nullable PictureUse leadPicture(Form form) {
    var id = form.text("leadPicture");
    return id.isBlank()
        ? null
        : new PictureUse(new PictureId(id), form.text("leadCaption"), form.text("leadAlternative"));
  }

  static <T> List<T> each(Form form, String field, Function<String, T> read) {
    return form.values().all(field).stream().filter(value -> !value.isBlank()).map(read).toList();
  }
}
