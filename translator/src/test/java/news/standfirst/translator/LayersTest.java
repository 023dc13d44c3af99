package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Layer outputs and pieces recorded from the numpy model of {@code src/test/tools}, on random
 * models of the real dimensions: tiny, base-memory, base, and tiny with a vocabulary for each
 * language.
 *
 * <p>Tolerances: values agree within 1e-5 until an activation lies on the edge between two whole
 * numbers and the last bit of its float decides; from there a random network, which is chaotic,
 * drifts apart by some hundredths. So the embeddings and the first layer must agree everywhere,
 * more than half of all layers too, no layer may drift beyond 0.2 in the mean, and the pieces are
 * compared for sentences that did not drift.
 */
class LayersTest {
  private static final double TOLERANCE = 1e-5;
  private static final double DRIFT = 0.2;
  private static final double CLEAR_MARGIN = 0.05;

  private static Model model(Map<String, Object> recorded, Kernel kernel) {
    var alphas = new LinkedHashMap<String, Double>();
    Json.object(Json.get(recorded, "alphas"))
        .forEach((name, value) -> alphas.put(name, (Double) value));
    boolean split = (Boolean) Json.get(recorded, "split");
    var random =
        new RandomModel(
            Json.ints(Json.get(recorded, "dims")),
            ((Double) Json.get(recorded, "vocabulary")).intValue(),
            ((Double) Json.get(recorded, "seed")).longValue(),
            split,
            split ? 1f : 2f,
            alphas);
    String name = (String) Json.get(recorded, "name");
    var source = Recorded.file("golden.spm");
    var target = split ? Recorded.file("golden.spm") : source;
    return Model.read(
        FileBytes.of(name, random.file()),
        source,
        target,
        null,
        kernel,
        new LengthLimit(2.0, 0, 256));
  }

  private static void check(String name) {
    int layers = 0;
    int equal = 0;
    for (var entry : Json.list(Json.parse(Recorded.text("layers.json")))) {
      var recorded = Json.object(entry);
      if (Json.get(recorded, "name").equals(name)) {
        var model = model(recorded, Kernel.best());
        for (var sentence : Json.list(Json.get(recorded, "cases"))) {
          double[] differences = differences(model, Json.object(sentence));
          long agreeing = Arrays.stream(differences).filter(d -> d < TOLERANCE).count();
          assertThat(differences[0]).as(name + ", embeddings").isLessThan(TOLERANCE);
          assertThat(differences[1]).as(name + ", first layer").isLessThan(TOLERANCE);
          assertThat(Arrays.stream(differences).max().orElseThrow()).as(name).isLessThan(DRIFT);
          layers += differences.length;
          equal += (int) agreeing;
          if (agreeing == differences.length) {
            checkPieces(name, model, Json.object(sentence));
          }
        }
      }
    }
    assertThat(2 * equal).as(name + ": layers that agree").isGreaterThan(layers);
  }

  /** Mean difference of the recorded values, layer by layer. */
  private static double[] differences(Model model, Map<String, Object> recorded) {
    int[] ids = Json.ints(Json.get(recorded, "ids"));
    var layers = Json.list(Json.get(recorded, "layers"));
    int width = model.config().width();
    double[] differences = new double[layers.size()];
    model
        .encoder()
        .encode(
            List.of(new Unit(ids, false)),
            new Workspace(),
            (layer, x) -> {
              double[] expected = Json.doubles(layers.get(layer));
              for (int i = 0; i < expected.length; i++) {
                double difference = Math.abs(x[ids.length / 2 * width + i] - expected[i]);
                differences[layer] += difference / expected.length;
              }
            });
    return differences;
  }

  /** Up to the first decision that was close, the output must be the same. */
  private static void checkPieces(String name, Model model, Map<String, Object> recorded) {
    int[] expected = Json.ints(Json.get(recorded, "out"));
    double[] margins = Json.doubles(Json.get(recorded, "margins"));
    var unit = new Unit(Json.ints(Json.get(recorded, "ids")), false);
    model.translate(List.of(unit), new Workspace(), Conditions.NONE);
    int clear = 0;
    while (clear < margins.length && margins[clear] >= CLEAR_MARGIN) {
      clear++;
    }
    int[] output = Arrays.copyOf(unit.output, unit.output.length + (unit.truncated ? 0 : 1));
    assertThat(Arrays.copyOf(output, clear)).as(name).isEqualTo(Arrays.copyOf(expected, clear));
  }

  @Test
  void tiny_agrees_with_numpy_layer_by_layer() {
    check("tiny");
  }

  @Test
  void base_memory_agrees_with_numpy_layer_by_layer() {
    check("base-memory");
  }

  @Test
  void base_agrees_with_numpy_layer_by_layer() {
    check("base");
  }

  @Test
  void a_model_with_two_vocabularies_agrees_with_numpy_layer_by_layer() {
    check("split");
  }
}
