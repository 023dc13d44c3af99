package news.standfirst.desk.story;

import java.util.Locale;
import news.standfirst.access.Act;
import news.standfirst.desk.writing.SiteTimes;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.web.Form;

/** The commands of the story page, each with its dialog and its key. */
public enum StoryAct {
  PUBLISH(Act.PUBLISH_STORY, "Ctrl+Enter"),
  SUBMIT(Act.SUBMIT_STORY, "Alt+Shift+S"),
  SEND_BACK(Act.SEND_BACK_STORY, "Alt+Shift+B"),
  SCHEDULE(Act.SCHEDULE_STORY, "Alt+Shift+C"),
  UNSCHEDULE(Act.UNSCHEDULE_STORY, "Alt+Shift+J"),
  EMBARGO(Act.EMBARGO_STORY, "Alt+Shift+M"),
  LIFT_EMBARGO(Act.LIFT_EMBARGO, "Alt+Shift+K"),
  CORRECT(Act.CORRECT_STORY, "Alt+Shift+O"),
  WITHDRAW(Act.WITHDRAW_STORY, "Alt+Shift+W"),
  REINSTATE(Act.REINSTATE_STORY, "Alt+Shift+Y"),
  SLUG(Act.CHANGE_SLUG, "Alt+Shift+A"),
  SPIKE(Act.SPIKE_STORY, "Alt+Shift+X"),
  RECOVER(Act.RECOVER_STORY, "Alt+Shift+Z"),
  ERASE(Act.ERASE_STORY, "");

  private final Act act;
  private final String key;

  StoryAct(Act act, String key) {
    this.act = act;
    this.key = key;
  }

  Act act() {
    return act;
  }

  /** The key that opens its dialog; empty for what should never happen by a slip. */
  public String key() {
    return key;
  }

  /** In addresses, words and ids: {@code send-back}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a story can take it where it stands; the domain has the last word. */
  boolean fits(Article article) {
    var status = article.status();
    return switch (this) {
      case PUBLISH, SCHEDULE ->
          status == Status.DRAFT || status == Status.SUBMITTED || status == Status.PUBLISHED;
      case SUBMIT -> status == Status.DRAFT;
      case SEND_BACK -> status == Status.SUBMITTED;
      case UNSCHEDULE -> article.scheduledFor() != null;
      case EMBARGO -> status == Status.DRAFT || status == Status.SUBMITTED;
      case LIFT_EMBARGO -> article.embargoedUntil() != null;
      case CORRECT, WITHDRAW -> status == Status.PUBLISHED;
      case REINSTATE -> status == Status.WITHDRAWN;
      case SLUG -> status != Status.SPIKED && status != Status.ERASED;
      case SPIKE ->
          (status == Status.DRAFT || status == Status.SUBMITTED) && article.published() == 0;
      case RECOVER -> status == Status.SPIKED;
      case ERASE -> status != Status.ERASED;
    };
  }

  /** Whether words that were typed but not saved are saved first. */
  public boolean savesUnsaved() {
    return this != ERASE && this != UNSCHEDULE && this != RECOVER && this != LIFT_EMBARGO;
  }

  /** The domain's command out of the fields of the dialog. */
  ArticleCommand command(Form form, SiteTimes times) {
    return switch (this) {
      case PUBLISH ->
          new ArticleCommand.Publish(form.text("kind").equals("minor"), form.text("note"));
      case SUBMIT -> new ArticleCommand.Submit();
      case SEND_BACK -> new ArticleCommand.SendBack(form.text("reason"));
      case SCHEDULE -> new ArticleCommand.Schedule(moment(form, "at", times));
      case UNSCHEDULE -> new ArticleCommand.Unschedule();
      case EMBARGO -> new ArticleCommand.Embargo(moment(form, "until", times));
      case LIFT_EMBARGO -> new ArticleCommand.LiftEmbargo();
      case CORRECT -> new ArticleCommand.Correct(form.text("correction"));
      case WITHDRAW -> new ArticleCommand.Withdraw(form.text("notice"));
      case REINSTATE -> new ArticleCommand.Reinstate();
      case SLUG -> new ArticleCommand.ChangeSlug(Slug.of(form.text("slug")));
      case SPIKE -> new ArticleCommand.Spike();
      case RECOVER -> new ArticleCommand.Recover();
      case ERASE -> new ArticleCommand.Erase(form.text("erasure"));
    };
  }

  private static java.time.Instant moment(Form form, String field, SiteTimes times) {
    return times.moment(field, form.text(field), form.text("occurrence").equals("later"));
  }
}
