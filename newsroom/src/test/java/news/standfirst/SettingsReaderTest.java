package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.story.Language;
import news.standfirst.translation.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide", "settings.md");

  @TempDir private Path folder = Path.of("");

  private Settings read(String toml, Map<String, String> environment) throws Exception {
    Path file = Files.writeString(folder.resolve("standfirst.toml"), toml);
    return SettingsReader.read(Optional.of(file), environment, Map.of());
  }

  @Test
  void nothing_set_is_a_newsroom_on_this_machine() {
    Settings settings = SettingsReader.read(Optional.empty(), Map.of(), Map.of());
    assertThat(settings.publicAddress().root()).hasToString("http://localhost:8080/");
    assertThat(settings.database()).isInstanceOf(Settings.Database.Sqlite.class);
    assertThat(settings.site().defaultEdition().tag()).isEqualTo("en");
  }

  @Test
  void public_address_follows_the_port_unless_it_is_set() {
    var settings = SettingsReader.read(Optional.empty(), Map.of(), Map.of(SettingKey.PORT, "9090"));
    assertThat(settings.publicAddress().root()).hasToString("http://localhost:9090/");
  }

  @Test
  void file_is_read_with_tables_and_lists() throws Exception {
    Settings settings =
        read(
            """
            public-url = "https://news.example.org"
            trusted-proxies = ["10.0.0.0/8", "::1"]
            [site]
            editions = ["en", "ar"]
            zone = "Europe/Lisbon"
            """,
            Map.of());
    assertThat(settings.publicAddress().isSecure()).isTrue();
    assertThat(settings.site().editions()).extracting(Object::toString).containsExactly("en", "ar");
    assertThat(
            settings
                .trustedProxies()
                .client(InetAddress.ofLiteral("10.1.2.3"), List.of("1.1.1.1, 203.0.113.9")))
        .isEqualTo(InetAddress.ofLiteral("203.0.113.9"));
  }

  @Test
  void environment_wins_over_the_file() throws Exception {
    Settings settings = read("site.name = \"File\"", Map.of("STANDFIRST_SITE_NAME", "Environment"));
    assertThat(settings.site().name()).isEqualTo("Environment");
  }

  @Test
  void editions_may_call_the_paper_otherwise_and_only_those_that_there_are() throws Exception {
    var site =
        read(
                """
                [site]
                name = "The Courier"
                names = ["es=El Correo"]
                editions = ["en", "es"]
                """,
                Map.of())
            .site();
    assertThat(site.name()).isEqualTo("The Courier");
    assertThat(site.masthead().in(new Language("es"))).isEqualTo("El Correo");
    assertThat(site.masthead().in(new Language("en"))).isEqualTo("The Courier");
    assertThatThrownBy(() -> read("site.names = [\"ar=x\", \"es\", \"es= \"]", Map.of()))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("site.names names ar, which is not one of site.editions")
        .hasMessageContaining("site.names has \"es\", which is no name")
        .hasMessageContaining("site.names has \"es=\", which is no name");
  }

  @Test
  void unknown_key_is_refused_with_the_nearest_one() {
    assertThatThrownBy(() -> read("site.editons = [\"en\"]", Map.of()))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("there is no key site.editons; did you mean site.editions?");
    assertThatThrownBy(() -> read("", Map.of("STANDFIRST_PUBLICURL", "x")))
        .hasMessageContaining("did you mean STANDFIRST_PUBLIC_URL?");
  }

  @Test
  void all_mistakes_are_told_together() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    port = 99999
                    public-url = "news"
                    desk.bind = "127.0.0.2"
                    tls.key = "key.pem"
                    database.url = "jdbc:mysql:x"
                    [site]
                    zone = "Mars/Olympus"
                    editions = ["en", "en", "??"]
                    """,
                    Map.of()))
        .hasMessageContaining("There are 8 mistakes in the settings")
        .hasMessageContaining("port is \"99999\"")
        .hasMessageContaining("must be a whole number from 0 to 65535")
        .hasMessageContaining("desk.port must be set too")
        .hasMessageContaining("site.zone is \"Mars/Olympus\"");
  }

  @Test
  void password_is_not_printed() {
    var database = new Settings.Database.Postgres("jdbc:postgresql:x", "me", "hunter2");
    assertThat(database.toString()).doesNotContain("hunter2");
  }

  @Test
  void guide_lists_every_key_as_the_code_has_it() throws Exception {
    String guide = Files.readString(GUIDE);
    for (SettingKey key : SettingKey.values()) {
      String usual = key.whenMissing().isEmpty() ? "" : "`" + key.whenMissing() + "`";
      assertThat(guide)
          .contains(
              "| `%s` | `%s` | %s | %s |"
                  .formatted(key.key(), key.environmentName(), usual, key.purpose()));
    }
    assertThat(guide.lines().filter(line -> line.startsWith("| `")))
        .hasSize(SettingKey.values().length);
  }

  @Test
  void translation_is_read_with_its_routes_and_budgets() throws Exception {
    var translation =
        read(
                """
                [translation]
                engines = ["deepl", "apertium"]
                routes = ["fr-es=apertium via ca", "en-ar=off"]
                pivot = "none"
                budgets = ["deepl=500000", "en-es=2000"]
                deepl-url = "https://api.example.org/"
                deepl-key = "secret"
                deepl-unpublished = true
                """,
                Map.of())
            .translation();
    assertThat(translation.engines()).containsExactly("deepl", "apertium");
    assertThat(translation.routes())
        .containsExactly(Route.parse("fr-es=apertium via ca"), Route.parse("en-ar=off"));
    assertThat(translation.pivot()).isEmpty();
    assertThat(translation.budgets())
        .containsEntry("deepl", 500_000L)
        .containsEntry("en>es", 2_000L);
    assertThat(translation.deepL().orElseThrow().takesUnpublished()).isTrue();
    assertThat(translation.toString()).doesNotContain("secret");
  }

  @Test
  void unpublished_text_goes_by_itself_only_to_a_service_on_this_machine() throws Exception {
    for (var here : List.of("http://localhost:5000", "http://127.0.0.1/", "http://[::1]:5000/x")) {
      assertThat(takesUnpublished(here, "")).as(here).isTrue();
      assertThat(takesUnpublished(here, "false")).as(here).isFalse();
    }
    for (var there :
        List.of(
            "http://192.168.0.7:5000",
            "https://localhost.example.org",
            "http://127.0.0.1.example.org",
            "http://[::2]:5000",
            "http://0x7f.1")) {
      assertThat(takesUnpublished(there, "")).as(there).isFalse();
      assertThat(takesUnpublished(there, "true")).as(there).isTrue();
    }
  }

  private boolean takesUnpublished(String address, String said) throws Exception {
    var told = said.isEmpty() ? "" : "libretranslate-unpublished = " + said;
    return read("[translation]\nlibretranslate-url = \"%s\"\n%s".formatted(address, told), Map.of())
        .translation()
        .libreTranslate()
        .orElseThrow()
        .takesUnpublished();
  }

  @Test
  void mistakes_about_translation_say_what_is_right() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    [translation]
                    engines = ["apertum"]
                    routes = ["es-ca", "fr-es=apertium via fr", "es-ca=deepel"]
                    budgets = ["deepl", "nobody=5"]
                    hold-failed-checks = "maybe"
                    deepl-url = "https://api.example.org/"
                    libretranslate-url = "ftp://x"
                    """,
                    Map.of()))
        .hasMessageContaining("\"apertum\" is no translation engine; there are built-in, apertium")
        .hasMessageContaining("\"es-ca\" is no route such as")
        .hasMessageContaining("leads to itself")
        .hasMessageContaining("\"deepel\" is no translation engine")
        .hasMessageContaining("no budget such as deepl=500000")
        .hasMessageContaining("neither an engine nor a pair")
        .hasMessageContaining("must be true or false")
        .hasMessageContaining("translation.deepl-key must be set too")
        .hasMessageContaining("translation.libretranslate-url is \"ftp://x\"");
  }
}
