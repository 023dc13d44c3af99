package news.standfirst;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.standfirst.store.Store;
import news.standfirst.story.Language;
import news.standfirst.story.Masthead;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Tls;
import news.standfirst.web.TrustedProxies;

/** Reads what was set and checks it as a whole. All mistakes are told together. */
final class SettingsReader {
  private final GivenSettings given;

  private SettingsReader(GivenSettings given) {
    this.given = given;
  }

  /**
   * Reads and checks.
   *
   * @param file the TOML file, if there is one
   * @param commandLine the values of options such as {@code --port}
   * @throws WrongSettings naming every mistake, with its key and how to mend it
   */
  static Settings read(
      Optional<Path> file, Map<String, String> environment, Map<SettingKey, String> commandLine) {
    var given = new GivenSettings(file, environment, commandLine);
    var settings = new SettingsReader(given).settings();
    if (!given.problems().isEmpty()) {
      throw new WrongSettings(given.problems());
    }
    return settings;
  }

  /** Goes on after a mistake with the default, so that all mistakes are found. */
  private Settings settings() {
    int port = given.whole(SettingKey.PORT, 0, 65_535);
    Path data = given.value(SettingKey.DATA, "a folder", Path::of);
    List<Language> editions = editions();
    var site =
        new Settings.Site(
            masthead(editions),
            editions,
            defaultEdition(editions),
            given.value(SettingKey.SITE_ZONE, "a time zone such as Europe/Lisbon", ZoneId::of));
    return new Settings(
        publicAddress(port),
        new Settings.Binding(given.text(SettingKey.BIND), port),
        binding(SettingKey.DESK_BIND, SettingKey.DESK_PORT),
        binding(SettingKey.METRICS_BIND, SettingKey.METRICS_PORT),
        new TrustedProxies(networks(SettingKey.TRUSTED_PROXIES)),
        data,
        database(data),
        given.text(SettingKey.MEDIA_URL),
        site,
        tls(),
        hubs(),
        networks(SettingKey.OUTGOING_ALLOW),
        given.value(
            SettingKey.TRANSLATION_CATALOGUE, "an http or https address", SettingsReader::address),
        TranslationSettings.of(given),
        new Settings.Limits(
            given.whole(SettingKey.LIMITS_PICTURE_BYTES, 1 << 16, 1 << 30),
            given.whole(SettingKey.LIMITS_PAGE_CACHE_BYTES, 1 << 20, Integer.MAX_VALUE),
            given.whole(SettingKey.LIMITS_REQUESTS_AT_WORK, 1, 1_000_000),
            given.whole(SettingKey.LIMITS_LIVE_READERS, 0, 1_000_000),
            given.whole(SettingKey.LIMITS_LIVE_READERS_PER_ADDRESS, 1, 1_000_000)),
        new Settings.Reviewing(
            indexedWhenReviewed(editions), given.text(SettingKey.TRANSLATION_RESPONSIBLE)),
        purge(),
        given.value(
            SettingKey.LOG_FORMAT,
            "plain or json",
            text -> Settings.LogFormat.valueOf(text.toUpperCase(Locale.ROOT))));
  }

  private PublicAddress publicAddress(int port) {
    if (!given.has(SettingKey.PUBLIC_URL)) {
      return new PublicAddress(URI.create("http://localhost:" + port + "/"));
    }
    return given.value(
        SettingKey.PUBLIC_URL,
        "an address without a path, such as https://news.example.org/",
        text -> new PublicAddress(URI.create(text)));
  }

  private Optional<Settings.Binding> binding(SettingKey bind, SettingKey port) {
    if (given.text(bind).isEmpty() && given.text(port).isEmpty()) {
      return Optional.empty();
    }
    if (given.text(port).isEmpty()) {
      given.wrong("%s is set, so %s must be set too.".formatted(bind.key(), port.key()));
      return Optional.empty();
    }
    String host = given.text(bind).isEmpty() ? given.text(SettingKey.BIND) : given.text(bind);
    return Optional.of(new Settings.Binding(host, given.whole(port, 0, 65_535)));
  }

  private Settings.Database database(Path data) {
    String url = given.text(SettingKey.DATABASE_URL);
    if (url.isEmpty()) {
      return new Settings.Database.Sqlite(data.resolve(Store.FILE));
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      given.wrong(
          "database.url is \"%s\", but must start with jdbc:postgresql: or be empty for SQLite."
              .formatted(url));
    }
    return new Settings.Database.Postgres(
        url, given.text(SettingKey.DATABASE_USER), given.text(SettingKey.DATABASE_PASSWORD));
  }

  private List<Language> editions() {
    List<String> tags = given.list(SettingKey.SITE_EDITIONS);
    if (tags.isEmpty()) {
      given.wrong("site.editions is empty; name at least one language, such as [\"en\"].");
      return List.of(new Language("en"));
    }
    var editions = new ArrayList<Language>();
    for (String tag : tags) {
      given.language(SettingKey.SITE_EDITIONS, tag).ifPresent(editions::add);
    }
    if (editions.stream().distinct().count() < editions.size()) {
      given.wrong("site.editions names a language twice: " + String.join(", ", tags));
    }
    return editions.isEmpty() ? List.of(new Language("en")) : List.copyOf(editions);
  }

