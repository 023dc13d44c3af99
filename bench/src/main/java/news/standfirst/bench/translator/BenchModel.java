package news.standfirst.bench.translator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Writes model folders at real dimensions with random weights, which cost what trained ones cost.
 * The end of sentence never wins, so with a length limit of one a translation is exactly as long as
 * its source.
 */
final class BenchModel {
  private static final int PIECES = 32_000;
  private static final int BYTES = 256;
  private static final long INT8 = 0x101;
  private static final long FLOAT32 = 0x404;
  private static final long INTGEMM8 = 0x4101;

  private final int width;
  private final int hidden;
  private final int encoderLayers;
  private final int decoderLayers;
  private final Random random = new Random(11);
  private final List<Tensor> tensors = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  private record Tensor(String name, long type, int rows, int columns, byte[] data) {}

  private BenchModel(int width, int hidden, int encoderLayers, int decoderLayers) {
    this.width = width;
    this.hidden = hidden;
    this.encoderLayers = encoderLayers;
    this.decoderLayers = decoderLayers;
  }

  /** Writes {@code tiny}, {@code base-memory} or {@code base} into {@code folder}. */
  static void write(String architecture, Path folder, @Nullable Path vocabulary)
      throws IOException {
    var model =
        switch (architecture) {
          case "tiny" -> new BenchModel(256, 1536, 6, 2);
          case "base-memory" -> new BenchModel(384, 1536, 6, 4);
          case "base" -> new BenchModel(512, 2048, 6, 2);
          default -> throw new IllegalArgumentException("no architecture " + architecture);
        };
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.xxyy.intgemm.alphas.bin"), model.container());
    Files.write(
        folder.resolve("vocab.xxyy.spm"),
        vocabulary == null ? vocabulary() : Files.readAllBytes(vocabulary));
    Files.write(folder.resolve("lex.50.50.xxyy.s2t.bin"), shortlist());
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private byte[] container() {
    String config =
        """
        dec-cell: ssru
        dec-depth: %d
        dim-emb: %d
        enc-depth: %d
        transformer-decoder-autoreg: rnn
        transformer-dim-ffn: %d
        transformer-ffn-activation: relu
        transformer-ffn-depth: 2
        transformer-heads: 8
        transformer-postprocess: dan
        type: transformer
        \0"""
            .formatted(decoderLayers, width, encoderLayers, hidden);
    byte[] yaml = config.getBytes(StandardCharsets.UTF_8);
    tensors.add(new Tensor("special:model.yml", INT8, 1, yaml.length, yaml));
    weights("Wemb", PIECES, width, 900f);
    floats("none_QuantMultA", 1, 25f, 0f);
    var bias = floats("decoder_ff_logit_out_b", PIECES, 0f, 0.1f);
    for (int i = 0; i < 7 + BYTES; i++) {
      bias.putFloat(4 * i, -99f);
    }
    for (int l = 1; l <= encoderLayers; l++) {
      attention("encoder_l" + l + "_self");
      feedForward("encoder_l" + l + "_ffn");
    }
    for (int l = 1; l <= decoderLayers; l++) {
      matrix("decoder_l" + l + "_rnn_W", "", width, width);
      matrix("decoder_l" + l + "_rnn_Wf", "decoder_l" + l + "_rnn_bf", width, width);
      norm("decoder_l" + l + "_rnn_ffn");
      attention("decoder_l" + l + "_context");
      feedForward("decoder_l" + l + "_ffn");
    }
    return assemble();
  }

  private void attention(String name) {
    for (String part : List.of("q", "k", "v", "o")) {
      matrix(name + "_W" + part, name + "_b" + part, width, width);
    }
    norm(name + "_Wo");
  }

  private void feedForward(String name) {
    matrix(name + "_W1", name + "_b1", width, hidden);
    matrix(name + "_W2", name + "_b2", hidden, width);
    norm(name + "_ffn");
  }

  private void norm(String name) {
    floats(name + "_ln_scale", width, 1f, 0.2f);
    floats(name + "_ln_bias", width, 0f, 0.03f);
  }

  /** Alphas differ, so that activations are rounded for every matrix, as with most real models. */
  private void matrix(String name, String bias, int depth, int columns) {
    weights(name, depth, columns, (float) (30 / Math.sqrt(2.0 / (depth + columns))));
    floats(name + "_QuantMultA", 1, 25f + random.nextFloat(), 0f);
    if (!bias.isEmpty()) {
      floats(bias, columns, 0f, 0.03f);
    }
  }

  private void weights(String name, int rows, int columns, float multiplier) {
    var data = ByteBuffer.allocate(rows * columns + 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rows * columns; i++) {
      data.put((byte) Math.clamp(Math.round(random.nextGaussian() * 30), -127, 127));
    }
    data.putFloat(multiplier);
    tensors.add(new Tensor(name, INTGEMM8, rows, columns, data.array()));
  }

  private ByteBuffer floats(String name, int count, float mean, float deviation) {
    var data = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      data.putFloat(mean + (float) random.nextGaussian() * deviation);
    }
    tensors.add(new Tensor(name, FLOAT32, 1, count, data.array()));
    return data;
  }

