package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.translation.models.LocalModels;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translation.models.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model on the shelf is all that an edition needs. */
class BuiltInTranslationTest {
  private static final Path MODEL = Path.of("..", "translator", "src", "test", "resources");

  @TempDir private Path data = Path.of("");

  private Settings settings() {
    return SettingsReader.read(
        Optional.empty(),
        Map.of(),
        Map.of(
            SettingKey.PORT, "0",
            SettingKey.DATA, data.toString(),
            SettingKey.SITE_EDITIONS, "en, es"));
  }

  private static void publish(Settings settings, String headline) {
    try (var store = StorePlace.open(settings, Clock.systemUTC())) {
      var editor = Actor.person("edith");
      var text = ArticleText.of(headline, "", Body.EMPTY);
      var id = store.articles().draft(new Language("en"), text, editor).article().id();
      store.articles().carryOut(id, new ArticleCommand.Publish(false, ""), editor);
    }
  }

  private static String page(int port, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void an_installed_model_brings_stories_into_its_edition() throws Exception {
    var settings = settings();
    var pair = ModelPair.parse("en-es");
    var shelf = ModelPlace.shelf(settings);
    try (var models = LocalModels.open(MODEL)) {
      models
          .find(Optional.of(pair))
          .forEach((found, source) -> shelf.install(found, source, Progress.NONE));
    }
    var headline = "Rescue teams confirmed the plan";
    var expected = shelf.translator(pair).translate(headline);
    publish(settings, headline);
    try (var newsroom = new Newsroom(settings)) {
      int port = newsroom.port("readers");
      var until = Instant.now().plus(Duration.ofSeconds(60));
      while (!page(port, "/es/").contains(expected) && Instant.now().isBefore(until)) {
        Thread.sleep(100);
      }
      assertThat(page(port, "/es/")).contains(expected);
      assertThat(page(port, "/en/")).contains(headline);
    }
  }

  @Test
  void model_that_the_command_installs_while_the_newsroom_runs_translates_what_is_published()
      throws Exception {
    var houses = new Houses(data, Map.of(SettingKey.SITE_EDITIONS, "en, es"));
    try (var newsroom = houses.open("one", Map.of())) {
      var headline = "Rescue teams confirmed the plan";
      var drafted =
          houses.call(
              newsroom,
              "POST",
              "/articles",
              "{\"language\":\"en\",\"headline\":\"%s\"}".formatted(headline));
      var path = "/articles/" + drafted.path("id").asText();
      houses.call(newsroom, "POST", path + "/publish", "");
      houses.awaits(newsroom, "/en/", headline);
      assertThat(houses.call(newsroom, "GET", path + "/translations", "").path("translations"))
          .isEmpty();

      var folder = data.resolve("one").toString();
      assertThat(
              Main.run("models", "install", "en-es", "--from", MODEL.toString(), "--data", folder))
          .isZero();
      var shelf = new ModelShelf(data.resolve("one").resolve("models"), InstantSource.system());
      var pair = ModelPair.parse("en-es");
      var expected = shelf.translator(pair).translate(headline);
      houses.awaits(newsroom, "/es/", expected);

      var made = houses.call(newsroom, "GET", path + "/translations", "").path("translations");
      assertThat(made).hasSize(1);
      var spanish = made.path(0);
      assertThat(spanish.path("language").asText()).isEqualTo("es");
      var version = shelf.installed(pair).orElseThrow().id();
      assertThat(spanish.path("segments").path(0).path("engine").asText())
          .contains("built-in", "en-es " + version);
      var page = houses.get(newsroom, URI.create(spanish.path("url").asText()).getPath());
      assertThat(page).contains(expected, "Traducido automáticamente del inglés");
    }
  }
}
