package news.standfirst.translation.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.story.ArticleText;
import news.standfirst.story.EditionText;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import news.standfirst.story.TranslationNote;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.MemoryKey;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Segment;
import news.standfirst.translation.SegmentDifference;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.Segmenter;
import news.standfirst.translation.Standing;
import news.standfirst.translation.StorySegments;
import org.jspecify.annotations.Nullable;

/** Makes translations of originals, segments and what happened to them. Pure and thread-safe. */
public final class Weaver {
  /** The place of a withdrawal's public notice. */
  static final String WITHDRAWAL = "withdrawal";

  private static final String CORRECTION = "correction/";

  /** With less than this share of its characters translated, a story is not offered. */
  private static final double LEAST_SHARE = 0.5;

  private final Language language;
  private final Optional<EngineVersion> preferred;
  private volatile @Nullable Cut last;

  /**
   * @param language into which is translated
   */
  public Weaver(Language language) {
    this(language, Optional.empty());
  }

  /**
   * @param language into which is translated
   * @param preferred by whom all automated text should be; empty: whoever made it, it may stay
   */
  public Weaver(Language language, Optional<EngineVersion> preferred) {
    this.language = language;
    this.preferred = preferred;
  }

  public Language language() {
    return language;
  }

  /** A weaver into another language, which needs not cut again what this one has cut. */
  public Weaver into(Language other) {
    var weaver = new Weaver(other, preferred);
    weaver.last = last;
    return weaver;
  }

  /** A text cut into sentences. */
  private record Cut(ArticleText text, Language language, StorySegments segments) {}

  /** Following a text and putting its translation together are two steps over the same cuts. */
  private StorySegments cut(Original source) {
    var cut = last;
    if (cut == null
        || !cut.language().equals(source.language())
        || !cut.text().equals(source.text())) {
      cut =
          new Cut(
              source.text(), source.language(), StorySegments.of(source.text(), source.language()));
      last = cut;
    }
    return cut.segments();
  }

  /** The sentences of an original: its text, then its corrections, then its notice. */
  private static List<Segment> sentences(Original source, StorySegments text) {
    var all = new ArrayList<>(text.segments());
    notes(source)
        .forEach(
            (place, words) ->
                all.addAll(Segmenter.of(source.language()).split(place, Text.plain(words))));
    return all;
  }

  private static Map<String, String> notes(Original source) {
    var notes = new LinkedHashMap<String, String>();
    for (int i = 0; i < source.corrections().size(); i++) {
      notes.put(CORRECTION + i, source.corrections().get(i).note());
    }
    var withdrawal = source.withdrawal();
    if (withdrawal != null) {
      notes.put(WITHDRAWAL, withdrawal.notice());
    }
    return notes;
  }

  /** Whether this is the place of a correction or a notice. */
  public static boolean isNote(String place) {
    return place.equals(WITHDRAWAL) || place.startsWith(CORRECTION);
  }

  /**
   * The translation of an original as it is now: unchanged sentences keep what they have, wherever
   * they went; changed ones are marked so; a person's text is used again where the story says the
   * same sentence once more.
   */
  public Translation follow(
      Original source, @Nullable Translation now, Glossary glossary, Instant at) {
    var text = cut(source);
    var sentences = sentences(source, text);
    List<KeptSegment> segments =
        now == null ? fresh(sentences) : carried(sentences, now.segments(), source.language());
    var known =
        segments.stream().map(segment -> withTerms(segment, glossary)).map(this::byOther).toList();
    return woven(source, text, known, now, at);
  }

  private static List<KeptSegment> fresh(List<Segment> sentences) {
    return sentences.stream()
        .map(one -> KeptSegment.fresh(one.place(), one.number(), one.text()))
        .toList();
  }

  private static List<KeptSegment> carried(
      List<Segment> sentences, List<KeptSegment> before, Language language) {
    var old = before.stream().map(Weaver::segment).toList();
    var fates = SegmentDifference.between(old, sentences, language).fates();
    Map<String, KeptSegment> human = new HashMap<>();
    before.stream()
        .filter(KeptSegment::human)
        .forEach(segment -> human.put(MemoryKey.sourceHash(segment.source()), segment));
    var segments = new ArrayList<KeptSegment>();
    for (int i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      segments.add(
          switch (fates.get(i)) {
            case SegmentDifference.Fate.Same(var index) ->
                before.get(index).at(sentence.place(), sentence.number());
            case SegmentDifference.Fate.Edited(var index, var facts) ->
                edited(before.get(index), sentence, facts, human);
            case SegmentDifference.Fate.Added() -> added(sentence, human);
          });
    }
    return segments;
  }

