package news.standfirst.store.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.database.StoreFault;
import news.standfirst.store.ledger.Change;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.TranslationNote;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Weaver;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Translations to and from the columns of their table. */
public final class TranslationRows {
  private static final String COLUMNS =
      "thing, id, language, source_language, revision, source_revision, segments, shown,"
          + " shown_revision, note, ready, slug, changed_at";

  private TranslationRows() {}

  /** What readers see of a translation. */
  public record Shown(
      Language language,
      EditionText words,
      int revision,
      boolean ready,
      @Nullable Slug slug,
      TranslationNote note) {
    public static Shown of(Translation translation) {
      return new Shown(
          translation.language(),
          translation.shown(),
          translation.sourceRevision(),
          translation.ready(),
          translation.slug(),
          translation.note());
    }
  }

  /** The translation of exactly this thing, as it is kept. */
  public static Optional<Translation> find(Handle handle, Thing thing, Language language) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM translation WHERE thing = :thing AND id = :id AND language = :language")
        .bind("thing", thing.kind())
        .bind("id", thing.id())
        .bind("language", language.tag())
        .map((row, _) -> translation(row))
        .findOne();
  }

  public static List<Translation> of(Handle handle, Thing thing) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM translation WHERE thing = :thing AND id = :id ORDER BY language")
        .bind("thing", thing.kind())
        .bind("id", thing.id())
        .map((row, _) -> translation(row))
        .list();
  }

  private static Translation translation(ResultSet row) throws SQLException {
    var shown = shown(row);
    return new Translation(
        new Thing(row.getString("thing"), row.getString("id")),
        shown.language(),
        new Language(row.getString("source_language")),
        row.getInt("revision"),
        row.getInt("source_revision"),
        SegmentJson.all(row.getString("segments")),
        shown.words(),
        shown.ready(),
        shown.note(),
        shown.slug(),
        Stamps.instant(row, "changed_at"));
  }

  static Shown shown(ResultSet row) throws SQLException {
    var note = TranslationJson.note(Json.read(row.getString("note")));
    if (note == null) {
      throw new StoreFault(
          StoreFault.Kind.DAMAGED, "A translation says nothing of itself; run standfirst check.");
    }
    var slug = row.getString("slug");
    return new Shown(
        new Language(row.getString("language")),
        TranslationJson.text(row.getString("shown")),
        row.getInt("shown_revision"),
        row.getInt("ready") == 1,
        slug == null ? null : new Slug(slug),
        note);
  }

  /** What readers see of a story in one language. */
  public static Optional<Shown> shown(Handle handle, ArticleId id, Language language) {
    return handle
        .createQuery(
            "SELECT language, shown, shown_revision, note, ready, slug FROM translation"
                + " WHERE thing = 'article' AND id = :id AND language = :language")
        .bind("id", id.value())
        .bind("language", language.tag())
        .map((row, _) -> shown(row))
        .findOne();
  }

  /**
   * What readers see of a story in all other languages now that this text of it is published: each
   * follows it sentence by sentence where it still follows an earlier one, and is kept so.
   *
   * @param now the published text; null when readers see none
   */
  public static List<Shown> carried(Change change, Article article, @Nullable ArticleText now) {
    var handle = change.handle();
    if (now != null) {
      ScheduledUpdates.takeOver(change, article, now);
    }
    var rows =
        handle
            .createQuery(
                "SELECT language, shown, shown_revision, note, ready, slug FROM translation"
                    + " WHERE thing = 'article' AND id = :id ORDER BY language")
            .bind("id", article.id().value())
            .map((row, _) -> shown(row))
            .list();
    if (now == null || rows.stream().allMatch(row -> row.revision() == article.published())) {
      return rows;
    }
    var original = Original.of(article, article.published(), now);
    var carried = new ArrayList<Shown>();
    @Nullable Weaver weaver = null;
    for (var row : rows) {
      if (row.revision() == article.published()) {
        carried.add(row);
      } else {
        weaver = weaver == null ? new Weaver(row.language()) : weaver.into(row.language());
        carried.add(Shown.of(KeptTranslations.follow(change, original, weaver)));
      }
    }
    return carried;
  }

  /** Writes a slug that was held, without a new revision. */
  public static void keepSlug(Handle handle, Thing thing, Language language, Slug slug) {
    handle
        .createUpdate(
            "UPDATE translation SET slug = :slug"
                + " WHERE thing = :thing AND id = :id AND language = :language")
        .bind("slug", slug.value())
        .bind("thing", thing.kind())
        .bind("id", thing.id())
        .bind("language", language.tag())
        .execute();
  }

  /** Writes the whole state; {@code shown} follows the revision that the segments are of. */
  public static void keep(Change change, Translation translation) {
    var note = translation.note();
    change
        .handle()
        .createUpdate(
            """
            INSERT INTO translation (thing, id, language, source_language, revision,
              source_revision, segments, shown, shown_revision, note, ready, slug, headline,
              segment_count, open_count, human_count, warning_count, failed_count,
              made_at, changed_at, reviewed_at)
            VALUES (:thing, :id, :language, :from, :revision,
              :sourceRevision, :segments, :shown, :sourceRevision, :note, :ready, :slug, :headline,
              :segmentCount, :open, :human, :warnings, :failed,
              :now, :now, :reviewedAt)
            ON CONFLICT (thing, id, language) DO UPDATE SET
              source_language = excluded.source_language, revision = excluded.revision,
              source_revision = excluded.source_revision, segments = excluded.segments,
              shown = excluded.shown, shown_revision = excluded.shown_revision,
              note = excluded.note, ready = excluded.ready, slug = excluded.slug,
              headline = excluded.headline, segment_count = excluded.segment_count,
              open_count = excluded.open_count, human_count = excluded.human_count,
              warning_count = excluded.warning_count, failed_count = excluded.failed_count,
              changed_at = excluded.changed_at, reviewed_at = excluded.reviewed_at
            """)
        .bind("thing", translation.thing().kind())
        .bind("id", translation.thing().id())
        .bind("language", translation.language().tag())
        .bind("from", translation.from().tag())
        .bind("revision", translation.revision())
        .bind("sourceRevision", translation.sourceRevision())
        .bind("segments", SegmentJson.all(translation.segments()))
        .bind("shown", TranslationJson.text(translation.shown()))
        .bind("note", TranslationJson.note(note).toString())
        .bind("ready", translation.ready() ? 1 : 0)
        .bind("slug", translation.slug() == null ? null : translation.slug().value())
        .bind("headline", translation.shown().text().headline())
        .bind("segmentCount", translation.segments().size())
        .bind("open", translation.open())
        .bind("human", translation.human())
        .bind("warnings", translation.warnings())
        .bind("failed", translation.failed())
        .bind("now", Stamps.micros(change.now()))
        .bind("reviewedAt", Stamps.microsOrNull(note.reviewedAt()))
        .execute();
  }

  static void drop(Handle handle, Thing thing, Language language) {
    handle
        .createUpdate(
            "DELETE FROM translation WHERE thing = :thing AND id = :id AND language = :language")
        .bind("thing", thing.kind())
        .bind("id", thing.id())
        .bind("language", language.tag())
        .execute();
  }

  /** Where words of a thing are kept in other languages. */
  public static final List<String> TABLES =
      List.of("translation_memory", "segment_history", "translation_job", "translation");

  /** Overwrites all that was kept of an erased thing in other languages. */
  public static void erase(Handle handle, Thing thing) {
    for (var table : TABLES) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE thing = :thing AND id = :id")
          .bind("thing", thing.kind())
          .bind("id", thing.id())
          .execute();
    }
  }
}
