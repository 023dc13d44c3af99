package news.standfirst.translation.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching models, from a registry on this machine that does everything wrong that one can. */
class RegistryTest {
  private static final ModelPair EN_ES = new ModelPair("en", "es");
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration IMPATIENT = Duration.ofMillis(400);

  @TempDir private Path folder = Path.of("");
  private LocalRegistry registry;

  @BeforeEach
  void opens() throws Exception {
    registry = new LocalRegistry();
  }

  @AfterEach
  void closes() {
    registry.close();
  }

  private InstalledModel install() {
    return install(Disk.REAL, Progress.NONE);
  }

  private InstalledModel install(Disk disk, Progress progress) {
    return install(PATIENT, disk, progress);
  }

  private InstalledModel installImpatiently() {
    return install(IMPATIENT, Disk.REAL, Progress.NONE);
  }

  private InstalledModel install(Duration silence, Disk disk, Progress progress) {
    var patience = new Download.Patience(silence, 3, Duration.ofMillis(5));
    var there =
        new Registry(registry.address(), new Download(ProxySelector.of(null), patience, disk));
    var offer = there.catalogue().choose(EN_ES, "", false);
    return new ModelShelf(shelfFolder(), NOON, disk).install(EN_ES, there.source(offer), progress);
  }

  /** Tells when so many bytes of a file were written down. */
  private static Progress upTo(int bytes, CountDownLatch arrived) {
    return (_, done, _) -> {
      if (done == bytes) {
        arrived.countDown();
      }
    };
  }

  private Path shelfFolder() {
    return folder.resolve("models");
  }

  private ModelShelf shelf() {
    return new ModelShelf(shelfFolder(), NOON);
  }

  private List<String> requestsOf(String path) {
    return registry.requests().stream().filter(request -> request.startsWith(path)).toList();
  }

  @Test
  void a_model_is_fetched_compared_unpacked_and_translates() {
    var model = install();
    assertThat(model.pair()).isEqualTo(EN_ES);
    assertThat(model.architecture()).isEqualTo("base-memory");
    assertThat(model.address()).endsWith(GoldenModel.MODEL + ".gz");
    assertThat(model.installed()).isEqualTo(NOON.instant());
    assertThat(shelf().installed()).containsExactly(model);
    assertThat(shelf().verify(EN_ES)).isEmpty();
    assertThat(shelfFolder().resolve("en-es/model.en-es.bin"))
        .hasBinaryContent(GoldenModel.model());
    assertThat(shelfFolder().resolve("en-es/LICENCE.txt")).content().contains("MPL");
    assertThat(shelf().translator(EN_ES).translate("The vote was close.")).isNotEmpty();
    assertThat(shelfFolder().resolve(".arriving/en-es")).doesNotExist();
  }

  @Test
  void progress_goes_to_the_whole() {
    var heard = new ArrayList<String>();
    install(
        Disk.REAL, (what, done, total) -> heard.add(what + (done == total ? " whole" : " part")));
    assertThat(heard)
        .contains("model.en-es.bin whole", "lex.en-es.bin whole", "vocab.en-es.spm whole");
  }

  @Test
  void a_connection_that_is_cut_goes_on_where_it_ended() {
    var arrived = new CountDownLatch(1);
    registry.next(LocalRegistry.MODEL, LocalRegistry.cutAfter(70_000, arrived));
    install(Disk.REAL, upTo(70_000, arrived));
    assertThat(requestsOf(LocalRegistry.MODEL))
        .containsExactly(LocalRegistry.MODEL, LocalRegistry.MODEL + " bytes=70000-");
  }

  @Test
  void what_has_arrived_is_kept_for_the_next_time() {
    var arrived = new CountDownLatch(1);
    registry.next(
        LocalRegistry.MODEL,
        LocalRegistry.cutAfter(70_000, arrived),
        LocalRegistry.status(503),
        LocalRegistry.status(503));
    assertThatThrownBy(() -> install(Disk.REAL, upTo(70_000, arrived)))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("503")
        .hasMessageContaining("what has arrived is kept");
    assertThat(shelf().installed()).isEmpty();
    registry.requests().clear();
    install();
    assertThat(requestsOf(LocalRegistry.MODEL))
        .containsExactly(LocalRegistry.MODEL + " bytes=70000-");
  }

