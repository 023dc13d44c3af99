package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.demo.DemoStories;
import news.standfirst.story.Language;
import news.standfirst.translation.models.GoldenModel;
import news.standfirst.translation.models.LocalModels;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translation.models.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void demo_has_an_edition_for_each_language_into_which_an_installed_model_translates(
      @TempDir Path folder) throws Exception {
    assertThat(editions(folder)).startsWith("en", "es", "ar").doesNotContain("fr");
    try (var models = LocalModels.open(GoldenModel.in(folder.resolve("golden")))) {
      var source = models.find(Optional.of(ModelPair.parse("en-fr"))).values().iterator().next();
      var shelf = new ModelShelf(folder.resolve("models"), InstantSource.system());
      shelf.install(ModelPair.parse("en-fr"), source, Progress.NONE);
      shelf.install(ModelPair.parse("en-es"), source, Progress.NONE);
      shelf.install(ModelPair.parse("xx-yy"), source, Progress.NONE);
    }
    assertThat(editions(folder)).startsWith("en", "es", "ar").endsWith("fr").doesNotContain("yy");
  }

  private static List<String> editions(Path folder) {
    return DemoCommand.settings(folder, 8080, Map.of()).site().editions().stream()
        .map(Language::tag)
        .toList();
  }
}
