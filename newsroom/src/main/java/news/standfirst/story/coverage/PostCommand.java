package news.standfirst.story.coverage;

import java.time.Instant;
import news.standfirst.story.Bounds;
import org.jspecify.annotations.Nullable;

/** What a person of the desk, an API client or the clock may ask of one post. */
public sealed interface PostCommand {
  /**
   * New words; readers of a published post see them at once, and that it was edited.
   *
   * @param basedOn the revision that the writer had before them; refused as {@code
   *     revision-conflict} when the words have changed since. A pin or a move since then is none.
   */
  record Save(int basedOn, PostText text) implements PostCommand {}

  record Submit() implements PostCommand {}

  record SendBack(String reason) implements PostCommand {
    public SendBack {
      reason = Bounds.required("reason", reason, Bounds.NOTE);
    }
  }

  record Approve() implements PostCommand {}

  /** Shows it to readers, or shows it again after it was removed. */
  record Publish() implements PostCommand {}

  record Schedule(Instant at) implements PostCommand {}

  record Unschedule() implements PostCommand {}

  /** The clock's own: publishes what is due. */
  record PublishDue() implements PostCommand {}

  /** Takes it away from readers everywhere, or throws a draft away. */
  record Remove(String reason) implements PostCommand {
    public Remove {
      reason = Bounds.line("reason", reason, Bounds.NOTE);
    }
  }

  /** Overwrites its words everywhere, for good. */
  record Erase(String reason) implements PostCommand {
    public Erase {
      reason = Bounds.required("reason", reason, Bounds.NOTE);
    }
  }

  /**
   * Keeps it above all others; whichever was pinned before falls back to its place.
   *
   * @param until when the pin falls off by itself; null: never
   */
  record Pin(@Nullable Instant until) implements PostCommand {}

  record Unpin() implements PostCommand {}

  /** The clock's own: takes a pin off whose time is over. */
  record UnpinDue() implements PostCommand {}

  /** Whether it stands in the list of key events. */
  record MarkKeyEvent(boolean keyEvent) implements PostCommand {}

  /** Puts it right below another post; null: above all. */
  record Move(@Nullable PostId below) implements PostCommand {}

  /** Adds a public note that something in it was wrong and what is right. */
  record Correct(String note) implements PostCommand {
    public Correct {
      note = Bounds.required("note", note, Bounds.NOTE);
    }
  }
}
