package news.standfirst.desk.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.desk.writing.FormReason;
import news.standfirst.desk.writing.SiteTimes;
import news.standfirst.story.Byline;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostText;
import news.standfirst.web.Form;
import org.jspecify.annotations.Nullable;

/** Between the fields of the live desk's forms and what the domain takes. */
final class LiveForm {
  private LiveForm() {}

  /**
   * The words of a post that was typed.
   *
   * @throws InvalidStory for a field that cannot be kept
   */
  static PostText text(Form form) {
    return new PostText(
        form.text("headline"),
        FormFields.body(form.text("body")),
        FormFields.each(form, "byline", Byline::new),
        form.text("guest"));
  }

  /** What is to happen to a new post at once. */
  static List<PostCommand> more(Form form, SiteTimes times) {
    var more = new ArrayList<PostCommand>();
    var at = optional(form, "at", times);
    if (at != null) {
      more.add(new PostCommand.Schedule(at));
    }
    if (!form.text("keyEvent").isEmpty()) {
      more.add(new PostCommand.MarkKeyEvent(true));
    }
    if (!form.text("pinned").isEmpty()) {
      more.add(new PostCommand.Pin(optional(form, "until", times)));
    }
    return more;
  }

  /** The words about a coverage that were typed. */
  static CoverageText coverage(Form form) {
    return new CoverageText(
        form.text("headline"),
        form.text("standfirst"),
        FormFields.each(form, "byline", Byline::new),
        FormFields.each(form, "topic", Slug::new),
        FormFields.leadPicture(form),
        FormFields.body(form.text("body")),
        form.text("internalNote"));
  }

  static CoveragePlan plan(Form form, SiteTimes times) {
    return new CoveragePlan(
        optional(form, "startsAt", times),
        minutes(form, "remindAfter"),
        minutes(form, "closeAfter"));
  }

  /** A time that may be left open. */
  static @Nullable Instant optional(Form form, String field, SiteTimes times) {
    var typed = form.text(field);
    return typed.isBlank()
        ? null
        : times.moment(field, typed, form.text("occurrence").equals("later"));
  }

  private static Duration minutes(Form form, String field) {
    var typed = form.text(field).strip();
    try {
      return Duration.ofMinutes(typed.isEmpty() ? 0 : Integer.parseInt(typed));
    } catch (NumberFormatException e) {
      throw new InvalidStory(field, FormReason.MINUTES, typed);
    }
  }
}
