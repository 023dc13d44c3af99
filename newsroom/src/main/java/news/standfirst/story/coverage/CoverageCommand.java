package news.standfirst.story.coverage;

import news.standfirst.story.Bounds;
import news.standfirst.story.Slug;

/** What a person of the desk, an API client or the clock may ask of one coverage. */
public sealed interface CoverageCommand {
  /**
   * New words; readers of an open coverage see them at once.
   *
   * @param basedOn the revision that the writer had before them; refused as {@code
   *     revision-conflict} unless it is still the newest
   */
  record Save(int basedOn, CoverageText text) implements CoverageCommand {}

  /** Another plan: when it starts, when it ends by itself. */
  record Plan(CoveragePlan plan) implements CoverageCommand {}

  /** Shows readers its page before it starts. */
  record Announce() implements CoverageCommand {}

  record Start() implements CoverageCommand {}

  /** The clock's own: starts what is due; refused when it is not. */
  record StartDue() implements CoverageCommand {}

  record End() implements CoverageCommand {}

  record Reopen() implements CoverageCommand {}

  /** The clock's own: reminds of a long silence or ends what was silent too long. */
  record LookAtSilence() implements CoverageCommand {}

  /** A new address; the old one leads to it for ever. */
  record ChangeSlug(Slug slug) implements CoverageCommand {}

  /** Takes the whole coverage down and puts a public notice at its address. */
  record Withdraw(String notice) implements CoverageCommand {
    public Withdraw {
      notice = Bounds.required("notice", notice, Bounds.NOTE);
    }
  }

  /** Shows it again as it ended. */
  record Reinstate() implements CoverageCommand {}

  /** Overwrites its words and those of all its posts everywhere, for good. */
  record Erase(String reason) implements CoverageCommand {
    public Erase {
      reason = Bounds.required("reason", reason, Bounds.NOTE);
    }
  }
}
