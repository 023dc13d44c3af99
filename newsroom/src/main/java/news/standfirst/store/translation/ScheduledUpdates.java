package news.standfirst.store.translation;

import java.util.Optional;
import news.standfirst.store.ledger.Change;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Weaver;
import org.jdbi.v3.core.Handle;

/**
 * Translations of updates that are not out yet: rows of their own, of which no page, list, feed,
 * search or call knows, until the publication takes them over in its own transaction.
 */
public final class ScheduledUpdates {
  private ScheduledUpdates() {}

  /** A translation; one of an update begins as that of its story, whose sentences it keeps. */
  public static Optional<Translation> find(Handle handle, Thing thing, Language language) {
    var kept = TranslationRows.find(handle, thing, language);
    return kept.isPresent() || !thing.isUpdate()
        ? kept
        : TranslationRows.find(handle, thing.owner(), language)
            .map(story -> asUpdate(thing, story));
  }

  private static Translation asUpdate(Thing thing, Translation story) {
    return new Translation(
        thing,
        story.language(),
        story.from(),
        0,
        story.sourceRevision(),
        story.segments().stream().filter(segment -> !Weaver.isNote(segment.place())).toList(),
        story.shown(),
        story.ready(),
        story.note(),
        null,
        story.changedAt());
  }

  /**
   * The published revision may have been translated before: all editions change with it. What
   * people wrote in the story's translation meanwhile goes before what engines made.
   *
   * @param now the published text
   */
  static void takeOver(Change change, Article article, ArticleText now) {
    var handle = change.handle();
    var update = Thing.ofUpdate(article.id());
    for (var ahead : TranslationRows.of(handle, update)) {
      if (ahead.sourceRevision() == article.published()) {
        takeOver(change, Original.of(article, article.published(), now), ahead);
      }
      if (ahead.sourceRevision() <= article.published()) {
        TranslationRows.drop(handle, update, ahead.language());
      }
    }
  }

  private static void takeOver(Change change, Original original, Translation ahead) {
    var before =
        TranslationRows.find(change.handle(), original.thing(), ahead.language()).orElse(null);
    var weaver = new Weaver(ahead.language());
    var followed = KeptTranslations.followed(change, original, before, weaver);
    KeptTranslations.keep(
        change, before, weaver.overtaken(original, followed, ahead, change.now()));
  }
}
