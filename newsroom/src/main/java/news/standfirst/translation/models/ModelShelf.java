package news.standfirst.translation.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.standfirst.translator.ModelFileException;
import news.standfirst.translator.Translator;
import org.jspecify.annotations.Nullable;

/**
 * The models of a newsroom, each in a folder named by its pair. A model appears whole or not at
 * all: it is gathered beside the others, loaded once to see that it runs, and then renamed into
 * place. Thread-safe; one process at a time changes anything, any number reads.
 */
public final class ModelShelf {
  private static final String ARRIVING = ".arriving";
  private static final String LEAVING = ".leaving";
  private static final String LOCK = ".lock";
  private static final String LICENCE = "LICENCE.txt";

  /** For what is not told beforehand: shortlists, vocabularies, the record. */
  private static final long MARGIN_BYTES = 16 << 20;

  private final Path folder;
  private final InstantSource time;
  private final Disk disk;

  /**
   * A shelf.
   *
   * @param folder which need not be there yet
   */
  public ModelShelf(Path folder, InstantSource time) {
    this(folder, time, Disk.REAL);
  }

  ModelShelf(Path folder, InstantSource time, Disk disk) {
    this.folder = folder.toAbsolutePath();
    this.time = time;
    this.disk = disk;
  }

  /** The folder of all models; it need not be there yet. */
  public Path folder() {
    return folder;
  }

