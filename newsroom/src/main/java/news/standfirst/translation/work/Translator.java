package news.standfirst.translation.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import news.standfirst.story.Actor;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.MemoryKey;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.check.Checks;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Memory;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Steps;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.kept.Waiting;
import news.standfirst.translation.kept.Weaver;
import org.jspecify.annotations.Nullable;

/**
 * Brings the translation of one thing into one language up to date, step by step: an article, a
 * coverage's words, a post. Thread-safe; only {@link #ask} waits for engines.
 */
final class Translator {
  private final Shelves shelves;
  private final Engines engines;
  private final WorkSettings settings;
  private final InstantSource time;
  private final Consumer<LogPosition> caughtUp;

  Translator(
      Shelves shelves,
      Engines engines,
      WorkSettings settings,
      InstantSource time,
      Consumer<LogPosition> caughtUp) {
    this.shelves = shelves;
    this.engines = engines;
    this.settings = settings;
    this.time = time;
    this.caughtUp = caughtUp;
  }

  /** Which engines may see it. */
  static Disclosure disclosure(Original original) {
    return original.reach() == Original.Reach.PUBLIC
        ? Disclosure.PUBLISHED
        : Disclosure.UNPUBLISHED;
  }

  /** Begins with what there is by now; empty when nothing is to be translated. */
  Optional<Assignment> begin(Waiting.Wish wish) {
    var found = shelves.steps().begin(wish);
    if (found.isEmpty()
        || found.get().original().language().equals(wish.language())
        || !found.get().original().wanted()) {
      return Optional.empty();
    }
    var beginning = found.get();
    var original = beginning.original();
    var now = beginning.now();
    var pair = new Pair(original.language(), wish.language());
    var disclosure = disclosure(original);
    // What another engine or model made than the first choice is made again, but never urgently.
    Optional<EngineVersion> preferred =
        wish.rank().compareTo(Waiting.Rank.FRESH) > 0
            ? engines.firstInHouse(pair, disclosure)
            : Optional.empty();
    var versions = engines.versions(pair, disclosure);
    if (now == null && versions.isEmpty()) {
      return Optional.empty();
    }
    var weaver = new Weaver(wish.language(), preferred);
    var glossary = beginning.glossary();
    var next = weaver.follow(original, now, glossary, time.instant());
    var wanting = wanting(original, next);
    var rendered = remembered(pair, wanting, versions, glossary);
    var one =
        new Assignment(wish, beginning, weaver, next, left(wanting, rendered), rendered, preferred);
    if (now != null && now.ready() && !next.shown().equals(now.shown())) {
      // What stayed the same is there at once; the engine may take its time with the rest.
      keep(one, Map.of(), List.of());
    }
    return Optional.of(one);
  }

  /** Asks an engine, and waits for it. */
  Answer ask(Assignment one, Assignment.Asked asked) {
    return asked
        .only()
        .map(by -> engines.translate(asked.order(), one.disclosure(), by))
        .orElseGet(() -> engines.translate(asked.order(), one.disclosure()));
  }

  /** Checks what came of an order; the answer is what the memory should keep of it. */
  Steps.Made check(Assignment one, Order order, Answer.Translated came) {
    var pair = one.pair();
    var glossary = order.glossary();
    var entries = new ArrayList<Memory.Entry>();
    for (int i = 0; i < order.segments().size(); i++) {
      var source = order.segments().get(i);
      var rendering = came.renderings().get(i);
      if (!rendering.text().isEmpty()) {
        entries.add(
            new Memory.Entry(
                MemoryKey.of(source, pair, came.by(), glossary), source, rendering.text()));
      }
      one.rendered()
          .put(
              MemoryKey.sourceHash(source),
              rendered(
                  pair, source, rendering, SegmentState.Origin.AUTOMATED, came.by(), glossary));
    }
    return new Steps.Made(pair, one.beginning().original().thing().owner(), entries);
  }

  /** Lets the memory keep what came before all of it is there. */
  void remember(Steps.Made made) {
    shelves.memory().keep(made.pair(), made.owner(), made.entries());
  }

  /** Ends it with what came, and takes the next; see {@link Steps#end}. */
  Steps.Ended end(Assignment one, Steps.@Nullable Made made, Optional<Waiting.Taking> next) {
    return shelves
        .steps()
        .end(one.wish(), made, changing(one, one.rendered(), one.missing()), next);
  }

  /** Keeps what there is although something is missing. */
  void keepWhatCame(Assignment one) {
    keep(one, one.rendered(), one.missing());
  }

  /** The segments that an engine should be asked for, by the hash of their source. */
  private static Map<String, KeptSegment> wanting(Original original, Translation translation) {
    Map<String, KeptSegment> wanting = new LinkedHashMap<>();
    for (var segment : translation.segments()) {
      var public_ = original.withdrawal() == null || Weaver.isNote(segment.place());
      if (public_ && segment.state().wantsEngine()) {
        wanting.merge(
            MemoryKey.sourceHash(segment.source()),
            segment,
            (one, other) -> isByOther(one) ? other : one);
      }
    }
    return wanting;
  }

