package news.standfirst.translation.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleId;
import news.standfirst.story.FieldReason;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Mark;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.check.Checks;
import news.standfirst.translation.check.Finding;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.kept.Weaver;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people write in translations, sentence by sentence. What is answered as kept is what
 * readers see. Nobody overwrites anybody: whoever saves names the revision of the sentence that
 * they had before them. Thread-safe.
 */
public final class Revising {
  /** No sentence is longer, in any language. */
  private static final int MOST_CHARACTERS = 10_000;

  private final Shelves shelves;
  private final InstantSource time;
  private final Consumer<LogPosition> caughtUp;

  /**
   * @param caughtUp waits until this process's pages show what is at a log position
   */
  public Revising(Shelves shelves, InstantSource time, Consumer<LogPosition> caughtUp) {
    this.shelves = shelves;
    this.time = time;
    this.caughtUp = caughtUp;
  }

  /** What came of it. */
  public sealed interface Result {
    record Kept(Translation translation, KeptSegment segment) implements Result {}

    /** Somebody or an engine changed the sentence meanwhile: both texts are here, none is lost. */
    record Conflict(KeptSegment now) implements Result {}

    record Unknown() implements Result {}
  }

  /** A sentence to be kept: its number in the translation, its revision, and a person's text. */
  public record Wish(int number, int revision, Text text) {}

  /** Of a story, see {@link #write(Thing, Language, Wish, Actor)}. */
  public Result write(ArticleId id, Language language, Wish wish, Actor actor) {
    return write(Thing.of(id), language, wish, actor);
  }

  /** Of a story, see {@link #begin(Thing, Language, Actor)}. */
  public Optional<Translation> begin(ArticleId id, Language language, Actor actor) {
    return begin(Thing.of(id), language, actor);
  }

  /** Of a story, see {@link #changeSlug(Thing, Language, Slug, Actor)}. */
  public Optional<Translation> changeSlug(ArticleId id, Language language, Slug slug, Actor actor) {
    return changeSlug(Thing.of(id), language, slug, actor);
  }

  /**
   * Keeps a person's text of one sentence; its present text, to accept it. Checks look at it as at
   * an engine's: what they find is kept with it.
   *
   * @throws InvalidStory when the text is empty or has a mark that its source has not
   */
  public Result write(Thing thing, Language language, Wish wish, Actor actor) {
    if (wish.text().isEmpty()) {
      throw new InvalidStory("text", FieldReason.SENTENCE_EMPTY);
    }
    if (wish.text().length() > MOST_CHARACTERS) {
      throw new InvalidStory("text", FieldReason.SENTENCE_TOO_LONG, MOST_CHARACTERS);
    }
    var conflict = new AtomicReference<@Nullable KeptSegment>();
    var changed =
        shelves
            .translations()
            .change(
                thing,
                language,
                actor,
                (source, now) -> written(source, now, wish, actor.name(), conflict));
    var met = conflict.get();
    if (met != null) {
      return new Result.Conflict(met);
    }
    return switch (changed) {
      case Translations.Changed.Kept(var translation, var position) -> {
        caughtUp.accept(position);
        var segment = translation.segments().get(wish.number());
        shelves
            .memory()
            .keepHuman(
                new Pair(translation.from(), language), thing, segment.source(), wish.text());
        yield new Result.Kept(translation, segment);
      }
      case Translations.Changed.Same(), Translations.Changed.Unknown() -> new Result.Unknown();
    };
  }

