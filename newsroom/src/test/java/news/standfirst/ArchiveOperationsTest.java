package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.operation.OperationFault;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveOperationsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void export_and_import_work_with_and_without_a_server() throws Exception {
    var house = settings("a");
    var other = settings("b");
    var id = published(house, "Ferries run again");
    var export = folder.resolve("export");
    try (var _ = new Newsroom(house)) {
      assertThat(ask(house, "export", to(export)))
          .contains("holds 1 stories, 0 coverages and 0 pictures");
      assertThatThrownBy(() -> ask(house, "export", to(export)))
          .isInstanceOf(OperationFault.class)
          .hasMessageContaining("not empty");
    }
    assertThat(Files.readString(export.resolve("articles.jsonl"))).contains("Ferries run again");
    assertThat(ask(other, "import", from(export, true))).contains("Dry run", "1 stories taken");
    try (var _ = new Newsroom(other)) {
      assertThat(ask(other, "import", from(export, false))).contains("1 stories taken");
    }
    assertThat(ask(other, "import", from(export, false))).contains("1 here already");
    try (var before = StorePlace.open(house, Clock.systemUTC());
        var after = StorePlace.open(other, Clock.systemUTC())) {
      assertThat(after.dossiers().find(id)).isEqualTo(before.dossiers().find(id)).isPresent();
    }
  }

  @Test
  void mistyped_folder_is_refused_and_stays_as_it_was() {
    var typo = settings("typo");
    var backup = StoreOperations.file(folder.resolve("night.zip"));
    for (var name : List.of("backup", "check")) {
      assertThatThrownBy(() -> StoreOperations.ask(typo, name, backup))
          .isInstanceOf(OperationFault.class)
          .hasMessageContaining("There is no newsroom in the folder " + typo.data());
    }
    assertThatThrownBy(() -> ask(typo, "export", to(folder.resolve("export"))))
        .isInstanceOf(OperationFault.class)
        .hasMessageContaining("There is no newsroom");
    assertThat(folder.resolve("typo")).doesNotExist();
    assertThat(folder).isEmptyDirectory();
  }

  private static ArticleId published(Settings settings, String headline) {
    try (var store = StorePlace.open(settings, Clock.systemUTC())) {
      var editor = Actor.person("edith");
      var text = ArticleText.of(headline, "", Body.EMPTY);
      var id = store.articles().draft(new Language("en"), text, editor).article().id();
      store.articles().carryOut(id, new ArticleCommand.Publish(false, ""), editor);
      return id;
    }
  }

  private Settings settings(String name) {
    var data = folder.resolve(name).toString();
    return SettingsReader.read(
        Optional.empty(), Map.of(), Map.of(SettingKey.PORT, "0", SettingKey.DATA, data));
  }

  private static String ask(Settings settings, String name, ObjectNode arguments) {
    return ArchiveOperations.ask(settings, name, arguments, (_, _) -> {});
  }

  private static ObjectNode to(Path export) {
    return JsonNodeFactory.instance.objectNode().put("folder", export.toString());
  }

  private static ObjectNode from(Path export, boolean dryRun) {
    var arguments = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    arguments.putArray("sources").add(export.toString());
    return arguments;
  }
}
