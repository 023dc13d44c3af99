package news.standfirst.story;

import java.time.Instant;

/** What a person of the desk, an API client or the clock may ask of one article. */
public sealed interface ArticleCommand {
  /**
   * Keeps a new revision; never publishes.
   *
   * @param basedOn the revision that the writer had before them; refused as {@code
   *     revision-conflict} unless it is still the newest
   */
  record Save(int basedOn, ArticleText text) implements ArticleCommand {}

  record Submit() implements ArticleCommand {}

  record SendBack(String reason) implements ArticleCommand {
    public SendBack {
      reason = Bounds.required("reason", reason, Bounds.NOTE);
    }
  }

  /**
   * Shows the newest revision to readers: the first time as published, later as an update.
   *
   * @param minor whether readers need not be told: the "Updated" stamp stays
   * @param note for the desk's history; may be empty
   */
  record Publish(boolean minor, String note) implements ArticleCommand {
    public Publish {
      note = Bounds.line("note", note, Bounds.NOTE);
    }
  }

  /** Publishes the revision that is newest at that time. */
  record Schedule(Instant at) implements ArticleCommand {}

  record Unschedule() implements ArticleCommand {}

  /** The clock's own: publishes what is due; refused when nothing is, so that it happens once. */
  record PublishScheduled() implements ArticleCommand {}

  record Embargo(Instant until) implements ArticleCommand {}

  record LiftEmbargo() implements ArticleCommand {}

  /** Adds a public note; a newer revision, if there is one, goes out with it. */
  record Correct(String note) implements ArticleCommand {
    public Correct {
      note = Bounds.required("note", note, Bounds.NOTE);
    }
  }

  /** Takes the story down and puts a public notice at its address. */
  record Withdraw(String notice) implements ArticleCommand {
    public Withdraw {
      notice = Bounds.required("notice", notice, Bounds.NOTE);
    }
  }

  record Reinstate() implements ArticleCommand {}

  /** Overwrites its words everywhere, for good. */
  record Erase(String reason) implements ArticleCommand {
    public Erase {
      reason = Bounds.required("reason", reason, Bounds.NOTE);
    }
  }

  /** Throws away what was never published. */
  record Spike() implements ArticleCommand {}

  record Recover() implements ArticleCommand {}

  /** A new address; the old one leads to it for ever. */
  record ChangeSlug(Slug slug) implements ArticleCommand {}
}
