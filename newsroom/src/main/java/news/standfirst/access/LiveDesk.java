package news.standfirst.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.story.Language;
import news.standfirst.story.Part;
import news.standfirst.story.Refusal;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageQuery;
import news.standfirst.story.coverage.CoverageRules;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;

/**
 * Live coverage as people and tokens may handle it: each call asks the {@link Gate}, goes to {@link
 * Coverages}, and each command is written into the audit log. Desk and API have no other way to it.
 * Thread-safe.
 */
public final class LiveDesk {
  private static final String COVERAGE = "coverage";

  /** The gate asks of a post that is about to be written what it would ask of it as a draft. */
  private static final PostId NEW = new PostId("new");

  private final Coverages coverages;
  private final Gate gate;
  private final AuditWriter audit;
  private final Clock clock;

  public LiveDesk(Coverages coverages, Gate gate, Audit audit, Clock clock) {
    this.coverages = coverages;
    this.gate = gate;
    this.audit = new AuditWriter(audit, clock);
    this.clock = clock;
  }

  /**
   * Keeps a new coverage.
   *
   * @param announced whether readers find its page at once
   */
  public Answer<CoverageOutcome.Done> draft(
      Acting who, Language language, CoverageText text, CoveragePlan plan, boolean announced) {
    var answer = drafted(who, language, text, plan, announced);
    var id = answer.done().map(done -> done.coverage().id().value()).orElse("");
    audit.note(
        who,
        Act.DRAFT_COVERAGE,
        COVERAGE,
        id,
        answer,
        announced ? AuditDetail.Form.ANNOUNCED.with() : AuditDetail.NONE);
    return answer;
  }

  private Answer<CoverageOutcome.Done> drafted(
      Acting who, Language language, CoverageText text, CoveragePlan plan, boolean announced) {
    var objection =
        gate.objection(who, Act.DRAFT_COVERAGE)
            .or(() -> announced ? gate.objection(who, Act.ANNOUNCE_COVERAGE) : Optional.empty());
    if (objection.isPresent()) {
      return new Answer.Forbidden<>(objection.get());
    }
    var refusal = unfit(language, text, plan, announced);
    if (refusal.isPresent()) {
      return new Answer.Refused<>(refusal.get());
    }
    var drafted = coverages.draft(language, text, plan, who.actor());
    return announced
        ? answer(
            coverages.carryOut(
                drafted.coverage().id(), new CoverageCommand.Announce(), who.actor()))
        : new Answer.Done<>(drafted);
  }

  /** What would be refused is not even drafted. A start that has just passed is due at once. */
  private Optional<Refusal> unfit(
      Language language, CoverageText text, CoveragePlan plan, boolean announced) {
    var now = clock.instant();
    var asked =
        Coverage.drafted(new CoverageId("new"), language, text, plan.startingAt(null), "", now);
    var start = plan.startsAt();
    if (start != null
        && start.isAfter(now)
        && CoverageRules.decide(asked, new CoverageCommand.Plan(plan), now)
            instanceof CoverageRules.Decision.Refused(var refusal)) {
      return Optional.of(refusal);
    }
    return announced
            && CoverageRules.decide(asked, new CoverageCommand.Announce(), now)
                instanceof CoverageRules.Decision.Refused(var refusal)
        ? Optional.of(refusal)
        : Optional.empty();
  }

  /** Carries out a command, if this person or token may and the coverage allows it. */
  public Answer<CoverageOutcome.Done> carryOut(Acting who, CoverageId id, CoverageCommand command) {
    var act = Act.of(command);
    var answer =
        seen(
            who,
            id,
            coverage ->
                gate.objection(who, act, coverage)
                    .<Answer<CoverageOutcome.Done>>map(Answer.Forbidden::new)
                    .orElseGet(() -> answer(coverages.carryOut(id, command, who.actor()))));
    audit.note(who, act, COVERAGE, id.value(), answer, AuditDetail.of(command).bare());
    return answer;
  }

  private static Answer<CoverageOutcome.Done> answer(CoverageOutcome outcome) {
    return switch (outcome) {
      case CoverageOutcome.Done done -> new Answer.Done<>(done);
      case CoverageOutcome.Refused(var _, var refusal) -> new Answer.Refused<>(refusal);
      case CoverageOutcome.Unknown() -> new Answer.Unknown<>();
    };
  }

  /**
   * Writes a new post.
   *
   * @param more what happens to it at once: a pin, a mark, a schedule
   */
  public Answer<PostOutcome.Done> write(
      Acting who,
      CoverageId id,
      PostText text,
      Coverages.Beginning beginning,
      List<PostCommand> more) {
    var answer = seen(who, id, coverage -> written(who, coverage, text, beginning, more));
    var written = answer.done().map(done -> done.post().key().toString());
    audit.note(
        who,
        Act.WRITE_POST,
        PostKey.THING,
        written.orElse(id.value()),
        answer,
        AuditDetail.of(beginning));
    return answer;
  }

