package news.standfirst.translation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.standfirst.story.Language;

/**
 * Port: what was sent to which engine for which pair on which day (UTC), for budgets and the desk;
 * whatever went, also what went a second time for a term or on to another language. Thread-safe.
 */
public interface CharacterCount {
  /** Counts at once, for every process of the newsroom; less than nothing takes back. */
  void add(String engine, Pair pair, Sent sent);

  /**
   * Counts for this process at once, and for others when what the order brought is kept. A process
   * that is killed may lose what its orders at work had brought, which are asked for again.
   */
  void gather(String engine, Pair pair, Sent sent);

  /** Characters of an engine since midnight UTC. */
  long today(String engine);

  /** Characters of a pair since midnight UTC, whichever engine. */
  long today(Pair pair);

  /** What was kept of each engine and language from a day on, by their names. */
  List<Use> since(LocalDate day);

  /** How much went in one order. */
  record Sent(long characters, long segments) {
    static Sent of(Order order) {
      return new Sent(order.characters(), order.segments().size());
    }

    Sent back() {
      return new Sent(-characters, -segments);
    }

    /** Both together. */
    public Sent plus(Sent more) {
      return new Sent(characters + more.characters, segments + more.segments);
    }
  }

  /** What an engine was sent for one language. */
  record Use(String engine, Language language, Sent sent) {}

  /** A count that a restart forgets, and midnight too. Thread-safe. */
  static CharacterCount inMemory(InstantSource clock) {
    return new InMemory(clock);
  }

  /** See {@link #inMemory}. */
  final class InMemory implements CharacterCount {
    private final InstantSource clock;
    private final Map<Line, Sent> lines = new HashMap<>();
    private LocalDate day;

    private record Line(String engine, Pair pair) {}

    private InMemory(InstantSource clock) {
      this.clock = clock;
      this.day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public synchronized void add(String engine, Pair pair, Sent sent) {
      turn();
      lines.merge(new Line(engine, pair), sent, Sent::plus);
    }

    @Override
    public void gather(String engine, Pair pair, Sent sent) {
      add(engine, pair, sent);
    }

    @Override
    public synchronized long today(String engine) {
      turn();
      return lines.entrySet().stream()
          .filter(line -> line.getKey().engine().equals(engine))
          .mapToLong(line -> line.getValue().characters())
          .sum();
    }

    @Override
    public synchronized long today(Pair pair) {
      turn();
      return lines.entrySet().stream()
          .filter(line -> line.getKey().pair().equals(pair))
          .mapToLong(line -> line.getValue().characters())
          .sum();
    }

    @Override
    public synchronized List<Use> since(LocalDate from) {
      turn();
      if (from.isAfter(day)) {
        return List.of();
      }
      var sums = new HashMap<Map.Entry<String, Language>, Sent>();
      lines.forEach(
          (line, sent) -> sums.merge(Map.entry(line.engine(), line.pair().to()), sent, Sent::plus));
      return sums.entrySet().stream()
          .map(sum -> new Use(sum.getKey().getKey(), sum.getKey().getValue(), sum.getValue()))
          .sorted(Comparator.comparing(Use::engine).thenComparing(use -> use.language().tag()))
          .toList();
    }

    private void turn() {
      var now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      if (!now.equals(day)) {
        day = now;
        lines.clear();
      }
    }
  }
}
