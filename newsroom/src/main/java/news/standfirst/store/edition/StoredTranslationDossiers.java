package news.standfirst.store.edition;

import java.util.List;
import java.util.Optional;
import news.standfirst.document.BodyJson;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.coverage.CoverageRows;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.story.ArticleRows;
import news.standfirst.store.translation.SegmentJson;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.Language;
import news.standfirst.translation.MemoryKey;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.TranslationDossier;
import news.standfirst.translation.kept.TranslationDossier.Remembered;
import news.standfirst.translation.kept.TranslationDossiers;
import news.standfirst.translation.kept.Translations.Former;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whole translations out of the tables and into them. */
public final class StoredTranslationDossiers implements TranslationDossiers {
  private static final String OF = " WHERE thing = :thing AND id = :id AND language = :language";

  private final Ledger ledger;

  public StoredTranslationDossiers(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Key> keys(@Nullable Key after, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT thing, id, language FROM translation"
                        + " WHERE (thing, id, language) > (:thing, :id, :language)"
                        + " AND thing <> 'update'"
                        + " ORDER BY thing, id, language LIMIT :limit")
                .bind("thing", after == null ? "" : after.thing().kind())
                .bind("id", after == null ? "" : after.thing().id())
                .bind("language", after == null ? "" : after.language().tag())
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Key(
                            new Thing(row.getString(1), row.getString(2)),
                            new Language(row.getString(3))))
                .list());
  }

  @Override
  public Optional<TranslationDossier> find(Key key) {
    return ledger.read(handle -> find(handle, key));
  }

  private record Row(java.time.Instant madeAt, int shownRevision) {}

  private static Optional<TranslationDossier> find(Handle handle, Key key) {
    return TranslationRows.find(handle, key.thing(), key.language())
        .map(
            translation -> {
              var row =
                  handle
                      .createQuery("SELECT made_at, shown_revision FROM translation" + OF)
                      .bind("thing", key.thing().kind())
                      .bind("id", key.thing().id())
                      .bind("language", key.language().tag())
                      .map((one, _) -> new Row(Stamps.instant(one, "made_at"), one.getInt(2)))
                      .one();
              return new TranslationDossier(
                  translation,
                  row.madeAt(),
                  row.shownRevision(),
                  history(handle, key),
                  remembered(handle, key));
            });
  }

  private static List<Former> history(Handle handle, Key key) {
    return handle
        .createQuery("SELECT at, segment FROM segment_history" + OF + " ORDER BY number")
        .bind("thing", key.thing().kind())
        .bind("id", key.thing().id())
        .bind("language", key.language().tag())
        .map(
            (row, _) ->
                new Former(Stamps.instant(row, "at"), SegmentJson.one(Json.read(row.getString(2)))))
        .list();
  }

  private static List<Remembered> remembered(Handle handle, Key key) {
    return handle
        .createQuery(
            "SELECT key, source, text, by_person, at FROM translation_memory"
                + OF
                + " ORDER BY key")
        .bind("thing", key.thing().kind())
        .bind("id", key.thing().id())
        .bind("language", key.language().tag())
        .map(
            (row, _) ->
                new Remembered(
                    row.getString(1),
                    BodyJson.text("source", Json.read(row.getString(2))),
                    BodyJson.text("text", Json.read(row.getString(3))),
                    row.getInt(4) == 1,
                    Stamps.instant(row, "at")))
        .list();
  }

  @Override
  public boolean known(Key key) {
    return ledger.read(handle -> known(handle, key));
  }

  private static boolean known(Handle handle, Key key) {
    var thing = key.thing();
    return TranslationRows.find(handle, thing, key.language()).isPresent()
        || (thing.isArticle()
            ? ArticleRows.find(handle, thing.article(), "").isPresent()
            : CoverageRows.find(handle, thing.coverage(), "").isPresent());
  }

  @Override
  public boolean bring(TranslationDossier dossier) {
    var translation = dossier.translation();
    var key = new Key(translation.thing(), translation.language());
    return ledger.change(
        change -> {
          if (known(change.handle(), key)) {
            return false;
          }
          var handle = change.handle();
          var then = new Change(handle, change.dialect(), translation.changedAt());
          TranslationRows.keep(then, translation);
          handle
              .createUpdate("UPDATE translation SET made_at = :made, shown_revision = :shown" + OF)
              .bind("made", Stamps.micros(dossier.madeAt()))
              .bind("shown", dossier.shownRevision())
              .bind("thing", key.thing().kind())
              .bind("id", key.thing().id())
              .bind("language", key.language().tag())
              .execute();
          dossier.history().forEach(former -> history(handle, key, former));
          dossier.remembered().forEach(one -> remember(handle, key, translation.from(), one));
          return true;
        });
  }

  private static void history(Handle handle, Key key, Former former) {
    handle
        .createUpdate(
            "INSERT INTO segment_history (thing, id, language, at, source, segment)"
                + " VALUES (:thing, :id, :language, :at, :source, :segment)")
        .bind("thing", key.thing().kind())
        .bind("id", key.thing().id())
        .bind("language", key.language().tag())
        .bind("at", Stamps.micros(former.until()))
        .bind("source", former.segment().source().words())
        .bind("segment", SegmentJson.one(former.segment()).toString())
        .execute();
  }

  /** What is remembered here already stays. */
  private static void remember(Handle handle, Key key, Language from, Remembered one) {
    handle
        .createUpdate(
            """
            INSERT INTO translation_memory (key, source_language, language, source_hash, source,
              text, by_person, thing, id, at)
            VALUES (:key, :from, :language, :hash, :source, :text, :byPerson, :thing, :id, :at)
            ON CONFLICT (key) DO NOTHING
            """)
        .bind("key", one.key())
        .bind("from", from.tag())
        .bind("language", key.language().tag())
        .bind("hash", MemoryKey.sourceHash(one.source()))
        .bind("source", BodyJson.write(one.source()).toString())
        .bind("text", BodyJson.write(one.text()).toString())
        .bind("byPerson", one.byPerson() ? 1 : 0)
        .bind("thing", key.thing().kind())
        .bind("id", key.thing().id())
        .bind("at", Stamps.micros(one.at()))
        .execute();
  }

  @Override
  public void dropWithoutOriginal() {
    ledger.changeQuietly(
        change -> {
          int dropped = 0;
          for (var table : TranslationRows.TABLES) {
            dropped +=
                change
                    .handle()
                    .createUpdate(
                        "DELETE FROM "
                            + table
                            + " WHERE (thing IN ('article', 'update') AND id NOT IN (SELECT id FROM article))"
                            + " OR (thing = 'coverage' AND id NOT IN (SELECT id FROM coverage))"
                            + " OR (thing = 'post' AND id NOT IN"
                            + " (SELECT coverage_id || '/' || id FROM post))")
                    .execute();
          }
          return dropped;
        });
  }
}
