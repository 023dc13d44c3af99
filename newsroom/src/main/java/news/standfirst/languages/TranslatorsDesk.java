package news.standfirst.languages;

import java.util.Optional;
import java.util.function.Supplier;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.translation.kept.Backlog;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;

/** Begins translations, gives them addresses and looks after the archives. Thread-safe. */
public final class TranslatorsDesk {
  private final Pipeline pipeline;
  private final Revising revising;
  private final Acts acts;

  TranslatorsDesk(Pipeline pipeline, Revising revising, Acts acts) {
    this.pipeline = pipeline;
    this.revising = revising;
    this.acts = acts;
  }

  /** What can be asked of the translating of an edition's archive. */
  public enum OfArchive {
    PAUSE("pause", AuditDetail.Form.ARCHIVE_PAUSED),
    GO_ON("go", AuditDetail.Form.ARCHIVE_GOES_ON),
    /** Once more from the newest story, or for the first time. */
    ANEW("again", AuditDetail.Form.ARCHIVE_ANEW);

    private final String word;
    private final AuditDetail.Form noted;

    OfArchive(String word, AuditDetail.Form noted) {
      this.word = word;
      this.noted = noted;
    }

    /** As forms and calls say it. */
    public String word() {
      return word;
    }

    /** The one of this word. */
    public static Optional<OfArchive> of(String word) {
      for (var one : values()) {
        if (one.word.equals(word)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  /** Begins a translation for people to write in, or brings one up to its original. */
  public Answer<Translation> begin(Acting who, Thing thing, Language language) {
    return acts.answer(
        who,
        Act.TRANSLATE,
        thing.kind(),
        thing.id(),
        AuditDetail.Form.TRANSLATION_BEGUN.with(language),
        () -> known(language, () -> revising.begin(thing, language, who.actor())));
  }

  /** Gives a translation another address; the one before leads to it. */
  public Answer<Translation> changeSlug(Acting who, Thing thing, Language language, Slug slug) {
    return acts.answer(
        who,
        Act.TRANSLATE,
        thing.kind(),
        thing.id(),
        AuditDetail.Form.ADDRESS_TRANSLATED.with(language),
        () -> known(language, () -> revising.changeSlug(thing, language, slug, who.actor())));
  }

  /** How the archive of an edition is after this; empty when it was never begun. */
  public Answer<Optional<Backlog.Archive>> archive(Acting who, Language language, OfArchive wish) {
    return acts.answer(
        who,
        Act.TRANSLATE,
        "archive",
        language.tag(),
        wish.noted.with(),
        () -> known(language, () -> Optional.of(archive(language, wish))));
  }

  private Optional<Backlog.Archive> archive(Language language, OfArchive wish) {
    var backlog = pipeline.shelves().backlog();
    switch (wish) {
      case PAUSE -> backlog.pauseArchive(language, true);
      case GO_ON -> backlog.pauseArchive(language, false);
      case ANEW -> backlog.restartArchive(language);
    }
    pipeline.wake();
    return pipeline.archive(language);
  }

  /** Only into an edition of the paper. */
  private <T> Answer<T> known(Language language, Supplier<Optional<T>> doing) {
    if (!pipeline.settings().editions().contains(language)) {
      return new Answer.Unknown<>();
    }
    return doing.get().<Answer<T>>map(Answer.Done::new).orElseGet(Answer.Unknown::new);
  }
}
