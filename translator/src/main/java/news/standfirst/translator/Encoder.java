package news.standfirst.translator;

import java.util.List;

/**
 * The transformer encoder over a ragged batch: the pieces of all sentences lie one after the other,
 * {@code [rows][width]}, without padding. Every step but attention treats rows alone and attention
 * stays inside a sentence, so a sentence's result does not depend on its neighbours. Stateless.
 */
final class Encoder {
  /** Columns of the hidden layer that are computed and used up at a time, to stay in cache. */
  private static final int SLICE = 192;

  /** From this many rows on, the hidden layer goes by slices. */
  private static final int SLICED_ROWS = 32;

  private final ModelWeights weights;
  private final Kernel kernel;
  private final int width;

  Encoder(ModelWeights weights, Kernel kernel) {
    this.weights = weights;
    this.kernel = kernel;
    this.width = weights.config.width();
  }

  /** Leaves the encoded sentences in {@code space.x}; returns the number of rows. */
  int encode(List<Unit> batch, Workspace space) {
    return encode(batch, space, (layer, x) -> {});
  }

  /** Sees the activations after each layer, the embeddings being layer 0. */
  interface Observer {
    void after(int layer, float[] x);
  }

  int encode(List<Unit> batch, Workspace space, Observer observer) {
    int rows = 0;
    int longest = 0;
    for (var unit : batch) {
      rows += unit.source.length;
      longest = Math.max(longest, unit.source.length);
    }
    space.ensureEncoder(rows, width, sliceWidth(), longest, kernel.lanes());
    space.hidden =
        Workspace.ensure(
            space.hidden,
            Math.min(rows, SLICED_ROWS) * (weights.config.feedForward() + Kernel.SLACK));
    embed(batch, space.x);
    observer.after(0, space.x);
    for (int i = 0; i < weights.encoder.size(); i++) {
      var layer = weights.encoder.get(i);
      attend(layer.attention(), batch, rows, space);
      feedForward(layer.feedForward(), rows, space);
      observer.after(i + 1, space.x);
    }
    return rows;
  }

  private void embed(List<Unit> batch, float[] x) {
    var embeddings = weights.source;
    float scale = (float) Math.sqrt((float) width);
    int to = 0;
    for (var unit : batch) {
      for (int p = 0; p < unit.source.length; p++, to += width) {
        kernel.embed(
            embeddings.rows(),
            unit.source[p] * width,
            width,
            embeddings.inverseMultiplier(),
            scale,
            weights.positions(),
            p * width,
            x,
            to);
      }
    }
  }

  private void attend(ModelWeights.Attention layer, List<Unit> batch, int rows, Workspace space) {
    int size = rows * width;
    kernel.quantise(space.x, 0, size, layer.query().alpha(), space.rounded, 0);
    kernel.affine(space.rounded, rows, layer.query(), space.queries, space.product);
    if (layer.key().alpha() != layer.query().alpha()) {
      kernel.quantise(space.x, 0, size, layer.key().alpha(), space.rounded, 0);
    }
    kernel.affine(space.rounded, rows, layer.key(), space.keys, space.product);
    if (layer.value().alpha() != layer.key().alpha()) {
      kernel.quantise(space.x, 0, size, layer.value().alpha(), space.rounded, 0);
    }
    kernel.affine(space.rounded, rows, layer.value(), space.y, space.product);
    int row = 0;
    for (var unit : batch) {
      int count = unit.source.length;
      int stride = Workspace.padded(count, kernel.lanes());
      kernel.transpose(space.keys, row * width, count, width, space.keysT, 0, stride);
      kernel.attend(
          space.queries,
          row * width,
          count,
          space.keysT,
          0,
          count,
          stride,
          space.y,
          row * width,
          width,
          weights.config.heads(),
          space.queries,
          row * width,
          space.weights,
          space.otherWeights);
      row += count;
    }
    kernel.quantise(space.queries, 0, size, layer.out().alpha(), space.rounded, 0);
    kernel.affine(space.rounded, rows, layer.out(), space.y, space.product);
    kernel.addNormalise(space.x, space.y, rows, width, layer.norm().gain(), layer.norm().bias());
  }

  /**
   * With many rows the hidden layer is larger than the caches, so a slice of its columns is
   * computed for all rows and at once multiplied into the result; the sums are whole numbers, hence
   * the same in any order.
   */
  void feedForward(ModelWeights.FeedForward layer, int rows, Workspace space) {
    var up = layer.up();
    var down = layer.down();
    int slicePanels = rows <= SLICED_ROWS ? up.panels() : Math.max(1, SLICE / up.panel());
    int stride = slicePanels * up.panel();
    kernel.quantise(space.x, 0, rows * width, up.alpha(), space.rounded, 0);
    for (int p = 0; p < up.panels(); p += slicePanels) {
      int end = Math.min(up.panels(), p + slicePanels);
      int from = p * up.panel();
      int to = Math.min(up.columns(), end * up.panel());
      kernel.multiply(
          space.rounded,
          width,
          rows,
          up,
          0,
          width,
          p,
          end,
          space.hidden,
          stride,
          true,
          Kernel.Finish.RELU_QUANTISE,
          down.alpha(),
          space.product);
      kernel.multiply(
          space.hidden,
          stride,
          rows,
          down,
          from,
          to,
          0,
          down.panels(),
          space.y,
          width,
          p == 0,
          end == up.panels() ? Kernel.Finish.AFFINE : Kernel.Finish.KEEP,
          1f,
          space.product);
    }
    kernel.addNormalise(space.x, space.y, rows, width, layer.norm().gain(), layer.norm().bias());
  }

  private int sliceWidth() {
    int panel = kernel.panel(weights.config.feedForward());
    return Math.max(1, SLICE / panel) * panel;
  }
}