  private static Segment segment(KeptSegment kept) {
    return new Segment(kept.place(), kept.sentence(), kept.source(), Text.EMPTY, Text.EMPTY);
  }

  private static KeptSegment added(Segment sentence, Map<String, KeptSegment> human) {
    var same = human.get(MemoryKey.sourceHash(sentence.text()));
    return same == null
        ? KeptSegment.fresh(sentence.place(), sentence.number(), sentence.text())
        : same.at(sentence.place(), sentence.number());
  }

  private static KeptSegment edited(
      KeptSegment before, Segment sentence, boolean facts, Map<String, KeptSegment> human) {
    var same = human.get(MemoryKey.sourceHash(sentence.text()));
    if (same != null) {
      return same.at(sentence.place(), sentence.number());
    }
    var state = before.state().after(new SegmentState.Happening.SourceEdited(facts));
    return new KeptSegment(
        sentence.place(),
        sentence.number(),
        sentence.text(),
        before.text(),
        before.madeFrom(),
        before.human() ? before.text() : before.beside(),
        state,
        before.findings(),
        before.engine(),
        before.glossary(),
        before.by(),
        before.at(),
        before.revision() + 1);
  }

  private KeptSegment byOther(KeptSegment segment) {
    var state = segment.state();
    return state.isAutomated()
            && state.freshness() == SegmentState.Freshness.CURRENT
            && preferred.filter(by -> !by.equals(segment.engine())).isPresent()
        ? segment.in(state.after(new SegmentState.Happening.EngineChanged()))
        : segment;
  }

  private static KeptSegment withTerms(KeptSegment segment, Glossary glossary) {
    var state = segment.state();
    return state.isAutomated()
            && state.freshness() == SegmentState.Freshness.CURRENT
            && !segment.glossary().equals(glossary.versionFor(segment.source()))
        ? segment.in(state.after(new SegmentState.Happening.GlossaryChanged()))
        : segment;
  }

  /** The same translation with other segments. */
  public Translation with(
      Original source, List<KeptSegment> segments, Translation now, Instant at) {
    var text = cut(source);
    return woven(source, text, segments, now, at);
  }

  /**
   * A translation with what was made ahead of an update, now that the update is the original: where
   * this one has nothing current for a sentence, that one's text stands.
   */
  public Translation overtaken(
      Original source, Translation followed, Translation ahead, Instant at) {
    Map<String, KeptSegment> ready = new HashMap<>();
    ahead.segments().stream()
        .filter(segment -> segment.text() != null && !segment.state().wantsEngine())
        .forEach(segment -> ready.putIfAbsent(MemoryKey.sourceHash(segment.source()), segment));
    var segments =
        followed.segments().stream()
            .map(segment -> overtaken(segment, ready.get(MemoryKey.sourceHash(segment.source()))))
            .toList();
    return with(source, segments, followed, at);
  }

  private static KeptSegment overtaken(KeptSegment segment, @Nullable KeptSegment ahead) {
    if (ahead == null || !segment.state().wantsEngine()) {
      return segment;
    }
    return new KeptSegment(
        segment.place(),
        segment.sentence(),
        segment.source(),
        ahead.text(),
        ahead.madeFrom(),
        segment.beside(),
        overtaken(segment.state(), ahead.state()),
        ahead.findings(),
        ahead.engine(),
        ahead.glossary(),
        ahead.by(),
        ahead.at(),
        segment.revision() + 1);
  }

  private static SegmentState overtaken(SegmentState state, SegmentState ahead) {
    return state.after(
        ahead.isAutomated()
            ? new SegmentState.Happening.Rendered(ahead.origin(), true, ahead.held())
            : new SegmentState.Happening.HumanWrote());
  }

  private Translation woven(
      Original source,
      StorySegments text,
      List<KeptSegment> segments,
      @Nullable Translation now,
      Instant at) {
    var from = source.language();
    var shown = shown(source, segments);
    var words = words(source, text, shown, from);
    var ready = (now != null && now.ready()) || ready(source, segments);
    return new Translation(
        source.thing(),
        language,
        from,
        now == null ? 0 : now.revision(),
        source.revision(),
        segments,
        words,
        ready,
        note(source, segments, now, at),
        now == null ? null : now.slug(),
        at);
  }

  private static Map<String, Text> shown(Original source, List<KeptSegment> segments) {
    Map<String, Text> shown = new HashMap<>();
    for (var segment : segments) {
      var text = segment.text();
      if (text != null
          && segment.state().shown(source.patience(segment.place()))
              == SegmentState.Shown.TRANSLATION) {
        shown.put(key(segment.place(), segment.sentence()), text);
      }
    }
    return shown;
  }

