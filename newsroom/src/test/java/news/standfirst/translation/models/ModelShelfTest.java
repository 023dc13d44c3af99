package news.standfirst.translation.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of folders and archives, and what becomes of them on the shelf. */
class ModelShelfTest {
  private static final ModelPair EN_ES = new ModelPair("en", "es");

  @TempDir private Path folder = Path.of("");

  private ModelShelf shelf() {
    return new ModelShelf(folder.resolve("models"), InstantSource.system());
  }

  private void install(String pair) throws IOException {
    take(GoldenModel.in(folder.resolve("given")), Optional.of(ModelPair.parse(pair)));
  }

  private void take(Path place, Optional<ModelPair> pair) {
    try (var models = LocalModels.open(place)) {
      models.find(pair).forEach((found, source) -> shelf().install(found, source, Progress.NONE));
    }
  }

  @Test
  void a_folder_as_mozilla_names_its_files_tells_its_languages() throws Exception {
    take(GoldenModel.in(folder.resolve("given")), Optional.empty());
    assertThat(shelf().installed()).extracting(InstalledModel::pair).containsExactly(EN_ES);
    assertThat(shelf().verify(EN_ES)).isEmpty();
  }

  @Test
  void packed_files_and_other_names_are_told_apart_by_what_they_hold() throws Exception {
    var given = Files.createDirectory(folder.resolve("ca-pt"));
    Files.write(given.resolve("small.bin.gz"), GoldenModel.packed(GoldenModel.model()));
    Files.write(given.resolve("small.lex.bin"), GoldenModel.lex());
    Files.write(given.resolve("small.spm"), GoldenModel.vocab());
    Files.writeString(given.resolve("other.spm"), "of something else");
    Files.writeString(given.resolve("LICENSE"), "The licence of its maker");
    take(given, Optional.empty());
    var pair = new ModelPair("ca", "pt");
    assertThat(shelf().installed(pair)).isPresent();
    assertThat(folder.resolve("models/ca-pt/LICENSE")).content().contains("its maker");
    assertThat(folder.resolve("models/ca-pt/lex.ca-pt.bin")).hasBinaryContent(GoldenModel.lex());
  }

  @Test
  void a_model_that_names_no_languages_is_kept_as_unnamed() throws Exception {
    var given = Files.createDirectory(folder.resolve("given"));
    Files.write(given.resolve("golden.bin"), GoldenModel.model());
    Files.write(given.resolve("golden.spm"), GoldenModel.vocab());
    take(given, Optional.empty());
    assertThat(shelf().installed())
        .extracting(InstalledModel::pair)
        .containsExactly(ModelPair.UNNAMED);
  }

  @Test
  void a_folder_of_folders_brings_several() throws Exception {
    GoldenModel.in(folder.resolve("given/en-fr"));
    GoldenModel.in(folder.resolve("given/fr-en"));
    Files.createDirectories(folder.resolve("given/notes"));
    take(folder.resolve("given"), Optional.empty());
    assertThat(shelf().installed()).hasSize(2);
    assertThat(route("fr", "en")).hasSize(1);
  }

  @Test
  void an_archive_is_taken_like_a_folder() throws Exception {
    var archive = folder.resolve("models.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      entry(zip, "bundle/" + GoldenModel.MODEL, GoldenModel.model());
      entry(zip, "bundle/" + GoldenModel.LEX, GoldenModel.lex());
      entry(zip, "bundle/" + GoldenModel.VOCAB, GoldenModel.vocab());
    }
    take(archive, Optional.empty());
    assertThat(shelf().verify(EN_ES)).isEmpty();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
  }

  @Test
  void what_holds_no_model_is_told_of() throws Exception {
    var empty = Files.createDirectory(folder.resolve("empty"));
    var text = Files.writeString(folder.resolve("text.zip"), "not an archive");
    assertThatThrownBy(() -> take(empty, Optional.of(EN_ES)))
        .hasMessageContaining("holds no model for en-es");
    assertThatThrownBy(() -> take(text, Optional.empty())).hasMessageContaining("no ZIP archive");
    assertThatThrownBy(() -> take(folder.resolve("none"), Optional.empty()))
        .hasMessageContaining("There is no folder");
  }

  @Test
  void a_damaged_model_is_named_and_leaves_nothing_behind() throws Exception {
    var given = GoldenModel.in(folder.resolve("given"));
    var model = given.resolve(GoldenModel.MODEL);
    Files.write(model, Arrays.copyOf(Files.readAllBytes(model), 100_000));
    assertThatThrownBy(() -> take(given, Optional.of(EN_ES)))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("was not kept: model.en-es.bin: truncated");
    assertThat(shelf().installed()).isEmpty();
    assertThat(folder.resolve("models/.arriving/en-es")).doesNotExist();
  }

