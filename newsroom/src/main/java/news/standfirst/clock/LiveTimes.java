package news.standfirst.clock;

import java.time.Instant;
import java.util.Optional;
import news.standfirst.story.Actor;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostWords;

/**
 * Live coverage by time: coverages start by their plan, remind of silence and end by it; scheduled
 * posts go out and pins fall off. The rules refuse a second time, so that several clocks do no
 * harm.
 */
public final class LiveTimes implements Deadlines {
  private final Coverages coverages;

  public LiveTimes(Coverages coverages) {
    this.coverages = coverages;
  }

  @Override
  public Optional<Instant> next() {
    return coverages.nextDue();
  }

  /** A pass in which nothing could be done does not ask for another: the clock would spin. */
  @Override
  public boolean pass(Instant now) {
    var done = 0;
    for (var id : coverages.due(now)) {
      done += passed(id) ? 1 : 0;
    }
    for (var key : coverages.postsDue(now)) {
      done += coverages.post(key).map(words -> passed(key, words, now)).orElse(false) ? 1 : 0;
    }
    return done > 0 && coverages.nextDue().filter(next -> !next.isAfter(now)).isPresent();
  }

  private boolean passed(CoverageId id) {
    var upcoming =
        coverages.find(id).filter(found -> found.status() == CoverageStatus.UPCOMING).isPresent();
    var command = upcoming ? new CoverageCommand.StartDue() : new CoverageCommand.LookAtSilence();
    return coverages.carryOut(id, command, Actor.CLOCK) instanceof CoverageOutcome.Done;
  }

  private boolean passed(PostKey key, PostWords words, Instant now) {
    var scheduledFor = words.post().scheduledFor();
    var pinnedUntil = words.post().pinnedUntil();
    var done = false;
    if (scheduledFor != null && !scheduledFor.isAfter(now)) {
      done |= done(key, new PostCommand.PublishDue());
    }
    if (pinnedUntil != null && !pinnedUntil.isAfter(now)) {
      done |= done(key, new PostCommand.UnpinDue());
    }
    return done;
  }

  private boolean done(PostKey key, PostCommand command) {
    return coverages.carryOut(key, command, Actor.CLOCK) instanceof PostOutcome.Done;
  }
}
