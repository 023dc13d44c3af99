package news.standfirst.store.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.standfirst.access.AuditDetail;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.ledger.StoredLog;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.Actor;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.Refusal;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageDossier;
import news.standfirst.story.coverage.CoverageDossier.PostDossier;
import news.standfirst.story.coverage.CoverageDossiers;
import news.standfirst.story.coverage.CoverageEvent;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.LiveReason;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.translation.kept.Thing;
import org.jdbi.v3.core.Handle;

/** Whole coverages out of the tables and into them. */
public final class StoredCoverageDossiers implements CoverageDossiers {
  private final Ledger ledger;

  public StoredCoverageDossiers(Ledger ledger) {
    this.ledger = ledger;
  }

  private record Row(PostId id, Optional<Instant> removedAt) {}

  @Override
  public List<CoverageId> ids(String after, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT id FROM coverage WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new CoverageId(row.getString(1)))
                .list());
  }

  @Override
  public Optional<CoverageDossier> find(CoverageId id) {
    return ledger.read(
        handle -> CoverageRows.find(handle, id, "").map(coverage -> dossier(handle, coverage)));
  }

  private static CoverageDossier dossier(Handle handle, Coverage coverage) {
    var posts =
        handle
            .createQuery(
                "SELECT id, removed_at FROM post WHERE coverage_id = :coverage ORDER BY id")
            .bind("coverage", coverage.id().value())
            .map(
                (row, _) ->
                    new Row(
                        new PostId(row.getString(1)),
                        Optional.ofNullable(Stamps.instantOrNull(row, "removed_at"))))
            .list();
    return new CoverageDossier(
        coverage,
        formerSlugs(handle, coverage),
        slugsElsewhere(handle, coverage),
        posts.stream().map(post -> post(handle, coverage, post)).toList());
  }

  private static PostDossier post(Handle handle, Coverage coverage, Row row) {
    var post = PostRows.find(handle, new PostKey(coverage.id(), row.id())).orElseThrow().post();
    return new PostDossier(
        post,
        post.status() == PostStatus.ERASED
            ? List.of()
            : PostRows.revisions(handle, post.id()).reversed(),
        row.removedAt().orElse(null));
  }

  private static List<Slug> formerSlugs(Handle handle, Coverage coverage) {
    return handle
        .createQuery(
            "SELECT slug FROM coverage_address WHERE coverage_id = :id AND language = :language"
                + " ORDER BY slug")
        .bind("id", coverage.id().value())
        .bind("language", coverage.language().tag())
        .map((row, _) -> new Slug(row.getString(1)))
        .stream()
        .filter(slug -> !slug.equals(coverage.slug()))
        .toList();
  }

  private static Map<Language, List<Slug>> slugsElsewhere(Handle handle, Coverage coverage) {
    var found = new TreeMap<Language, List<Slug>>();
    handle
        .createQuery(
            "SELECT language, slug FROM coverage_address"
                + " WHERE coverage_id = :id AND language <> :language ORDER BY language, slug")
        .bind("id", coverage.id().value())
        .bind("language", coverage.language().tag())
        .map((row, _) -> Map.entry(new Language(row.getString(1)), new Slug(row.getString(2))))
        .forEach(
            one -> found.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(one.getValue()));
    return found;
  }

  @Override
  public CoverageOutcome bring(CoverageDossier dossier, Actor actor) {
    return ledger.change(
        change -> {
          var present = CoverageRows.find(change.handle(), dossier.coverage().id(), "");
          return present
              .<CoverageOutcome>map(StoredCoverageDossiers::exists)
              .orElseGet(() -> keep(change, dossier, actor));
        });
  }

  private static CoverageOutcome exists(Coverage present) {
    return new CoverageOutcome.Refused(
        present, Refusal.of(LiveReason.EXISTS, present.id().value()));
  }

  private static CoverageOutcome.Done keep(Change change, CoverageDossier dossier, Actor actor) {
    var handle = change.handle();
    var coverage = dossier.coverage();
    CoverageRows.insert(handle, coverage);
    var held = atItsAddresses(handle, dossier);
    CoverageRows.update(handle, held);
    CoverageRows.topics(handle, held);
    var happenings = new ArrayList<Happening>();
    happenings.add(
        new Happening(
            kind(held.status()), CoverageEvent.THING, held.id().value(), held.revision()));
    var told = new ArrayList<PostDossier>();
    for (var post : dossier.posts()) {
      bring(handle, post);
      if (post.post().position() > 0) {
        told.add(post);
        happenings.add(
            new Happening(
                post.post().published() ? EventKind.POST_PUBLISHED : EventKind.POST_REMOVED,
                PostKey.THING,
                post.post().key().toString(),
                post.post().revision()));
      }
    }
    change.audit(
        actor,
        "bring",
        new Change.Happened(CoverageEvent.THING, held.id().value(), held.revision()),
        "done",
        AuditDetail.NONE);
    var last = change.append(happenings);
    for (int number = 0; number < told.size(); number++) {
      PostRows.position(
          handle, told.get(number).post().id(), last.number() - told.size() + 1 + number);
    }
    inEditions(change, held, told);
    return new CoverageOutcome.Done(held, StoredLog.head(handle));
  }

  /** Its translations and those of its posts came before it. */
  private static void inEditions(Change change, Coverage coverage, List<PostDossier> told) {
    for (var translation : TranslationRows.of(change.handle(), Thing.of(coverage.id()))) {
      LiveEditions.translated(change, coverage, null, translation);
    }
    for (var post : told) {
      var key = post.post().key();
      for (var translation : TranslationRows.of(change.handle(), Thing.of(key))) {
        var words = PostRows.find(change.handle(), key).orElseThrow();
        LiveEditions.translated(change, words, null, translation);
      }
    }
  }

  private static void elsewhere(Handle handle, CoverageDossier dossier) {
    var id = dossier.coverage().id();
    for (var translation : TranslationRows.of(handle, Thing.of(id))) {
      var slug = translation.slug();
      if (slug != null) {
        var held = CoverageAddresses.hold(handle, id, translation.language(), slug);
        TranslationRows.keepSlug(handle, translation.thing(), translation.language(), held);
      }
    }
    dossier
        .slugsElsewhere()
        .forEach(
            (language, slugs) ->
                slugs.forEach(slug -> CoverageAddresses.holdIfFree(handle, id, language, slug)));
  }

  private static Coverage atItsAddresses(Handle handle, CoverageDossier dossier) {
    var coverage = dossier.coverage();
    if (coverage.openedAt() == null || coverage.status() == CoverageStatus.ERASED) {
      return coverage;
    }
    var held = CoverageAddresses.hold(handle, coverage.id(), coverage.language(), coverage.slug());
    for (var former : dossier.formerSlugs()) {
      CoverageAddresses.holdIfFree(handle, coverage.id(), coverage.language(), former);
    }
    elsewhere(handle, dossier);
    return StoredCoverages.with(coverage, held);
  }

  private static void bring(Handle handle, PostDossier dossier) {
    var post = dossier.post();
    PostRows.insert(handle, post.at(0));
    PostRows.removedAt(handle, post.id(), dossier.removedAt());
    dossier.revisions().forEach(revision -> PostRows.revision(handle, revision));
    if (dossier.revisions().isEmpty()) {
      PostRows.revision(
          handle,
          new PostRevision(
              post.id(), post.textRevision(), PostText.EMPTY, post.createdAt(), post.createdBy()));
    }
    dossier.revisions().stream()
        .filter(revision -> revision.number() == post.textRevision())
        .findFirst()
        .ifPresent(present -> PostRows.pictures(handle, post, present.text()));
  }

  private static EventKind kind(CoverageStatus status) {
    return switch (status) {
      case DRAFT -> EventKind.COVERAGE_DRAFTED;
      case UPCOMING -> EventKind.COVERAGE_ANNOUNCED;
      case LIVE -> EventKind.COVERAGE_STARTED;
      case ENDED -> EventKind.COVERAGE_ENDED;
      case WITHDRAWN -> EventKind.COVERAGE_WITHDRAWN;
      case ERASED -> EventKind.COVERAGE_ERASED;
    };
  }
}
