package news.standfirst.bench.translation;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Engine;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.Serving;

/**
 * An engine in this process that always answers the same and works as long for each word as the
 * built-in one does with a model of base size, so that the pipeline beside it is seen as it will
 * be.
 */
final class SteadyEngine implements Engine {
  private static final EngineVersion VERSION = new EngineVersion("steady", "1");

  /** Steps of arithmetic for a word: about 0.4 ms, which is 2,500 words a second. */
  private static final int STEPS = 200_000;

  private long kept;

  @Override
  public String name() {
    return "steady";
  }

  @Override
  public boolean textLeaves() {
    return false;
  }

  @Override
  public Optional<Serving> serves(Pair pair) {
    return Optional.of(new Serving(VERSION, false));
  }

  @Override
  public Answer translate(Order order) {
    var renderings = new ArrayList<Rendering>();
    for (var segment : order.segments()) {
      var words = segment.words().split(" ", -1);
      for (var word : words) {
        kept = worked(kept ^ word.hashCode());
      }
      renderings.add(new Rendering(Text.plain(String.join(" ", words)), Rendering.MarksBy.NONE));
    }
    return new Answer.Translated(VERSION, renderings);
  }

  private static long worked(long seed) {
    long value = seed | 1;
    for (int i = 0; i < STEPS; i++) {
      // Three steps that no compiler can fold into fewer.
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return value;
  }

  @Override
  public EngineHealth health() {
    return new EngineHealth(
        name(), EngineHealth.State.READY, null, false, new TreeSet<>(), 0, 0, null);
  }

  @Override
  public void close() {}
}
