package news.standfirst.store.translation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Backlog;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.jdbi.v3.core.Handle;

/** The archives of editions in their table, and what is missing in those of translations. */
public final class StoredBacklog implements Backlog {
  private final Ledger ledger;

  public StoredBacklog(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Archive> archive(Language language) {
    return ledger.read(handle -> archive(handle, language, ""));
  }

  private static Optional<Archive> archive(Handle handle, Language language, String ending) {
    return handle
        .createQuery(
            "SELECT paused, begun_at, reached_at, reached_id, finished_at"
                + " FROM translation_archive WHERE language = :language"
                + ending)
        .bind("language", language.tag())
        .map(
            (row, _) ->
                new Archive(
                    language,
                    row.getInt("paused") == 1,
                    Stamps.instant(row, "begun_at"),
                    Stamps.instant(row, "reached_at"),
                    row.getString("reached_id"),
                    Stamps.instantOrNull(row, "finished_at")))
        .findOne();
  }

  @Override
  public List<Archive> archives() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT language FROM translation_archive ORDER BY language")
                .map((row, _) -> new Language(row.getString(1)))
                .list()
                .stream()
                .flatMap(language -> archive(handle, language, "").stream())
                .toList());
  }

  @Override
  public void bringArchive(Archive archive) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    """
                    INSERT INTO translation_archive (language, paused, begun_at, reached_at,
                      reached_id, finished_at)
                    VALUES (:language, :paused, :begun, :reached, :id, :finished)
                    ON CONFLICT (language) DO UPDATE SET paused = excluded.paused
                    """)
                .bind("language", archive.language().tag())
                .bind("paused", archive.paused() ? 1 : 0)
                .bind("begun", Stamps.micros(archive.begunAt()))
                .bind("reached", Stamps.micros(archive.reached()))
                .bind("id", archive.reachedId())
                .bind("finished", Stamps.microsOrNull(archive.finishedAt()))
                .execute());
  }

  @Override
  public void beginArchive(Language language) {
    begin(language, "DO NOTHING");
  }

  @Override
  public void restartArchive(Language language) {
    begin(
        language,
        "DO UPDATE SET paused = 0, begun_at = excluded.begun_at,"
            + " reached_at = excluded.reached_at, reached_id = excluded.reached_id,"
            + " finished_at = NULL");
  }

  /** From the newest story on: later than any is now. */
  private void begin(Language language, String otherwise) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "INSERT INTO translation_archive"
                        + " (language, paused, begun_at, reached_at, reached_id)"
                        + " VALUES (:language, 0, :now, :now, '~') ON CONFLICT (language) "
                        + otherwise)
                .bind("language", language.tag())
                .bind("now", Stamps.micros(change.now()))
                .execute());
  }

  @Override
  public void pauseArchive(Language language, boolean paused) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "UPDATE translation_archive SET paused = :paused WHERE language = :language")
                .bind("paused", paused ? 1 : 0)
                .bind("language", language.tag())
                .execute());
  }

  private record Reached(ArticleId id, long at) {}

  @Override
  public int further(Language language, Set<Language> from, int limit) {
    return ledger.changeQuietly(
        change -> {
          var found = archive(change.handle(), language, change.dialect().forUpdate());
          if (found.isEmpty() || found.get().paused() || found.get().finishedAt() != null) {
            return 0;
          }
          var next = next(change.handle(), language, from, found.get(), limit);
          for (var story : next) {
            StoredWaiting.ask(
                change,
                Thing.of(story.id()),
                language,
                Waiting.Rank.ARCHIVE,
                Stamps.instant(story.at()));
          }
          reached(change, language, next);
          return next.size();
        });
  }

  private static List<Reached> next(
      Handle handle, Language language, Set<Language> from, Archive archive, int limit) {
    if (from.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            SELECT a.article_id, a.first_published_at FROM edition_article a
            WHERE a.status = 'PUBLISHED' AND a.translated = 0 AND a.language IN (<from>)
              AND (a.first_published_at, a.article_id) < (:at, :id)
              AND NOT EXISTS (SELECT 1 FROM edition_article e WHERE e.article_id = a.article_id
                AND e.language = :language AND e.status = 'PUBLISHED')
            ORDER BY a.first_published_at DESC, a.article_id DESC LIMIT :limit
            """)
        .bindList("from", from.stream().map(Language::tag).sorted().toList())
        .bind("at", Stamps.micros(archive.reached()))
        .bind("id", archive.reachedId())
        .bind("language", language.tag())
        .bind("limit", limit)
        .map((row, _) -> new Reached(new ArticleId(row.getString(1)), row.getLong(2)))
        .list();
  }

  private static void reached(Change change, Language language, List<Reached> stories) {
    var update = stories.isEmpty() ? "finished_at = :now" : "reached_at = :at, reached_id = :id";
    var statement =
        change
            .handle()
            .createUpdate(
                "UPDATE translation_archive SET " + update + " WHERE language = :language")
            .bind("language", language.tag());
    if (stories.isEmpty()) {
      statement.bind("now", Stamps.micros(change.now()));
    } else {
      statement.bind("at", stories.getLast().at()).bind("id", stories.getLast().id().value());
    }
    statement.execute();
  }

  @Override
  public boolean passedOver(Language language, Set<Language> from) {
    if (from.isEmpty()) {
      return false;
    }
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM edition_article a, translation_archive r
                    WHERE r.language = :language AND r.paused = 0
                      AND (r.finished_at IS NOT NULL
                        OR (a.first_published_at, a.article_id) >= (r.reached_at, r.reached_id))
                      AND a.status = 'PUBLISHED' AND a.translated = 0 AND a.language IN (<from>)
                      AND NOT EXISTS (SELECT 1 FROM translation t WHERE t.thing = 'article'
                        AND t.id = a.article_id AND t.language = :language)
                      AND NOT EXISTS (SELECT 1 FROM translation_job j WHERE j.thing = 'article'
                        AND j.id = a.article_id AND j.language = :language)
                    LIMIT 1
                    """)
                .bindList("from", from.stream().map(Language::tag).sorted().toList())
                .bind("language", language.tag())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public int askMadeByOthers(Pair pair, EngineVersion first, int limit) {
    var found = madeByOthers(pair, first, limit);
    if (!found.isEmpty()) {
      ledger.changeQuietly(
          change -> {
            found.forEach(
                one -> StoredWaiting.askAgain(change, one.thing(), pair.to(), one.changedAt()));
            return found.size();
          });
    }
    return found.size();
  }

  /** A translation, and when it changed. */
  private record Made(Thing thing, Instant changedAt) {}

  /**
   * The note names all engines that have a part in what is shown. An update's own translation is of
   * no use once the update is the story.
   */
  private List<Made> madeByOthers(Pair pair, EngineVersion first, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT thing, id, changed_at FROM translation WHERE language = :to"
                        + " AND source_language = :from AND thing <> 'update'"
                        + " AND note NOT LIKE :first ESCAPE '!' AND note NOT LIKE :nobody"
                        + " ORDER BY changed_at DESC LIMIT :limit")
                .bind("to", pair.to().tag())
                .bind("from", pair.from().tag())
                .bind("first", noteBy(first.toString()))
                .bind("nobody", noteBy(""))
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Made(
                            new Thing(row.getString("thing"), row.getString("id")),
                            Stamps.instant(row, "changed_at")))
                .list());
  }

  private static String noteBy(String engines) {
    var field = Json.object().put("engine", engines).toString();
    return "%" + field.substring(1, field.length() - 1).replaceAll("[!%_]", "!$0") + "%";
  }

  @Override
  public List<Thing> translated(Pair pair, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT thing, id FROM translation WHERE language = :to"
                        + " AND source_language = :from ORDER BY changed_at DESC LIMIT :limit")
                .bind("to", pair.to().tag())
                .bind("from", pair.from().tag())
                .bind("limit", limit)
                .map((row, _) -> new Thing(row.getString(1), row.getString(2)))
                .list());
  }

  @Override
  public List<Slug> topicsLacking(Language language, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT o.slug FROM topic o WHERE NOT EXISTS (SELECT 1 FROM translation t"
                        + " WHERE t.thing = 'topic' AND t.id = o.slug AND t.language = :language)"
                        + " ORDER BY o.slug LIMIT :limit")
                .bind("language", language.tag())
                .bind("limit", limit)
                .map((row, _) -> new Slug(row.getString(1)))
                .list());
  }

  @Override
  public List<CoverageId> coveragesLacking(Language language, Set<Language> from, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.id FROM coverage c WHERE c.rank > '0' AND c.language IN (<from>)
                      AND NOT EXISTS (SELECT 1 FROM coverage_edition e
                        WHERE e.coverage_id = c.id AND e.language = :language)
                    ORDER BY c.rank DESC, c.listed_at DESC LIMIT :limit
                    """)
                .bindList("from", from.stream().map(Language::tag).sorted().toList())
                .bind("language", language.tag())
                .bind("limit", limit)
                .map((row, _) -> new CoverageId(row.getString(1)))
                .list());
  }
}
