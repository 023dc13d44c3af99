package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.desk.house.SettingLine;
import news.standfirst.desk.house.SettingLine.State;
import org.junit.jupiter.api.Test;

/** What administrators see of the settings. */
class SettingLinesTest {
  private static final String SECRET = "quagmire";

  private static final Map<SettingKey, String> EVERYTHING =
      Map.ofEntries(
          Map.entry(SettingKey.PUBLIC_URL, "https://news.example.org/"),
          Map.entry(SettingKey.BIND, "0.0.0.0"),
          Map.entry(SettingKey.PORT, "8443"),
          Map.entry(SettingKey.DESK_BIND, "127.0.0.1"),
          Map.entry(SettingKey.DESK_PORT, "8444"),
          Map.entry(SettingKey.METRICS_BIND, "127.0.0.1"),
          Map.entry(SettingKey.METRICS_PORT, "8445"),
          Map.entry(SettingKey.TRUSTED_PROXIES, "10.0.0.0/8, 192.0.2.7"),
          Map.entry(SettingKey.DATA, "elsewhere"),
          Map.entry(
              SettingKey.DATABASE_URL, "jdbc:postgresql://db.example.org/news?password=" + SECRET),
          Map.entry(SettingKey.DATABASE_USER, "news"),
          Map.entry(SettingKey.DATABASE_PASSWORD, SECRET),
          Map.entry(SettingKey.MEDIA_URL, "s3://" + SECRET),
          Map.entry(SettingKey.SITE_NAME, "The Lamp"),
          Map.entry(SettingKey.SITE_NAMES, "es=La Farola"),
          Map.entry(SettingKey.SITE_EDITIONS, "en, es, ar"),
          Map.entry(SettingKey.SITE_DEFAULT_EDITION, "es"),
          Map.entry(SettingKey.SITE_ZONE, "Europe/Lisbon"),
          Map.entry(SettingKey.OUTGOING_ALLOW, "10.1.0.0/16"),
          Map.entry(SettingKey.WEBSUB_HUBS, "https://hub.example.org/"),
          Map.entry(SettingKey.TRANSLATION_CATALOGUE, "https://models.example.org/list.json"),
          Map.entry(SettingKey.TRANSLATION_ENGINES, "apertium,deepl"),
          Map.entry(
              SettingKey.TRANSLATION_ROUTES,
              "es-ca=apertium+deepl, fr-es=apertium via ca, en-ar=off"),
          Map.entry(SettingKey.TRANSLATION_PIVOT, "es"),
          Map.entry(SettingKey.TRANSLATION_BUDGETS, "deepl=500000, en-es=200000"),
          Map.entry(SettingKey.TRANSLATION_HOLD_FAILED_CHECKS, "true"),
          Map.entry(SettingKey.TRANSLATION_APERTIUM_DATA, "data"),
          Map.entry(SettingKey.TRANSLATION_APERTIUM_PROGRAMS, "programs"),
          Map.entry(SettingKey.TRANSLATION_LIBRETRANSLATE_URL, "https://words.example.org/"),
          Map.entry(SettingKey.TRANSLATION_LIBRETRANSLATE_KEY, SECRET),
          Map.entry(SettingKey.TRANSLATION_LIBRETRANSLATE_UNPUBLISHED, "true"),
          Map.entry(SettingKey.TRANSLATION_DEEPL_URL, "https://deep.example.org/"),
          Map.entry(SettingKey.TRANSLATION_DEEPL_KEY, SECRET),
          Map.entry(SettingKey.TRANSLATION_DEEPL_UNPUBLISHED, "true"),
          Map.entry(SettingKey.LIMITS_PICTURE_BYTES, "1000000"),
          Map.entry(SettingKey.LIMITS_PAGE_CACHE_BYTES, "2000000"),
          Map.entry(SettingKey.LIMITS_REQUESTS_AT_WORK, "300"),
          Map.entry(SettingKey.TRANSLATION_INDEX_REVIEWED, "ar"),
          Map.entry(SettingKey.TRANSLATION_RESPONSIBLE, "Mara Quill"),
          Map.entry(SettingKey.LIMITS_LIVE_READERS, "4000"),
          Map.entry(SettingKey.LIMITS_LIVE_READERS_PER_ADDRESS, "50"),
          Map.entry(SettingKey.PURGE_URL, "https://cdn.example.org/" + SECRET),
          Map.entry(SettingKey.PURGE_METHOD, "BAN"),
          Map.entry(SettingKey.PURGE_HEADERS, "Key: " + SECRET),
          Map.entry(SettingKey.PURGE_AGAIN_SECONDS, "9"),
          Map.entry(SettingKey.LOG_FORMAT, "json"));

  private static Map<String, SettingLine> lines(Map<SettingKey, String> given) {
    var lines = new HashMap<String, SettingLine>();
    for (var line : SettingLines.of(SettingsReader.read(Optional.empty(), Map.of(), given))) {
      lines.put(line.key(), line);
    }
    return lines;
  }

  @Test
  void every_setting_is_shown_as_it_was_set_and_no_secret_is() {
    var lines = lines(EVERYTHING);
    assertThat(lines.toString()).doesNotContain(SECRET);
    var apart = List.of(SettingKey.TLS_CERTIFICATES, SettingKey.TLS_KEY, SettingKey.DATABASE_URL);
    for (var key : SettingKey.values()) {
      var line = lines.get(key.key());
      assertThat(line).as(key.key()).isNotNull();
      if (apart.contains(key)) {
        continue;
      }
      assertThat(EVERYTHING).as("the test sets it").containsKey(key);
      if (line.state() != State.HIDDEN) {
        assertThat(line).isEqualTo(new SettingLine(key.key(), EVERYTHING.get(key), State.SET));
      }
    }
    assertThat(lines.values().stream().filter(line -> line.state() == State.HIDDEN)).hasSize(6);
    assertThat(lines.get("database.url").value())
        .isEqualTo("jdbc:postgresql://db.example.org/news");
  }

  @Test
  void what_nobody_set_is_shown_as_the_default_or_as_missing() {
    var lines = lines(Map.of());
    for (var key : Arrays.asList(SettingKey.PORT, SettingKey.SITE_ZONE, SettingKey.LOG_FORMAT)) {
      assertThat(lines.get(key.key()))
          .isEqualTo(new SettingLine(key.key(), key.whenMissing(), State.DEFAULT));
    }
    for (var key :
        List.of("purge.url", "database.password", "tls.key", "desk.port", "websub.hubs")) {
      assertThat(lines.get(key)).isEqualTo(new SettingLine(key, "", State.NONE));
    }
    assertThat(lines.get("database.url").value()).startsWith("SQLite, ").endsWith("newsroom.db");
  }
}
