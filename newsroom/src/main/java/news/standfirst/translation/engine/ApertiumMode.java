package news.standfirst.translation.engine;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.translation.Pair;

/**
 * One installed direction: the programs of its pipe with their arguments, read from a {@code .mode}
 * file. Such a file is a line of shell; it is taken apart here, and never given to a shell.
 *
 * @param name as Apertium names it: {@code spa-cat_valencia}
 * @param commands programs, by bare name, with their arguments
 * @param keepsMarks whether word-bound blanks can be attached and detached
 */
record ApertiumMode(String name, Pair pair, List<List<String>> commands, boolean keepsMarks) {
  /** Programs that flush at a null byte with {@code -z}. A pipe with another one cannot be used. */
  private static final Set<String> FLUSHING =
      Set.of(
          "lt-proc",
          "cg-proc",
          "lrx-proc",
          "lsx-proc",
          "rtx-proc",
          "apertium-tagger",
          "apertium-pretransfer",
          "apertium-posttransfer",
          "apertium-transfer",
          "apertium-interchunk",
          "apertium-postchunk",
          "apertium-anaphora");

  private static final String ATTACH = "apertium-wblank-attach";
  private static final String DETACH = "apertium-wblank-detach";

  /** A mode file is a few hundred characters. */
  private static final int MOST_BYTES = 64 * 1024;

  /** All directions of a data folder that can be used with the programs of another folder. */
  static List<ApertiumMode> installed(Path data, Path programs) throws IOException {
    var folder = data.resolve("modes");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var modes = new ArrayList<ApertiumMode>();
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(".mode")).sorted().toList()) {
        read(file, programs).ifPresent(modes::add);
      }
    }
    return modes;
  }

  private static Optional<ApertiumMode> read(Path file, Path programs) throws IOException {
    var name = file.getFileName().toString().replaceFirst("\\.mode$", "");
    var pair = pair(name);
    if (pair.isEmpty() || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    var commands = new ArrayList<List<String>>();
    for (var part : Files.readString(file).strip().split("\\|", -1)) {
      var command = words(part);
      if (command.isEmpty()
          || !FLUSHING.contains(command.getFirst())
          || !Files.isExecutable(programs.resolve(command.getFirst()))) {
        return Optional.empty();
      }
      commands.add(command);
    }
    var keepsMarks =
        Files.isExecutable(programs.resolve(ATTACH))
            && Files.isExecutable(programs.resolve(DETACH));
    return Optional.of(
        new ApertiumMode(
            name, pair.get(), keepsMarks ? withBlanks(commands) : plain(commands), keepsMarks));
  }

  /**
   * The pair behind {@code spa-cat}, {@code es-pt_BR} and {@code spa-cat_valencia}; none for other
   * variants.
   */
  private static Optional<Pair> pair(String name) {
    var languages = name.split("-", -1);
    if (languages.length != 2) {
      return Optional.empty();
    }
    try {
      var from = language(languages[0]);
      var to = language(languages[1]);
      return from.isPresent() && to.isPresent() && !from.equals(to)
          ? Optional.of(new Pair(from.get(), to.get()))
          : Optional.empty();
    } catch (InvalidStory _) {
      return Optional.empty();
    }
  }

  private static Optional<Language> language(String code) {
    var parts = code.split("_", -1);
    if (parts.length > 2 || !parts[0].matches("[a-z]{2,3}")) {
      return Optional.empty();
    }
    var base = ULocale.createCanonical(parts[0]).getLanguage();
    if (parts.length == 1) {
      return Optional.of(new Language(base));
    }
    return parts[1].matches("[A-Z]{2}") || parts[1].equals("valencia")
        ? Optional.of(new Language(base + "-" + parts[1]))
        : Optional.empty();
  }

  /** Words and 'quoted words'; {@code $1} and {@code $2} stand for options of the caller. */
  private static List<String> words(String command) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    for (char c : (command.strip() + " ").toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
      } else if (c != ' ' || quoted) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static List<List<String>> plain(List<List<String>> commands) {
    return commands.stream().map(ApertiumMode::flushing).toList();
  }

  /** Blanks are attached behind the analysis and detached before the generation. */
  private static List<List<String>> withBlanks(List<List<String>> commands) {
    var all = new ArrayList<List<String>>();
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i).contains("$1")) {
        all.add(List.of(DETACH));
      }
      all.add(flushing(commands.get(i)));
      if (i == 0) {
        all.add(List.of(ATTACH));
      }
    }
    return List.copyOf(all);
  }

  private static List<String> flushing(List<String> command) {
    var all = new ArrayList<String>();
    all.add(command.getFirst());
    all.add("-z");
    for (var word : command.subList(1, command.size())) {
      switch (word) {
        // No stars before unknown words.
        case "$1" -> all.add("-n");
        case "$2" -> {}
        default -> all.add(word);
      }
    }
    return List.copyOf(all);
  }

  /** Changes with the data: a sum over the files that the programs are given. */
  String version() throws IOException {
    var sum = new CRC32();
    var read = new byte[64 * 1024];
    for (var command : commands) {
      for (var argument : command.subList(1, command.size())) {
        sum.update(argument.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var file = Path.of(argument);
        if (argument.startsWith("/") && Files.isRegularFile(file)) {
          add(sum, file, read);
        }
      }
    }
    return "%s %08x".formatted(name, sum.getValue());
  }

  /** By parts: whole, some of these files have a megabyte. */
  private static void add(CRC32 sum, Path file, byte[] read) throws IOException {
    try (var in = Files.newInputStream(file)) {
      for (int length = in.read(read); length > 0; length = in.read(read)) {
        sum.update(read, 0, length);
      }
    }
  }
}
