package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import news.standfirst.demo.DemoStories;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
  @Test
  void demo_bears_the_name_of_its_paper() {
    var paper = DemoStories.read(Instant.parse("2031-05-09T10:00:00Z"), ZoneOffset.UTC);
    assertThat(DemoCommand.NAME).isEqualTo(paper.name());
  }

  @Test
  void demo_listens_on_this_machine_only_whatever_the_environment_says() {
    var environment =
        Map.of(
            "STANDFIRST_BIND", "0.0.0.0",
            "STANDFIRST_DESK_BIND", "0.0.0.0",
            "STANDFIRST_DESK_PORT", "8081");
    var settings = DemoCommand.settings(Path.of("demo"), 8080, environment);
    assertThat(settings.readers().host()).isEqualTo("127.0.0.1");
    assertThat(settings.desk()).isEmpty();
  }
}
