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
  private String model = "";

  private volatile int longest;
  private Runnable atWork = () -> {};

  public SwapEngine(String name, boolean textLeaves, Pair... pairs) {
    this.name = name;
    this.textLeaves = textLeaves;
    this.pairs = Set.of(pairs);
  }

  /** Every order fails from now on; null: no more. */
  public void failWith(@Nullable Fault fault) {
    this.fault = fault;
  }

  /** From now on it has another model, whose name stands at the end of all that it says. */
  public void modelBecomes(String name) {
    this.model = name;
  }

  /** What happens while it has an order. */
  public void whileAtWork(Runnable what) {
    this.atWork = what;
  }

  private EngineVersion version(Pair pair) {
    return new EngineVersion(name, (pair + " " + model).strip());
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
    return pairs.contains(pair) ? Optional.of(new Serving(version(pair), true)) : Optional.empty();
  }

  @Override
  public Answer translate(Order order) {
    if (fault != null) {
      return new Answer.Failed(fault);
    }
    atWork.run();
    sent.addAll(order.segments());
    longest = Math.max(longest, (int) order.characters());
    return new Answer.Translated(
        version(order.pair()),
        order.segments().stream()
            .map(text -> new Rendering(capitals(text), Rendering.MarksBy.ENGINE))
            .toList());
  }

  private Text capitals(Text text) {
    var spans = new ArrayList<Span>();
    text.spans()
        .forEach(span -> spans.add(new Span(span.text().toUpperCase(Locale.ROOT), span.marks())));
    if (!model.isEmpty()) {
      spans.add(Span.plain(" " + model));
    }
    return new Text(spans);
  }

  @Override
  public EngineHealth health() {
    return new EngineHealth(
        name, EngineHealth.State.READY, null, textLeaves, new TreeSet<>(pairs), 0, 0, null);
  }

  @Override
  public void close() {}
}
