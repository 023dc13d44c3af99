package news.standfirst.translation.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.standfirst.story.Text;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Steps;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Waiting;
import news.standfirst.translation.kept.Weaver;

/**
 * A wish at work: what it began with, what is still to be ordered, what came. Used by one thread,
 * but for {@link #outdate}.
 */
final class Assignment {
  /** Segments and characters of one order: small enough to answer soon, large enough to batch. */
  private static final int MOST_SEGMENTS = 64;

  private static final int MOST_CHARACTERS = 8_000;

  /**
   * Of what does not belong to a running coverage: an engine takes one order after the other, and a
   * live post waits for the one at work. A usual story still is one order.
   */
  private static final int MOST_CHARACTERS_BEHIND_LIVE = 2_500;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Waiting.Wish wish;
  private final Steps.Beginning beginning;
  private final Weaver weaver;
  private final Translation followed;
  private final Map<String, KeptSegment> left;
  private final Map<String, Rendered> rendered;
  private final Deque<Batch> batches = new ArrayDeque<>();
  private volatile boolean outdated;

  /**
   * Segments of one order.
   *
   * @param only who alone is asked; empty: whoever can
   */
  private record Batch(List<Text> segments, Optional<EngineVersion> only) {}

  /** An order, and who alone is asked; empty: whoever can. */
  record Asked(Order order, Optional<EngineVersion> only) {}

  /**
   * Work that was begun.
   *
   * @param followed what of the translation still stands
   * @param left what an engine must make, by the hash of its source
   * @param rendered what the memory knew, and then what engines made
   * @param preferred who alone makes texts again that others made
   */
  Assignment(
      Waiting.Wish wish,
      Steps.Beginning beginning,
      Weaver weaver,
      Translation followed,
      Map<String, KeptSegment> left,
      Map<String, Rendered> rendered,
      Optional<EngineVersion> preferred) {
    this.wish = wish;
    this.beginning = beginning;
    this.weaver = weaver;
    this.followed = followed;
    this.left = left;
    this.rendered = rendered;
    var segments = left.values().stream().collect(Collectors.partitioningBy(Translator::isByOther));
    divide(segments.getOrDefault(false, List.of()), Optional.empty());
    divide(segments.getOrDefault(true, List.of()), preferred);
  }

  private void divide(List<KeptSegment> segments, Optional<EngineVersion> only) {
    int most = beginning.original().live() ? MOST_CHARACTERS : MOST_CHARACTERS_BEHIND_LIVE;
    var batch = new ArrayList<Text>();
    int characters = 0;
    for (var segment : segments) {
      var length = segment.source().length();
      if (!batch.isEmpty() && (batch.size() == MOST_SEGMENTS || characters + length > most)) {
        batches.add(new Batch(List.copyOf(batch), only));
        batch.clear();
        characters = 0;
      }
      batch.add(segment.source());
      characters += length;
    }
    if (!batch.isEmpty()) {
      batches.add(new Batch(List.copyOf(batch), only));
    }
  }

  Waiting.Wish wish() {
    return wish;
  }

  Steps.Beginning beginning() {
    return beginning;
  }

  Weaver weaver() {
    return weaver;
  }

  Translation followed() {
    return followed;
  }

  Map<String, Rendered> rendered() {
    return rendered;
  }

  /** What no engine has made, by the hash of its source. */
  List<String> missing() {
    return left.keySet().stream().filter(hash -> !rendered.containsKey(hash)).toList();
  }

  Pair pair() {
    return new Pair(beginning.original().language(), wish.language());
  }

  Disclosure disclosure() {
    return Translator.disclosure(beginning.original());
  }

  boolean hasOrder() {
    return !batches.isEmpty();
  }

  /** The next order, whose time begins now. */
  Asked order() {
    var batch = batches.removeFirst();
    return new Asked(
        new Order(pair(), batch.segments(), beginning.glossary(), Deadline.in(PATIENCE)),
        batch.only());
  }

  /** Whether the log names its original, its coverage or its pair so. */
  boolean isOf(String id) {
    return wish.thing().id().equals(id)
        || (wish.thing().isPost() && wish.thing().coverage().value().equals(id))
        || pair().toString().equals(id);
  }

  /** Something happened to its original since it was begun. From any thread. */
  void outdate() {
    outdated = true;
  }

  boolean isOutdated() {
    return outdated;
  }
}
