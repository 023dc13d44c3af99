package news.standfirst.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.standfirst.store.TestStore;
import news.standfirst.story.Actor;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.Coverages.Beginning;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostText;

/** Coverages and posts in every state that there is. */
final class LiveSample {
  private final TestStore store;
  private final Runnable later;

  LiveSample(TestStore store, Runnable later) {
    this.store = store;
    this.later = later;
  }

  void fill(PictureId picture, String hostile, String arabic) {
    var use = new PictureUse(picture, arabic, hostile);
    var text =
        new CoverageText(
            hostile,
            arabic,
            List.of(new Byline("Mara Quill")),
            List.of(new Slug("harbour")),
            use,
            Body.of(new Block.Paragraph(Text.plain(arabic))),
            hostile);
    var running = drafted(text, CoveragePlan.USUAL);
    done(running, new CoverageCommand.Start());
    posts(running, use, hostile, arabic);
    done(running, new CoverageCommand.ChangeSlug(new Slug("another-name")));
    drafted(text, new CoveragePlan(null, Duration.ZERO, Duration.ZERO));
    var upcoming =
        drafted(text, CoveragePlan.USUAL.startingAt(Instant.parse("2031-06-01T05:00:00Z")));
    done(upcoming, new CoverageCommand.Announce());
    var ended = drafted(text, CoveragePlan.USUAL);
    done(ended, new CoverageCommand.Start());
    done(ended, new CoverageCommand.End());
    var withdrawn = drafted(text, CoveragePlan.USUAL);
    done(withdrawn, new CoverageCommand.Start());
    done(withdrawn, new CoverageCommand.Withdraw(hostile));
  }

  private void posts(CoverageId id, PictureUse use, String hostile, String arabic) {
    var words =
        new PostText(
            hostile,
            Body.of(new Block.Paragraph(Text.plain(arabic)), new Block.Picture(use)),
            List.of(new Byline("Mara Quill")),
            "A guest");
    var edited = written(id, words, Beginning.PUBLISHED);
    done(edited, new PostCommand.Save(2, PostText.of("", words.body())));
    done(edited, new PostCommand.Correct(hostile));
    var pinned = written(id, words, Beginning.PUBLISHED);
    done(pinned, new PostCommand.Pin(Instant.parse("2031-06-01T05:00:00Z")));
    done(pinned, new PostCommand.MarkKeyEvent(true));
    done(edited, new PostCommand.Move(pinned.post()));
    done(written(id, words, Beginning.PUBLISHED), new PostCommand.Remove(hostile));
    written(id, words, Beginning.DRAFT);
    done(written(id, words, Beginning.SUBMITTED), new PostCommand.Approve());
    done(
        written(id, words, Beginning.DRAFT),
        new PostCommand.Schedule(Instant.parse("2031-06-01T05:00:00Z")));
  }

  /** An erased post in an erased coverage, and one in a coverage that stands. */
  void erased(String marker) {
    var id = drafted(CoverageText.of(marker + " coverage", marker), CoveragePlan.USUAL);
    done(id, new CoverageCommand.Start());
    var words = PostText.of(marker, Body.of(new Block.Paragraph(Text.plain(marker))));
    done(written(id, words, Beginning.PUBLISHED), new PostCommand.Erase("court " + marker));
    written(id, words, Beginning.PUBLISHED);
    done(id, new CoverageCommand.Erase("court " + marker));
    var standing = drafted(CoverageText.of("Standing", ""), CoveragePlan.USUAL);
    done(standing, new CoverageCommand.Start());
    done(written(standing, words, Beginning.PUBLISHED), new PostCommand.Erase(marker));
  }

  private Coverages coverages() {
    return store.store().coverages();
  }

  private CoverageId drafted(CoverageText text, CoveragePlan plan) {
    later.run();
    return coverages().draft(TestStore.EN, text, plan, Actor.person("mara")).coverage().id();
  }

  private void done(CoverageId id, CoverageCommand command) {
    later.run();
    if (!(coverages().carryOut(id, command, TestStore.EDITOR) instanceof CoverageOutcome.Done)) {
      throw new AssertionError(command);
    }
  }

  private PostKey written(CoverageId id, PostText text, Beginning beginning) {
    later.run();
    return switch (coverages().write(id, text, beginning, List.of(), TestStore.EDITOR)) {
      case PostOutcome.Done(_, var post, _) -> post.key();
      case PostOutcome other -> throw new AssertionError(other);
    };
  }

  private void done(PostKey key, PostCommand command) {
    later.run();
    if (!(coverages().carryOut(key, command, TestStore.EDITOR) instanceof PostOutcome.Done)) {
      throw new AssertionError(command);
    }
  }
}