  private Optional<Translation> written(
      Original source,
      @Nullable Translation now,
      Wish wish,
      String by,
      AtomicReference<@Nullable KeptSegment> conflict) {
    var at = time.instant();
    var weaver = new Weaver(now == null ? source.language() : now.language());
    if (now == null) {
      return Optional.empty();
    }
    // The newest original counts: a sentence that changed there meanwhile has another revision.
    var glossary = shelves.glossaries().of(new Pair(now.from(), now.language())).glossary();
    var followed = weaver.follow(source, now, glossary, at);
    if (wish.number() < 0 || wish.number() >= followed.segments().size()) {
      return Optional.empty();
    }
    var segment = followed.segments().get(wish.number());
    marks(segment.source(), wish.text());
    if (segment.revision() != wish.revision()) {
      conflict.set(segment);
      return Optional.empty();
    }
    var segments = new ArrayList<>(followed.segments());
    var checks = Checks.of(new Pair(now.from(), now.language()));
    var findings =
        checks.check(
            segment.source(), new Rendering(wish.text(), Rendering.MarksBy.ENGINE), glossary);
    segments.set(wish.number(), human(segment, wish.text(), findings, by, at));
    everywhere(segments, segment.source(), wish.text(), findings, by, at);
    return Optional.of(weaver.with(source, List.copyOf(segments), followed, at));
  }

  /** A translation points where its source points and stresses what that stresses, no more. */
  private static void marks(Text source, Text text) {
    var known = new HashSet<Mark>();
    source.spans().forEach(span -> known.addAll(span.marks()));
    for (var span : text.spans()) {
      for (var mark : span.marks()) {
        if (!known.contains(mark)) {
          throw foreign(span.text().strip(), mark);
        }
      }
    }
  }

  private static InvalidStory foreign(String words, Mark mark) {
    return switch (mark) {
      case Mark.Strong() -> new InvalidStory("text", FieldReason.FOREIGN_STRONG, words);
      case Mark.Emphasis() -> new InvalidStory("text", FieldReason.FOREIGN_EMPHASIS, words);
      case Mark.Link(var href) -> new InvalidStory("text", FieldReason.FOREIGN_LINK, words, href);
      case Mark.In(var language) ->
          new InvalidStory("text", FieldReason.FOREIGN_LANGUAGE, words, language.tag());
    };
  }

  /** The same sentence elsewhere in the story, where nobody wrote anything for it. */
  private static void everywhere(
      List<KeptSegment> segments,
      Text source,
      Text text,
      List<Finding> findings,
      String by,
      Instant at) {
    for (int i = 0; i < segments.size(); i++) {
      var other = segments.get(i);
      if (other.source().equals(source) && !other.human()) {
        segments.set(i, human(other, text, findings, by, at));
      }
    }
  }

  /** What checks find in a person's text warns and holds nothing back. */
  private static KeptSegment human(
      KeptSegment segment, Text text, List<Finding> findings, String by, Instant at) {
    return new KeptSegment(
        segment.place(),
        segment.sentence(),
        segment.source(),
        text,
        segment.source(),
        null,
        segment.state().after(new SegmentState.Happening.HumanWrote()),
        findings,
        null,
        "",
        by,
        at,
        segment.revision() + 1);
  }

  /**
   * Begins a translation of which nothing is there yet, or brings one up to its original, for
   * people to write in; engines are not asked.
   */
  public Optional<Translation> begin(Thing thing, Language language, Actor actor) {
    var changed =
        shelves
            .translations()
            .change(
                thing,
                language,
                actor,
                (source, now) -> {
                  if (source.language().equals(language)) {
                    return Optional.empty();
                  }
                  var pair = new Pair(source.language(), language);
                  var glossary = shelves.glossaries().of(pair).glossary();
                  var next = new Weaver(language).follow(source, now, glossary, time.instant());
                  return now != null && now.segments().equals(next.segments())
                      ? Optional.empty()
                      : Optional.of(next);
                });
    return switch (changed) {
      case Translations.Changed.Kept(var translation, var _) -> Optional.of(translation);
      case Translations.Changed.Same() -> shelves.translations().find(thing, language);
      case Translations.Changed.Unknown() -> Optional.empty();
    };
  }

  /** Another address for a translation; the one before leads to it. */
  public Optional<Translation> changeSlug(Thing thing, Language language, Slug slug, Actor actor) {
    return switch (shelves.translations().changeSlug(thing, language, slug, actor)) {
      case Translations.Changed.Kept(var translation, var position) -> {
        caughtUp.accept(position);
        yield Optional.of(translation);
      }
      case Translations.Changed.Same() -> shelves.translations().find(thing, language);
      case Translations.Changed.Unknown() -> Optional.empty();
    };
  }
}
