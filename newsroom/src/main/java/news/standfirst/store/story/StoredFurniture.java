package news.standfirst.store.story;

import java.util.List;
import java.util.Optional;
import news.standfirst.access.AuditDetail;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Actor;
import news.standfirst.story.Author;
import news.standfirst.story.EventKind;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Topic;
import org.jdbi.v3.core.Handle;

/** Topics, authors, front pages and house pages in their tables. */
public final class StoredFurniture implements HouseFurniture {
  private final Ledger ledger;

  public StoredFurniture(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public LogPosition keep(Topic topic, Actor actor) {
    return keep(
        "topic", topic.slug().value(), FurnitureJson.topic(topic), EventKind.TOPIC_CHANGED, actor);
  }

  @Override
  public LogPosition keep(Author author, Actor actor) {
    return keep(
        "author",
        author.slug().value(),
        FurnitureJson.author(author),
        EventKind.AUTHOR_CHANGED,
        actor);
  }

  /** Both tables have the name of the thing. */
  private LogPosition keep(String thing, String slug, String text, EventKind kind, Actor actor) {
    return ledger.change(
        change -> {
          change
              .handle()
              .createUpdate(
                  "INSERT INTO "
                      + thing
                      + " (slug, text) VALUES (:slug, :text)"
                      + " ON CONFLICT (slug) DO UPDATE SET text = excluded.text")
              .bind("slug", slug)
              .bind("text", text)
              .execute();
          return kept(change, thing, slug, 0, kind, actor);
        });
  }

  private static LogPosition kept(
      Change change, String thing, String id, int revision, EventKind kind, Actor actor) {
    var act =
        switch (thing) {
          case "front" -> "arrange-front";
          case "page" -> "change-house-page";
          default -> "change-" + thing;
        };
    change.audit(actor, act, new Change.Happened(thing, id, revision), "done", AuditDetail.NONE);
    return change.append(List.of(new Happening(kind, thing, id, revision)));
  }

  @Override
  public List<Topic> topics() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT slug, text FROM topic ORDER BY slug")
                .map((row, _) -> FurnitureJson.topic(row.getString(1), row.getString(2)))
                .list());
  }

  @Override
  public List<Author> authors() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT slug, text FROM author ORDER BY slug")
                .map((row, _) -> FurnitureJson.author(row.getString(1), row.getString(2)))
                .list());
  }

  @Override
  public boolean arrange(Language edition, FrontArrangement arrangement, Actor actor) {
    return ledger.change(
        change -> {
          var based = arrangement.revision();
          var sql =
              based == 0
                  ? "INSERT INTO front (language, revision, text) VALUES (:language, 1, :text)"
                      + " ON CONFLICT (language) DO NOTHING"
                  : "UPDATE front SET revision = revision + 1, text = :text"
                      + " WHERE language = :language AND revision = "
                      + based;
          var changed =
              change
                  .handle()
                  .createUpdate(sql)
                  .bind("language", edition.tag())
                  .bind("text", FurnitureJson.front(arrangement))
                  .execute();
          if (changed == 0) {
            return false;
          }
          kept(change, "front", edition.tag(), based + 1, EventKind.FRONT_ARRANGED, actor);
          return true;
        });
  }

  @Override
  public LogPosition keep(HousePage page, Actor actor) {
    return ledger.change(
        change -> {
          change
              .handle()
              .createUpdate(
                  "INSERT INTO house_page (name, language, text) VALUES (:name, :language, :text)"
                      + " ON CONFLICT (name, language) DO UPDATE SET text = excluded.text")
              .bind("name", page.name())
              .bind("language", page.language().tag())
              .bind("text", FurnitureJson.page(page))
              .execute();
          var id = page.language().tag() + "/" + page.name();
          return kept(change, "page", id, 0, EventKind.HOUSE_PAGE_CHANGED, actor);
        });
  }

  static FrontArrangement front(Handle handle, Language edition) {
    return handle
        .createQuery("SELECT revision, text FROM front WHERE language = :language")
        .bind("language", edition.tag())
        .map((row, _) -> FurnitureJson.front(row.getInt(1), row.getString(2)))
        .findOne()
        .orElse(FrontArrangement.OPEN);
  }

  static Optional<HousePage> page(Handle handle, Language edition, String name) {
    return handle
        .createQuery("SELECT text FROM house_page WHERE name = :name AND language = :language")
        .bind("name", name)
        .bind("language", edition.tag())
        .map((row, _) -> FurnitureJson.page(name, edition, row.getString(1)))
        .findOne();
  }
}
