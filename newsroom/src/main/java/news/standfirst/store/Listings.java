package news.standfirst.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.Slug;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The tables that let a list be read in the time of one page of it, however many stories there are.
 */
final class Listings {
  private Listings() {}

  /**
   * Renews the readers' lists after a change.
   *
   * @param shown the published text; null unless readers see the story now
   */
  static void publish(Change change, Article before, Article now, @Nullable ArticleText shown) {
    var handle = change.handle();
    clear(handle, "article_topic", now);
    clear(handle, "article_author", now);
    if (shown != null) {
      var at = Stamps.micros(firstPublished(now));
      link(handle, "article_topic", "topic", slugs(shown.topics()), now, at);
      link(
          handle,
          "article_author",
          "author",
          slugs(shown.bylines().stream().map(Byline::slug).toList()),
          now,
          at);
    }
    countMonth(change, before, now);
  }

  /** Renews the desk's lists after a change. */
  static void desk(Change change, Article article, ArticleText newest, String by) {
    var handle = change.handle();
    var at = Stamps.micros(change.now());
    clear(handle, "desk_topic", article);
    clear(handle, "desk_person", article);
    insertDesk(handle, "desk_topic", "topic", slugs(newest.topics()), article, at);
    var people =
        Stream.concat(
                Stream.of(article.createdBy(), by), newest.bylines().stream().map(Byline::name))
            .map(Listings::person)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    insertDesk(handle, "desk_person", "person", people, article, at);
  }

  static String person(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Set<String> slugs(List<Slug> slugs) {
    return slugs.stream().map(Slug::value).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void clear(Handle handle, String table, Article article) {
    handle
        .createUpdate("DELETE FROM " + table + " WHERE article_id = :article")
        .bind("article", article.id().value())
        .execute();
  }

  private static void link(
      Handle handle, String table, String column, Set<String> keys, Article article, long at) {
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
          .bind("language", article.language().tag())
          .bind("at", at)
          .bind("article", article.id().value())
          .execute();
    }
  }

  private static void insertDesk(
      Handle handle, String table, String column, Set<String> keys, Article article, long at) {
    for (var key : keys) {
      handle
          .createUpdate(
              "INSERT INTO "
                  + table
                  + " ("
                  + column
                  + ", changed_at, article_id) VALUES (:key, :at, :article)")
          .bind("key", key)
          .bind("at", at)
          .bind("article", article.id().value())
          .execute();
    }
  }

  private static void countMonth(Change change, Article before, Article now) {
    var day = now.date();
    if (day == null) {
      return;
    }
    var more = (now.live() ? 1 : 0) - (before.live() ? 1 : 0);
    change
        .handle()
        .createUpdate(
            """
            INSERT INTO story_month (language, month, stories, last_change)
            VALUES (:language, :month, :more, :now)
            ON CONFLICT (language, month) DO UPDATE
            SET stories = story_month.stories + :more, last_change = excluded.last_change
            """)
        .bind("language", now.language().tag())
        .bind("month", day.toString().substring(0, 7))
        .bind("more", more)
        .bind("now", Stamps.micros(change.now()))
        .execute();
  }

  private static java.time.Instant firstPublished(Article article) {
    var at = article.firstPublishedAt();
    if (at == null) {
      throw new IllegalStateException("A published story has a time of publication.");
    }
    return at;
  }
}
