package news.standfirst.store.coverage;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.TranslationNote;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.translation.kept.LiveWords;
import org.jspecify.annotations.Nullable;

/** Coverages and posts in the words of an edition of another language. Pure functions. */
final class TranslatedLive {
  private TranslatedLive() {}

  /** A post that nobody has translated: as it was written, marked with its language. */
  static PostWords original(Post post, PostText text, Language from) {
    var words = LiveWords.of(text);
    if (text.headline().isEmpty() && text.body().words().isBlank()) {
      return new PostWords(post, text);
    }
    var shown = EditionText.untranslated(words, from);
    return new PostWords(
        post,
        LiveWords.post(text, shown.text()),
        new InTranslation(from, null, shown.untranslated(), Map.of()));
  }

  /** A post as its translation has it. */
  static PostWords post(
      Post post, PostText text, EditionText shown, @Nullable TranslationNote note) {
    if (note == null || (text.headline().isEmpty() && text.body().words().isBlank())) {
      return new PostWords(post, text);
    }
    return new PostWords(post, LiveWords.post(text, shown.text()), in(shown, note));
  }

  /** Whether readers see the same, but for when it was made. */
  static boolean saysTheSame(PostWords one, PostWords other) {
    return one.text().equals(other.text())
        && Objects.equals(timeless(one.translation()), timeless(other.translation()));
  }

  private static @Nullable InTranslation timeless(@Nullable InTranslation translation) {
    if (translation == null || translation.note() == null) {
      return translation;
    }
    var note = translation.note();
    return new InTranslation(
        translation.from(),
        new TranslationNote(
            note.from(),
            note.complete(),
            note.engine(),
            note.sourceRevision(),
            Instant.EPOCH,
            note.reviewer(),
            note.reviewedAt()),
        translation.untranslated(),
        translation.notes());
  }

  /** How words stand in their edition. */
  static InTranslation in(EditionText shown, TranslationNote note) {
    return new InTranslation(
        note.from(), saysSomething(note) ? note : null, shown.untranslated(), shown.notes());
  }

  /** Whether an engine or a person made any of the words. */
  private static boolean saysSomething(TranslationNote note) {
    return note.reviewed() || !note.engine().isEmpty();
  }

  /** A coverage that stands in an edition. */
  static Coverage coverage(
      Coverage original, Language edition, Slug slug, @Nullable EditionText shown) {
    return new Coverage(
        original.id(),
        edition,
        original.status(),
        original.revision(),
        shown == null ? original.text() : words(original.text(), shown),
        original.plan(),
        slug,
        original.slugChosen(),
        original.createdAt(),
        original.createdBy(),
        original.openedAt(),
        original.startedAt(),
        original.endedAt(),
        original.postedAt(),
        original.remindedAt(),
        original.changedAt(),
        original.withdrawal());
  }

  private static CoverageText words(CoverageText original, EditionText shown) {
    return LiveWords.coverage(original, shown.text());
  }

  /** Nothing is translated. */
  static InTranslation untranslated(Language from) {
    return new InTranslation(from, null, Set.of(), Map.of());
  }
}
