package news.standfirst.store.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.EditionText;
import news.standfirst.story.InEdition;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.TranslationNote;
import news.standfirst.translation.kept.Thing;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How stories stand in the editions: a row of {@code edition_article} for each edition where
 * readers find a story or found it before it was withdrawn, and the readers' lists that hang on it.
 */
public final class Standings {
  private Standings() {}

  /**
   * Renews how a story stands everywhere, in the transaction of its change: so a correction, a
   * withdrawal or a changed sentence is in all editions at once.
   *
   * @param shown the published text; null unless readers see the story now
   */
  static void renew(Change change, Article article, @Nullable ArticleText shown) {
    var slug = article.slug();
    renew(
        change,
        article,
        article.language(),
        slug,
        shown == null ? null : EditionText.original(shown),
        null);
    if (article.status() == Status.ERASED) {
      // The slugs of translations are words of the story too.
      others(change.handle(), article)
          .forEach(
              language ->
                  renew(change, article, language, new Slug(article.id().value()), null, null));
      return;
    }
    for (var translated : TranslationRows.carried(change, article, shown)) {
      renew(change, article, translated);
    }
  }

  private static List<Language> others(Handle handle, Article article) {
    return handle
        .createQuery(
            "SELECT language FROM edition_article"
                + " WHERE article_id = :id AND language <> :language")
        .bind("id", article.id().value())
        .bind("language", article.language().tag())
        .map((row, _) -> new Language(row.getString(1)))
        .list();
  }

  /** Renews how a story stands in the edition of one translation. */
  public static void renew(Change change, Article article, TranslationRows.Shown translated) {
    var words = article.live() ? translated.words() : null;
    var slug = translated.slug();
    if (slug == null && translated.ready() && article.live() && article.date() != null) {
      slug =
          Addresses.hold(
              change.handle(),
              article.id(),
              new Address(
                  translated.language(),
                  article.date(),
                  Slug.of(translated.words().text().headline())));
      TranslationRows.keepSlug(
          change.handle(), Thing.of(article.id()), translated.language(), slug);
    }
    if (slug != null) {
      renew(
          change,
          article,
          translated.language(),
          slug,
          translated.ready() ? words : null,
          translated.note());
    }
  }

  private static void renew(
      Change change,
      Article article,
      Language language,
      Slug slug,
      @Nullable EditionText words,
      @Nullable TranslationNote note) {
    var handle = change.handle();
    var published = article.firstPublishedAt();
    var wasThere = stands(handle, article.id(), language);
    clear(handle, "article_topic", article, language);
    clear(handle, "article_author", article, language);
    if (article.date() == null || published == null) {
      return;
    }
    var live = words != null;
    keep(change, article, language, slug, words, note, published);
    if (words != null) {
      var at = Stamps.micros(published);
      var text = words.text();
      link(handle, "article_topic", "topic", slugs(text.topics()), article, language, at);
      var authors = slugs(text.bylines().stream().map(Byline::slug).toList());
      link(handle, "article_author", "author", authors, article, language, at);
    }
    countMonth(change, article, language, (live ? 1 : 0) - (wasThere ? 1 : 0));
  }

