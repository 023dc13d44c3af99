package news.standfirst.translator;

import java.util.ArrayList;
import java.util.List;

/**
 * All weights of a model, packed for a kernel. Immutable and shared by all threads.
 *
 * <p>The names are Marian's; {@code _W} tensors are int8 with one multiplier for the weights and
 * one ("alpha") for what is multiplied with them, everything else is float.
 */
final class ModelWeights {
  private static final int POSITIONS = 256;

  /** Gain and bias of a layer normalisation. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Norm(float[] gain, float[] bias) {}

  /** Queries, keys, values, output and the normalisation after them. */
  record Attention(
      PackedMatrix query, PackedMatrix key, PackedMatrix value, PackedMatrix out, Norm norm) {}

  /** Up to the hidden layer, down again, and the normalisation after them. */
  record FeedForward(PackedMatrix up, PackedMatrix down, Norm norm) {}

  record EncoderLayer(Attention attention, FeedForward feedForward) {}

  /** The recurrent unit: what is remembered, the gate, and the normalisation after them. */
  record Recurrence(PackedMatrix memory, PackedMatrix gate, Norm norm) {}

  record DecoderLayer(Recurrence recurrence, Attention attention, FeedForward feedForward) {}

  /** Int8 embeddings, one row of {@code width} per piece. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Embeddings(byte[] rows, int count, float multiplier) {
    float inverseMultiplier() {
      return 1f / multiplier;
    }
  }

  private final MarianFile file;
  private final Kernel kernel;
  private final int width;
  private final int hidden;
  private final boolean shared;
  private final List<String> inexact = new ArrayList<>();

  final ModelConfig config;
  final Embeddings source;
  final Embeddings target;
  final List<EncoderLayer> encoder = new ArrayList<>();
  final List<DecoderLayer> decoder = new ArrayList<>();
  final float outputAlpha;
  final float outputScale;
  final float[] outputBias;

  /** Sines and cosines of the first positions, {@code [POSITIONS][width]}. */
  private final float[] positions;

  ModelWeights(MarianFile file, Kernel kernel) {
    this.file = file;
    this.kernel = kernel;
    config = ModelConfig.read(file);
    width = config.width();
    hidden = config.feedForward();
    shared = file.has("Wemb");
    source = embeddings(shared ? "Wemb" : "encoder_Wemb");
    target = shared ? source : embeddings("decoder_Wemb");
    for (int i = 1; i <= config.encoderLayers(); i++) {
      String layer = "encoder_l" + i;
      encoder.add(new EncoderLayer(attention(layer + "_self"), feedForward(layer + "_ffn")));
    }
    for (int i = 1; i <= config.decoderLayers(); i++) {
      String layer = "decoder_l" + i;
      decoder.add(
          new DecoderLayer(
              recurrence(layer + "_rnn"),
              attention(layer + "_context"),
              feedForward(layer + "_ffn")));
    }
    outputAlpha = outputAlpha(shared ? "Wemb" : "decoder_Wemb");
    outputScale = 1f / (outputAlpha * target.multiplier);
    outputBias = file.floats("decoder_ff_logit_out_b", 1, target.count);
    positions = new float[POSITIONS * width];
    for (int p = 0; p < POSITIONS; p++) {
      fillPosition(p, positions, p * width);
    }
  }

  /** Whether one vocabulary serves both languages. */
  boolean sharedVocabulary() {
    return shared;
  }

  /** Matrices whose sums could, in the worst case, exceed what float holds exactly. */
  List<String> inexact() {
    return inexact;
  }

  /** Where the position's row starts in the array of {@link #positions}. */
  float[] positions() {
    return positions;
  }

  static int positionLimit() {
    return POSITIONS;
  }

  private Embeddings embeddings(String name) {
    int[] shape = file.shape(name);
    if (shape.length != 2 || shape[1] != width || shape[0] % 8 != 0) {
      throw file.damaged(
          name + " must have a multiple of 8 rows and " + width + " columns (dim-emb)");
    }
    return new Embeddings(file.int8(name, shape[0], width), shape[0], file.multiplier(name));
  }

