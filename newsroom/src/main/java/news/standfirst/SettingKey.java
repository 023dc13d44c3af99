package news.standfirst;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.standfirst.story.Spelling;

/**
 * Every key of the settings: its name in the file, its default and what it is for. The guide's page
 * {@code docs/guide/settings.md} lists the same; a test compares them.
 */
enum SettingKey {
  PUBLIC_URL(
      "public-url",
      "http://localhost:8080/",
      "The address under which readers know the site; all links that go out start with it."),
  BIND("bind", "127.0.0.1", "The address to listen on; 0.0.0.0 is all of this machine's."),
  PORT("port", "8080", "The port to listen on; 0 takes a free one."),
  DESK_BIND("desk.bind", "", "Another address to listen on, for the desk alone."),
  DESK_PORT("desk.port", "", "The port of the desk's own address; needed with desk.bind."),
  METRICS_BIND("metrics.bind", "", "Another address to listen on, for health and metrics alone."),
  METRICS_PORT(
      "metrics.port", "", "The port of the metrics' own address; needed with metrics.bind."),
  TRUSTED_PROXIES(
      "trusted-proxies",
      "",
      "Addresses or networks of the proxies in front whose X-Forwarded-For is believed."),
  DATA("data", "standfirst-data", "The folder of everything that is kept: store, pictures, index."),
  DATABASE_URL(
      "database.url",
      "",
      "jdbc:postgresql:... for a PostgreSQL; empty keeps a SQLite file in the data folder."),
  DATABASE_USER("database.user", "", "The PostgreSQL user."),
  DATABASE_PASSWORD("database.password", "", "The PostgreSQL user's password."),
  MEDIA_URL("media.url", "", "Where pictures are kept; empty is a folder in the data folder."),
  SITE_NAME("site.name", "Standfirst", "The publication's name, as readers see it."),
  SITE_NAMES(
      "site.names",
      "",
      "Its name in editions that write it otherwise, such as [\"es=El Correo\"]."),
  SITE_EDITIONS("site.editions", "en", "The languages of the site, each an edition of its own."),
  SITE_DEFAULT_EDITION(
      "site.default-edition",
      "",
      "The edition for readers whose language the site does not have; empty is the first one."),
  SITE_ZONE(
      "site.zone",
      "UTC",
      "The newsroom's time zone, such as Europe/Lisbon: schedules and addresses are in it."),
  TLS_CERTIFICATES("tls.certificates", "", "A PEM file with the certificate and its chain."),
  TLS_KEY("tls.key", "", "A PEM file with the certificate's private key."),
  OUTGOING_ALLOW(
      "outgoing.allow",
      "",
      "Private addresses or networks that fetches asked for by stories and feeds may reach."),
  WEBSUB_HUBS(
      "websub.hubs", "", "Addresses of WebSub hubs that are told of each feed that changes."),
  TRANSLATION_CATALOGUE(
      "translation.catalogue",
      "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/db/models.json",
      "The registry's list of translation models; asked only by models list --available and install."),
  TRANSLATION_ENGINES(
      "translation.engines",
      "built-in,apertium,libretranslate,deepl",
      "Translation engines in order of preference; those that are not there are passed over."),
  TRANSLATION_ROUTES(
      "translation.routes",
      "",
      "Pairs with a way of their own: es-ca=apertium+deepl, fr-es=apertium via ca, en-ar=off."),
  TRANSLATION_PIVOT(
      "translation.pivot",
      "en",
      "The language through which pairs go that no engine serves directly; none for never."),
  TRANSLATION_BUDGETS(
      "translation.budgets",
      "",
      "Most characters in a day (UTC) for an engine or a pair: deepl=500000, en-es=200000."),
  TRANSLATION_HOLD_FAILED_CHECKS(
      "translation.hold-failed-checks",
      "false",
      "Whether a sentence with a grave finding is shown in the original until a person looks."),
  TRANSLATION_APERTIUM_DATA(
      "translation.apertium-data", "/usr/share/apertium", "The folder of Apertium's languages."),
  TRANSLATION_APERTIUM_PROGRAMS(
      "translation.apertium-programs", "/usr/bin", "The folder of Apertium's programs."),
  TRANSLATION_LIBRETRANSLATE_URL(
      "translation.libretranslate-url",
      "",
      "A service that speaks LibreTranslate's protocol; empty: none."),
  TRANSLATION_LIBRETRANSLATE_KEY(
      "translation.libretranslate-key", "", "Its key, where it wants one."),
  TRANSLATION_LIBRETRANSLATE_UNPUBLISHED(
      "translation.libretranslate-unpublished",
      "",
      "Whether drafts and embargoed text may go there; empty: only where its address is on this machine."),
  TRANSLATION_DEEPL_URL(
      "translation.deepl-url", "", "A service that speaks DeepL's protocol; empty: none."),
  TRANSLATION_DEEPL_KEY("translation.deepl-key", "", "Its key; needed with translation.deepl-url."),
  TRANSLATION_DEEPL_UNPUBLISHED(
      "translation.deepl-unpublished",
      "",
      "Whether drafts and embargoed text may go there; empty: only where its address is on this machine."),
  LIMITS_PICTURE_BYTES("limits.picture-bytes", "26214400", "The largest picture file taken."),
  LIMITS_PAGE_CACHE_BYTES("limits.page-cache-bytes", "33554432", "The memory for finished pages."),
  LIMITS_REQUESTS_AT_WORK(
      "limits.requests-at-work", "2000", "Requests worked on at once; more get 503."),
  TRANSLATION_INDEX_REVIEWED(
      "translation.index-when-reviewed",
      "",
      "Editions whose translations search engines may list only after a person reviewed them."),
  TRANSLATION_RESPONSIBLE(
      "translation.responsible",
      "",
      "Who stands for reviewed translations, as readers are told; empty says: our editors."),
  LIMITS_LIVE_READERS(
      "limits.live-readers",
      "0",
      "Live readers of this process; 0 is as many as the system's limit on open files allows."),
  LIMITS_LIVE_READERS_PER_ADDRESS(
      "limits.live-readers-per-address",
      "500",
      "Live readers of one address or one /64 network; more read segments instead."),
  PURGE_URL(
      "purge.url",
      "",
      "Called when live coverage was edited or removed, or a picture killed; {key} stands for its surrogate key."),
  PURGE_METHOD("purge.method", "POST", "The method of that call, such as POST, PURGE or BAN."),
  PURGE_HEADERS(
      "purge.headers", "", "Header fields of that call, such as \"Fastly-Key: abc\"; {key} works."),
  PURGE_AGAIN_SECONDS(
      "purge.again-seconds",
      "5",
      "The call is made once more after so long, for what other processes served meanwhile; 0: it is not."),
  LOG_FORMAT("log.format", "plain", "How log lines look: plain or json.");

  private final String key;
  private final String whenMissing;
  private final String purpose;

  SettingKey(String key, String whenMissing, String purpose) {
    this.key = key;
    this.whenMissing = whenMissing;
    this.purpose = purpose;
  }

  String key() {
    return key;
  }

  String whenMissing() {
    return whenMissing;
  }

  String purpose() {
    return purpose;
  }

  /** The environment variable that sets this key, such as {@code STANDFIRST_PUBLIC_URL}. */
  String environmentName() {
    return "STANDFIRST_" + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  static Optional<SettingKey> named(String key) {
    return Arrays.stream(values()).filter(candidate -> candidate.key.equals(key)).findFirst();
  }

  /** The key whose name is the fewest letters away from a mistyped one. */
  static SettingKey nearest(String mistyped) {
    return Spelling.nearest(mistyped, List.of(values()), key -> key.key).orElseThrow();
  }

  static SettingKey nearestByEnvironmentName(String mistyped) {
    return Spelling.nearest(mistyped, List.of(values()), SettingKey::environmentName).orElseThrow();
  }
}
