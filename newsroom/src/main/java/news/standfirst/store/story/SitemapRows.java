package news.standfirst.store.story;

import java.time.YearMonth;
import java.util.List;
import news.standfirst.store.column.Cursor;
import news.standfirst.store.column.Stamps;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.story.Part;
import news.standfirst.story.Published;
import org.jdbi.v3.core.Handle;

/** The addresses of an edition by month, as sitemaps list them. */
final class SitemapRows {
  private SitemapRows() {}

  static List<Published.MonthOfStories> months(Handle handle, Language edition) {
    return handle
        .createQuery(
            "SELECT month, stories, last_change FROM story_month"
                + " WHERE language = :language AND stories > 0 ORDER BY month")
        .bind("language", edition.tag())
        .map(
            (row, _) -> {
              var month = YearMonth.parse(row.getString("month"));
              return new Published.MonthOfStories(
                  month.getYear(),
                  month.getMonthValue(),
                  row.getInt("stories"),
                  Stamps.instant(row, "last_change"));
            })
        .list();
  }

  static Part<Published.SitemapLine> ofMonth(
      Handle handle, Language edition, YearMonth days, String cursor, int limit) {
    var place = Cursor.oldestFirst(cursor, days.atDay(1).toString());
    record Line(Published.SitemapLine line, long at) {}
    var rows =
        handle
            .createQuery(
                "SELECT a.article_id, a.language, a.day, a.slug, a.first_published_at,"
                    + " coalesce(a.updated_at, a.first_published_at) AS changed"
                    + " FROM edition_article a"
                    + " WHERE a.language = :language AND a.status = 'PUBLISHED'"
                    + " AND (a.day, a.first_published_at, a.article_id) > (:day, :at, :id)"
                    + " AND a.day <= :last"
                    + " ORDER BY a.day, a.first_published_at, a.article_id LIMIT :limit")
            .bind("language", edition.tag())
            .bind("day", place.day())
            .bind("at", place.at())
            .bind("id", place.id())
            .bind("last", days.atEndOfMonth().toString())
            .bind("limit", limit + 1)
            .map(
                (row, _) ->
                    new Line(
                        new Published.SitemapLine(
                            new ArticleId(row.getString("article_id")),
                            Cards.address(row),
                            Stamps.instant(row, "changed"),
                            List.of()),
                        row.getLong("first_published_at")))
            .list();
    var versions = Standings.versions(handle, rows.stream().map(row -> row.line().id()).toList());
    return Cursor.part(
        rows,
        limit,
        row -> new Cursor(row.line.address().date().toString(), row.at, row.line.id().value()),
        row ->
            new Published.SitemapLine(
                row.line().id(),
                row.line().address(),
                row.line().lastChange(),
                versions.getOrDefault(row.line().id(), List.of())));
  }
}
