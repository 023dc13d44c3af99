package news.standfirst.translation.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import news.standfirst.story.Actor;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
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
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.kept.Weaver;
import org.jspecify.annotations.Nullable;

/**
 * Brings the translation of one thing into one language up to date: an article, a coverage's words,
 * a post. Thread-safe; waits for engines.
 */
final class Translator {
  /** Segments and characters of one order: small enough to answer soon, large enough to batch. */
  private static final int MOST_SEGMENTS = 64;

  private static final int MOST_CHARACTERS = 8_000;

  /**
   * Of what does not belong to a running coverage: an engine takes one order after the other, and a
   * live post waits for the one at work. A usual story still is one order.
   */
  private static final int MOST_CHARACTERS_BEHIND_LIVE = 2_500;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

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

  /**
   * Translates what is to be translated; the answer is the fault that kept it from that.
   *
   * @param others whether what another engine or model made than the first choice is made again;
   *     that is never urgent
   */
  Optional<Fault> translate(Thing thing, Language language, boolean others) {
    var found = shelves.translations().original(thing);
    if (found.isEmpty() || found.get().language().equals(language) || !found.get().wanted()) {
      return Optional.empty();
    }
    var original = found.get();
    var pair = new Pair(original.language(), language);
    var glossary = shelves.glossaries().of(pair).glossary();
    var now = shelves.translations().find(thing, language).orElse(null);
    var disclosure = disclosure(original);
    Optional<EngineVersion> preferred =
        others ? engines.firstInHouse(pair, disclosure) : Optional.empty();
    var weaver = new Weaver(language, preferred);
    var versions = engines.versions(pair, disclosure);
    if (now == null && versions.isEmpty()) {
      return Optional.empty();
    }
    var next = weaver.follow(original, now, glossary, time.instant());
    if (now != null && now.ready() && !next.shown().equals(now.shown())) {
      // What stayed the same is there at once; the engine may take its time with the rest.
      keep(weaver, thing, glossary, Map.of(), List.of());
    }
    var wanting = wanting(original, next);
    var rendered = remembered(pair, wanting, versions, glossary);
    var left = left(wanting, rendered);
    var asked = new Asked(pair, original, glossary, disclosure, preferred);
    var fault = order(asked, left, rendered);
    var failed = left.keySet().stream().filter(hash -> !rendered.containsKey(hash)).toList();
    keep(weaver, thing, glossary, rendered, failed);
    return Optional.ofNullable(fault);
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
  private static boolean isByOther(KeptSegment segment) {
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

  /**
   * What engines are asked for, and which.
   *
   * @param preferred who alone makes texts again that others made
   */
  private record Asked(
      Pair pair,
      Original original,
      Glossary glossary,
      Disclosure disclosure,
      Optional<EngineVersion> preferred) {}

  private @Nullable Fault order(
      Asked asked, Map<String, KeptSegment> left, Map<String, Rendered> rendered) {
    var segments = left.values().stream().collect(Collectors.partitioningBy(Translator::isByOther));
    var fault = order(asked, segments.getOrDefault(false, List.of()), Optional.empty(), rendered);
    return fault != null
        ? fault
        : order(asked, segments.getOrDefault(true, List.of()), asked.preferred(), rendered);
  }

  private @Nullable Fault order(
      Asked asked,
      List<KeptSegment> segments,
      Optional<EngineVersion> only,
      Map<String, Rendered> rendered) {
    var pair = asked.pair();
    var glossary = asked.glossary();
    var most = asked.original().live() ? MOST_CHARACTERS : MOST_CHARACTERS_BEHIND_LIVE;
    for (var batch : batches(segments, most)) {
      var order = new Order(pair, batch, glossary, Deadline.in(PATIENCE));
      var answer =
          only.map(by -> engines.translate(order, asked.disclosure(), by))
              .orElseGet(() -> engines.translate(order, asked.disclosure()));
      switch (answer) {
        case Answer.Failed(var fault) -> {
          return fault;
        }
        case Answer.Translated(var by, var renderings) -> {
          var entries = new ArrayList<Memory.Entry>();
          for (int i = 0; i < batch.size(); i++) {
            var source = batch.get(i);
            var rendering = renderings.get(i);
            if (!rendering.text().isEmpty()) {
              entries.add(
                  new Memory.Entry(
                      MemoryKey.of(source, pair, by, glossary), source, rendering.text()));
            }
            rendered.put(
                MemoryKey.sourceHash(source),
                rendered(pair, source, rendering, SegmentState.Origin.AUTOMATED, by, glossary));
          }
          var sent = new Memory.Sent(by.engine(), order.characters(), batch.size());
          shelves.memory().keep(pair, asked.original().thing().owner(), entries, sent);
        }
      }
    }
    return null;
  }

  private static List<List<Text>> batches(Iterable<KeptSegment> segments, int most) {
    var batches = new ArrayList<List<Text>>();
    var batch = new ArrayList<Text>();
    int characters = 0;
    for (var segment : segments) {
      var length = segment.source().length();
      if (!batch.isEmpty() && (batch.size() == MOST_SEGMENTS || characters + length > most)) {
        batches.add(List.copyOf(batch));
        batch.clear();
        characters = 0;
      }
      batch.add(segment.source());
      characters += length;
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  /** Keeps what came, on whatever the story and its translation are by now. */
  private void keep(
      Weaver weaver,
      Thing thing,
      Glossary glossary,
      Map<String, Rendered> rendered,
      List<String> failed) {
    var changed =
        shelves
            .translations()
            .change(
                thing,
                weaver.language(),
                Actor.CLOCK,
                (newest, now) -> {
                  var at = time.instant();
                  var followed = weaver.follow(newest, now, glossary, at);
                  var next =
                      weaver.with(newest, applied(followed, rendered, failed, at), followed, at);
                  return now != null && next.equals(at(now, next))
                      ? Optional.empty()
                      : Optional.of(next);
                });
    if (changed instanceof Translations.Changed.Kept(var _, var position)) {
      caughtUp.accept(position);
    }
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
