package news.standfirst.store.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.Slug;
import org.jdbi.v3.core.Handle;

/** The tables that let the desk's list be read in the time of one page of it. */
final class Listings {
  private Listings() {}

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

  static Set<String> slugs(List<Slug> slugs) {
    return slugs.stream().map(Slug::value).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void clear(Handle handle, String table, Article article) {
    handle
        .createUpdate("DELETE FROM " + table + " WHERE article_id = :article")
        .bind("article", article.id().value())
        .execute();
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
}
