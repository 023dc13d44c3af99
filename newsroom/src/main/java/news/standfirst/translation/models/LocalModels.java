package news.standfirst.translation.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Models in a folder or in a ZIP archive, packed or not, for machines that reach no registry. A
 * folder holds one model, or folders named like {@code en-es} with one each. Files are told apart
 * by Mozilla's names or else by what they begin with. Used by one thread; an archive stays open
 * until this is closed.
 */
public final class LocalModels implements AutoCloseable {
  private static final long MODEL_VERSION = 1;
  private static final long SHORTLIST_MAGIC = 0xF11A48D5013417F5L;
  private static final Pattern PAIR_IN_NAME = Pattern.compile("model\\.([a-z]{2})([a-z]{2})\\..*");
  private static final Pattern LICENCE = Pattern.compile("(?i)(licen[cs]e|copying|notice)\\b.*");

  private final Path place;
  private final @Nullable FileSystem archive;
  private final Path root;

  private LocalModels(Path place, @Nullable FileSystem archive, Path root) {
    this.place = place;
    this.archive = archive;
    this.root = root;
  }

  /**
   * Opens a folder or an archive.
   *
   * @throws ModelFault when it is neither
   */
  public static LocalModels open(Path place) {
    if (Files.isDirectory(place)) {
      return new LocalModels(place, null, place);
    }
    if (!Files.isRegularFile(place)) {
      throw new ModelFault("There is no folder and no archive " + place + ".");
    }
    try {
      var archive = FileSystems.newFileSystem(place, Map.of());
      return new LocalModels(place, archive, archive.getPath("/"));
    } catch (IOException | java.nio.file.ProviderNotFoundException e) {
      throw new ModelFault(place + " is no ZIP archive; unpack it and name the folder.", e);
    }
  }

  /**
   * The models in it.
   *
   * @param pair which languages the one model translates; empty tells it by the names, and where
   *     they say nothing by {@link ModelPair#UNNAMED}
   * @throws ModelFault when there is none
   */
  public Map<ModelPair, Source> find(Optional<ModelPair> pair) {
    var found = new TreeMap<ModelPair, Source>();
    look(root, pair, found);
    if (found.isEmpty()) {
      for (var folder : list(root)) {
        var name = name(folder);
        boolean wanted =
            pair.map(ModelPair::toString).map(name::equals).orElse(ModelPair.isOne(name));
        if (Files.isDirectory(folder) && (wanted || archive != null)) {
          look(folder, pair.or(() -> pairNamed(name)), found);
        }
      }
    }
    if (found.isEmpty()) {
      throw new ModelFault(
          "%s holds no model%s: a model is a folder with model.*.bin, vocab.*.spm (or srcvocab.*.spm and trgvocab.*.spm) and lex.*.bin."
              .formatted(place, pair.map(wanted -> " for " + wanted).orElse("")));
    }
    return found;
  }

  private void look(Path folder, Optional<ModelPair> asked, Map<ModelPair, Source> found) {
    var files = parts(folder);
    var model = files.get(ModelPart.MODEL);
    if (model == null) {
      return;
    }
    var pair =
        asked
            .or(() -> pairInside(name(model)))
            .or(() -> pairNamed(name(folder)))
            .orElse(ModelPair.UNNAMED);
    found.put(pair, new FolderSource(place.toAbsolutePath().toString(), files, licences(folder)));
  }

  private static Optional<ModelPair> pairInside(String modelName) {
    var match = PAIR_IN_NAME.matcher(modelName);
    return match.matches()
        ? Optional.of(new ModelPair(match.group(1), match.group(2)))
        : Optional.empty();
  }

  private static Optional<ModelPair> pairNamed(String folder) {
    return ModelPair.isOne(folder) ? Optional.of(ModelPair.parse(folder)) : Optional.empty();
  }