  private Masthead masthead(List<Language> editions) {
    var names = new LinkedHashMap<Language, String>();
    for (var text : given.list(SettingKey.SITE_NAMES)) {
      int sign = text.indexOf('=');
      if (sign < 1 || text.substring(sign + 1).isBlank()) {
        given.wrong(
            "site.names has \"%s\", which is no name such as \"es=El Correo\".".formatted(text));
        continue;
      }
      given
          .language(SettingKey.SITE_NAMES, text.substring(0, sign).strip())
          .ifPresent(
              language -> {
                names.put(language, text.substring(sign + 1).strip());
                if (!editions.contains(language)) {
                  given.wrong(
                      "%s names %s, which is not one of site.editions."
                          .formatted(SettingKey.SITE_NAMES.key(), language));
                }
              });
    }
    return new Masthead(given.text(SettingKey.SITE_NAME), names);
  }

  private Set<Language> indexedWhenReviewed(List<Language> editions) {
    var languages = new LinkedHashSet<Language>();
    for (var tag : given.list(SettingKey.TRANSLATION_INDEX_REVIEWED)) {
      given
          .language(SettingKey.TRANSLATION_INDEX_REVIEWED, tag)
          .ifPresent(
              language -> {
                languages.add(language);
                if (!editions.contains(language)) {
                  given.wrong(
                      "%s names %s, which is not one of site.editions."
                          .formatted(SettingKey.TRANSLATION_INDEX_REVIEWED.key(), language));
                }
              });
    }
    return languages;
  }

  private Language defaultEdition(List<Language> editions) {
    String tag = given.text(SettingKey.SITE_DEFAULT_EDITION);
    if (tag.isEmpty()) {
      return editions.getFirst();
    }
    Optional<Language> named = given.language(SettingKey.SITE_DEFAULT_EDITION, tag);
    if (named.isPresent() && !editions.contains(named.get())) {
      given.wrong("site.default-edition is %s, which is not one of site.editions.".formatted(tag));
    }
    return named.orElse(editions.getFirst());
  }

  private Optional<Tls> tls() {
    String certificates = given.text(SettingKey.TLS_CERTIFICATES);
    String key = given.text(SettingKey.TLS_KEY);
    if (certificates.isEmpty() != key.isEmpty()) {
      given.wrong("tls.certificates and tls.key belong together: set both or none.");
    }
    if (certificates.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tls(readable(SettingKey.TLS_CERTIFICATES), readable(SettingKey.TLS_KEY)));
  }

  private Path readable(SettingKey key) {
    Path file = given.value(key, "a file", Path::of);
    if (!Files.isReadable(file)) {
      given.wrong("%s names %s, which cannot be read.".formatted(key.key(), file));
    }
    return file;
  }

  private List<TrustedProxies.Network> networks(SettingKey key) {
    var networks = new ArrayList<TrustedProxies.Network>();
    for (String text : given.list(key)) {
      try {
        networks.add(TrustedProxies.Network.parse(text));
      } catch (IllegalArgumentException _) {
        given.wrong(
            "%s names \"%s\", which is no address or network such as 10.0.0.0/8."
                .formatted(key.key(), text));
      }
    }
    return List.copyOf(networks);
  }

  private List<URI> hubs() {
    var hubs = new ArrayList<URI>();
    for (String text : given.list(SettingKey.WEBSUB_HUBS)) {
      if (text.matches("https?://[^\\s/]+(/\\S*)?")) {
        hubs.add(URI.create(text));
      } else {
        given.wrong("websub.hubs names \"%s\", which is no http or https address.".formatted(text));
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
    String url = given.text(SettingKey.PURGE_URL);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.matches("https?://[^\\s/]+(/\\S*)?") || !isAddress(url.replace("{key}", "k"))) {
      given.wrong(
          "purge.url is \"%s\", but must be an http or https address; {key} in it stands for the key."
              .formatted(url));
    }
    String method = given.text(SettingKey.PURGE_METHOD);
    if (!method.matches("[A-Z]{1,20}")) {
      given.wrong("purge.method is \"%s\", but must be a word like POST.".formatted(method));
    }
    var fields = new LinkedHashMap<String, String>();
    for (String field : given.list(SettingKey.PURGE_HEADERS)) {
      if (field.matches("[A-Za-z0-9-]+: [\\x20-\\x7e]+")) {
        fields.put(field.substring(0, field.indexOf(':')), field.substring(field.indexOf(':') + 2));
      } else {
        given.wrong("purge.headers holds a field that is not like \"Fastly-Key: abc\".");
      }
    }
    var again = Duration.ofSeconds(given.whole(SettingKey.PURGE_AGAIN_SECONDS, 0, 600));
    return Optional.of(new Settings.Purge(url, method, fields, again));
  }

  private static boolean isAddress(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