  @Test
  void a_model_without_its_vocabulary_is_told_of_by_the_folder_that_was_given() throws Exception {
    var given = GoldenModel.in(folder.resolve("given"));
    Files.delete(given.resolve(GoldenModel.VOCAB));
    assertThatThrownBy(() -> take(given, Optional.of(EN_ES)))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining(
            "was not kept: " + given.toAbsolutePath() + ": holds no file named vocab.*.spm");
  }

  @Test
  void two_files_of_a_kind_are_refused() throws Exception {
    var given = GoldenModel.in(folder.resolve("given"));
    Files.write(given.resolve("vocab.enfr.spm"), GoldenModel.vocab());
    Files.delete(given.resolve(GoldenModel.VOCAB));
    Files.write(given.resolve("vocab.ende.spm"), GoldenModel.vocab());
    assertThatThrownBy(() -> take(given, Optional.empty()))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("of one kind");
  }

  @Test
  void a_damaged_model_is_not_installed_and_the_earlier_one_stays() throws Exception {
    install("en-es");
    var before = shelf().installed();
    Files.write(folder.resolve("given").resolve(GoldenModel.MODEL), new byte[5000]);
    assertThatThrownBy(() -> take(folder.resolve("given"), Optional.of(EN_ES)))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("model.en-es.bin");
    assertThat(shelf().installed()).isEqualTo(before);
    assertThat(shelf().verify(EN_ES)).isEmpty();
  }

  @Test
  void verify_names_what_changed() throws Exception {
    install("en-es");
    var place = folder.resolve("models/en-es");
    var bytes = GoldenModel.model();
    bytes[bytes.length / 2]++;
    Files.write(place.resolve("model.en-es.bin"), bytes);
    Files.writeString(place.resolve("vocab.en-es.spm"), "short");
    Files.delete(place.resolve("lex.en-es.bin"));
    assertThat(shelf().verify(EN_ES))
        .hasSize(3)
        .anyMatch(line -> line.contains("model.en-es.bin have changed"))
        .anyMatch(line -> line.contains("vocab.en-es.spm has 5 bytes"))
        .anyMatch(line -> line.contains("lex.en-es.bin is missing"));
  }

  @Test
  void a_removed_model_is_gone() throws Exception {
    install("en-es");
    assertThat(shelf().remove(EN_ES)).isTrue();
    assertThat(shelf().remove(EN_ES)).isFalse();
    assertThat(shelf().installed()).isEmpty();
    assertThat(folder.resolve("models/en-es")).doesNotExist();
    assertThatThrownBy(() -> shelf().translator(EN_ES))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("models install en-es");
  }

  @Test
  void a_crash_between_two_renames_loses_no_model() throws Exception {
    install("en-es");
    Files.createDirectories(folder.resolve("models/.leaving"));
    Files.move(folder.resolve("models/en-es"), folder.resolve("models/.leaving/en-es"));
    install("en-fr");
    assertThat(shelf().installed()).hasSize(2);
    assertThat(shelf().verify(EN_ES)).isEmpty();
  }

  @Test
  void two_cannot_change_the_shelf_at_once() throws Exception {
    install("en-es");
    try (var channel = FileChannel.open(folder.resolve("models/.lock"), StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      assertThatThrownBy(() -> install("en-es"))
          .isInstanceOf(ModelFault.class)
          .hasMessageContaining("Wait for it to end");
    }
  }

  private List<ModelPair> route(String from, String to) {
    return shelf().route(new ModelPair(from, to)).stream().map(InstalledModel::pair).toList();
  }

  @Test
  void the_way_goes_directly_or_through_english_or_another_language() throws Exception {
    install("es-ca");
    install("ca-en");
    assertThat(route("es", "en")).hasToString("[es-ca, ca-en]");
    install("es-en");
    install("en-ar");
    install("ca-ar");
    assertThat(route("es", "en")).hasToString("[es-en]");
    assertThat(route("es", "ar")).hasToString("[es-en, en-ar]");
    assertThat(route("ar", "es")).isEmpty();
    assertThat(shelf().translator(new ModelPair("es", "ar")).route())
        .extracting(Object::toString)
        .containsExactly("es", "en", "ar");
  }

  @Test
  void tags_are_taken_in_any_spelling() {
    assertThat(new ModelPair("en", "zh-Hant")).hasToString("en-zh_hant");
    assertThat(new ModelPair("en", "zh-Hant").target()).hasToString("zh__#Hant");
    assertThatThrownBy(() -> ModelPair.parse("en-../x")).isInstanceOf(ModelFault.class);
    assertThatThrownBy(() -> ModelPair.parse("enes")).hasMessageContaining("like en-es");
    assertThatThrownBy(() -> new ModelPair("en", "en"))
        .hasMessageContaining("between two languages");
  }
}
