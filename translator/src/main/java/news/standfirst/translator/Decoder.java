package news.standfirst.translator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Greedy decoding of a batch with SSRU layers: one piece per sentence and step, finished sentences
 * leave the batch. Each sentence chooses among its own candidates only. Stateless; everything that
 * changes lies in the workspace.
 *
 * <p>The first step embeds nothing at all, not even an end of sentence: that is how Marian starts a
 * sentence, and position alone tells the model so.
 */
final class Decoder {
  private final ModelWeights weights;
  private final Kernel kernel;
  private final Encoder encoder;
  private final LengthLimit limit;
  private final int end;
  private final int width;
  private final float[] outputBias;
  private final @Nullable Shortlist shortlist;
  private final int[] everyPiece;

  Decoder(
      ModelWeights weights,
      Kernel kernel,
      Encoder encoder,
      @Nullable Shortlist shortlist,
      Vocabulary target,
      LengthLimit limit) {
    this.weights = weights;
    this.kernel = kernel;
    this.encoder = encoder;
    this.shortlist = shortlist;
    this.limit = limit;
    this.end = target.end();
    this.width = weights.config.width();
    // A translation never contains the piece for "unknown"; Marian suppresses it too.
    outputBias = weights.outputBias.clone();
    outputBias[target.unknown()] = Float.NEGATIVE_INFINITY;
    everyPiece = new int[shortlist == null ? weights.target.count() : 0];
    Arrays.setAll(everyPiece, i -> i);
  }

  /** Translates units whose encoding, {@code rows} rows, lies in {@code space.x}. */
  void decode(List<Unit> batch, int rows, Workspace space, Conditions conditions) {
    int layers = weights.decoder.size();
    int paddedRows = 0;
    for (var unit : batch) {
      paddedRows += Workspace.padded(unit.source.length, kernel.lanes());
    }
    space.ensureDecoder(layers, rows, paddedRows, width, weights.config.feedForward());
    prepareContext(batch, rows, space);
    var run = new Run(batch, space);
    for (int step = 0; run.active > 0; step++) {
      conditions.check();
      run.step(step);
    }
  }

  /** Keys and values of the encoded source, once per layer; the keys lie transposed. */
  private void prepareContext(List<Unit> batch, int rows, Workspace space) {
    for (int i = 0; i < weights.decoder.size(); i++) {
      var layer = weights.decoder.get(i).attention();
      kernel.quantise(space.x, 0, rows * width, layer.key().alpha(), space.rounded, 0);
      kernel.affine(space.rounded, rows, layer.key(), space.keys, space.product);
      if (layer.value().alpha() != layer.key().alpha()) {
        kernel.quantise(space.x, 0, rows * width, layer.value().alpha(), space.rounded, 0);
      }
      kernel.affine(space.rounded, rows, layer.value(), space.contextValues[i], space.product);
      int from = 0;
      int to = 0;
      for (var unit : batch) {
        int count = unit.source.length;
        int stride = Workspace.padded(count, kernel.lanes());
        kernel.transpose(space.keys, from, count, width, space.contextKeysT[i], to, stride);
        from += count * width;
        to += stride * width;
      }
      Arrays.fill(space.states[i], 0f);
    }
  }

  /**
   * One batch being decoded: row {@code r} of the activations belongs to sentence {@code at[r]}.
   */
  private final class Run {
    private final List<Unit> batch;
    private final Workspace space;
    private final int[] at;
    private final int[] previous;
    private final int[] length;
    private final int[] limits;
    private final int[] keysAt;
    private final int[] valuesAt;
    int active;

    Run(List<Unit> batch, Workspace space) {
      this.batch = batch;
      this.space = space;
      active = batch.size();
      at = new int[active];
      previous = new int[active];
      length = new int[active];
      limits = new int[active];
      keysAt = new int[active];
      valuesAt = new int[active];
      int keys = 0;
      int values = 0;
      for (int s = 0; s < active; s++) {
        int[] source = batch.get(s).source;
        at[s] = s;
        limits[s] = Math.min(limit.of(source.length), ModelWeights.positionLimit());
        keysAt[s] = keys;
        valuesAt[s] = values;
        keys += Workspace.padded(source.length, kernel.lanes()) * width;
        values += source.length * width;
        space.ensureOutput(s, limits[s]);
        if (batch.get(s).wantsWeights) {
          space.weightRows[s] = Workspace.ensure(space.weightRows[s], limits[s] * source.length);
        }
        space.candidateCounts[s] =
            shortlist == null ? everyPiece.length : shortlist.candidates(source, space, s);
      }
    }

