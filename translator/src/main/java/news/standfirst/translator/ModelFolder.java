package news.standfirst.translator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a model, found in its folder by Mozilla's names: {@code model.*.bin}, {@code
 * vocab.*.spm} or {@code srcvocab.*.spm} with {@code trgvocab.*.spm}, and {@code lex.*.bin}, which
 * may be missing.
 */
record ModelFolder(
    Path model, Path sourceVocabulary, Path targetVocabulary, @Nullable Path shortlist) {

  static ModelFolder find(Path folder) {
    List<Path> names = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      throw new ModelFileException(folder.toString(), "no such folder");
    }
    try (var files = Files.newDirectoryStream(folder)) {
      files.forEach(names::add);
    } catch (IOException e) {
      throw new ModelFileException(folder.toString(), "cannot be read: " + e.getMessage(), e);
    }
    var model = require(folder, only(folder, names, "model.", ".bin"), "model.*.bin");
    var shared = only(folder, names, "vocab.", ".spm");
    var source = only(folder, names, "srcvocab.", ".spm");
    var target = only(folder, names, "trgvocab.", ".spm");
    if (source == null && target == null) {
      source = require(folder, shared, "vocab.*.spm");
      target = source;
    }
    return new ModelFolder(
        model,
        require(folder, source, "srcvocab.*.spm"),
        require(folder, target, "trgvocab.*.spm"),
        only(folder, names, "lex.", ".bin"));
  }

  private static @Nullable Path only(Path folder, List<Path> files, String start, String end) {
    Path found = null;
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.startsWith(start) && name.endsWith(end)) {
        if (found != null) {
          throw new ModelFileException(
              folder.toString(),
              "holds two files of one kind, " + found.getFileName() + " and " + name);
        }
        found = file;
      }
    }
    return found;
  }

  private static Path require(Path folder, @Nullable Path file, String pattern) {
    if (file == null) {
      throw new ModelFileException(folder.toString(), "holds no file named " + pattern);
    }
    return file;
  }
}