  private static String key(String place, int sentence) {
    return place + "#" + sentence;
  }

  private EditionText words(
      Original source, StorySegments text, Map<String, Text> shown, Language from) {
    var pair = new Pair(from, language);
    Function<Segment, Optional<Text>> words =
        segment -> Optional.ofNullable(shown.get(key(segment.place(), segment.number())));
    var notes = notes(source, shown);
    try {
      var made = text.assemble(source.text(), pair, words);
      source.fit(made.text());
      return new EditionText(made.text(), untranslated(text, made.inSource()), notes);
    } catch (InvalidStory e) {
      // A line grew beyond what its place may hold: the original stands.
      var original = text.assemble(source.text(), pair, _ -> Optional.empty());
      return new EditionText(original.text(), untranslated(text, original.inSource()), notes);
    }
  }

  /** The lines that stand at these places. */
  private static Set<String> untranslated(StorySegments text, Set<String> places) {
    var lines = new HashSet<String>();
    text.segments().stream()
        .filter(segment -> places.contains(segment.place()))
        .collect(Collectors.groupingBy(Segment::place))
        .values()
        .forEach(
            sentences ->
                lines.add(
                    Segmenter.join(sentences, sentences.stream().map(Segment::text).toList())
                        .words()));
    return lines;
  }

  private static Map<String, String> notes(Original source, Map<String, Text> shown) {
    var translated = new HashMap<String, String>();
    notes(source)
        .forEach(
            (place, words) -> {
              var sentences = Segmenter.of(source.language()).split(place, Text.plain(words));
              var texts = new ArrayList<Text>();
              for (var sentence : sentences) {
                var text = shown.get(key(place, sentence.number()));
                if (text == null) {
                  return;
                }
                texts.add(text);
              }
              if (!texts.isEmpty()) {
                translated.put(words, Segmenter.join(sentences, texts).words());
              }
            });
    return translated;
  }

  private static boolean ready(Original source, List<KeptSegment> segments) {
    long all = 0;
    long there = 0;
    var headline = segments.stream().noneMatch(one -> one.place().equals("headline"));
    for (var segment : segments) {
      var state = segment.state();
      if (isNote(segment.place())) {
        continue;
      }
      var untouched =
          state.origin() == SegmentState.Origin.NONE && !state.failed() && !state.held();
      if (untouched) {
        return false;
      }
      all += segment.source().length();
      if (state.shown(source.patience(segment.place())) == SegmentState.Shown.TRANSLATION) {
        there += segment.source().length();
        headline |= segment.place().equals("headline");
      }
    }
    // A post stands where its coverage does, however little of it could be translated.
    return source.thing().isPost() || (headline && there >= all * LEAST_SHARE);
  }

  private TranslationNote note(
      Original source, List<KeptSegment> segments, @Nullable Translation now, Instant at) {
    var text = segments.stream().filter(segment -> !isNote(segment.place())).toList();
    var standing =
        Standing.of(text.stream().map(KeptSegment::state).toList(), source.patience("headline"));
    var reviewed =
        standing.label() == Standing.Label.REVIEWED
            || standing.label() == Standing.Label.PARTLY_REVIEWED;
    var engines =
        text.stream()
            .filter(segment -> segment.state().origin() != SegmentState.Origin.HUMAN)
            .filter(
                segment ->
                    segment.state().shown(source.patience(segment.place()))
                        == SegmentState.Shown.TRANSLATION)
            .flatMap(segment -> Stream.ofNullable(segment.engine()))
            .map(Object::toString)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    var last =
        text.stream()
            .filter(KeptSegment::human)
            .filter(segment -> segment.at() != null)
            .max(Comparator.comparing(segment -> segment.at() == null ? at : segment.at()));
    var note =
        new TranslationNote(
            source.language(),
            standing.isComplete(),
            engines,
            source.revision(),
            at,
            reviewed ? last.map(KeptSegment::by).orElse("") : "",
            reviewed ? last.map(KeptSegment::at).orElse(at) : null);
    return now != null && same(now.note(), note) ? now.note() : note;
  }

  /** Whether two say the same but for the time. */
  private static boolean same(TranslationNote one, TranslationNote other) {
    return one.complete() == other.complete()
        && one.engine().equals(other.engine())
        && one.sourceRevision() == other.sourceRevision()
        && one.reviewer().equals(other.reviewer())
        && Objects.equals(one.reviewedAt(), other.reviewedAt());
  }
}
