package news.standfirst.translation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Port: how many characters went to which engine for which pair, for budgets and the desk. */
public interface CharacterCount {
  /** Counts at once, for every process of the newsroom; less than nothing takes back. */
  void add(String engine, Pair pair, long characters);

  /**
   * Counts for this process at once, and for others when what the order brought is kept. A process
   * that is killed may lose what its orders at work had brought, which are asked for again.
   */
  void gather(String engine, Pair pair, long characters);

  /** Of an engine since midnight UTC. */
  long today(String engine);

  /** Of a pair since midnight UTC, whichever engine. */
  long today(Pair pair);

  /** A count that a restart forgets. Thread-safe. */
  static CharacterCount inMemory(InstantSource clock) {
    return new InMemory(clock);
  }

  /** See {@link #inMemory}. */
  final class InMemory implements CharacterCount {
    private final InstantSource clock;
    private final Map<String, Long> counts = new HashMap<>();
    private LocalDate day;

    private InMemory(InstantSource clock) {
      this.clock = clock;
      this.day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public synchronized void add(String engine, Pair pair, long characters) {
      turn();
      counts.merge("engine " + engine, characters, Long::sum);
      counts.merge("pair " + pair, characters, Long::sum);
    }

    @Override
    public void gather(String engine, Pair pair, long characters) {
      add(engine, pair, characters);
    }

    @Override
    public synchronized long today(String engine) {
      turn();
      return counts.getOrDefault("engine " + engine, 0L);
    }

    @Override
    public synchronized long today(Pair pair) {
      turn();
      return counts.getOrDefault("pair " + pair, 0L);
    }

    private void turn() {
      var now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      if (!now.equals(day)) {
        day = now;
        counts.clear();
      }
    }
  }
}