    void step(int step) {
      embed(step);
      for (int i = 0; i < weights.decoder.size(); i++) {
        var layer = weights.decoder.get(i);
        recur(layer.recurrence(), i);
        attend(layer.attention(), i, step);
        encoder.feedForward(layer.feedForward(), active, space);
      }
      kernel.quantise(space.x, 0, active * width, weights.outputAlpha, space.rounded, 0);
      for (int r = active - 1; r >= 0; r--) {
        choose(r);
      }
    }

    private void embed(int step) {
      var embeddings = weights.target;
      float scale = (float) Math.sqrt((float) width);
      for (int r = 0; r < active; r++) {
        if (step == 0) {
          System.arraycopy(weights.positions(), 0, space.x, r * width, width);
        } else {
          kernel.embed(
              embeddings.rows(),
              previous[r] * width,
              width,
              embeddings.inverseMultiplier(),
              scale,
              weights.positions(),
              step * width,
              space.x,
              r * width);
        }
      }
    }

    private void recur(ModelWeights.Recurrence layer, int i) {
      int size = active * width;
      kernel.quantise(space.x, 0, size, layer.memory().alpha(), space.rounded, 0);
      kernel.affine(space.rounded, active, layer.memory(), space.y, space.product);
      if (layer.gate().alpha() != layer.memory().alpha()) {
        kernel.quantise(space.x, 0, size, layer.gate().alpha(), space.rounded, 0);
      }
      kernel.affine(space.rounded, active, layer.gate(), space.keys, space.product);
      kernel.recur(space.keys, space.y, space.states[i], space.y, size);
      kernel.addNormalise(
          space.x, space.y, active, width, layer.norm().gain(), layer.norm().bias());
    }

    private void attend(ModelWeights.Attention layer, int i, int step) {
      int size = active * width;
      kernel.quantise(space.x, 0, size, layer.query().alpha(), space.rounded, 0);
      kernel.affine(space.rounded, active, layer.query(), space.queries, space.product);
      boolean last = i == weights.decoder.size() - 1;
      for (int r = 0; r < active; r++) {
        int s = at[r];
        int count = batch.get(s).source.length;
        kernel.attend(
            space.queries,
            r * width,
            1,
            space.contextKeysT[i],
            keysAt[s],
            count,
            Workspace.padded(count, kernel.lanes()),
            space.contextValues[i],
            valuesAt[s],
            width,
            weights.config.heads(),
            space.queries,
            r * width,
            space.weights,
            space.otherWeights);
        if (last) {
          align(s, count, step);
        }
      }
      kernel.quantise(space.queries, 0, size, layer.out().alpha(), space.rounded, 0);
      kernel.affine(space.rounded, active, layer.out(), space.y, space.product);
      kernel.addNormalise(
          space.x, space.y, active, width, layer.norm().gain(), layer.norm().bias());
    }

    /** The first head of the last layer was trained to point at the source piece. */
    private void align(int s, int count, int step) {
      int best = 0;
      for (int j = 1; j < count; j++) {
        if (space.weights[j] > space.weights[best]) {
          best = j;
        }
      }
      space.alignments[s][step] = best;
      if (batch.get(s).wantsWeights) {
        System.arraycopy(space.weights, 0, space.weightRows[s], step * count, count);
      }
    }

    private void choose(int r) {
      int s = at[r];
      int[] ids = shortlist == null ? everyPiece : space.candidates[s];
      int best =
          ids[
              kernel.best(
                  space.rounded,
                  r * width,
                  width,
                  weights.target.rows(),
                  ids,
                  space.candidateCounts[s],
                  weights.outputScale,
                  outputBias)];
      previous[r] = best;
      if (best != end) {
        space.outputs[s][length[s]++] = best;
      }
      if (best == end || length[s] == limits[s]) {
        finish(s, best != end);
        leave(r);
      }
    }

    private void finish(int s, boolean truncated) {
      var unit = batch.get(s);
      int steps = truncated ? length[s] : length[s] + 1;
      unit.truncated = truncated;
      unit.output = Arrays.copyOf(space.outputs[s], length[s]);
      unit.alignment = Arrays.copyOf(space.alignments[s], steps);
      if (unit.wantsWeights) {
        unit.weights = Arrays.copyOf(space.weightRows[s], steps * unit.source.length);
      }
    }

    /** The last row takes the place of row {@code r}; rows after it have chosen already. */
    private void leave(int r) {
      active--;
      if (r != active) {
        at[r] = at[active];
        previous[r] = previous[active];
        for (int i = 0; i < weights.decoder.size(); i++) {
          float[] state = space.states[i];
          System.arraycopy(state, active * width, state, r * width, width);
        }
      }
    }
  }
}
