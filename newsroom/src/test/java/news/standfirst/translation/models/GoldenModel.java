package news.standfirst.translation.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** The translator's small reference model, under the names that Mozilla gives. */
public final class GoldenModel {
  private static final Path FILES =
      Path.of("..", "translator", "src", "test", "resources").toAbsolutePath();

  static final String MODEL = "model.enes.intgemm.alphas.bin";
  static final String LEX = "lex.50.50.enes.s2t.bin";
  static final String VOCAB = "vocab.enes.spm";

  private GoldenModel() {}

  public static byte[] model() {
    return read("golden.bin");
  }

  static byte[] lex() {
    return read("golden.lex.bin");
  }

  static byte[] vocab() {
    return read("golden.spm");
  }

  private static byte[] read(String name) {
    try {
      return Files.readAllBytes(FILES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with the model, unpacked. */
  public static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(MODEL), model());
    Files.write(folder.resolve(LEX), lex());
    Files.write(folder.resolve(VOCAB), vocab());
    return folder;
  }

  static byte[] packed(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
