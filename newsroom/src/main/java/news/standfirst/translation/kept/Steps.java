package news.standfirst.translation.kept;

import java.util.List;
import java.util.Optional;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last step of the work at what waits, each one visit to the database. Together
 * they do what {@link Translations}, {@link Memory} and {@link Waiting} do one by one. Thread-safe.
 */
public interface Steps {
  /** What the work at a thing begins with; empty when there is no such thing or it was erased. */
  Optional<Beginning> begin(Waiting.Wish wish);

  /**
   * Ends the work at a wish in one write: what engines made goes into the memory, the translation
   * changes, the wish waits no more (unless it was asked for again), and the next is taken. Of what
   * was erased meanwhile nothing is kept.
   *
   * @param made by the last order; null when the memory knew everything
   * @param next empty: nothing is taken
   */
  Ended end(
      Waiting.Wish wish,
      @Nullable Made made,
      Translations.Changing changing,
      Optional<Waiting.Taking> next);

  /**
   * As one moment has it.
   *
   * @param glossary of this pair
   * @param now null when it was never translated
   */
  record Beginning(Original original, Glossary glossary, @Nullable Translation now) {}

  /** What an engine made of an order; see {@link Memory#keep}. */
  record Made(Pair pair, Thing owner, List<Memory.Entry> entries) {
    public Made {
      entries = List.copyOf(entries);
    }
  }

  /** What came of it. */
  record Ended(Translations.Changed changed, Optional<Waiting.Wish> next) {}
}