  /**
   * The output's multiplier stands under the name of an unnamed matrix, or behind the embeddings as
   * an int8 tensor of one element.
   */
  private float outputAlpha(String embeddings) {
    String quantised = embeddings + "_QuantMultA";
    float alpha = 0;
    if (file.has(quantised)) {
      byte value = file.int8(quantised, 1, 1)[0];
      alpha = value / file.multiplier(quantised);
      if (!(alpha > 0) || !Float.isFinite(alpha)) {
        throw file.damaged("damaged: " + quantised + " is " + alpha + ", not positive");
      }
    }
    if (file.has("none_QuantMultA")) {
      alpha = file.positive("none_QuantMultA");
    }
    if (alpha == 0) {
      throw file.damaged("the tensor none_QuantMultA is missing (and " + quantised + " as well)");
    }
    return alpha;
  }

  private PackedMatrix matrix(String name, int depth, int columns, float[] bias) {
    byte[] weights = file.int8(name, depth, columns);
    if (!PackedMatrix.sumsStayExact(weights, depth, columns)) {
      inexact.add(name);
    }
    float alpha = file.positive(name + "_QuantMultA");
    float multiplier = file.multiplier(name);
    float scale = 1f / (alpha * multiplier);
    if (!Float.isFinite(scale)) {
      throw file.damaged("damaged: the multipliers of " + name + " are too small");
    }
    return PackedMatrix.pack(
        weights, depth, columns, kernel.panel(columns), alpha, multiplier, bias);
  }

  private PackedMatrix affine(String name, String bias, int depth, int columns) {
    return matrix(name, depth, columns, file.floats(bias, 1, columns));
  }

  private Norm norm(String name) {
    return new Norm(
        file.floats(name + "_ln_scale", 1, width), file.floats(name + "_ln_bias", 1, width));
  }

  private Attention attention(String name) {
    return new Attention(
        affine(name + "_Wq", name + "_bq", width, width),
        affine(name + "_Wk", name + "_bk", width, width),
        affine(name + "_Wv", name + "_bv", width, width),
        affine(name + "_Wo", name + "_bo", width, width),
        norm(name + "_Wo"));
  }

  private FeedForward feedForward(String name) {
    return new FeedForward(
        affine(name + "_W1", name + "_b1", width, hidden),
        affine(name + "_W2", name + "_b2", hidden, width),
        norm(name + "_ffn"));
  }

  private Recurrence recurrence(String name) {
    return new Recurrence(
        matrix(name + "_W", width, width, new float[width]),
        affine(name + "_Wf", name + "_bf", width, width),
        norm(name + "_ffn"));
  }

  /** First half sines, second half cosines, computed as Marian does: float angles. */
  private void fillPosition(int position, float[] out, int at) {
    int half = width / 2;
    for (int c = 0; c < width; c++) {
      float frequency = (float) Math.pow(1e-4, c % half / (half - 1.0));
      float phase = c < half ? 0f : (float) (Math.PI / 2);
      out[at + c] = (float) Math.sin(position * frequency + phase);
    }
  }

  long heapBytes() {
    long bytes = source.rows.length + 4L * (outputBias.length + positions.length);
    if (!shared) {
      bytes += target.rows.length;
    }
    for (var layer : encoder) {
      bytes += heapBytes(layer.attention) + heapBytes(layer.feedForward);
    }
    for (var layer : decoder) {
      bytes += layer.recurrence.memory.heapBytes() + layer.recurrence.gate.heapBytes();
      bytes += heapBytes(layer.recurrence.norm);
      bytes += heapBytes(layer.attention) + heapBytes(layer.feedForward);
    }
    return bytes;
  }

  private static long heapBytes(Attention attention) {
    return attention.query.heapBytes()
        + attention.key.heapBytes()
        + attention.value.heapBytes()
        + attention.out.heapBytes()
        + heapBytes(attention.norm);
  }

  private static long heapBytes(FeedForward block) {
    return block.up.heapBytes() + block.down.heapBytes() + heapBytes(block.norm);
  }

  private static long heapBytes(Norm norm) {
    return 4L * (norm.gain.length + norm.bias.length);
  }
}
