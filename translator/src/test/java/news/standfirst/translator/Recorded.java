package news.standfirst.translator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The recorded files of the test resources. */
final class Recorded {
  /** One sentence on which native Bergamot, numpy and a Java decoder agree. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Golden(String text, int[] source, int[] output, double margin, int[] alignment) {}

  private Recorded() {}

  static byte[] bytes(String name) {
    try (var in = Recorded.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FileBytes file(String name) {
    return FileBytes.of(name, bytes(name));
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static List<String> gzipLines(String name) {
    try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes(name)))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Golden> golden() {
    var sentences = new ArrayList<Golden>();
    for (var entry : Json.list(Json.parse(text("golden.json")))) {
      var sentence = Json.object(entry);
      sentences.add(
          new Golden(
              (String) Json.get(sentence, "src"),
              Json.ints(Json.get(sentence, "srcIds")),
              Json.ints(Json.get(sentence, "outIds")),
              (Double) Json.get(sentence, "minMargin"),
              Json.ints(Json.get(sentence, "align"))));
    }
    return sentences;
  }

  /** The golden model as the reference ran it: translations end at twice the source. */
  static Model goldenModel(Kernel kernel) {
    return goldenModel(kernel, new LengthLimit(2.0, 0, 256));
  }

  static Model goldenModel(Kernel kernel, LengthLimit limit) {
    var vocabulary = file("golden.spm");
    return Model.read(
        file("golden.bin"), vocabulary, vocabulary, file("golden.lex.bin"), kernel, limit);
  }

  /** Writes the golden model as a folder with the names Mozilla uses. */
  static Path goldenFolder(Path folder) throws IOException {
    Files.write(folder.resolve("model.enes.intgemm.alphas.bin"), bytes("golden.bin"));
    Files.write(folder.resolve("vocab.enes.spm"), bytes("golden.spm"));
    Files.write(folder.resolve("lex.50.50.enes.s2t.bin"), bytes("golden.lex.bin"));
    return folder;
  }

  /** Both kernels, where the machine has both. */
  static List<Kernel> kernels() {
    var best = Kernel.best();
    return best instanceof ScalarKernel ? List.of(best) : List.of(new ScalarKernel(), best);
  }
}
