package news.standfirst;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Route;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Tls;
import news.standfirst.web.TrustedProxies;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/**
 * Reads the settings from a TOML file, then from the environment, then from the command line, each
 * winning over the one before, and checks them as a whole. All mistakes are told together.
 */
final class SettingsReader {
  private static final String ENVIRONMENT_PREFIX = "STANDFIRST_";

  /** Variables of the launcher and of the tests, which are no settings. */
  private static final List<String> OTHER_VARIABLES =
      List.of("STANDFIRST_CHROMIUM", "STANDFIRST_JAVA_OPTIONS");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  private final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
  private final Map<SettingKey, String> origins = new EnumMap<>(SettingKey.class);
  private final List<String> problems = new ArrayList<>();

  private SettingsReader() {}

  /**
   * Reads and checks.
   *
   * @param file the TOML file, if there is one
   * @param commandLine the values of options such as {@code --port}
   * @throws WrongSettings naming every mistake, with its key and how to mend it
   */
  static Settings read(
      Optional<Path> file, Map<String, String> environment, Map<SettingKey, String> commandLine) {
    var reader = new SettingsReader();
    file.ifPresent(reader::takeFile);
    reader.takeEnvironment(environment);
    commandLine.forEach((key, value) -> reader.take(key, value, "the command line"));
    Settings settings = reader.settings();
    if (!reader.problems.isEmpty()) {
      throw new WrongSettings(reader.problems);
    }
    return settings;
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

  /** Goes on after a mistake with the default, so that all mistakes are found. */
  private Settings settings() {
    int port = whole(SettingKey.PORT, 0, 65_535);
    Path data = value(SettingKey.DATA, "a folder", Path::of);
    List<Language> editions = editions();
    var site =
        new Settings.Site(
            text(SettingKey.SITE_NAME),
            editions,
            defaultEdition(editions),
            value(SettingKey.SITE_ZONE, "a time zone such as Europe/Lisbon", ZoneId::of));
    return new Settings(
        publicAddress(port),
        new Settings.Binding(text(SettingKey.BIND), port),
        binding(SettingKey.DESK_BIND, SettingKey.DESK_PORT),
        binding(SettingKey.METRICS_BIND, SettingKey.METRICS_PORT),
        new TrustedProxies(networks(SettingKey.TRUSTED_PROXIES)),
        data,
        database(data),
        text(SettingKey.MEDIA_URL),
        site,
        tls(),
        hubs(),
        networks(SettingKey.OUTGOING_ALLOW),
        value(
            SettingKey.TRANSLATION_CATALOGUE, "an http or https address", SettingsReader::address),
        translation(),
        new Settings.Limits(
            whole(SettingKey.LIMITS_PICTURE_BYTES, 1 << 16, 1 << 30),
            whole(SettingKey.LIMITS_PAGE_CACHE_BYTES, 1 << 20, Integer.MAX_VALUE),
            whole(SettingKey.LIMITS_REQUESTS_AT_WORK, 1, 1_000_000),
            whole(SettingKey.LIMITS_LIVE_READERS, 0, 1_000_000),
            whole(SettingKey.LIMITS_LIVE_READERS_PER_ADDRESS, 1, 1_000_000)),
        new Settings.Reviewing(
            indexedWhenReviewed(editions), text(SettingKey.TRANSLATION_RESPONSIBLE)),
        purge(),
        value(
            SettingKey.LOG_FORMAT,
            "plain or json",
            text -> Settings.LogFormat.valueOf(text.toUpperCase(Locale.ROOT))));
  }

  private PublicAddress publicAddress(int port) {
    if (!values.containsKey(SettingKey.PUBLIC_URL)) {
      return new PublicAddress(URI.create("http://localhost:" + port + "/"));
    }
    return value(
        SettingKey.PUBLIC_URL,
        "an address without a path, such as https://news.example.org/",
        text -> new PublicAddress(URI.create(text)));
  }

  private Optional<Settings.Binding> binding(SettingKey bind, SettingKey port) {
    if (text(bind).isEmpty() && text(port).isEmpty()) {
      return Optional.empty();
    }
    if (text(port).isEmpty()) {
      problems.add("%s is set, so %s must be set too.".formatted(bind.key(), port.key()));
      return Optional.empty();
    }
    String host = text(bind).isEmpty() ? text(SettingKey.BIND) : text(bind);
    return Optional.of(new Settings.Binding(host, whole(port, 0, 65_535)));
  }

  private Settings.Database database(Path data) {
    String url = text(SettingKey.DATABASE_URL);
    if (url.isEmpty()) {
      return new Settings.Database.Sqlite(data.resolve("standfirst.db"));
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      problems.add(
          "database.url is \"%s\", but must start with jdbc:postgresql: or be empty for SQLite."
              .formatted(url));
    }
    return new Settings.Database.Postgres(
        url, text(SettingKey.DATABASE_USER), text(SettingKey.DATABASE_PASSWORD));
  }

  private List<Language> editions() {
    List<String> tags = list(SettingKey.SITE_EDITIONS);
    if (tags.isEmpty()) {
      problems.add("site.editions is empty; name at least one language, such as [\"en\"].");
      return List.of(new Language("en"));
    }
    var editions = new ArrayList<Language>();
    for (String tag : tags) {
      language(SettingKey.SITE_EDITIONS, tag).ifPresent(editions::add);
    }
    if (editions.stream().distinct().count() < editions.size()) {
      problems.add("site.editions names a language twice: " + String.join(", ", tags));
    }
    return editions.isEmpty() ? List.of(new Language("en")) : List.copyOf(editions);
  }

  private Set<Language> indexedWhenReviewed(List<Language> editions) {
    var languages = new LinkedHashSet<Language>();
    for (var tag : list(SettingKey.TRANSLATION_INDEX_REVIEWED)) {
      language(SettingKey.TRANSLATION_INDEX_REVIEWED, tag)
          .ifPresent(
              language -> {
                languages.add(language);
                if (!editions.contains(language)) {
                  problems.add(
                      "%s names %s, which is not one of site.editions."
                          .formatted(SettingKey.TRANSLATION_INDEX_REVIEWED.key(), language));
                }
              });
    }
    return languages;
  }

  private Language defaultEdition(List<Language> editions) {
    String tag = text(SettingKey.SITE_DEFAULT_EDITION);
    if (tag.isEmpty()) {
      return editions.getFirst();
    }
    Optional<Language> named = language(SettingKey.SITE_DEFAULT_EDITION, tag);
    if (named.isPresent() && !editions.contains(named.get())) {
      problems.add("site.default-edition is %s, which is not one of site.editions.".formatted(tag));
    }
    return named.orElse(editions.getFirst());
  }

  private Optional<Language> language(SettingKey key, String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (InvalidStory e) {
      problems.add(key.key() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Settings.Translation translation() {
    return new Settings.Translation(
        list(SettingKey.TRANSLATION_ENGINES).stream().map(this::engine).toList(),
        list(SettingKey.TRANSLATION_ROUTES).stream().flatMap(text -> route(text).stream()).toList(),
        pivot(),
        budgets(),
        yes(SettingKey.TRANSLATION_HOLD_FAILED_CHECKS),
        value(SettingKey.TRANSLATION_APERTIUM_DATA, "a folder", Path::of),
        value(SettingKey.TRANSLATION_APERTIUM_PROGRAMS, "a folder", Path::of),
        service(
            SettingKey.TRANSLATION_LIBRETRANSLATE_URL,
            SettingKey.TRANSLATION_LIBRETRANSLATE_KEY,
            SettingKey.TRANSLATION_LIBRETRANSLATE_UNPUBLISHED),
        deepL());
  }

  private String engine(String name) {
    if (!Settings.Translation.ENGINES.contains(name)) {
      problems.add(
          "\"%s\" is no translation engine; there are %s."
              .formatted(name, String.join(", ", Settings.Translation.ENGINES)));
    }
    return name;
  }

  private Optional<Route> route(String text) {
    try {
      var route = Route.parse(text);
      route.engines().forEach(this::engine);
      return Optional.of(route);
    } catch (IllegalArgumentException e) {
      problems.add("translation.routes: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Language> pivot() {
    String tag = text(SettingKey.TRANSLATION_PIVOT);
    return tag.isEmpty() || tag.equals("none")
        ? Optional.empty()
        : language(SettingKey.TRANSLATION_PIVOT, tag);
  }

  private Map<String, Long> budgets() {
    var budgets = new TreeMap<String, Long>();
    for (String text : list(SettingKey.TRANSLATION_BUDGETS)) {
      String[] parts = text.split("=", -1);
      if (parts.length != 2 || !parts[1].strip().matches("\\d{1,12}")) {
        problems.add(
            "translation.budgets has \"%s\", which is no budget such as deepl=500000."
                .formatted(text));
        continue;
      }
      budgetOf(parts[0].strip())
          .ifPresent(name -> budgets.put(name, Long.parseLong(parts[1].strip())));
    }
    return budgets;
  }

  private Optional<String> budgetOf(String name) {
    if (Settings.Translation.ENGINES.contains(name)) {
      return Optional.of(name);
    }
    try {
      return Optional.of(Pair.parse(name).toString());
    } catch (IllegalArgumentException _) {
      problems.add(
          "translation.budgets names \"%s\", which is neither an engine nor a pair such as en-es."
              .formatted(name));
      return Optional.empty();
    }
  }

  private Optional<Settings.TranslationService> deepL() {
    var service =
        service(
            SettingKey.TRANSLATION_DEEPL_URL,
            SettingKey.TRANSLATION_DEEPL_KEY,
            SettingKey.TRANSLATION_DEEPL_UNPUBLISHED);
    if (service.isPresent() && service.get().key().isEmpty()) {
      problems.add("translation.deepl-url is set, so translation.deepl-key must be set too.");
    }
    return service;
  }

  private Optional<Settings.TranslationService> service(
      SettingKey url, SettingKey key, SettingKey unpublished) {
    var said = text(unpublished);
    boolean takesUnpublished = !said.isEmpty() && yes(unpublished);
    if (text(url).isEmpty()) {
      return Optional.empty();
    }
    var address = value(url, "an http or https address", SettingsReader::serviceAddress);
    return Optional.of(
        new Settings.TranslationService(
            address, text(key), said.isEmpty() ? isOnThisMachine(address) : takesUnpublished));
  }

  /** By how the address is written; a name that leads here today may lead elsewhere tomorrow. */
  private static boolean isOnThisMachine(URI address) {
    var host = address.getHost();
    return host != null && LOOPBACK.matcher(host).matches();
  }

  private static URI serviceAddress(String text) {
    if (!text.isEmpty() && !text.equals("0") && !text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      throw new IllegalArgumentException(text);
    }
    return URI.create(text);
  }

  private boolean yes(SettingKey key) {
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

  private Optional<Tls> tls() {
    String certificates = text(SettingKey.TLS_CERTIFICATES);
    String key = text(SettingKey.TLS_KEY);
    if (certificates.isEmpty() != key.isEmpty()) {
      problems.add("tls.certificates and tls.key belong together: set both or none.");
    }
    if (certificates.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tls(readable(SettingKey.TLS_CERTIFICATES), readable(SettingKey.TLS_KEY)));
  }

  private Path readable(SettingKey key) {
    Path file = value(key, "a file", Path::of);
    if (!Files.isReadable(file)) {
      problems.add("%s names %s, which cannot be read.".formatted(key.key(), file));
    }
    return file;
  }

  private List<TrustedProxies.Network> networks(SettingKey key) {
    var networks = new ArrayList<TrustedProxies.Network>();
    for (String text : list(key)) {
      try {
        networks.add(TrustedProxies.Network.parse(text));
      } catch (IllegalArgumentException _) {
        problems.add(
            "%s names \"%s\", which is no address or network such as 10.0.0.0/8."
                .formatted(key.key(), text));
      }
    }
    return List.copyOf(networks);
  }

  private List<URI> hubs() {
    var hubs = new ArrayList<URI>();
    for (String text : list(SettingKey.WEBSUB_HUBS)) {
      if (text.matches("https?://[^\\s/]+(/\\S*)?")) {
        hubs.add(URI.create(text));
      } else {
        problems.add(
            "websub.hubs names \"%s\", which is no http or https address.".formatted(text));
      }
    }
    return List.copyOf(hubs);
  }

  private static URI address(String text) {
    if (!text.matches("https?://[^\\s/]+/\\S*")) {
      throw new IllegalArgumentException(text);
    }
    return URI.create(text);
  }

  private Optional<Settings.Purge> purge() {
    String url = text(SettingKey.PURGE_URL);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.matches("https?://[^\\s/]+(/\\S*)?") || !isAddress(url.replace("{key}", "k"))) {
      problems.add(
          "purge.url is \"%s\", but must be an http or https address; {key} in it stands for the key."
              .formatted(url));
    }
    String method = text(SettingKey.PURGE_METHOD);
    if (!method.matches("[A-Z]{1,20}")) {
      problems.add("purge.method is \"%s\", but must be a word like POST.".formatted(method));
    }
    var fields = new LinkedHashMap<String, String>();
    for (String field : list(SettingKey.PURGE_HEADERS)) {
      if (field.matches("[A-Za-z0-9-]+: [\\x20-\\x7e]+")) {
        fields.put(field.substring(0, field.indexOf(':')), field.substring(field.indexOf(':') + 2));
      } else {
        problems.add("purge.headers holds a field that is not like \"Fastly-Key: abc\".");
      }
    }
    return Optional.of(new Settings.Purge(url, method, fields));
  }

  private static boolean isAddress(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private int whole(SettingKey key, int least, int most) {
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

  private String text(SettingKey key) {
    @Nullable String set = values.get(key);
    return set == null ? key.whenMissing() : set.strip();
  }

  private List<String> list(SettingKey key) {
    return Arrays.stream(text(key).split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private <T> T value(SettingKey key, String expected, Function<String, T> parse) {
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
}
