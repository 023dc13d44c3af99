package news.standfirst.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.jspecify.annotations.Nullable;

/** A real, tiny engine for tests: it says everything in capital letters and keeps marks. */
public final class SwapEngine implements Engine {
  private final String name;
  private final boolean textLeaves;
  private final Set<Pair> pairs;
  private final List<Text> sent = new ArrayList<>();
  private @Nullable Fault fault;

  private volatile int longest;

  public SwapEngine(String name, boolean textLeaves, Pair... pairs) {
    this.name = name;
    this.textLeaves = textLeaves;
    this.pairs = Set.of(pairs);
  }

  /** Every order fails from now on; null: no more. */
  public void failWith(@Nullable Fault fault) {
    this.fault = fault;
  }

  /** Characters of the longest order. */
  public int longestOrder() {
    return longest;
  }

  /** All segments that it was sent. */
  public List<Text> sent() {
    return List.copyOf(sent);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean textLeaves() {
    return textLeaves;
  }

  @Override
  public Optional<Serving> serves(Pair pair) {
    return pairs.contains(pair)
        ? Optional.of(new Serving(new EngineVersion(name, pair.toString()), true))
        : Optional.empty();
  }

  @Override
  public Answer translate(Order order) {
    if (fault != null) {
      return new Answer.Failed(fault);
    }
    sent.addAll(order.segments());
    longest = Math.max(longest, (int) order.characters());
    return new Answer.Translated(
        new EngineVersion(name, order.pair().toString()),
        order.segments().stream()
            .map(text -> new Rendering(capitals(text), Rendering.MarksBy.ENGINE))
            .toList());
  }

  private static Text capitals(Text text) {
    return new Text(
        text.spans().stream()
            .map(span -> new Span(span.text().toUpperCase(Locale.ROOT), span.marks()))
            .toList());
  }

  @Override
  public EngineHealth health() {
    return new EngineHealth(
        name, EngineHealth.State.READY, "", textLeaves, new TreeSet<>(pairs), 0, 0, null);
  }

  @Override
  public void close() {}
}
