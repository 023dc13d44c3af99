package news.standfirst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Person;
import news.standfirst.access.Role;
import news.standfirst.operation.OperationFault;
import news.standfirst.store.Store;
import news.standfirst.story.Language;
import news.standfirst.translation.CharacterCount;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.Pair;
import news.standfirst.translation.models.InstalledModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens a newsroom full of demo stories. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs a newsroom with demo stories; a restart on the same folder keeps all.")
final class DemoCommand implements Callable<Integer> {
  /** As in the demo's {@code site.json}; a test compares them. */
  static final String NAME = "The Varnholt Courier";

  private static final String NAMES = "ar=فارنهولت كورير";

  /** Everybody of the demo signs in with it; only a demo that listens on this machine has it. */
  private static final String PASSWORD = "lanterns on the quay";

  private static final String WRITTEN = "en, es, ar";

  /** Languages that Spanish is close to; an edition of the demo where an engine serves them. */
  private static final List<String> TRANSLATED = List.of("ca", "pt");

  private static final Map<Role, String> PEOPLE =
      new EnumMap<>(
          Map.of(
              Role.CHIEF, "cornelia",
              Role.EDITOR, "jonas",
              Role.REPORTER, "agnes",
              Role.TRANSLATOR, "tomas",
              Role.CONTRIBUTOR, "guest",
              Role.ADMINISTRATOR, "admin"));

  @Option(names = "--port", paramLabel = "N", description = "The port to listen on.")
  int port = 8080;

  @Option(names = "--data", paramLabel = "DIR", description = "The folder; default: a fresh one.")
  @Nullable Path data;

  @Option(
      names = "--pictures",
      paramLabel = "YES|NO",
      description = "no: without drawing pictures, for a look within seconds.")
  String pictures = "yes";

  /** Takes an option by its name; false when there is none of that name. */
  boolean take(String option, String value) {
    switch (option) {
      case "--port" -> port = Integer.parseInt(value);
      case "--data" -> data = Path.of(value);
      case "--pictures" -> pictures = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public Integer call() throws InterruptedException {
    var early = HeadStart.take();
    var folder = folder();
    var settings = settings(folder);
    if (!Files.exists(folder.resolve(Store.FILE))) {
      refuseTakenPort();
      DemoFolder.fill(folder, settings.site().zone(), withPictures());
    }
    var newsroom = new Newsroom(settings, early);
    welcomePeople(newsroom);
    System.out.println(ServeCommand.greeting(settings, newsroom));
    System.out.println("Sign in: " + PEOPLE.get(Role.CHIEF) + " / " + PASSWORD);
    System.out.println("Folder: " + folder);
    ServeCommand.stayOpen(newsroom);
    return ExitCode.DONE;
  }

  /** Before the minute that drawing takes, not after it. */
  private void refuseTakenPort() {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      // It is free.
    } catch (IOException e) {
      throw new OperationFault(
          "Cannot listen on port %d. Is another program using it? Choose another with --port."
              .formatted(port),
          e);
    }
  }

  private boolean withPictures() {
    return switch (pictures) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new WrongSettings(List.of("--pictures is yes or no, not " + pictures + "."));
    };
  }

  private Path folder() {
    try {
      if (data == null) {
        return Files.createTempDirectory("standfirst-demo");
      }
      return Files.createDirectories(data.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + data + " cannot be made.", e);
    }
  }

  /** Whatever the environment says, it listens on this machine only: its password is known. */
  private Settings settings(Path folder) {
    return settings(folder, port, System.getenv());
  }

  /** The languages that its stories are written in, and those that this machine translates into. */
  static Settings settings(Path folder, int port, Map<String, String> environment) {
    var written = settings(folder, port, environment, WRITTEN);
    var served = served(written);
    return served.isEmpty()
        ? written
        : settings(folder, port, environment, WRITTEN + ", " + String.join(", ", served));
  }

  /** Into what Apertium translates, and the models that were installed in the demo's folder. */
  private static Set<String> served(Settings settings) {
    var clock = Clock.systemUTC();
    var count = CharacterCount.inMemory(clock);
    var served = new LinkedHashSet<String>();
    try (var engines = EngineRoom.open(settings.translation(), Optional.empty(), count, clock)) {
      TRANSLATED.stream()
          .filter(tag -> engines.serves(Pair.of("es", tag), Disclosure.PUBLISHED))
          .forEach(served::add);
    }
    var written = settings.site().editions().stream().map(Language::tag).toList();
    ModelPlace.shelf(settings).installed().stream()
        .map(InstalledModel::pair)
        .filter(pair -> written.contains(pair.source().toLanguageTag()))
        .map(pair -> pair.target().toLanguageTag())
        .filter(tag -> !written.contains(tag))
        .forEach(served::add);
    return served;
  }

  private static Settings settings(
      Path folder, int port, Map<String, String> environment, String editions) {
    var given = new EnumMap<SettingKey, String>(SettingKey.class);
    given.put(SettingKey.BIND, "127.0.0.1");
    given.put(SettingKey.DESK_BIND, "");
    given.put(SettingKey.DESK_PORT, "");
    given.put(SettingKey.PORT, String.valueOf(port));
    given.put(SettingKey.DATA, folder.toString());
    given.put(SettingKey.SITE_NAME, NAME);
    given.put(SettingKey.SITE_NAMES, NAMES);
    given.put(SettingKey.SITE_EDITIONS, editions);
    given.put(SettingKey.SITE_ZONE, "Europe/Lisbon");
    return SettingsReader.read(Optional.empty(), environment, given);
  }

  private static void welcomePeople(Newsroom newsroom) {
    var staff = newsroom.access().staff();
    if (staff.list(Acting.operator()) instanceof Answer.Done<List<Person>>(var known)
        && !known.isEmpty()) {
      return;
    }
    PEOPLE.forEach(
        (role, name) -> {
          var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
          staff.add(Acting.operator(), name, capital, role, new Language("en"), PASSWORD);
        });
  }
}
