package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import news.standfirst.live.StreamClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers of a live page hear when the house stops in good order. */
class LiveStopTest {
  private static final int READERS = 60;

  @Test
  void house_that_closes_asks_its_readers_back_spread_over_time(@TempDir Path folder)
      throws Exception {
    var houses = new Houses(folder, Map.of());
    var readers = new ArrayList<StreamClient>();
    var waits = new ArrayList<Integer>();
    try (var newsroom = houses.open("one", Map.of())) {
      houses.started(newsroom, "Storm", "");
      for (int i = 0; i < READERS; i++) {
        String coding = i % 2 == 0 ? "identity" : "gzip";
        var reader =
            new StreamClient(
                newsroom.port("readers"), "/en/live/storm/stream", "Accept-Encoding: " + coding);
        assertThat(reader.block().retry()).isNotEmpty();
        assertThat(reader.block().id()).isNotEmpty();
        readers.add(reader);
      }
    }
    for (var reader : readers) {
      var rest = reader.rest();
      assertThat(rest).isNotEmpty();
      assertThat(rest.getLast().name()).isEqualTo("message");
      waits.add(Integer.parseInt(rest.getLast().retry()));
      reader.close();
    }
    assertThat(waits).allMatch(wait -> wait >= 3_000 && wait <= 5_000);
    assertThat(waits.stream().distinct().count()).isGreaterThan(10);
  }
}
