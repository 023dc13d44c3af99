package news.standfirst.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.story.Actor;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import org.jdbi.v3.core.Handle;

/** Translations in their table, and with them how their stories stand in the editions. */
final class StoredTranslations implements Translations {
  static final String THING = "translation";

  private final Ledger ledger;

  StoredTranslations(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Translation> find(ArticleId id, Language language) {
    return ledger.read(handle -> TranslationRows.find(handle, Thing.of(id), language));
  }

  @Override
  public Optional<Source> source(ArticleId id) {
    return ledger.read(handle -> source(handle, id, ""));
  }

  @Override
  public List<Translation> of(ArticleId id) {
    return ledger.read(handle -> TranslationRows.of(handle, Thing.of(id)));
  }

  @Override
  public Changed change(ArticleId id, Language language, Actor actor, Changing changing) {
    return ledger.change(
        change -> {
          var source = source(change.handle(), id, change.dialect().forUpdate());
          if (source.isEmpty()) {
            return new Changed.Unknown();
          }
          var before = TranslationRows.find(change.handle(), Thing.of(id), language);
          return changing
              .changed(source.get(), before.orElse(null))
              .<Changed>map(next -> kept(change, source.get().article(), before, next, actor))
              .orElseGet(Changed.Same::new);
        });
  }

  private static Optional<Source> source(Handle handle, ArticleId id, String ending) {
    return ArticleRows.find(handle, id, ending)
        .filter(article -> article.status() != Status.ERASED)
        .map(
            article -> {
              var revision = article.published() > 0 ? article.published() : article.revision();
              return new Source(article, revision, Revisions.text(handle, id, revision));
            });
  }

  private static Changed kept(
      Change change, Article article, Optional<Translation> before, Translation made, Actor actor) {
    var next =
        new Translation(
            made.thing(),
            made.language(),
            made.from(),
            before.map(Translation::revision).orElse(0) + 1,
            made.sourceRevision(),
            made.segments(),
            made.shown(),
            made.ready(),
            made.note(),
            before.map(Translation::slug).orElse(null),
            change.now());
    TranslationRows.keep(change, next);
    before.ifPresent(old -> remember(change, old, next));
    if (actor.kind() != Actor.Kind.CLOCK) {
      audit(change, article, next.language(), "translate", actor);
    }
    return seen(change, article, next, before.filter(Translation::ready).isPresent());
  }

  /** Renews the edition and says so in the log, if readers can see any of it. */
  private static Changed seen(Change change, Article article, Translation next, boolean wasReady) {
    var visible = article.live() && (next.ready() || wasReady);
    if (!visible) {
      return new Changed.Kept(next, StoredLog.head(change.handle()));
    }
    Standings.renew(
        change,
        article,
        new TranslationRows.Shown(
            next.language(),
            next.shown(),
            next.sourceRevision(),
            next.ready(),
            next.slug(),
            next.note()));
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
      Change change, Article article, Language language, String command, Actor actor) {
    change.audit(
        actor,
        command,
        new Change.Happened(THING, article.id() + "/" + language, article.published()),
        "done",
        "");
  }

  /** Keeps every text that another took the place of. */
  private static void remember(Change change, Translation before, Translation next) {
    Map<String, KeptSegment> now = new HashMap<>();
    next.segments()
        .forEach(segment -> now.put(segment.place() + "#" + segment.sentence(), segment));
    for (var old : before.segments()) {
      var same = now.get(old.place() + "#" + old.sentence());
      if (old.text() != null
          && (same == null || !old.text().equals(same.text()) || !old.by().equals(same.by()))) {
        change
            .handle()
            .createUpdate(
                "INSERT INTO segment_history (thing, id, language, at, source, segment)"
                    + " VALUES (:thing, :id, :language, :at, :source, :segment)")
            .bind("thing", before.thing().kind())
            .bind("id", before.thing().id())
            .bind("language", before.language().tag())
            .bind("at", Stamps.micros(change.now()))
            .bind("source", old.source().words())
            .bind("segment", SegmentJson.one(old).toString())
            .execute();
      }
    }
  }

  @Override
  public Changed changeSlug(ArticleId id, Language language, Slug slug, Actor actor) {
    return ledger.change(
        change -> {
          var found =
              ArticleRows.find(change.handle(), id, change.dialect().forUpdate())
                  .filter(article -> article.status() != Status.ERASED);
          var translation = TranslationRows.find(change.handle(), Thing.of(id), language);
          if (found.isEmpty() || translation.isEmpty()) {
            return new Changed.Unknown();
          }
          var article = found.get();
          var now = translation.get();
          if (slug.equals(now.slug())) {
            return new Changed.Same();
          }
          var held =
              article.date() == null
                  ? slug
                  : Addresses.hold(
                      change.handle(), id, new Address(language, article.date(), slug));
          var next =
              new Translation(
                  now.thing(),
                  now.language(),
                  now.from(),
                  now.revision() + 1,
                  now.sourceRevision(),
                  now.segments(),
                  now.shown(),
                  now.ready(),
                  now.note(),
                  held,
                  change.now());
          TranslationRows.keep(change, next);
          audit(change, article, language, "change-slug", actor);
          return seen(change, article, next, now.ready());
        });
  }

  @Override
  public List<Former> history(ArticleId id, Language language, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT at, segment FROM segment_history WHERE thing = 'article'"
                        + " AND id = :id AND language = :language"
                        + " ORDER BY number DESC LIMIT :limit")
                .bind("id", id.value())
                .bind("language", language.tag())
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Former(
                            Stamps.instant(row, "at"),
                            SegmentJson.one(Json.read(row.getString("segment")))))
                .list());
  }
}
