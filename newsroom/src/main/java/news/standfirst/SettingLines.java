package news.standfirst;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.standfirst.Settings.TranslationService;
import news.standfirst.desk.house.SettingLine;
import news.standfirst.desk.house.SettingLine.State;
import news.standfirst.story.Language;
import news.standfirst.translation.Route;

/** Every setting that is in force, for the desk; never a secret. */
final class SettingLines {
  /** Secrets, and addresses that operators write secrets into. */
  private static final Set<SettingKey> HIDDEN =
      EnumSet.of(
          SettingKey.DATABASE_PASSWORD,
          SettingKey.MEDIA_URL,
          SettingKey.TRANSLATION_LIBRETRANSLATE_KEY,
          SettingKey.TRANSLATION_DEEPL_KEY,
          SettingKey.PURGE_URL,
          SettingKey.PURGE_HEADERS);

  private final Settings settings;

  private SettingLines(Settings settings) {
    this.settings = settings;
  }

  /** In the order of the guide. */
  static List<SettingLine> of(Settings settings) {
    var lines = new SettingLines(settings);
    return Arrays.stream(SettingKey.values()).map(lines::line).toList();
  }

  private SettingLine line(SettingKey key) {
    var value = value(key);
    if (value.isEmpty()) {
      return new SettingLine(key.key(), "", State.NONE);
    }
    if (HIDDEN.contains(key)) {
      return new SettingLine(key.key(), "", State.HIDDEN);
    }
    boolean byDefault = value.equals(key.whenMissing());
    return new SettingLine(key.key(), value, byDefault ? State.DEFAULT : State.SET);
  }

  private String value(SettingKey key) {
    var site = settings.site();
    var translation = settings.translation();
    return switch (key) {
      case PUBLIC_URL -> settings.publicAddress().root().toString();
      case BIND -> settings.readers().host();
      case PORT -> String.valueOf(settings.readers().port());
      case DESK_BIND -> of(settings.desk(), Settings.Binding::host);
      case DESK_PORT -> of(settings.desk(), Settings.Binding::port);
      case METRICS_BIND -> of(settings.metrics(), Settings.Binding::host);
      case METRICS_PORT -> of(settings.metrics(), Settings.Binding::port);
      case TRUSTED_PROXIES -> list(settings.trustedProxies().networks());
      case DATA -> settings.data().toString();
      case DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD -> database(key);
      case MEDIA_URL -> settings.mediaUrl();
      case SITE_NAME -> site.name();
      case SITE_NAMES -> pairs(site.masthead().others());
      case SITE_EDITIONS -> list(site.editions());
      case SITE_DEFAULT_EDITION -> site.defaultEdition().tag();
      case SITE_ZONE -> site.zone().getId();
      case TLS_CERTIFICATES -> of(settings.tls(), tls -> tls.certificates());
      case TLS_KEY -> of(settings.tls(), tls -> tls.privateKey());
      case OUTGOING_ALLOW -> list(settings.outgoingAllow());
      case WEBSUB_HUBS -> list(settings.hubs());
      case TRANSLATION_INDEX_REVIEWED -> list(settings.reviewing().indexedWhenReviewed());
      case TRANSLATION_RESPONSIBLE -> settings.reviewing().responsible();
      case TRANSLATION_CATALOGUE -> settings.modelCatalogue().toString();
      case TRANSLATION_ENGINES -> String.join(",", translation.engines());
      case TRANSLATION_ROUTES ->
          list(translation.routes().stream().map(SettingLines::spelled).toList());
      case TRANSLATION_PIVOT -> translation.pivot().map(Language::tag).orElse("none");
      case TRANSLATION_BUDGETS -> pairs(translation.budgets()).replace('>', '-');
      case TRANSLATION_HOLD_FAILED_CHECKS -> String.valueOf(translation.holdFailedChecks());
      case TRANSLATION_APERTIUM_DATA -> translation.apertiumData().toString();
      case TRANSLATION_APERTIUM_PROGRAMS -> translation.apertiumPrograms().toString();
      case TRANSLATION_LIBRETRANSLATE_URL ->
          of(translation.libreTranslate(), TranslationService::address);
      case TRANSLATION_LIBRETRANSLATE_KEY ->
          of(translation.libreTranslate(), TranslationService::key);
      case TRANSLATION_LIBRETRANSLATE_UNPUBLISHED ->
          of(translation.libreTranslate(), TranslationService::takesUnpublished);
      case TRANSLATION_DEEPL_URL -> of(translation.deepL(), TranslationService::address);
      case TRANSLATION_DEEPL_KEY -> of(translation.deepL(), TranslationService::key);
      case TRANSLATION_DEEPL_UNPUBLISHED ->
          of(translation.deepL(), TranslationService::takesUnpublished);
      case LIMITS_PICTURE_BYTES -> String.valueOf(settings.limits().pictureBytes());
      case LIMITS_PAGE_CACHE_BYTES -> String.valueOf(settings.limits().pageCacheBytes());
      case LIMITS_REQUESTS_AT_WORK -> String.valueOf(settings.limits().requestsAtWork());
      case LIMITS_LIVE_READERS -> String.valueOf(settings.limits().liveReaders());
      case LIMITS_LIVE_READERS_PER_ADDRESS ->
          String.valueOf(settings.limits().liveReadersPerAddress());
      case PURGE_URL -> of(settings.purge(), Settings.Purge::url);
      case PURGE_METHOD -> of(settings.purge(), Settings.Purge::method);
      case PURGE_HEADERS -> of(settings.purge(), purge -> pairs(purge.fields()));
      case PURGE_AGAIN_SECONDS -> of(settings.purge(), purge -> purge.again().toSeconds());
      case LOG_FORMAT -> settings.logFormat().name().toLowerCase(Locale.ROOT);
    };
  }

  /** Without its query, which may hold a password. */
  private String database(SettingKey key) {
    return switch (settings.database()) {
      case Settings.Database.Sqlite(var file) ->
          key == SettingKey.DATABASE_URL ? "SQLite, " + file : "";
      case Settings.Database.Postgres(var url, var user, var password) ->
          switch (key) {
            case DATABASE_USER -> user;
            case DATABASE_PASSWORD -> password;
            default -> url.replaceFirst("\\?.*", "");
          };
    };
  }

  private static String spelled(Route route) {
    var way = route.engines().isEmpty() ? "off" : String.join("+", route.engines());
    var via = route.via().map(language -> " via " + language.tag()).orElse("");
    return "%s-%s=%s%s".formatted(route.pair().from(), route.pair().to(), way, via);
  }

  private static <T> String of(Optional<T> part, Function<T, Object> value) {
    return part.map(value).map(Objects::toString).orElse("");
  }

  private static String list(Collection<?> values) {
    return values.stream().map(Objects::toString).collect(Collectors.joining(", "));
  }

  private static String pairs(Map<?, ?> values) {
    return list(
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .sorted()
            .toList());
  }
}