  /** Whether its text may stay but for who made it: nobody but the first choice is asked then. */
  static boolean isByOther(KeptSegment segment) {
    return segment.state().freshness() == SegmentState.Freshness.ENGINE_CHANGED;
  }

  private Map<String, Rendered> remembered(
      Pair pair,
      Map<String, KeptSegment> wanting,
      List<EngineVersion> versions,
      Glossary glossary) {
    Map<String, Rendered> rendered = new HashMap<>();
    for (var version : versions) {
      Map<MemoryKey, String> keys = new HashMap<>();
      wanting.forEach(
          (hash, segment) -> {
            var first = version.equals(versions.getFirst());
            if (!rendered.containsKey(hash) && (first || !isByOther(segment))) {
              keys.put(MemoryKey.of(segment.source(), pair, version, glossary), hash);
            }
          });
      if (keys.isEmpty()) {
        break;
      }
      shelves
          .memory()
          .find(keys.keySet())
          .forEach(
              (key, text) -> {
                var hash = keys.get(key);
                var segment = hash == null ? null : wanting.get(hash);
                if (hash != null && segment != null) {
                  rendered.put(
                      hash,
                      rendered(
                          pair,
                          segment.source(),
                          new Rendering(text, Rendering.MarksBy.ENGINE),
                          SegmentState.Origin.MEMORY,
                          version,
                          glossary));
                }
              });
    }
    return rendered;
  }

  private Rendered rendered(
      Pair pair,
      Text source,
      Rendering rendering,
      SegmentState.Origin origin,
      EngineVersion version,
      Glossary glossary) {
    var findings = Checks.of(pair).check(source, rendering, glossary);
    var grave = findings.stream().anyMatch(finding -> finding.code().isGrave());
    return new Rendered(
        rendering.text(),
        origin,
        version,
        glossary.versionFor(source),
        findings,
        settings.holdBack() && grave);
  }

  private static Map<String, KeptSegment> left(
      Map<String, KeptSegment> wanting, Map<String, Rendered> rendered) {
    Map<String, KeptSegment> left = new LinkedHashMap<>(wanting);
    left.keySet().removeAll(rendered.keySet());
    return left;
  }

  private void keep(Assignment one, Map<String, Rendered> rendered, List<String> failed) {
    tell(
        shelves
            .translations()
            .change(
                one.wish().thing(),
                one.wish().language(),
                Actor.CLOCK,
                changing(one, rendered, failed)));
  }

  /** Tells those who wait for it that something was kept. */
  void tell(Translations.Changed changed) {
    if (changed instanceof Translations.Changed.Kept(var _, var position)) {
      caughtUp.accept(position);
    }
  }

  /** What came, on whatever the story and its translation are by now. */
  private Translations.Changing changing(
      Assignment one, Map<String, Rendered> rendered, List<String> failed) {
    return (newest, now) -> {
      var at = time.instant();
      var weaver = one.weaver();
      var beginning = one.beginning();
      var asBegun = newest.equals(beginning.original()) && Objects.equals(now, beginning.now());
      var followed =
          asBegun ? one.followed() : weaver.follow(newest, now, beginning.glossary(), at);
      var next = weaver.with(newest, applied(followed, rendered, failed, at), followed, at);
      return now != null && next.equals(at(now, next)) ? Optional.empty() : Optional.of(next);
    };
  }

  /** The same translation with the time of another, to compare them. */
  private static Translation at(Translation one, Translation other) {
    return new Translation(
        one.thing(),
        one.language(),
        one.from(),
        one.revision(),
        one.sourceRevision(),
        one.segments(),
        one.shown(),
        one.ready(),
        one.note(),
        one.slug(),
        other.changedAt());
  }

  private static List<KeptSegment> applied(
      Translation translation, Map<String, Rendered> rendered, List<String> failed, Instant at) {
    var segments = new ArrayList<KeptSegment>();
    for (var segment : translation.segments()) {
      var hash = MemoryKey.sourceHash(segment.source());
      var came = rendered.get(hash);
      if (segment.state().wantsEngine() && came != null) {
        segments.add(applied(segment, came, at));
      } else if (failed.contains(hash)) {
        segments.add(segment.in(segment.state().after(new SegmentState.Happening.EngineFailed())));
      } else {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static KeptSegment applied(KeptSegment segment, Rendered came, Instant at) {
    var state =
        segment
            .state()
            .after(new SegmentState.Happening.Rendered(came.origin(), true, came.held()));
    var beside =
        segment.state().origin() == SegmentState.Origin.HUMAN ? segment.text() : segment.beside();
    return new KeptSegment(
        segment.place(),
        segment.sentence(),
        segment.source(),
        came.text(),
        segment.source(),
        beside,
        state,
        came.findings(),
        came.engine(),
        came.glossary(),
        "",
        at,
        segment.revision() + 1);
  }
}
