package news.standfirst;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.standfirst.story.Language;
import news.standfirst.story.Masthead;
import news.standfirst.translation.Route;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Tls;
import news.standfirst.web.TrustedProxies;

/**
 * The settings, read once at the start and valid as a whole; see {@link SettingsReader}. Only the
 * root sees this type: every room is handed the values that it needs.
 *
 * @param data the folder of everything that is kept
 * @param hubs WebSub hubs that are told of every change
 * @param purge the call for shared caches, if there are any
 * @param outgoingAllow private networks that fetches asked for by content may reach
 * @param modelCatalogue where the registry of translation models lists them
 */
record Settings(
    PublicAddress publicAddress,
    Binding readers,
    Optional<Binding> desk,
    Optional<Binding> metrics,
    TrustedProxies trustedProxies,
    Path data,
    Database database,
    String mediaUrl,
    Site site,
    Optional<Tls> tls,
    List<URI> hubs,
    List<TrustedProxies.Network> outgoingAllow,
    URI modelCatalogue,
    Translation translation,
    Limits limits,
    Reviewing reviewing,
    Optional<Purge> purge,
    LogFormat logFormat) {

  /**
   * What search engines and readers are told of reviewed translations.
   *
   * @param indexedWhenReviewed editions whose translations search engines may list only after a
   *     person took responsibility
   * @param responsible who stands for reviewed translations, as readers are told; may be empty
   */
  record Reviewing(Set<Language> indexedWhenReviewed, String responsible) {}

  /** The same with other editions. */
  Settings withEditions(List<Language> editions) {
    return new Settings(
        publicAddress,
        readers,
        desk,
        metrics,
        trustedProxies,
        data,
        database,
        mediaUrl,
        new Site(site.masthead(), editions, site.defaultEdition(), site.zone()),
        tls,
        hubs,
        outgoingAllow,
        modelCatalogue,
        translation,
        limits,
        reviewing,
        purge,
        logFormat);
  }

  /** Where to listen. */
  record Binding(String host, int port) {}

  /** The publication. */
  record Site(Masthead masthead, List<Language> editions, Language defaultEdition, ZoneId zone) {
    String name() {
      return masthead.name();
    }
  }

  /** Where stories are kept. */
  sealed interface Database {
    /** One file, in the data folder. */
    record Sqlite(Path file) implements Database {}

    /** A server that several processes share. */
    record Postgres(String url, String user, String password) implements Database {
      /** The address with the sign-in. */
      String withSignIn() {
        return user.isEmpty()
            ? url
            : "%s%suser=%s&password=%s"
                .formatted(url, url.contains("?") ? "&" : "?", encoded(user), encoded(password));
      }

      private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
      }

      @Override
      public String toString() {
        return "Postgres[url=" + url + ", user=" + user + "]";
      }
    }
  }

  /**
   * The engines that translate.
   *
   * @param engines names, in order of preference
   * @param budgets characters per day, by the name of an engine or by a pair as {@code en>es}
   * @param holdFailedChecks whether a sentence with a grave finding waits for a person
   */
  record Translation(
      List<String> engines,
      List<Route> routes,
      Optional<Language> pivot,
      Map<String, Long> budgets,
      boolean holdFailedChecks,
      Path apertiumData,
      Path apertiumPrograms,
      Optional<TranslationService> libreTranslate,
      Optional<TranslationService> deepL) {
    /** Every name that an engine can have. */
    static final List<String> ENGINES = List.of("built-in", "apertium", "libretranslate", "deepl");
  }

  /** A translation service outside. */
  record TranslationService(URI address, String key, boolean takesUnpublished) {
    @Override
    public String toString() {
      return "TranslationService[" + address + "]";
    }
  }

  /** Bounds that an operator may want to move. */
  record Limits(
      long pictureBytes,
      long pageCacheBytes,
      int requestsAtWork,
      int liveReaders,
      int liveReadersPerAddress) {}

  /**
   * How a shared cache in front is told to let go of something.
   *
   * @param url with {@code {key}} where the surrogate key belongs
   * @param fields header fields of the call, with {@code {key}} likewise
   * @param again how long after a change at least the call is made once more; zero: never
   */
  record Purge(String url, String method, Map<String, String> fields, Duration again) {
    @Override
    public String toString() {
      return "Purge[" + method + " " + url + "]";
    }
  }

  /** How log lines look. */
  enum LogFormat {
    PLAIN,
    JSON
  }
}