  private Answer<PostOutcome.Done> written(
      Acting who,
      Coverage coverage,
      PostText text,
      Coverages.Beginning beginning,
      List<PostCommand> more) {
    var begun = Post.drafted(NEW, coverage.id(), who.name(), clock.instant());
    var objection =
        gate.objection(who, Act.WRITE_POST, coverage).or(() -> objectionTo(who, begun, beginning));
    for (var command : more) {
      objection = objection.or(() -> gate.objection(who, Act.of(command), begun));
    }
    return objection
        .<Answer<PostOutcome.Done>>map(Answer.Forbidden::new)
        .orElseGet(
            () -> answer(coverages.write(coverage.id(), text, beginning, more, who.actor())));
  }

  private Optional<Refusal> objectionTo(Acting who, Post begun, Coverages.Beginning beginning) {
    return switch (beginning) {
      case DRAFT -> Optional.empty();
      case SUBMITTED -> gate.objection(who, Act.SUBMIT_POST, begun);
      case PUBLISHED -> gate.objection(who, Act.PUBLISH_POST, begun);
    };
  }

  /** Carries out a command, if this person or token may and the post allows it. */
  public Answer<PostOutcome.Done> carryOut(Acting who, PostKey key, PostCommand command) {
    var act = Act.of(command);
    var answer =
        seenPost(
            who,
            key,
            words ->
                gate.objection(who, act, words.post())
                    .<Answer<PostOutcome.Done>>map(Answer.Forbidden::new)
                    .orElseGet(() -> answer(coverages.carryOut(key, command, who.actor()))));
    audit.note(who, act, PostKey.THING, key.toString(), answer, AuditDetail.of(command).bare());
    return answer;
  }

  private static Answer<PostOutcome.Done> answer(PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Done done -> new Answer.Done<>(done);
      case PostOutcome.Refused(var _, var refusal) -> new Answer.Refused<>(refusal);
      case PostOutcome.NotTaken(var _, var refusal) -> new Answer.Refused<>(refusal);
      case PostOutcome.Unknown() -> new Answer.Unknown<>();
    };
  }

  /** A coverage's state and words. */
  public Answer<Coverage> find(Acting who, CoverageId id) {
    return seen(who, id, Answer.Done::new);
  }

  /** The coverages that they may see; a part may be shorter than its limit though more follow. */
  public Answer<Part<Coverage>> list(Acting who, CoverageQuery query, String cursor, int limit) {
    var objection = gate.objection(who, Act.SEE_COVERAGES);
    if (objection.isPresent()) {
      return new Answer.Forbidden<>(objection.get());
    }
    var part = coverages.list(query, cursor, limit);
    var seen =
        part.lines().stream()
            .filter(coverage -> gate.allows(who, Act.SEE_COVERAGES, coverage))
            .toList();
    return new Answer.Done<>(new Part<>(seen, part.next()));
  }

  /** A post with its present words. */
  public Answer<PostWords> post(Acting who, PostKey key) {
    return seenPost(who, key, Answer.Done::new);
  }

  /** All texts of a post, newest first. */
  public Answer<List<PostRevision>> revisions(Acting who, PostKey key) {
    return seenPost(who, key, _ -> new Answer.Done<>(coverages.revisions(key)));
  }

  /** Why a post was last sent back to its author; empty when it never was. */
  public Answer<Optional<Coverages.SentBack>> sentBack(Acting who, PostKey key) {
    return seenPost(who, key, _ -> new Answer.Done<>(coverages.sentBack(key)));
  }

  /** The posts of a status that they may see; a part may be shorter than its limit. */
  public Answer<Part<PostWords>> posts(
      Acting who, CoverageId id, PostStatus status, String cursor, int limit) {
    return seen(
        who,
        id,
        coverage -> {
          var part = coverages.posts(id, status, cursor, limit);
          var seen =
              part.lines().stream()
                  .filter(words -> gate.allows(who, Act.SEE_POSTS, words.post()))
                  .toList();
          return new Answer.Done<>(new Part<>(seen, part.next()));
        });
  }

  /** Whether to offer a command to this person for this coverage. */
  public boolean mayAsk(Acting who, Act act, Coverage coverage) {
    return gate.allows(who, act, coverage);
  }

  /** Whether to offer a command to this person for this post. */
  public boolean mayAsk(Acting who, Act act, Post post) {
    return gate.allows(who, act, post);
  }

  private <T> Answer<T> seen(Acting who, CoverageId id, Function<Coverage, Answer<T>> doing) {
    var coverage = coverages.find(id);
    if (coverage.isEmpty()) {
      return new Answer.Unknown<>();
    }
    return gate.objection(who, Act.SEE_COVERAGES, coverage.get())
        .<Answer<T>>map(Answer.Forbidden::new)
        .orElseGet(() -> doing.apply(coverage.get()));
  }

  private <T> Answer<T> seenPost(Acting who, PostKey key, Function<PostWords, Answer<T>> doing) {
    return seen(
        who,
        key.coverage(),
        _ -> {
          var words = coverages.post(key);
          if (words.isEmpty()) {
            return new Answer.Unknown<>();
          }
          return gate.objection(who, Act.SEE_POSTS, words.get().post())
              .<Answer<T>>map(Answer.Forbidden::new)
              .orElseGet(() -> doing.apply(words.get()));
        });
  }
}