  /** What is here, in the order of the pairs. */
  public List<InstalledModel> installed() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries
          .filter(entry -> ModelPair.isOne(entry.getFileName().toString()))
          .filter(entry -> Files.exists(entry.resolve(InstalledModel.RECORD)))
          .map(InstalledModel::read)
          .sorted(Comparator.comparing(InstalledModel::pair))
          .toList();
    } catch (IOException e) {
      throw fault("look at", folder, e);
    }
  }

  /** The model of a pair. */
  public Optional<InstalledModel> installed(ModelPair pair) {
    var place = place(pair);
    return Files.exists(place.resolve(InstalledModel.RECORD))
        ? Optional.of(InstalledModel.read(place))
        : Optional.empty();
  }

  /** As {@link #route(List, ModelPair)}, among what is here. */
  public List<InstalledModel> route(ModelPair wanted) {
    return route(installed(), wanted);
  }

  /**
   * The models that lead from one language into another: one, or two through English or another
   * language; empty when there is no way.
   */
  public static List<InstalledModel> route(List<InstalledModel> models, ModelPair wanted) {
    for (var model : models) {
      if (model.pair().equals(wanted)) {
        return List.of(model);
      }
    }
    return models.stream()
        .filter(first -> first.pair().from().equals(wanted.from()))
        .sorted(Comparator.comparing(first -> !first.pair().to().equals("en")))
        .flatMap(
            first ->
                models.stream()
                    .filter(second -> second.pair().from().equals(first.pair().to()))
                    .filter(second -> second.pair().to().equals(wanted.to()))
                    .map(second -> List.of(first, second)))
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Loads what leads from one language into another.
   *
   * @throws ModelFault when nothing does, or a file is damaged
   */
  public Translator translator(ModelPair wanted) {
    return route(wanted).stream()
        .map(model -> load(model.pair()))
        .reduce(Translator::then)
        .orElseThrow(
            () ->
                new ModelFault(
                    ModelFault.Kind.MISSING,
                    "No model here translates from %s to %s. Get one: ./standfirst models install %s"
                        .formatted(wanted.from(), wanted.to(), wanted)));
  }

  private Translator load(ModelPair pair) {
    return load(place(pair), pair);
  }

  private static Translator load(Path place, ModelPair pair) {
    try {
      return Translator.load(place, pair.source(), pair.target());
    } catch (ModelFileException e) {
      throw new ModelFault(
          ModelFault.Kind.UNUSABLE,
          "The model %s cannot be used: %s".formatted(pair, e.getMessage()),
          e);
    }
  }

  /** Loads what has arrived; what cannot be used is not kept, and not gone on with another time. */
  private static Translator tried(Path ready, Path arriving, ModelPair pair, Source.Origin origin)
      throws IOException {
    try {
      return Translator.load(ready, pair.source(), pair.target());
    } catch (ModelFileException e) {
      delete(arriving);
      throw new ModelFault(
          ModelFault.Kind.DAMAGED,
          "The model %s cannot be used and was not kept: %s: %s"
              .formatted(pair, called(Path.of(e.file()), ready, origin), e.problem()),
          e);
    }
  }

  /** A file by its name; the folder in which it was gathered by where its files came from. */
  private static String called(Path file, Path ready, Source.Origin origin) {
    return file.equals(ready) ? origin.address() : String.valueOf(file.getFileName());
  }

  /**
   * Installs a model, in place of one that may be there.
   *
   * @throws ModelFault when it cannot be had, kept or used; then what was there stays
   */
  public InstalledModel install(ModelPair pair, Source source, Progress progress) {
    return alone(
        () -> {
          var arriving = Files.createDirectories(folder.resolve(ARRIVING).resolve(pair.toString()));
          requireRoom(source.bytes());
          var ready = arriving.resolve("ready");
          delete(ready);
          Files.createDirectory(ready);
          source.deliver(arriving, ready, pair, new Unpacking(disk), progress);
          keepLicence(ready, pair, source.origin());
          var id = tried(ready, arriving, pair, source.origin()).id();
          var model = describe(pair, source.origin(), ready, id);
          Files.writeString(ready.resolve(InstalledModel.RECORD), model.write());
          onDisk(ready);
          moveIn(ready, pair);
          delete(arriving);
          return model;
        });
  }

  /** What an installation that was cut or stopped has brought already, in bytes. */
  public Map<ModelPair, Long> halfArrived() {
    var found = new TreeMap<ModelPair, Long>();
    var arriving = folder.resolve(ARRIVING);
    if (!Files.isDirectory(arriving)) {
      return found;
    }
    try (var entries = Files.list(arriving)) {
      for (var entry : entries.toList()) {
        var name = entry.getFileName().toString();
        if (ModelPair.isOne(name)) {
          long bytes = parts(entry);
          if (bytes > 0) {
            found.put(ModelPair.parse(name), bytes);
          }
        }
      }
      return found;
    } catch (IOException e) {
      throw fault("look at", arriving, e);
    }
  }

  private static long parts(Path arriving) throws IOException {
    long bytes = 0;
    try (var files = Files.list(arriving)) {
      for (var file : files.toList()) {
        if (file.getFileName().toString().endsWith(".part")) {
          bytes += Files.size(file);
        }
      }
    } catch (NoSuchFileException _) {
      // It was installed just now.
    }
    return bytes;
  }

  /**
   * Takes a model away, and what may have arrived of another for its pair.
   *
   * @return whether it was there
   */
  public boolean remove(ModelPair pair) {
    return alone(
        () -> {
          delete(folder.resolve(ARRIVING).resolve(pair.toString()));
          var place = place(pair);
          if (!Files.exists(place)) {
            return false;
          }
          var leaving = folder.resolve(LEAVING).resolve(pair.toString());
          Files.createDirectories(leaving.getParent());
          // The record goes first: half a removal must not come back.
          Files.deleteIfExists(place.resolve(InstalledModel.RECORD));
          Files.move(place, leaving);
          delete(leaving);
          return true;
        });
  }

  /** Compares a model with what was installed, and loads it; what is wrong, in words. */
  public List<String> verify(ModelPair pair) {
    var model =
        installed(pair)
            .orElseThrow(
                () ->
                    new ModelFault(
                        ModelFault.Kind.MISSING, "There is no model " + pair + " here."));
    var problems = new ArrayList<String>();
    for (var kept : model.files()) {
      var file = place(pair).resolve(kept.name());
      try {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          problems.add("%s: %s is missing".formatted(pair, kept.name()));
        } else if (Files.size(file) != kept.bytes()) {
          problems.add(
              "%s: %s has %d bytes instead of %d"
                  .formatted(pair, kept.name(), Files.size(file), kept.bytes()));
        } else if (!Unpacking.sha256(file).equals(kept.sha256())) {
          problems.add(
              "%s: the contents of %s have changed since it was installed"
                  .formatted(pair, kept.name()));
        }
      } catch (IOException e) {
        problems.add("%s: %s cannot be read: %s".formatted(pair, kept.name(), e.getMessage()));
      }
    }
    if (problems.isEmpty()) {
      try {
        load(pair);
      } catch (ModelFault e) {
        problems.add(pair + ": " + e.getMessage());
      }
    }
    return problems;
  }

  private void requireRoom(long bytes) throws IOException {
    long free = disk.free(folder);
    if (free < bytes + MARGIN_BYTES) {
      throw new ModelFault(
          ModelFault.Kind.DISK,
          "The disk of %s has %d MB free, and the model needs %d MB while it is installed."
              .formatted(folder, free >> 20, (bytes + MARGIN_BYTES) >> 20),
          null);
    }
  }

  private InstalledModel describe(ModelPair pair, Source.Origin origin, Path ready, String id)
      throws IOException {
    var files = new ArrayList<InstalledModel.KeptFile>();
    try (var entries = Files.list(ready)) {
      for (var file : entries.sorted().toList()) {
        files.add(
            new InstalledModel.KeptFile(
                file.getFileName().toString(), Files.size(file), Unpacking.sha256(file)));
      }
    }
    return new InstalledModel(
        pair,
        origin.architecture(),
        origin.address(),
        time.instant().truncatedTo(ChronoUnit.SECONDS),
        id,
        files);
  }

  private static void keepLicence(Path ready, ModelPair pair, Source.Origin origin)
      throws IOException {
    var licence = ready.resolve(LICENCE);
    if (Files.exists(licence)) {
      return;
    }
    Files.writeString(
        licence,
        """
        Translation model %s, from
        %s

        Models that Mozilla publishes for Firefox are under the Mozilla Public License 2.0:
        https://www.mozilla.org/MPL/2.0/
        Their source (training code and data) is at https://github.com/mozilla/translations
        The files beside this one are unchanged except that they were unpacked and renamed.
        """
            .formatted(pair, origin.address()));
  }

  private void moveIn(Path ready, ModelPair pair) throws IOException {
    var place = place(pair);
    var leaving = folder.resolve(LEAVING).resolve(pair.toString());
    if (Files.exists(place)) {
      Files.createDirectories(leaving.getParent());
      Files.move(place, leaving);
    }
    Files.move(ready, place);
    onDisk(folder);
    delete(leaving);
  }

  @FunctionalInterface
  private interface Task<T> {
    T perform() throws IOException;
  }

  /** Runs what changes the shelf while nobody else does, after what a crash may have left. */
  private <T> T alone(Task<T> task) {
    try {
      Files.createDirectories(folder);
      try (var channel =
              FileChannel.open(
                  folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = tryLock(channel)) {
        if (lock == null) {
          throw new ModelFault(
              ModelFault.Kind.BUSY,
              "Models are being installed or removed in %s at this moment. Wait for it to end."
                  .formatted(folder),
              null);
        }
        putBack();
        return task.perform();
      }
    } catch (IOException e) {
      throw fault("change", folder, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  /** A crash between two renames leaves a model aside: it comes back unless another came. */
  private void putBack() throws IOException {
    var leaving = folder.resolve(LEAVING);
    if (!Files.isDirectory(leaving)) {
      return;
    }
    List<Path> left;
    try (var entries = Files.list(leaving)) {
      left = entries.toList();
    }
    for (var model : left) {
      var place = folder.resolve(model.getFileName().toString());
      if (!Files.exists(place) && Files.exists(model.resolve(InstalledModel.RECORD))) {
        Files.move(model, place);
      } else {
        delete(model);
      }
    }
  }

  private Path place(ModelPair pair) {
    return folder.resolve(pair.toString());
  }

  private static void onDisk(Path directory) throws IOException {
    List<Path> files;
    try (var entries = Files.list(directory)) {
      files = entries.filter(Files::isRegularFile).toList();
    }
    for (var file : files) {
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var inside = Files.walk(path)) {
      for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static ModelFault fault(String what, Path place, IOException fault) {
    return new ModelFault(
        ModelFault.Kind.DISK, "Cannot %s %s: %s".formatted(what, place, fault.getMessage()), fault);
  }
}