  private byte[] assemble() {
    var out = new ByteArrayOutputStream();
    longs(out, 1, tensors.size());
    for (var tensor : tensors) {
      int dimensions = tensor.type == INT8 ? 1 : 2;
      int padded = (tensor.data.length + 255) / 256 * 256;
      longs(out, tensor.name.length() + 1, tensor.type, dimensions, padded);
    }
    for (var tensor : tensors) {
      out.writeBytes((tensor.name + "\0").getBytes(StandardCharsets.US_ASCII));
    }
    for (var tensor : tensors) {
      if (tensor.type != INT8) {
        ints(out, tensor.rows);
      }
      ints(out, tensor.columns);
    }
    int gap = ((out.size() + 8) / 256 + 1) * 256 - out.size() - 8;
    longs(out, gap);
    out.writeBytes(new byte[gap]);
    for (var tensor : tensors) {
      out.writeBytes(tensor.data);
      out.writeBytes(new byte[(256 - tensor.data.length % 256) % 256]);
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

  private static void ints(ByteArrayOutputStream out, int... values) {
    var buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      buffer.putInt(value);
    }
    out.writeBytes(buffer.array());
  }

  /** About fifteen candidates for each piece, more often frequent ones than rare. */
  private static byte[] shortlist() {
    var random = new Random(5);
    long[] offsets = new long[PIECES + 1];
    var ids = new ByteArrayOutputStream();
    for (int piece = 0; piece < PIECES; piece++) {
      int count = random.nextInt(30);
      for (int i = 0; i < count; i++) {
        ints(ids, (int) (PIECES * Math.pow(random.nextDouble(), 3)));
      }
      offsets[piece + 1] = ids.size() / 4;
    }
    if (offsets[PIECES] % 2 == 1) {
      ints(ids, 0);
      offsets[PIECES]++;
    }
    var body = new ByteArrayOutputStream();
    longs(body, 50, 50, offsets.length, offsets[PIECES]);
    longs(body, offsets);
    body.writeBytes(ids.toByteArray());
    var words = ByteBuffer.wrap(body.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    long hash = 0;
    while (words.remaining() >= 8) {
      hash ^= words.getLong() + 0x9e3779b9L + (hash << 6) + (hash >>> 2);
    }
    var out = new ByteArrayOutputStream();
    longs(out, 0xF11A48D5013417F5L, hash);
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  /** A made-up vocabulary: letters, byte pieces and syllables, half of them at a word's start. */
  static byte[] vocabulary() {
    var random = new Random(3);
    var seen = new java.util.LinkedHashSet<String>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      seen.add(String.valueOf(letter));
      seen.add("\u2581" + letter);
    }
    seen.addAll(List.of("\u2581", ".", ","));
    while (seen.size() < PIECES - BYTES - 7) {
      seen.add((random.nextBoolean() ? "\u2581" : "") + syllables(random, 1 + random.nextInt(3)));
    }
    var out = new ByteArrayOutputStream();
    piece(out, "</s>", 0f, 3);
    piece(out, "<unk>", 0f, 2);
    for (String marker : List.of("source", "target", "done", "start", "end")) {
      piece(out, "__" + marker + "__", 0f, 3);
    }
    for (int value = 0; value < BYTES; value++) {
      piece(out, "<0x%02X>".formatted(value), 0f, 6);
    }
    for (String text : seen) {
      piece(out, text, -9f - random.nextFloat(), 1);
    }
    // Trainer: unigram, byte fallback.
    out.writeBytes(new byte[] {0x12, 5, 0x18, 1, (byte) 0x98, 2, 1});
    return out.toByteArray();
  }

  static String syllables(Random random, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("bcdfghklmnprstvz".charAt(random.nextInt(16)));
      text.append("aeiou".charAt(random.nextInt(5)));
    }
    return text.toString();
  }

  private static void piece(ByteArrayOutputStream out, String text, float score, int type) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    var message = ByteBuffer.allocate(utf8.length + 9).order(ByteOrder.LITTLE_ENDIAN);
    message.put((byte) 0x0A).put((byte) utf8.length).put(utf8);
    message.put((byte) 0x15).putFloat(score).put((byte) 0x18).put((byte) type);
    out.write(0x0A);
    out.write(message.capacity());
    out.writeBytes(message.array());
  }
}
