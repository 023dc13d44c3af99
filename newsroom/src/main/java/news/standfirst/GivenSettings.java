package news.standfirst;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/**
 * What was set, wherever it was set: in a TOML file, then in the environment, then on the command
 * line, each winning over the one before. Values are asked for by their kind; who asks goes on
 * after a mistake with the default, so that all mistakes are found.
 */
final class GivenSettings {
  private static final String ENVIRONMENT_PREFIX = "STANDFIRST_";

  /** Variables of the launcher and of the tests, which are no settings. */
  private static final List<String> OTHER_VARIABLES =
      List.of("STANDFIRST_CHROMIUM", "STANDFIRST_JAVA_OPTIONS");

  private final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
  private final Map<SettingKey, String> origins = new EnumMap<>(SettingKey.class);
  private final List<String> problems = new ArrayList<>();

  GivenSettings(
      Optional<Path> file, Map<String, String> environment, Map<SettingKey, String> commandLine) {
    file.ifPresent(this::takeFile);
    takeEnvironment(environment);
    commandLine.forEach((key, value) -> take(key, value, "the command line"));
  }

  private void take(SettingKey key, String value, String origin) {
    values.put(key, value);
    origins.put(key, origin);
  }

  private void takeFile(Path file) {
    try {
      TomlParseResult toml = Toml.parse(Files.readString(file));
      toml.errors().forEach(e -> problems.add(file + ", " + e.position() + ": " + e.getMessage()));
      toml.dottedEntrySet().forEach(entry -> takeEntry(file, entry.getKey(), entry.getValue()));
    } catch (IOException e) {
      problems.add("The settings file " + file + " cannot be read: " + e.getMessage());
    }
  }

  private void takeEntry(Path file, String key, Object value) {
    SettingKey.named(key)
        .ifPresentOrElse(
            known -> take(known, asText(value), file.toString()),
            () ->
                problems.add(
                    "%s: there is no key %s; did you mean %s?"
                        .formatted(file, key, SettingKey.nearest(key).key())));
  }

  private static String asText(Object value) {
    return value instanceof TomlArray array
        ? IntStream.range(0, array.size())
            .mapToObj(i -> String.valueOf(array.get(i)))
            .collect(Collectors.joining(","))
        : String.valueOf(value);
  }

  private void takeEnvironment(Map<String, String> environment) {
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(ENVIRONMENT_PREFIX) && !OTHER_VARIABLES.contains(name)) {
            Arrays.stream(SettingKey.values())
                .filter(key -> key.environmentName().equals(name))
                .findFirst()
                .ifPresentOrElse(
                    key -> take(key, value, name),
                    () ->
                        problems.add(
                            "There is no setting %s; did you mean %s?"
                                .formatted(
                                    name,
                                    SettingKey.nearestByEnvironmentName(name).environmentName())));
          }
        });
  }

  /** Notes a mistake that concerns more than the kind of one value. */
  void wrong(String problem) {
    problems.add(problem);
  }

  /** All mistakes so far; empty when there are none. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  boolean has(SettingKey key) {
    return values.containsKey(key);
  }

  int whole(SettingKey key, int least, int most) {
    return value(
        key,
        "a whole number from %d to %d".formatted(least, most),
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        });
  }

  /** As it was set, or the default. */
  String text(SettingKey key) {
    @Nullable String set = values.get(key);
    return set == null ? key.whenMissing() : set.strip();
  }

  /** Words between commas. */
  List<String> list(SettingKey key) {
    return Arrays.stream(text(key).split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /**
   * A value of a kind that a function knows.
   *
   * @param expected what it must be, as the mistake says: "a folder"
   */
  <T> T value(SettingKey key, String expected, Function<String, T> parse) {
    try {
      return parse.apply(text(key));
    } catch (IllegalArgumentException | DateTimeException _) {
      problems.add(
          "%s is \"%s\" (from %s), but must be %s."
              .formatted(key.key(), text(key), origins.getOrDefault(key, "its default"), expected));
      String fallback = key.whenMissing().isEmpty() ? "0" : key.whenMissing();
      return parse.apply(fallback);
    }
  }

  boolean yes(SettingKey key) {
    return value(
        key,
        "true or false",
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  /** A language that a value names. */
  Optional<Language> language(SettingKey key, String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (InvalidStory e) {
      problems.add(key.key() + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
