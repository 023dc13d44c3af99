package news.standfirst.desk.story;

import java.util.Locale;
import java.util.stream.Stream;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Label;
import news.standfirst.story.Slug;
import news.standfirst.web.Form;

/** Between the fields of the story page and the text of a revision. */
final class StoryForm {
  private StoryForm() {}

  /** Whether a command brings the story's fields along. */
  static boolean isIn(Form form) {
    return form.values().first("basedOn").isPresent() && form.values().first("body").isPresent();
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
        FormFields.each(form, "byline", Byline::new),
        form.text("dateline"),
        FormFields.each(form, "topic", Slug::new),
        label(form.text("label")),
        FormFields.leadPicture(form),
        FormFields.body(form.text("body")),
        form.text("frontHeadline"),
        form.text("teaser"),
        FormFields.each(form, "related", StoryForm::related),
        form.text("internalNote"));
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
}
