package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLoadingTest {
  private static final String MODEL = "model.enes.intgemm.alphas.bin";
  private static final String VOCABULARY = "vocab.enes.spm";
  private static final String SHORTLIST = "lex.50.50.enes.s2t.bin";

  @TempDir Path folder;

  @BeforeEach
  void given_the_golden_model() throws IOException {
    Recorded.goldenFolder(folder);
  }

  private Translator load() {
    return Translator.load(folder, Locale.ENGLISH, Locale.of("es"));
  }

  private void thenRefused(String file, String... words) {
    assertThatThrownBy(this::load)
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(file)
        .satisfies(
            e -> {
              for (String word : words) {
                assertThat(e).hasMessageContaining(word);
              }
            });
  }

  private void change(String file, UnaryOperator<byte[]> change) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, change.apply(Files.readAllBytes(path)));
  }

  private void configure(String from, String to) throws IOException {
    change(
        MODEL,
        bytes -> {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          assertThat(text).contains(from);
          assertThat(from).hasSameSizeAs(to);
          return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
        });
  }

  @Test
  void truncated_model_is_refused_with_the_name_of_the_file() throws IOException {
    change(MODEL, bytes -> Arrays.copyOf(bytes, bytes.length - 300));
    thenRefused(MODEL, "truncated or damaged");
  }

  @Test
  void foreign_file_is_refused_as_no_model() throws IOException {
    change(MODEL, bytes -> "<html>404 not found</html>".getBytes(StandardCharsets.UTF_8));
    thenRefused(MODEL, "not a Marian model");
  }

  @Test
  void empty_vocabulary_is_refused() throws IOException {
    change(VOCABULARY, bytes -> new byte[0]);
    thenRefused(VOCABULARY, "empty");
  }

  @Test
  void shortlist_with_a_flipped_bit_is_refused_by_its_checksum() throws IOException {
    change(
        SHORTLIST,
        bytes -> {
          bytes[bytes.length - 20] ^= 1;
          return bytes;
        });
    thenRefused(SHORTLIST, "checksum");
  }

  @Test
  void missing_files_are_named_by_their_pattern() throws IOException {
    Files.delete(folder.resolve(VOCABULARY));
    thenRefused(folder.getFileName().toString(), "vocab.*.spm");
  }

  @Test
  void two_models_in_one_folder_are_refused() throws IOException {
    Files.copy(folder.resolve(MODEL), folder.resolve("model.other.bin"));
    thenRefused(folder.getFileName().toString(), "two files");
  }

  @Test
  void missing_folder_is_refused() {
    assertThatThrownBy(() -> Translator.load(folder.resolve("none"), Locale.ENGLISH, Locale.FRENCH))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("no such folder");
  }

  @Test
  void other_architectures_are_refused_with_the_setting_that_says_so() throws IOException {
    configure("dec-cell: ssru", "dec-cell: grus");
    thenRefused(MODEL, "dec-cell", "grus", "ssru");
  }

  @Test
  void pre_norm_models_are_refused() throws IOException {
    configure("transformer-postprocess: dan", "transformer-postprocess: da ");
    thenRefused(MODEL, "transformer-postprocess");
  }

  @Test
  void trained_positions_are_refused() throws IOException {
    configure("position-embeddings: false", "position-embeddings: truee");
    thenRefused(MODEL, "transformer-train-position-embeddings");
  }

  @Test
  void dimensions_that_do_not_fit_the_weights_are_refused() throws IOException {
    configure("transformer-dim-ffn: 128", "transformer-dim-ffn: 192");
    thenRefused(MODEL, "encoder_l1_ffn_b1", "[1,128]", "[1,192]");
  }

  @Test
  void another_models_vocabulary_is_refused() throws IOException {
    var random = random(1024, false);
    Files.write(folder.resolve(MODEL), random.file());
    thenRefused(VOCABULARY, "800 pieces", "1024");
  }

  @Test
  void shared_vocabulary_cannot_stand_for_two() throws IOException {
    Files.write(folder.resolve(MODEL), random(800, true).file());
    thenRefused(MODEL, "vocabulary for each language");
  }

  @Test
  void two_vocabularies_are_found_by_their_names() throws IOException {
    Files.write(folder.resolve(MODEL), random(800, true).file());
    Files.move(folder.resolve(VOCABULARY), folder.resolve("srcvocab.enzh.spm"));
    Files.copy(folder.resolve("srcvocab.enzh.spm"), folder.resolve("trgvocab.enzh.spm"));
    assertThat(load().translate("The mayor opened the talks.")).isNotEmpty();
  }

  @Test
  void missing_tensor_is_named() throws IOException {
    var items = new ArrayList<>(random(800, false).items());
    items.removeIf(item -> item.name().equals("decoder_l1_rnn_bf"));
    Files.write(folder.resolve(MODEL), RandomModel.write(items));
    thenRefused(MODEL, "decoder_l1_rnn_bf is missing");
  }

  @Test
  void weights_packed_for_one_processor_are_refused() throws IOException {
    var items = new ArrayList<>(random(800, false).items());
    items.replaceAll(
        item ->
            item.name().equals("Wemb")
                ? new RandomModel.Item(item.name(), 0x1811, item.shape(), item.data())
                : item);
    Files.write(folder.resolve(MODEL), RandomModel.write(items));
    thenRefused(MODEL, "Wemb", "0x1811");
  }

  @Test
  void multiplier_that_is_no_number_is_refused() throws IOException {
    var items = new ArrayList<>(random(800, false).items());
    items.replaceAll(
        item ->
            item.name().equals("none_QuantMultA")
                ? RandomModel.floats(item.name(), Float.NaN)
                : item);
    Files.write(folder.resolve(MODEL), RandomModel.write(items));
    thenRefused(MODEL, "none_QuantMultA");
  }

  @Test
  void model_works_without_a_shortlist() throws IOException {
    Files.delete(folder.resolve(SHORTLIST));
    assertThat(load().translate("The mayor opened the talks.")).isNotEmpty();
  }

  @Test
  void id_follows_the_contents_of_all_files() throws IOException {
    String id = load().id();
    assertThat(load().id()).isEqualTo(id).matches("[0-9a-f]{32}");
    Files.delete(folder.resolve(SHORTLIST));
    assertThat(load().id()).isNotEqualTo(id);
  }

  @Test
  void files_may_be_replaced_while_a_translator_is_in_use() throws IOException {
    var translator = load();
    String before = translator.translate("The mayor opened the talks.");
    change(MODEL, bytes -> new byte[0]);
    assertThat(translator.translate("The mayor opened the talks.")).isEqualTo(before);
  }

  private static RandomModel random(int vocabulary, boolean split) {
    return new RandomModel(new int[] {64, 128, 8, 1, 1}, vocabulary, 3, split, 2f, Map.of());
  }

  @Test
  void yaml_lists_and_quotes_are_understood() {
    var settings = ModelConfig.settings("a: \"\"\nb:\n  - 1\n  - 2\nc:\n  []\n# d: 1\ne: 'x'\n");
    assertThat(settings).isEqualTo(Map.of("a", "", "b", "- 1- 2", "c", "[]", "e", "x"));
    assertThat(List.of(settings.size())).containsExactly(4);
  }
}