  /** Whether readers find a story in this edition. */
  static boolean stands(Handle handle, ArticleId id, Language language) {
    return handle
        .createQuery(
            "SELECT 1 FROM edition_article WHERE article_id = :id AND language = :language"
                + " AND status = 'PUBLISHED'")
        .bind("id", id.value())
        .bind("language", language.tag())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void keep(
      Change change,
      Article article,
      Language language,
      Slug slug,
      @Nullable EditionText words,
      @Nullable TranslationNote note,
      Instant published) {
    var corrections = article.corrections();
    var withdrawal = article.withdrawal();
    // A translation that is not ready any more is as good as not there: a status of no list.
    var status = words == null && article.live() ? "WAITING" : article.status().name();
    var goneAt =
        withdrawal != null
            ? withdrawal.at()
            : article.status() == Status.ERASED ? change.now() : null;
    change
        .handle()
        .createUpdate(
            """
            INSERT INTO edition_article (article_id, language, status, day, slug,
              first_published_at, updated_at, corrected_at, withdrawn_at, translated, reviewed,
              card)
            VALUES (:id, :language, :status, :day, :slug,
              :published, :updated, :corrected, :withdrawn, :translated, :reviewed, :card)
            ON CONFLICT (article_id, language) DO UPDATE SET status = excluded.status,
              day = excluded.day, slug = excluded.slug,
              first_published_at = excluded.first_published_at,
              updated_at = excluded.updated_at, corrected_at = excluded.corrected_at,
              withdrawn_at = excluded.withdrawn_at, translated = excluded.translated,
              reviewed = excluded.reviewed, card = excluded.card
            """)
        .bind("id", article.id().value())
        .bind("language", language.tag())
        .bind("status", status)
        .bind("day", String.valueOf(article.date()))
        .bind("slug", slug.value())
        .bind("published", Stamps.micros(published))
        .bind("updated", Stamps.microsOrNull(article.updatedAt()))
        .bind(
            "corrected",
            corrections.isEmpty() ? null : Stamps.microsOrNull(corrections.getLast().at()))
        .bind("withdrawn", Stamps.microsOrNull(goneAt))
        .bind("translated", language.equals(article.language()) ? 0 : 1)
        .bind("reviewed", note != null && note.reviewed() ? 1 : 0)
        .bind("card", words == null ? null : Cards.json(words, note))
        .execute();
  }

  /** The addresses of these stories in all editions where readers find them, by language. */
  static Map<ArticleId, List<InEdition.Version>> versions(Handle handle, List<ArticleId> ids) {
    var found = new LinkedHashMap<ArticleId, List<InEdition.Version>>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      handle
          .createQuery(
              "SELECT a.article_id, a.language, a.day, a.slug, a.translated, a.reviewed"
                  + " FROM edition_article a"
                  + " WHERE a.article_id IN (<ids>) AND a.status = 'PUBLISHED'"
                  + " ORDER BY a.article_id, a.language")
          .bindList("ids", some.stream().map(ArticleId::value).toList())
          .map(
              (row, _) ->
                  Map.entry(
                      new ArticleId(row.getString("article_id")),
                      new InEdition.Version(
                          Cards.address(row),
                          row.getInt("translated") == 1,
                          row.getInt("reviewed") == 1)))
          .forEach(
              version ->
                  found
                      .computeIfAbsent(version.getKey(), _ -> new ArrayList<>())
                      .add(version.getValue()));
    }
    return found;
  }

  private static final int AT_ONCE = 1_000;

  private static Set<String> slugs(List<Slug> slugs) {
    return Listings.slugs(slugs);
  }

  private static void clear(Handle handle, String table, Article article, Language language) {
    handle
        .createUpdate(
            "DELETE FROM " + table + " WHERE article_id = :article AND language = :language")
        .bind("article", article.id().value())
        .bind("language", language.tag())
        .execute();
  }

  private static void link(
      Handle handle,
      String table,
      String column,
      Set<String> keys,
      Article article,
      Language language,
      long at) {
    for (var key : keys) {
      handle
          .createUpdate(
              "INSERT INTO "
                  + table
                  + " ("
                  + column
                  + ", language, first_published_at, article_id)"
                  + " VALUES (:key, :language, :at, :article)")
          .bind("key", key)
          .bind("language", language.tag())
          .bind("at", at)
          .bind("article", article.id().value())
          .execute();
    }
  }

  private static void countMonth(Change change, Article article, Language language, int more) {
    change
        .handle()
        .createUpdate(
            """
            INSERT INTO story_month (language, month, stories, last_change)
            VALUES (:language, :month, :more, :now)
            ON CONFLICT (language, month) DO UPDATE
            SET stories = story_month.stories + :more, last_change = excluded.last_change
            """)
        .bind("language", language.tag())
        .bind("month", String.valueOf(article.date()).substring(0, 7))
        .bind("more", more)
        .bind("now", Stamps.micros(change.now()))
        .execute();
  }
}
