package news.standfirst.store.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.standfirst.access.AuditDetail;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.coverage.CoverageAddresses;
import news.standfirst.store.coverage.CoverageRows;
import news.standfirst.store.coverage.LiveEditions;
import news.standfirst.store.coverage.PostRows;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.ledger.StoredLog;
import news.standfirst.store.story.Addresses;
import news.standfirst.store.story.ArticleRows;
import news.standfirst.store.story.FurnitureJson;
import news.standfirst.store.story.Revisions;
import news.standfirst.store.story.Standings;
import news.standfirst.store.translation.KeptTranslations;
import news.standfirst.store.translation.ScheduledUpdates;
import news.standfirst.store.translation.SegmentJson;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.Actor;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import org.jdbi.v3.core.Handle;

/** Translations in their table, and with them how their stories stand in the editions. */
public final class StoredTranslations implements Translations {
  static final String THING = "translation";

  private final Ledger ledger;

  public StoredTranslations(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Translation> find(Thing thing, Language language) {
    return ledger.read(handle -> ScheduledUpdates.find(handle, thing, language));
  }

  @Override
  public Optional<Original> original(Thing thing) {
    return ledger.read(handle -> original(handle, thing));
  }

  static Optional<Original> original(Handle handle, Thing thing) {
    return subject(handle, thing, "").map(Subject::original);
  }

  @Override
  public List<Translation> of(Thing thing) {
    return ledger.read(handle -> TranslationRows.of(handle, thing));
  }

  @Override
  public Set<Language> languages(Thing thing) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT language FROM translation WHERE thing = :thing AND id = :id")
                .bind("thing", thing.kind())
                .bind("id", thing.id())
                .map((row, _) -> new Language(row.getString(1)))
                .set());
  }

  /** What is translated, as the tables have it. */
  private sealed interface Subject {
    Original original();

    record Story(Article article, Original original) implements Subject {}

    record Update(Original original) implements Subject {}

    record Live(Coverage coverage, Original original) implements Subject {}

    record LivePost(PostWords words, Original original) implements Subject {}

    record Name(Topic topic, Original original) implements Subject {}
  }

  /**
   * Finds an original and locks it; of a post its coverage, as everybody does who changes posts.
   *
   * @param ending of the SELECT that locks
   */
  private static Optional<Subject> subject(Handle handle, Thing thing, String ending) {
    if (thing.isArticle()) {
      return ArticleRows.find(handle, thing.article(), ending)
          .filter(article -> article.status() != Status.ERASED)
          .map(article -> new Subject.Story(article, original(handle, article)));
    }
    if (thing.isUpdate()) {
      return ArticleRows.find(handle, thing.article(), ending)
          .filter(article -> article.status() != Status.ERASED)
          .map(
              article ->
                  new Subject.Update(
                      Original.ofUpdate(
                          article, Revisions.text(handle, article.id(), article.revision()))));
    }
    if (thing.isTopic()) {
      return handle
          .createQuery("SELECT slug, text FROM topic WHERE slug = :slug" + ending)
          .bind("slug", thing.id())
          .map((row, _) -> FurnitureJson.topic(row.getString(1), row.getString(2)))
          .findOne()
          .map(topic -> new Subject.Name(topic, Original.of(topic)));
    }
    var coverage =
        CoverageRows.find(handle, thing.coverage(), ending)
            .filter(found -> found.status() != CoverageStatus.ERASED);
    if (thing.isCoverage()) {
      return coverage.map(found -> new Subject.Live(found, Original.of(found)));
    }
    return coverage.flatMap(
        found ->
            PostRows.find(handle, thing.post())
                .filter(words -> words.post().status() != PostStatus.ERASED)
                .map(words -> new Subject.LivePost(words, Original.of(found, words))));
  }

  private static Original original(Handle handle, Article article) {
    var revision = article.published() > 0 ? article.published() : article.revision();
    return Original.of(article, revision, Revisions.text(handle, article.id(), revision));
  }

  @Override
  public Changed change(Thing thing, Language language, Actor actor, Changing changing) {
    return ledger.change(change -> change(change, thing, language, actor, changing, _ -> {}));
  }

  /**
   * Changes a translation in a transaction that does more.
   *
   * @param locked what is done once the original is locked, or else is known to be none
   */
  static Changed change(
      Change change,
      Thing thing,
      Language language,
      Actor actor,
      Changing changing,
      Consumer<Boolean> locked) {
    var found = subject(change.handle(), thing, change.dialect().forUpdate());
    locked.accept(found.isPresent());
    if (found.isEmpty()) {
      return new Changed.Unknown();
    }
    var subject = found.get();
    var before = ScheduledUpdates.find(change.handle(), thing, language);
    return changing
        .changed(subject.original(), before.orElse(null))
        .<Changed>map(next -> kept(change, subject, before, next, actor))
        .orElseGet(Changed.Same::new);
  }

  private static Changed kept(
      Change change, Subject subject, Optional<Translation> before, Translation made, Actor actor) {
    var next = KeptTranslations.keep(change, before.orElse(null), made);
    if (actor.kind() != Actor.Kind.CLOCK) {
      audit(change, subject.original(), next.language(), "translate", actor);
    }
    return switch (subject) {
      case Subject.Story(var article, _) ->
          seen(change, article, next, before.filter(Translation::ready).isPresent());
      case Subject.Update _ -> new Changed.Kept(next, StoredLog.head(change.handle()));
      case Subject.Live(var coverage, _) ->
          new Changed.Kept(
              next, LiveEditions.translated(change, coverage, before.orElse(null), next));
      case Subject.LivePost(var words, _) ->
          new Changed.Kept(next, LiveEditions.translated(change, words, before.orElse(null), next));
      case Subject.Name(var topic, _) ->
          new Changed.Kept(
              next,
              change.append(
                  List.of(
                      new Happening(
                          EventKind.TOPIC_CHANGED,
                          Thing.TOPIC,
                          topic.slug().value(),
                          next.revision()))));
    };
  }

  /** Renews the edition and says so in the log, if readers can see any of it. */
  private static Changed seen(Change change, Article article, Translation next, boolean wasReady) {
    // Where a withdrawn story stood, readers see the translation of its notice.
    var seen = article.live() || article.withdrawal() != null;
    var visible = seen && (next.ready() || wasReady);
    if (!visible) {
      return new Changed.Kept(next, StoredLog.head(change.handle()));
    }
    Standings.renew(change, article, TranslationRows.Shown.of(next));
    return new Changed.Kept(
        next,
        change.append(
            List.of(
                new Happening(
                    EventKind.TRANSLATION_CHANGED,
                    THING,
                    article.id() + "/" + next.language(),
                    next.revision()))));
  }

  private static void audit(
      Change change, Original original, Language language, String command, Actor actor) {
    change.audit(
        actor,
        command,
        new Change.Happened(THING, original.thing().id() + "/" + language, original.revision()),
        "done",
        AuditDetail.NONE);
  }

  @Override
  public Changed changeSlug(Thing thing, Language language, Slug slug, Actor actor) {
    return ledger.change(
        change -> {
          var found = subject(change.handle(), thing, change.dialect().forUpdate());
          var translation = TranslationRows.find(change.handle(), thing, language);
          var addressed = thing.isArticle() || thing.isCoverage();
          if (found.isEmpty() || translation.isEmpty() || !addressed) {
            return new Changed.Unknown();
          }
          var now = translation.get();
          if (slug.equals(now.slug())) {
            return new Changed.Same();
          }
          var next = withSlug(now, held(change, found.get(), language, slug), change.now());
          TranslationRows.keep(change, next);
          audit(change, found.get().original(), language, "change-slug", actor);
          return switch (found.get()) {
            case Subject.Story(var article, _) -> seen(change, article, next, now.ready());
            case Subject.Live(var coverage, _) ->
                new Changed.Kept(next, LiveEditions.translated(change, coverage, now, next));
            case Subject.Update _, Subject.LivePost _, Subject.Name _ -> new Changed.Unknown();
          };
        });
  }

  private static Slug held(Change change, Subject subject, Language language, Slug slug) {
    return switch (subject) {
      case Subject.Story(var article, _) ->
          article.date() == null
              ? slug
              : Addresses.hold(
                  change.handle(), article.id(), new Address(language, article.date(), slug));
      case Subject.Live(var coverage, _) ->
          coverage.openedAt() == null
              ? slug
              : CoverageAddresses.hold(change.handle(), coverage.id(), language, slug);
      case Subject.Update _, Subject.LivePost _, Subject.Name _ -> slug;
    };
  }

  private static Translation withSlug(Translation now, Slug slug, Instant at) {
    return new Translation(
        now.thing(),
        now.language(),
        now.from(),
        now.revision() + 1,
        now.sourceRevision(),
        now.segments(),
        now.shown(),
        now.ready(),
        now.note(),
        slug,
        at);
  }

  @Override
  public List<Former> history(Thing thing, Language language, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT at, segment FROM segment_history WHERE thing = :thing"
                        + " AND id = :id AND language = :language"
                        + " ORDER BY number DESC LIMIT :limit")
                .bind("thing", thing.kind())
                .bind("id", thing.id())
                .bind("language", language.tag())
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Former(
                            Stamps.instant(row, "at"),
                            SegmentJson.one(Json.read(row.getString("segment")))))
                .list());
  }

  @Override
  public List<PostKey> untranslated(CoverageId coverage, Language language, int limit) {
    return ledger.read(handle -> LiveEditions.untranslated(handle, coverage, language, limit));
  }

  @Override
  public Optional<Instant> nextOverdue() {
    return ledger.read(LiveEditions::nextOverdue);
  }

  @Override
  public int showOverdue(int limit) {
    var due = ledger.read(handle -> LiveEditions.overdue(handle, ledger.now(), limit));
    int shown = 0;
    for (var where : due) {
      shown += ledger.change(change -> LiveEditions.showOverdue(change, where)) ? 1 : 0;
    }
    return shown;
  }
}
