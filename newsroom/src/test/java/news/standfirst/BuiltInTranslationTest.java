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
import java.util.Map;
import java.util.Optional;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.translation.models.LocalModels;
import news.standfirst.translation.models.ModelPair;
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
    try (var store = Newsroom.openStore(settings, Clock.systemUTC())) {
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
    var shelf = ModelsCommand.shelf(settings);
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
}
