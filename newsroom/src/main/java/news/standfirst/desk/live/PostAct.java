package news.standfirst.desk.live;

import java.util.Locale;
import news.standfirst.access.Act;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.desk.writing.SiteTimes;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.web.Form;

/** The commands of one post at the console, in the order of their buttons. */
public enum PostAct {
  PUBLISH(Act.PUBLISH_POST),
  APPROVE(Act.APPROVE_POST),
  SUBMIT(Act.SUBMIT_POST),
  SEND_BACK(Act.SEND_BACK_POST),
  EDIT(Act.SAVE_POST),
  REMOVE(Act.REMOVE_POST),
  PIN(Act.PIN_POST),
  UNPIN(Act.UNPIN_POST),
  KEY_EVENT(Act.MARK_KEY_EVENT),
  NO_KEY_EVENT(Act.MARK_KEY_EVENT),
  SCHEDULE(Act.SCHEDULE_POST),
  UNSCHEDULE(Act.UNSCHEDULE_POST),
  MOVE(Act.MOVE_POST),
  CORRECT(Act.CORRECT_POST),
  ERASE(Act.ERASE_POST);

  private final Act act;

  PostAct(Act act) {
    this.act = act;
  }

  Act act() {
    return act;
  }

  /** In addresses, words and ids: {@code send-back}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it stands behind "More". */
  public boolean rare() {
    return switch (this) {
      case SCHEDULE, UNSCHEDULE, MOVE, CORRECT, ERASE -> true;
      case PUBLISH, APPROVE, SUBMIT, SEND_BACK, EDIT, REMOVE, PIN, UNPIN, KEY_EVENT, NO_KEY_EVENT ->
          false;
    };
  }

  /** Whether a post can take it where it stands; the domain has the last word. */
  boolean fits(Coverage coverage, Post post) {
    var status = post.status();
    var open = status != PostStatus.REMOVED && status != PostStatus.ERASED;
    return switch (this) {
      case PUBLISH ->
          !post.published()
              && status != PostStatus.ERASED
              && (takesPosts(coverage) || post.mayComeBack(coverage));
      case APPROVE -> status == PostStatus.SUBMITTED;
      case SUBMIT -> status == PostStatus.DRAFT;
      case SEND_BACK -> status == PostStatus.SUBMITTED || status == PostStatus.APPROVED;
      case EDIT, REMOVE -> open;
      case PIN, MOVE, CORRECT -> post.published();
      case UNPIN -> post.published() && post.pinned();
      case KEY_EVENT -> open && !post.keyEvent();
      case NO_KEY_EVENT -> open && post.keyEvent();
      case SCHEDULE -> open && !post.published() && post.scheduledFor() == null;
      case UNSCHEDULE -> post.scheduledFor() != null;
      case ERASE -> status != PostStatus.ERASED;
    };
  }

  /** Drafts of coverages that readers cannot see yet wait with them. */
  private static boolean takesPosts(Coverage coverage) {
    return switch (coverage.status()) {
      case UPCOMING, LIVE -> true;
      case DRAFT, ENDED, WITHDRAWN, ERASED -> false;
    };
  }

  /** The domain's command out of the fields of the dialog; {@link #EDIT} has a form of its own. */
  PostCommand command(Form form, SiteTimes times) {
    return switch (this) {
      case PUBLISH -> new PostCommand.Publish();
      case APPROVE -> new PostCommand.Approve();
      case SUBMIT -> new PostCommand.Submit();
      case SEND_BACK -> new PostCommand.SendBack(form.text("reason"));
      case EDIT -> new PostCommand.Save(FormFields.basedOn(form), LiveForm.text(form));
      case REMOVE -> new PostCommand.Remove(form.text("reason"));
      case PIN -> new PostCommand.Pin(LiveForm.optional(form, "until", times));
      case UNPIN -> new PostCommand.Unpin();
      case KEY_EVENT -> new PostCommand.MarkKeyEvent(true);
      case NO_KEY_EVENT -> new PostCommand.MarkKeyEvent(false);
      case SCHEDULE ->
          new PostCommand.Schedule(
              times.moment("at", form.text("at"), form.text("occurrence").equals("later")));
      case UNSCHEDULE -> new PostCommand.Unschedule();
      case MOVE ->
          new PostCommand.Move(
              form.text("below").isEmpty() ? null : new PostId(form.text("below")));
      case CORRECT -> new PostCommand.Correct(form.text("note"));
      case ERASE -> new PostCommand.Erase(form.text("reason"));
    };
  }
}
