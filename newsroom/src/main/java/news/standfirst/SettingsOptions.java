package news.standfirst;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that commands share, and the settings that come of them. */
final class SettingsOptions {
  private static final Path USUAL_FILE = Path.of("standfirst.toml");

  @Option(names = "--config", paramLabel = "FILE", description = "The settings file (TOML).")
  @Nullable Path config;

  @Option(names = "--port", paramLabel = "N", description = "The port to listen on.")
  @Nullable Integer port;

  @Option(names = "--data", paramLabel = "DIR", description = "The folder of everything kept.")
  @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:postgresql:... instead of the SQLite file in the data folder.")
  @Nullable String database;

  @Option(names = "--media", paramLabel = "URL", description = "Where pictures are kept.")
  @Nullable String media;

  /** Takes an option by its name; false when there is none of that name. */
  boolean take(String option, String value) {
    switch (option) {
      case "--config" -> config = Path.of(value);
      case "--port" -> port = Integer.valueOf(value);
      case "--data" -> data = Path.of(value);
      case "--database" -> database = value;
      case "--media" -> media = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  Settings settings() {
    var given = new EnumMap<SettingKey, String>(SettingKey.class);
    put(given, SettingKey.PORT, port);
    put(given, SettingKey.DATA, data);
    put(given, SettingKey.DATABASE_URL, database);
    put(given, SettingKey.MEDIA_URL, media);
    return SettingsReader.read(file(), System.getenv(), given);
  }

  private Optional<Path> file() {
    if (config != null) {
      return Optional.of(config);
    }
    return Files.exists(USUAL_FILE) ? Optional.of(USUAL_FILE) : Optional.empty();
  }

  private static void put(Map<SettingKey, String> given, SettingKey key, @Nullable Object value) {
    if (value != null) {
      given.put(key, value.toString());
    }
  }
}
