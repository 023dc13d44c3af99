package news.standfirst;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.standfirst.story.Actor;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Part;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageQuery;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;

/**
 * The live coverage of the store, whose commands are answered when the pages of this process show
 * what came of them: an editor who posts and looks sees it.
 */
record LiveSeenAtOnce(Coverages coverages, Consumer<LogPosition> caughtUp) implements Coverages {
  @Override
  public CoverageOutcome.Done draft(
      Language language, CoverageText text, CoveragePlan plan, Actor actor) {
    return coverages.draft(language, text, plan, actor);
  }

  @Override
  public CoverageOutcome carryOut(CoverageId id, CoverageCommand command, Actor actor) {
    var outcome = coverages.carryOut(id, command, actor);
    if (outcome instanceof CoverageOutcome.Done done) {
      caughtUp.accept(done.position());
    }
    return outcome;
  }

  @Override
  public PostOutcome write(
      CoverageId coverage,
      PostText text,
      Beginning beginning,
      List<PostCommand> more,
      Actor actor) {
    return seen(coverages.write(coverage, text, beginning, more, actor));
  }

  @Override
  public PostOutcome carryOut(PostKey post, PostCommand command, Actor actor) {
    return seen(coverages.carryOut(post, command, actor));
  }

  private PostOutcome seen(PostOutcome outcome) {
    if (outcome instanceof PostOutcome.Done done && done.post().position() > 0) {
      caughtUp.accept(done.position());
    }
    return outcome;
  }

  @Override
  public Optional<Coverage> find(CoverageId id) {
    return coverages.find(id);
  }

  @Override
  public Part<Coverage> list(CoverageQuery query, String cursor, int limit) {
    return coverages.list(query, cursor, limit);
  }

  @Override
  public Optional<PostWords> post(PostKey key) {
    return coverages.post(key);
  }

  @Override
  public Part<PostWords> posts(CoverageId coverage, PostStatus status, String cursor, int limit) {
    return coverages.posts(coverage, status, cursor, limit);
  }

  @Override
  public List<PostRevision> revisions(PostKey key) {
    return coverages.revisions(key);
  }

  @Override
  public Optional<SentBack> sentBack(PostKey key) {
    return coverages.sentBack(key);
  }

  @Override
  public List<CoverageId> due(Instant now) {
    return coverages.due(now);
  }

  @Override
  public List<PostKey> postsDue(Instant now) {
    return coverages.postsDue(now);
  }

  @Override
  public Optional<Instant> nextDue() {
    return coverages.nextDue();
  }

  @Override
  public Coverages asOf(Instant then) {
    return coverages.asOf(then);
  }
}