  @Test
  void a_file_that_was_whole_but_not_installed_is_not_sent_twice() {
    registry.next(LocalRegistry.MODEL, LocalRegistry.status(404));
    registry.next(LocalRegistry.LEX, LocalRegistry.status(404), LocalRegistry.status(404));
    registry.next(LocalRegistry.VOCAB, LocalRegistry.status(404), LocalRegistry.status(404));
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(this::install).isInstanceOf(ModelFault.class);
    }
    install();
    for (var path : List.of(LocalRegistry.MODEL, LocalRegistry.LEX, LocalRegistry.VOCAB)) {
      assertThat(requestsOf(path).stream().filter(request -> request.endsWith(path)).count())
          .isLessThanOrEqualTo(3);
    }
  }

  @Test
  void a_file_that_changed_meanwhile_is_fetched_anew() {
    var old = GoldenModel.packed(new byte[200_000]);
    registry.next(
        LocalRegistry.MODEL,
        (exchange, _) -> {
          exchange.getResponseHeaders().set("ETag", LocalRegistry.tag(old));
          exchange.sendResponseHeaders(200, old.length);
          exchange.getResponseBody().write(old, 0, 100);
          exchange.getResponseBody().flush();
        });
    install();
    assertThat(shelf().verify(EN_ES)).isEmpty();
  }

  @Test
  void a_server_that_falls_silent_is_left_and_asked_again() {
    registry.next(LocalRegistry.MODEL, LocalRegistry.silentAfter(50_000));
    installImpatiently();
    assertThat(requestsOf(LocalRegistry.MODEL)).last().asString().endsWith(" bytes=50000-");
  }

  @Test
  void a_server_that_stays_silent_is_told_of() {
    registry.next(
        LocalRegistry.VOCAB,
        LocalRegistry.silentAfter(0),
        LocalRegistry.silentAfter(0),
        LocalRegistry.silentAfter(0));
    assertThatThrownBy(this::installImpatiently)
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("nothing for");
  }

  @Test
  void a_slow_server_is_borne() {
    registry.next(LocalRegistry.MODEL, LocalRegistry.drops(40));
    assertThat(install().pair()).isEqualTo(EN_ES);
  }

  @Test
  void a_server_in_trouble_is_asked_again() {
    registry.next(LocalRegistry.MODEL, LocalRegistry.status(500), LocalRegistry.status(429));
    assertThat(install().pair()).isEqualTo(EN_ES);
  }

  @Test
  void a_file_that_is_not_there_ends_it_at_once() {
    registry.next(LocalRegistry.MODEL, LocalRegistry.status(404));
    assertThatThrownBy(this::install)
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("404: there is no such file");
    assertThat(requestsOf(LocalRegistry.MODEL)).hasSize(1);
  }

  @Test
  void redirects_are_followed_but_not_for_ever() {
    registry.put("/elsewhere", GoldenModel.packed(GoldenModel.model()));
    registry.next(LocalRegistry.MODEL, LocalRegistry.redirect("/elsewhere"));
    assertThat(install().pair()).isEqualTo(EN_ES);
    var loop = new LocalRegistry.Fault[20];
    Arrays.fill(loop, LocalRegistry.redirect(LocalRegistry.LEX));
    registry.next(LocalRegistry.LEX, loop);
    assertThatThrownBy(this::install)
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("redirect");
  }

  @Test
  void a_file_with_another_hash_is_refused_and_the_earlier_model_stays() throws Exception {
    var before = install();
    registry.catalogue(
        LocalRegistry.entry(
            "base-memory", "Release", LocalRegistry.hash(new byte[1]), GoldenModel.model().length));
    assertThatThrownBy(this::install)
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("SHA-256")
        .hasMessageContaining("nothing was installed");
    assertThat(shelf().installed()).containsExactly(before);
    assertThat(shelf().verify(EN_ES)).isEmpty();
    registry.requests().clear();
    assertThatThrownBy(this::install).isInstanceOf(ModelFault.class);
    assertThat(requestsOf(LocalRegistry.MODEL)).containsExactly(LocalRegistry.MODEL);
  }

  @Test
  void a_file_of_another_size_is_refused() throws Exception {
    registry.catalogue(
        LocalRegistry.entry("tiny", "Release", LocalRegistry.hash(GoldenModel.model()), 1000));
    assertThatThrownBy(this::install)
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("1000 bytes");
  }

  @Test
  void a_damaged_file_is_refused() {
    var half = GoldenModel.packed(GoldenModel.lex());
    registry.next(LocalRegistry.LEX, LocalRegistry.instead(Arrays.copyOf(half, half.length / 2)));
    assertThatThrownBy(this::install)
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("is damaged");
    assertThat(shelf().installed()).isEmpty();
  }

  @Test
  void a_file_that_is_something_else_is_refused_by_the_translator() {
    registry.next(
        LocalRegistry.VOCAB,
        LocalRegistry.instead("<html>Sign in</html>".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(this::install)
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("vocab.en-es.spm");
    assertThat(shelf().installed()).isEmpty();
  }

  @Test
  void a_store_that_unpacks_by_itself_is_fine_too() {
    registry.next(LocalRegistry.VOCAB, LocalRegistry.instead(GoldenModel.vocab()));
    assertThat(install().pair()).isEqualTo(EN_ES);
  }

  @Test
  void a_disk_without_room_is_told_before_anything_is_fetched() {
    var full = new SmallDisk(1 << 20, Long.MAX_VALUE);
    assertThatThrownBy(() -> install(full, Progress.NONE))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("1 MB free");
    assertThat(requestsOf("/db/models/")).isEmpty();
  }

  @Test
  void a_disk_that_becomes_full_leaves_the_earlier_model() {
    var before = install();
    for (long room : new long[] {100, 100_000, 500_000}) {
      assertThatThrownBy(() -> install(new SmallDisk(Long.MAX_VALUE, room), Progress.NONE))
          .isInstanceOf(ModelFault.class)
          .hasMessageContaining("No space left");
      assertThat(shelf().installed()).containsExactly(before);
      assertThat(shelf().verify(EN_ES)).isEmpty();
    }
    install();
    assertThat(shelfFolder().resolve(".arriving/en-es")).doesNotExist();
  }

  @Test
  void the_best_released_architecture_is_taken_unless_another_is_named() throws Exception {
    var hash = LocalRegistry.hash(GoldenModel.model());
    registry.catalogue(
        LocalRegistry.entry("tiny", "Release Desktop", hash, 1),
        LocalRegistry.entry("base", "Release", hash, 1),
        LocalRegistry.entry("base-memory", "Nightly", hash, 1));
    var catalogue = new Registry(registry.address(), ProxySelector.of(null)).catalogue();
    assertThat(catalogue.offers()).hasSize(3);
    assertThat(catalogue.choose(EN_ES, "", false).architecture()).isEqualTo("base");
    assertThat(catalogue.choose(EN_ES, "tiny", false).architecture()).isEqualTo("tiny");
    assertThat(catalogue.choose(EN_ES, "", true).architecture()).isEqualTo("base-memory");
    assertThatThrownBy(() -> catalogue.choose(EN_ES, "base-memory", false))
        .hasMessageContaining("not released");
    assertThatThrownBy(() -> catalogue.choose(new ModelPair("en", "ur"), "", false))
        .hasMessageContaining("no model for en-ur");
  }

  @Test
  void entries_that_nobody_understands_hide_no_others() throws Exception {
    var good = LocalRegistry.entry("tiny", "Release", "", 0);
    registry.catalogue(
        "{}",
        "{\"files\": 7}",
        good.replace("\"en\"", "\"../..\""),
        good.replace("vocab", "x"),
        good);
    assertThat(new Registry(registry.address(), ProxySelector.of(null)).catalogue().offers())
        .hasSize(1);
  }

  @Test
  void a_catalogue_that_is_none_is_told_of() {
    for (var text : List.of("<html>", "[]", "{\"models\": []}")) {
      registry.put(LocalRegistry.CATALOGUE, text.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> new Registry(registry.address(), ProxySelector.of(null)).catalogue())
          .isInstanceOf(ModelFault.class)
          .hasMessageContaining("is no catalogue of models");
    }
  }

  /** A disk with little room. */
  private static final class SmallDisk implements Disk {
    private final long told;
    private long left;

    SmallDisk(long told, long left) {
      this.told = told;
      this.left = left;
    }

    @Override
    public long free(Path folder) {
      return told;
    }

    @Override
    public OutputStream append(Path file) throws IOException {
      return new FilterOutputStream(Disk.REAL.append(file)) {
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          if (left < length) {
            throw new IOException("No space left on device");
          }
          left -= length;
          out.write(bytes, offset, length);
        }
      };
    }
  }

  @Test
  void parts_are_not_left_behind() throws Exception {
    install();
    try (var left = Files.walk(shelfFolder())) {
      assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }
}
