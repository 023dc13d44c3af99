package news.standfirst.store.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.AuditDetail;
import news.standfirst.store.column.Cursor;
import news.standfirst.store.column.Ids;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.translation.KeptTranslations;
import news.standfirst.story.Actor;
import news.standfirst.story.Language;
import news.standfirst.story.Part;
import news.standfirst.story.Refusal;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageEvent;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageQuery;
import news.standfirst.story.coverage.CoverageRules;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.LiveReason;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostEvent;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostRules;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.translation.kept.Original;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Commands on coverages and posts: decided by the rules under a lock on the coverage's row, kept in
 * one transaction.
 */
public final class StoredCoverages implements Coverages {
  private static final int DUE_AT_ONCE = 1_000;

  /** Events that change words of the coverage itself. */
  private static boolean ofWords(CoverageEvent event) {
    return event instanceof CoverageEvent.Saved
        || event instanceof CoverageEvent.Withdrawn
        || event instanceof CoverageEvent.Reinstated;
  }

  private final Ledger ledger;

  public StoredCoverages(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Coverages asOf(Instant then) {
    return new StoredCoverages(ledger.asOf(then));
  }

  @Override
  public CoverageOutcome.Done draft(
      Language language, CoverageText text, CoveragePlan plan, Actor actor) {
    return ledger.change(
        change -> {
          var now = change.now();
          var coverage =
              Coverage.drafted(
                  new CoverageId(Ids.next(now)), language, text, plan, actor.name(), now);
          CoverageRows.insert(change.handle(), coverage);
          CoverageRows.topics(change.handle(), coverage);
          change.audit(actor, "draft", subject(coverage), "done", AuditDetail.NONE);
          return new CoverageOutcome.Done(
              coverage, change.append(List.of(happening(new CoverageEvent.Drafted(), coverage))));
        });
  }

  @Override
  public CoverageOutcome carryOut(CoverageId id, CoverageCommand command, Actor actor) {
    var outcome = ledger.change(change -> decide(change, id, command, actor));
    if (command instanceof CoverageCommand.Erase && outcome instanceof CoverageOutcome.Done) {
      ledger.scrub();
    }
    return outcome;
  }

  private static CoverageOutcome decide(
      Change change, CoverageId id, CoverageCommand command, Actor actor) {
    var found = CoverageRows.find(change.handle(), id, change.dialect().forUpdate());
    if (found.isEmpty()) {
      return new CoverageOutcome.Unknown();
    }
    var coverage = found.get();
    return switch (CoverageRules.decide(coverage, command, change.now())) {
      case CoverageRules.Decision.Refused(var refusal) -> {
        if (actor.kind() != Actor.Kind.CLOCK) {
          change.audit(
              actor,
              CoverageWords.word(command),
              subject(coverage),
              refusal.code(),
              coverage.status() == CoverageStatus.ERASED
                  ? AuditDetail.NONE
                  : AuditDetail.of(command));
        }
        yield new CoverageOutcome.Refused(coverage, refusal);
      }
      case CoverageRules.Decision.Accepted(var events) ->
          keep(change, coverage, events, command, actor);
    };
  }

  private static CoverageOutcome keep(
      Change change,
      Coverage before,
      List<CoverageEvent> events,
      CoverageCommand command,
      Actor actor) {
    var handle = change.handle();
    var happenings = new ArrayList<Happening>();
    var after = before;
    for (var event : events) {
      after = CoverageRules.after(after, event, change.now());
      happenings.add(happening(event, after));
    }
    if (after.status() == CoverageStatus.ERASED) {
      CoverageErasure.of(change, after.id());
    } else if (after.openedAt() != null && !after.slug().equals(heldBefore(before))) {
      var held = CoverageAddresses.hold(handle, after.id(), after.language(), after.slug());
      after = with(after, held);
    }
    CoverageRows.update(handle, after);
    CoverageRows.topics(handle, after);
    if (after.status() != CoverageStatus.ERASED
        && events.stream().anyMatch(StoredCoverages::ofWords)) {
      KeptTranslations.follow(change, Original.of(after));
    }
    change.audit(
        actor, CoverageWords.word(command), subject(after), "done", AuditDetail.of(command));
    return new CoverageOutcome.Done(after, change.append(happenings));
  }

  private static @Nullable Slug heldBefore(Coverage before) {
    return before.openedAt() == null ? null : before.slug();
  }

  /** The same coverage under another slug. */
  static Coverage with(Coverage coverage, Slug slug) {
    return slug.equals(coverage.slug())
        ? coverage
        : new Coverage(
            coverage.id(),
            coverage.language(),
            coverage.status(),
            coverage.revision(),
            coverage.text(),
            coverage.plan(),
            slug,
            coverage.slugChosen(),
            coverage.createdAt(),
            coverage.createdBy(),
            coverage.openedAt(),
            coverage.startedAt(),
            coverage.endedAt(),
            coverage.postedAt(),
            coverage.remindedAt(),
            coverage.changedAt(),
            coverage.withdrawal());
  }

  @Override
  public PostOutcome write(
      CoverageId coverage,
      PostText text,
      Beginning beginning,
      List<PostCommand> more,
      Actor actor) {
    return ledger.change(
        change -> {
          var found = CoverageRows.find(change.handle(), coverage, change.dialect().forUpdate());
          return found.isEmpty()
              ? new PostOutcome.Unknown()
              : write(change, found.get(), text, beginning, more, actor);
        });
  }

  private static PostOutcome write(
      Change change,
      Coverage coverage,
      PostText text,
      Beginning beginning,
      List<PostCommand> more,
      Actor actor) {
    if (coverage.status() == CoverageStatus.ERASED) {
      return new PostOutcome.NotTaken(coverage, Refusal.of(LiveReason.ERASED));
    }
    var now = change.now();
    var work = new PostWork(coverage, now);
    var post = Post.drafted(new PostId(Ids.next(now)), coverage.id(), actor.name(), now);
    var words = work.begin(post, text);
    var commands = new ArrayList<PostCommand>();
    switch (beginning) {
      case DRAFT -> {}
      case SUBMITTED -> commands.add(new PostCommand.Submit());
      case PUBLISHED -> commands.add(new PostCommand.Publish());
    }
    commands.addAll(more);
    for (var command : commands) {
      switch (decide(change.handle(), work, words, command, now)) {
        case PostRules.Decision.Refused(var refusal) -> {
          change.audit(actor, "post", subject(coverage), refusal.code(), AuditDetail.NONE);
          return new PostOutcome.NotTaken(coverage, refusal);
        }
        case PostRules.Decision.Accepted(var events) ->
            words = happen(change.handle(), work, words, events);
      }
    }
    var key = words.post().key();
    var position = work.keep(change, actor);
    change.audit(actor, "post", subject(words.post()), "done", AuditDetail.NONE);
    return new PostOutcome.Done(work.coverage(), work.of(key.post(), words).post(), position);
  }

  @Override
  public PostOutcome carryOut(PostKey key, PostCommand command, Actor actor) {
    var outcome = ledger.change(change -> decide(change, key, command, actor));
    if (command instanceof PostCommand.Erase && outcome instanceof PostOutcome.Done) {
      ledger.scrub();
    }
    return outcome;
  }

  private static PostOutcome decide(Change change, PostKey key, PostCommand command, Actor actor) {
    var handle = change.handle();
    var coverage = CoverageRows.find(handle, key.coverage(), change.dialect().forUpdate());
    var found = PostRows.find(handle, key);
    if (coverage.isEmpty() || found.isEmpty()) {
      return new PostOutcome.Unknown();
    }
    var words = found.get();
    var work = new PostWork(coverage.get(), change.now());
    return switch (decide(handle, work, words, command, change.now())) {
      case PostRules.Decision.Refused(var refusal) -> {
        if (actor.kind() != Actor.Kind.CLOCK) {
          change.audit(
              actor,
              CoverageWords.word(command),
              subject(words.post()),
              refusal.code(),
              words.post().status() == PostStatus.ERASED
                  ? AuditDetail.NONE
                  : AuditDetail.of(command));
        }
        yield new PostOutcome.Refused(words, refusal);
      }
      case PostRules.Decision.Accepted(var events) -> {
        var after = happen(handle, work, words, events);
        var position = work.keep(change, actor);
        change.audit(
            actor,
            CoverageWords.word(command),
            subject(after.post()),
            "done",
            AuditDetail.of(command));
        yield new PostOutcome.Done(work.coverage(), work.of(key.post(), after).post(), position);
      }
    };
  }

  private static PostRules.Decision decide(
      Handle handle, PostWork work, PostWords words, PostCommand command, Instant now) {
    var gap =
        command instanceof PostCommand.Move(var below) ? gap(handle, words.post(), below) : null;
    return PostRules.decide(work.coverage(), words.post(), words.text(), command, gap, now);
  }

  private static PostWords happen(
      Handle handle, PostWork work, PostWords before, List<PostEvent> events) {
    var words = before;
    for (var event : events) {
      if (event instanceof PostEvent.Pinned) {
        for (var other : pinned(handle, words.post().coverage())) {
          if (!other.post().id().equals(words.post().id())) {
            work.happen(other, new PostEvent.Unpinned());
          }
        }
      }
      words = work.happen(words, event);
    }
    return words;
  }

  private static List<PostWords> pinned(Handle handle, CoverageId coverage) {
    return PostRows.of(handle, coverage, "AND p.pinned = 1", _ -> {});
  }

  /** Where a move leads; null when the post to stand below is not to be seen. */
  private static PostRules.@Nullable Gap gap(Handle handle, Post post, @Nullable PostId below) {
    if (below == null) {
      return new PostRules.Gap(null, highest(handle, post, Long.MAX_VALUE));
    }
    return PostRows.find(handle, new PostKey(post.coverage(), below))
        .map(PostWords::post)
        .filter(other -> other.published() && !other.id().equals(post.id()))
        .map(other -> new PostRules.Gap(other.order(), highest(handle, post, other.order())))
        .orElse(null);
  }

  private static @Nullable Long highest(Handle handle, Post moving, long below) {
    return handle
        .createQuery(
            "SELECT place FROM post WHERE coverage_id = :coverage AND status = 'PUBLISHED'"
                + " AND place < :below AND id <> :moving ORDER BY place DESC LIMIT 1")
        .bind("coverage", moving.coverage().value())
        .bind("below", below)
        .bind("moving", moving.id().value())
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  @Override
  public Optional<Coverage> find(CoverageId id) {
    return ledger.read(handle -> CoverageRows.find(handle, id, ""));
  }

  @Override
  public Part<Coverage> list(CoverageQuery query, String cursor, int limit) {
    var place = Cursor.newestFirst(cursor);
    var sql = new StringBuilder("SELECT ").append(CoverageRows.COLUMNS);
    sql.append(" FROM coverage c WHERE (c.changed_at, c.id) < (:at, :id)");
    sql.append(
        query.status().isPresent() ? " AND c.status = :status" : " AND c.status <> 'ERASED'");
    query.language().ifPresent(_ -> sql.append(" AND c.language = :language"));
    query
        .topic()
        .ifPresent(
            _ ->
                sql.append(
                    " AND EXISTS (SELECT 1 FROM coverage_topic t WHERE t.coverage_id = c.id"
                        + " AND t.topic = :topic)"));
    sql.append(" ORDER BY c.changed_at DESC, c.id DESC LIMIT :limit");
    var rows =
        ledger.read(
            handle -> {
              try (var select = handle.createQuery(sql.toString())) {
                select.bind("at", place.at()).bind("id", place.id()).bind("limit", limit + 1);
                query.status().ifPresent(status -> select.bind("status", status.name()));
                query.language().ifPresent(language -> select.bind("language", language.tag()));
                query.topic().ifPresent(topic -> select.bind("topic", topic.value()));
                return select.map((row, _) -> CoverageRows.coverage(row)).list();
              }
            });
    return Cursor.part(
        rows,
        limit,
        last -> new Cursor("", Stamps.micros(last.changedAt()), last.id().value()),
        coverage -> coverage);
  }

  @Override
  public Optional<PostWords> post(PostKey key) {
    return ledger.read(handle -> PostRows.find(handle, key));
  }

  @Override
  public Part<PostWords> posts(CoverageId coverage, PostStatus status, String cursor, int limit) {
    var place = Cursor.newestFirst(cursor);
    var column = status == PostStatus.PUBLISHED ? "p.place" : "p.created_at";
    var rows =
        ledger.read(
            handle ->
                PostRows.of(
                    handle,
                    coverage,
                    "AND p.status = :status AND (%s, p.id) < (:at, :id)".formatted(column)
                        + " ORDER BY %s DESC, p.id DESC LIMIT :limit".formatted(column),
                    query ->
                        query
                            .bind("status", status.name())
                            .bind("at", place.at())
                            .bind("id", place.id())
                            .bind("limit", limit + 1)));
    return Cursor.part(
        rows,
        limit,
        last -> {
          var post = last.post();
          var at = status == PostStatus.PUBLISHED ? post.order() : Stamps.micros(post.createdAt());
          return new Cursor("", at, post.id().value());
        },
        words -> words);
  }

  @Override
  public List<PostRevision> revisions(PostKey key) {
    return ledger.read(
        handle ->
            PostRows.find(handle, key)
                .filter(words -> words.post().status() != PostStatus.ERASED)
                .map(_ -> PostRows.revisions(handle, key.post()))
                .orElse(List.of()));
  }

  @Override
  public Optional<SentBack> sentBack(PostKey key) {
    return ledger.read(handle -> PostRows.sentBack(handle, key.post()));
  }

  @Override
  public List<CoverageId> due(Instant now) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM coverage WHERE due_at IS NOT NULL AND due_at <= :now"
                        + " ORDER BY due_at, id LIMIT :limit")
                .bind("now", Stamps.micros(now))
                .bind("limit", DUE_AT_ONCE)
                .map((row, _) -> new CoverageId(row.getString(1)))
                .list());
  }

  @Override
  public List<PostKey> postsDue(Instant now) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT coverage_id, id FROM post WHERE scheduled_for IS NOT NULL"
                        + " AND scheduled_for <= :now UNION SELECT coverage_id, id FROM post"
                        + " WHERE pinned_until IS NOT NULL AND pinned_until <= :now LIMIT :limit")
                .bind("now", Stamps.micros(now))
                .bind("limit", DUE_AT_ONCE)
                .map(
                    (row, _) ->
                        new PostKey(new CoverageId(row.getString(1)), new PostId(row.getString(2))))
                .list());
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT min(at) FROM (SELECT min(due_at) AS at FROM coverage"
                        + " WHERE due_at IS NOT NULL"
                        + " UNION ALL SELECT min(scheduled_for) FROM post"
                        + " WHERE scheduled_for IS NOT NULL"
                        + " UNION ALL SELECT min(pinned_until) FROM post"
                        + " WHERE pinned_until IS NOT NULL) AS next")
                .map(
                    (row, _) -> {
                      var at = row.getLong(1);
                      return row.wasNull() ? Optional.<Instant>empty() : Optional.of(at(at));
                    })
                .one());
  }

  private static Instant at(long micros) {
    return Stamps.instant(micros);
  }

  private static Happening happening(CoverageEvent event, Coverage coverage) {
    return new Happening(
        event.kind(), CoverageEvent.THING, coverage.id().value(), coverage.revision());
  }

  private static Change.Happened subject(Coverage coverage) {
    return new Change.Happened(CoverageEvent.THING, coverage.id().value(), coverage.revision());
  }

  private static Change.Happened subject(Post post) {
    return new Change.Happened(PostKey.THING, post.key().toString(), post.revision());
  }
}
