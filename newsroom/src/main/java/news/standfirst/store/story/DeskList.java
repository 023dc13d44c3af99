package news.standfirst.store.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.standfirst.store.column.Cursor;
import news.standfirst.store.column.Stamps;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.Part;
import news.standfirst.story.Status;
import org.jdbi.v3.core.Handle;

/**
 * The desk's list of stories; each filter has an index that runs in the order of the list. Words
 * alone have none here: they walk along the list, which is only asked for while the search index is
 * being built.
 */
final class DeskList {
  private DeskList() {}

  static Part<ArticleLine> read(Handle handle, ArticleQuery query, Cursor place, int limit) {
    var conditions = new ArrayList<String>();
    var from = "article a";
    var order = "a.changed_at DESC, a.id DESC";
    var person = Listings.person(query.person().strip());
    var words = query.words().strip().toLowerCase(Locale.ROOT);
    if (query.topic() != null || !person.isEmpty()) {
      from = (query.topic() != null ? "desk_topic d" : "desk_person d") + " CROSS JOIN article a";
      order = "d.changed_at DESC, d.article_id DESC";
      conditions.add("a.id = d.article_id");
      conditions.add("(d.changed_at, d.article_id) < (:at, :id)");
    } else if (query.scheduled()) {
      // Few are scheduled: sorting those is cheaper than a walk through all in the list's order.
      order = "a.changed_at + 0 DESC, a.id DESC";
      conditions.add("(a.changed_at + 0, a.id) < (:at, :id)");
    } else {
      conditions.add("(a.changed_at, a.id) < (:at, :id)");
    }
    if (query.topic() != null) {
      conditions.add("d.topic = :topic");
    }
    if (!person.isEmpty()) {
      conditions.add(
          query.topic() == null
              ? "d.person = :person"
              : "EXISTS (SELECT 1 FROM desk_person p"
                  + " WHERE p.article_id = a.id AND p.person = :person)");
    }
    if (!query.statuses().isEmpty()) {
      // Most are published: with others among them the walk in the list's order finds a page at
      // once, while the index by status would have to sort them all.
      var walk = query.statuses().size() > 1 && query.statuses().contains(Status.PUBLISHED);
      conditions.add((walk ? "(a.status || '')" : "a.status") + " IN (<statuses>)");
    }
    if (query.language() != null) {
      conditions.add("a.language = :language");
    }
    if (query.scheduled()) {
      conditions.add("a.scheduled_for IS NOT NULL");
    }
    if (!words.isEmpty()) {
      conditions.add("a.words LIKE :words ESCAPE '!'");
    }
    var sql =
        "SELECT %s FROM %s WHERE %s ORDER BY %s LIMIT :limit"
            .formatted(ArticleRows.LINE_COLUMNS, from, String.join(" AND ", conditions), order);
    try (var select = handle.createQuery(sql)) {
      select.bind("at", place.at()).bind("id", place.id()).bind("limit", limit + 1);
      if (query.topic() != null) {
        select.bind("topic", query.topic().value());
      }
      if (!person.isEmpty()) {
        select.bind("person", person);
      }
      if (!query.statuses().isEmpty()) {
        select.bindList("statuses", query.statuses().stream().map(Enum::name).toList());
      }
      if (query.language() != null) {
        select.bind("language", query.language().tag());
      }
      if (!words.isEmpty()) {
        select.bind("words", "%" + escaped(words) + "%");
      }
      var rows = select.map((row, _) -> ArticleRows.line(row)).list();
      return Cursor.part(rows, limit, DeskList::place, line -> line);
    }
  }

  static List<ArticleLine> lines(Handle handle, List<ArticleId> ids) {
    var sql = "SELECT %s FROM article a WHERE a.id IN (<ids>)".formatted(ArticleRows.LINE_COLUMNS);
    try (var select = handle.createQuery(sql)) {
      var found = new HashMap<ArticleId, ArticleLine>();
      select
          .bindList("ids", ids.stream().map(ArticleId::value).toList())
          .map((row, _) -> ArticleRows.line(row))
          .forEach(line -> found.put(line.article().id(), line));
      return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
  }

  private static Cursor place(ArticleLine line) {
    return new Cursor("", Stamps.micros(line.changedAt()), line.article().id().value());
  }

  private static String escaped(String words) {
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
