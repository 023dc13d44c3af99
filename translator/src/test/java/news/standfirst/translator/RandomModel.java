package news.standfirst.translator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Models with random weights in the real file format, equal number for number to those the recorder
 * of {@code layers.json} makes in Python ({@code src/test/tools/network.py}). A weight is a hash of
 * (seed, tensor's name, index) with a bell-shaped distribution, so nothing has to be stored.
 */
final class RandomModel {
  final int width;
  final int hidden;
  final int heads;
  final int encoderLayers;
  final int decoderLayers;
  final int vocabulary;
  final long seed;
  final boolean split;
  final float endBias;
  private final Map<String, Double> alphas;

  RandomModel(
      int[] dimensions,
      int vocabulary,
      long seed,
      boolean split,
      float endBias,
      Map<String, Double> alphas) {
    width = dimensions[0];
    hidden = dimensions[1];
    heads = dimensions[2];
    encoderLayers = dimensions[3];
    decoderLayers = dimensions[4];
    this.vocabulary = vocabulary;
    this.seed = seed;
    this.split = split;
    this.endBias = endBias;
    this.alphas = alphas;
  }

  /** A tensor as the container holds it. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Item(String name, long type, int[] shape, byte[] data) {}

  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private long base(String name) {
    var crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.US_ASCII));
    return mix(seed * 1000003 + crc.getValue());
  }

  private static int bell(long hash) {
    return (int) ((hash & 255) + (hash >>> 8 & 255) + (hash >>> 16 & 255) + (hash >>> 24 & 255))
        - 510;
  }

  private byte[] int8(String name, int count) {
    long base = base(name);
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) {
      int value = Math.floorDiv(bell(mix(base + i)) * 40, 148);
      values[i] = (byte) Math.max(-127, Math.min(127, value));
    }
    values[0] = 127;
    return values;
  }

  private double[] bells(String name, int count) {
    long base = base(name);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = bell(mix(base + i)) / 148.0;
    }
    return values;
  }

  private static float multiplier(double deviation) {
    return (float) (40.0 / deviation);
  }

  List<Item> items() {
    var items = new ArrayList<Item>();
    byte[] config = (config() + "\0").getBytes(StandardCharsets.UTF_8);
    items.add(new Item(MarianFile.CONFIG, MarianFile.INT8, new int[] {config.length}, config));
    float embedding = multiplier(Math.pow(width, -0.5));
    if (split) {
      items.add(quantised("encoder_Wemb", vocabulary, width, embedding));
      items.add(quantised("decoder_Wemb", vocabulary, width, embedding));
      items.add(outputAlpha("decoder_Wemb_QuantMultA"));
    } else {
      items.add(quantised("Wemb", vocabulary, width, embedding));
      items.add(floats("none_QuantMultA", alpha("none")));
    }
    float[] bias = scaled("decoder_ff_logit_out_b", vocabulary, 0.1);
    bias[0] = endBias;
    for (int i = 1; i < Math.min(263, vocabulary); i++) {
      bias[i] = -99f;
    }
    items.add(floats("decoder_ff_logit_out_b", bias));
    for (int l = 1; l <= encoderLayers; l++) {
      attention(items, "encoder_l" + l + "_self");
      feedForward(items, "encoder_l" + l + "_ffn");
    }
    for (int l = 1; l <= decoderLayers; l++) {
      String layer = "decoder_l" + l;
      matrix(items, layer + "_rnn_W", "", width, width);
      matrix(items, layer + "_rnn_Wf", layer + "_rnn_bf", width, width);
      norm(items, layer + "_rnn_ffn");
      attention(items, layer + "_context");
      feedForward(items, layer + "_ffn");
    }
    return items;
  }

  /** The output's multiplier as split vocabularies hold it: 127 / (127 / alpha). */
  private Item outputAlpha(String name) {
    var data = ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN);
    data.put((byte) 127).putFloat((float) (127.0 / alpha("none")));
    return new Item(name, MarianFile.INTGEMM8, new int[] {1, 1}, data.array());
  }

  private void attention(List<Item> items, String name) {
    for (String part : List.of("q", "k", "v", "o")) {
      matrix(items, name + "_W" + part, name + "_b" + part, width, width);
    }
    norm(items, name + "_Wo");
  }

  private void feedForward(List<Item> items, String name) {
    matrix(items, name + "_W1", name + "_b1", width, hidden);
    matrix(items, name + "_W2", name + "_b2", hidden, width);
    norm(items, name + "_ffn");
  }

  private void matrix(List<Item> items, String name, String bias, int depth, int columns) {
    double deviation = Math.sqrt(2.0 / (depth + columns));
    if (name.endsWith("Wq") || name.endsWith("Wk")) {
      deviation *= 3;
    } else if (name.endsWith("Wv")
        || name.endsWith("Wo")
        || name.endsWith("W2")
        || name.endsWith("_W")) {
      deviation *= 1.7;
    }
    items.add(quantised(name, depth, columns, multiplier(deviation)));
    items.add(floats(name + "_QuantMultA", alpha(name)));
    if (!bias.isEmpty()) {
      items.add(floats(bias, scaled(bias, columns, 0.03)));
    }
  }

  private float alpha(String name) {
    return alphas.getOrDefault(name, 25.0).floatValue();
  }

  private void norm(List<Item> items, String name) {
    float[] gain = new float[width];
    double[] bells = bells(name + "_ln_scale", width);
    long base = base(name + "_ln_scale");
    for (int i = 0; i < width; i++) {
      int sign = (mix(base + i) >>> 40 & 1) == 1 ? 1 : -1;
      gain[i] = (float) ((1 + 0.2 * bells[i]) * sign);
    }
    items.add(floats(name + "_ln_scale", gain));
    items.add(floats(name + "_ln_bias", scaled(name + "_ln_bias", width, 0.03)));
  }

  private float[] scaled(String name, int count, double scale) {
    double[] bells = bells(name, count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (bells[i] * scale);
    }
    return values;
  }

  private Item quantised(String name, int rows, int columns, float multiplier) {
    var data = ByteBuffer.allocate(rows * columns + 4).order(ByteOrder.LITTLE_ENDIAN);
    data.put(int8(name, rows * columns)).putFloat(multiplier);
    return new Item(name, MarianFile.INTGEMM8, new int[] {rows, columns}, data.array());
  }

  static Item floats(String name, float... values) {
    var data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      data.putFloat(value);
    }
    return new Item(name, MarianFile.FLOAT32, new int[] {1, values.length}, data.array());
  }

  String config() {
    return """
        dec-cell: ssru
        dec-depth: %d
        dim-emb: %d
        dim-vocabs:
          - %d
          - %d
        enc-depth: %d
        transformer-decoder-autoreg: rnn
        transformer-decoder-dim-ffn: 0
        transformer-dim-ffn: %d
        transformer-ffn-activation: relu
        transformer-ffn-depth: 2
        transformer-heads: %d
        transformer-postprocess: dan
        transformer-postprocess-top: ""
        transformer-preprocess: ""
        transformer-tied-layers:
          []
        transformer-train-position-embeddings: false
        type: transformer
        """
        .formatted(decoderLayers, width, vocabulary, vocabulary, encoderLayers, hidden, heads);
  }

  byte[] file() {
    return write(items());
  }

  /** The container; data is padded to 256 bytes. */
  static byte[] write(List<Item> items) {
    var out = new ByteArrayOutputStream();
    longs(out, 1, items.size());
    for (var item : items) {
      int padded = (item.data.length + 255) / 256 * 256;
      longs(out, item.name.length() + 1, item.type, item.shape.length, padded);
    }
    for (var item : items) {
      out.writeBytes((item.name + "\0").getBytes(StandardCharsets.US_ASCII));
    }
    for (var item : items) {
      var shape = ByteBuffer.allocate(4 * item.shape.length).order(ByteOrder.LITTLE_ENDIAN);
      for (int dimension : item.shape) {
        shape.putInt(dimension);
      }
      out.writeBytes(shape.array());
    }
    int gap = ((out.size() + 8) / 256 + 1) * 256 - out.size() - 8;
    longs(out, gap);
    out.writeBytes(new byte[gap]);
    for (var item : items) {
      out.writeBytes(item.data);
      out.writeBytes(new byte[(256 - item.data.length % 256) % 256]);
    }
    return out.toByteArray();
  }

  private static void longs(ByteArrayOutputStream out, long... values) {
    var buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      buffer.putLong(value);
    }
    out.writeBytes(buffer.array());
  }
}
