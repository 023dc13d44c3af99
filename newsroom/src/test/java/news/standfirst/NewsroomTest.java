package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import news.standfirst.story.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsroomTest {
  @TempDir private Path data = Path.of("");

  private Settings settings(Map<String, String> environment) {
    return SettingsReader.read(
        Optional.empty(),
        environment,
        Map.of(SettingKey.PORT, "0", SettingKey.DATA, data.toString()));
  }

  private static int status(int port, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void open_newsroom_is_alive_and_shows_its_metrics() throws Exception {
    try (var newsroom = new Newsroom(settings(Map.of()))) {
      assertThat(status(newsroom.port("readers"), "/health/live")).isEqualTo(200);
      assertThat(status(newsroom.port("readers"), "/health/ready")).isEqualTo(200);
      assertThat(status(newsroom.port("readers"), "/metrics")).isEqualTo(200);
    }
  }

  @Test
  void metrics_with_an_address_of_their_own_are_hidden_from_readers() throws Exception {
    try (var newsroom = new Newsroom(settings(Map.of("STANDFIRST_METRICS_PORT", "0")))) {
      assertThat(status(newsroom.port("readers"), "/metrics")).isEqualTo(404);
      assertThat(status(newsroom.port("metrics"), "/metrics")).isEqualTo(200);
    }
  }

  @Test
  void editions_switched_at_the_desk_come_and_go_with_the_next_start() throws Exception {
    var written = settings(Map.of("STANDFIRST_SITE_EDITIONS", "en,es"));
    try (var newsroom = new Newsroom(written)) {
      assertThat(status(newsroom.port("readers"), "/es/")).isEqualTo(200);
      assertThat(status(newsroom.port("readers"), "/fr/")).isEqualTo(404);
    }
    try (var store = StorePlace.open(written, Clock.systemUTC())) {
      store.editionSwitches().turn(new Language("fr"), true);
      store.editionSwitches().turn(new Language("es"), false);
    }
    try (var newsroom = new Newsroom(written)) {
      assertThat(status(newsroom.port("readers"), "/en/")).isEqualTo(200);
      assertThat(status(newsroom.port("readers"), "/fr/")).isEqualTo(200);
      assertThat(status(newsroom.port("readers"), "/es/")).isEqualTo(404);
    }
  }

  @Test
  void second_newsroom_on_the_same_folder_is_refused() {
    try (var _ = new Newsroom(settings(Map.of()))) {
      assertThatThrownBy(() -> new Newsroom(settings(Map.of())))
          .hasMessageContaining("Another Standfirst holds the folder");
    }
  }
}
