package news.standfirst.store.translation;

import java.util.HashMap;
import java.util.Map;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Weaver;
import org.jspecify.annotations.Nullable;

/**
 * How translations follow their originals, in the transactions that change those: each is kept as
 * the next revision of what it was, whose texts go into the history.
 */
public final class KeptTranslations {
  private KeptTranslations() {}

  /**
   * Brings all translations of a thing to its present original: what stayed the same keeps its
   * words, what changed stands in the original until somebody translates it.
   */
  public static void follow(Change change, Original original) {
    for (var before : TranslationRows.of(change.handle(), original.thing())) {
      var weaver = new Weaver(before.language());
      var followed = followed(change, original, before, weaver);
      if (!followed.segments().equals(before.segments())
          || followed.sourceRevision() != before.sourceRevision()
          || !followed.shown().equals(before.shown())) {
        keep(change, before, followed);
      }
    }
  }

  /** Brings a translation that there is to its present original, and keeps it so. */
  static Translation follow(Change change, Original original, Weaver weaver) {
    var before =
        TranslationRows.find(change.handle(), original.thing(), weaver.language()).orElseThrow();
    return keep(change, before, followed(change, original, before, weaver));
  }

  /** A translation, or the beginning of one, as its present original has it; nothing is kept. */
  static Translation followed(
      Change change, Original original, @Nullable Translation before, Weaver weaver) {
    var pair = new Pair(original.language(), weaver.language());
    var glossary = StoredGlossaries.of(change.handle(), pair).glossary();
    return weaver.follow(original, before, glossary, change.now());
  }

  /** Writes a translation as its next revision, and what it takes the place of into the history. */
  public static Translation keep(Change change, @Nullable Translation before, Translation made) {
    var next =
        new Translation(
            made.thing(),
            made.language(),
            made.from(),
            before == null ? 1 : before.revision() + 1,
            made.sourceRevision(),
            made.segments(),
            made.shown(),
            made.ready(),
            made.note(),
            before == null ? null : before.slug(),
            change.now());
    TranslationRows.keep(change, next);
    if (before != null && !before.thing().isUpdate()) {
      remember(change, before, next);
    }
    return next;
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
}