  private static Map<ModelPart, Path> parts(Path folder) {
    var candidates = new EnumMap<ModelPart, List<Path>>(ModelPart.class);
    for (var file : list(folder)) {
      if (Files.isRegularFile(file)) {
        part(file)
            .ifPresent(part -> candidates.computeIfAbsent(part, _ -> new ArrayList<>()).add(file));
      }
    }
    var models = candidates.getOrDefault(ModelPart.MODEL, List.of());
    var stem = models.size() == 1 ? stem(models.getFirst()) : "";
    var parts = new EnumMap<ModelPart, Path>(ModelPart.class);
    candidates.forEach((part, files) -> parts.put(part, only(files, stem)));
    return parts;
  }

  /** Of several files of a kind, the one that is named like the model. */
  private static Path only(List<Path> files, String stem) {
    var alike = files.stream().filter(file -> stem(file).equals(stem)).toList();
    var left = files.size() == 1 ? files : alike;
    if (left.size() != 1) {
      throw new ModelFault(
          "%s and %s are of one kind; leave only one of them in the folder."
              .formatted(files.get(0), files.get(1)));
    }
    return left.getFirst();
  }

  private static String stem(Path file) {
    return name(file).split("\\.", -1)[0];
  }

  private static Optional<ModelPart> part(Path file) {
    var name = name(file).toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return ModelPart.named(name)
        .or(
            () ->
                name.endsWith(".spm")
                    ? Optional.of(ModelPart.VOCABULARY)
                    : name.endsWith(".bin") ? byContent(file) : Optional.empty());
  }

  private static Optional<ModelPart> byContent(Path file) {
    try (var stream = Gzip.open(Files.newInputStream(file))) {
      var start = stream.readNBytes(Long.BYTES);
      if (start.length < Long.BYTES) {
        return Optional.empty();
      }
      long first = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
      return first == MODEL_VERSION
          ? Optional.of(ModelPart.MODEL)
          : first == SHORTLIST_MAGIC ? Optional.of(ModelPart.SHORTLIST) : Optional.empty();
    } catch (IOException e) {
      throw new ModelFault("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static List<Path> licences(Path folder) {
    return list(folder).stream()
        .filter(Files::isRegularFile)
        .filter(file -> LICENCE.matcher(name(file)).matches())
        .toList();
  }

  private static List<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new ModelFault("Cannot read %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** The last name of a path, without the slash that archives put after folders. */
  private static String name(Path path) {
    var name = path.getFileName();
    return name == null ? "" : name.toString().replaceFirst("/$", "");
  }

  @Override
  public void close() {
    if (archive != null) {
      try {
        archive.close();
      } catch (IOException e) {
        throw new ModelFault("Cannot close %s: %s".formatted(place, e.getMessage()), e);
      }
    }
  }

  /** The files of one folder. */
  static final class FolderSource extends Source {
    private final String place;
    private final Map<ModelPart, Path> files;
    private final List<Path> licences;

    private FolderSource(String place, Map<ModelPart, Path> files, List<Path> licences) {
      this.place = place;
      this.files = files;
      this.licences = licences;
    }

    @Override
    Origin origin() {
      return new Origin("", place);
    }

    @Override
    long bytes() {
      return files.values().stream().mapToLong(FolderSource::size).sum();
    }

    private static long size(Path file) {
      try {
        return Files.size(file);
      } catch (IOException e) {
        throw new ModelFault("Cannot read %s: %s".formatted(file, e.getMessage()), e);
      }
    }

    @Override
    void deliver(
        Path arriving, Path ready, ModelPair pair, Unpacking unpacking, Progress progress) {
      files.forEach(
          (part, file) -> {
            var name = part.fileName(pair);
            unpacking.take(file, ready.resolve(name), 0, "", file.toString());
            progress.at(name, size(file), size(file));
          });
      for (var licence : licences) {
        unpacking.take(licence, ready.resolve(name(licence)), 0, "", licence.toString());
      }
    }
  }
}
