package news.standfirst.translation.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that somebody at the desk asks for, while the newsroom runs. */
class ModelOfficeTest {
  private static final ModelPair EN_ES = new ModelPair("en", "es");
  private static final ModelPair EN_FR = new ModelPair("en", "fr");

  @TempDir private Path folder = Path.of("");
  private LocalRegistry registry;
  private ModelOffice office;
  private final AtomicInteger changes = new AtomicInteger();
  private final List<ModelOffice.Installation> ended = new CopyOnWriteArrayList<>();

  @BeforeEach
  void opens() throws Exception {
    registry = new LocalRegistry();
    office = registry.office(folder.resolve("models"), changes::incrementAndGet);
  }

  @AfterEach
  void closes() {
    office.close();
    registry.close();
  }

  private static void until(BooleanSupplier so) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("what was awaited came").isLessThan(limit);
      Thread.onSpinWait();
    }
  }

  private ModelOffice.Look seen() {
    office.ask(List.of(EN_ES, EN_FR));
    until(() -> !(office.look() instanceof ModelOffice.Look.Asking));
    return office.look();
  }

  private ModelOffice.SizedOffer offer() {
    return ((ModelOffice.Look.Seen) seen()).of(EN_ES).getFirst();
  }

  private ModelOffice.Installation installed(ModelOffice.SizedOffer offer) {
    int before = ended.size();
    assertThat(office.install(offer, ended::add)).isTrue();
    until(() -> ended.size() > before);
    return ended.getLast();
  }

  @Test
  void nobody_is_asked_before_somebody_asks() {
    assertThat(office.look()).isInstanceOf(ModelOffice.Look.Never.class);
    assertThat(office.installations()).isEmpty();
    assertThat(registry.requests()).isEmpty();
  }

  @Test
  void what_can_be_had_is_told_with_its_sizes_and_nothing_is_fetched() {
    var offer = offer();
    long packed = 0;
    for (var file : List.of(GoldenModel.model(), GoldenModel.lex(), GoldenModel.vocab())) {
      packed += GoldenModel.packed(file).length;
    }
    assertThat(offer.downloadBytes()).isEqualTo(packed);
    assertThat(offer.offer().bytes()).isEqualTo(GoldenModel.model().length);
    assertThat(((ModelOffice.Look.Seen) office.look()).of(EN_FR)).isEmpty();
    assertThat(registry.requests())
        .allMatch(asked -> asked.startsWith("HEAD ") || asked.equals(LocalRegistry.CATALOGUE));
  }

  @Test
  void trials_are_not_offered() throws Exception {
    registry.catalogue(LocalRegistry.entry("tiny", "Nightly", "", 1));
    assertThat(((ModelOffice.Look.Seen) seen()).of(EN_ES)).isEmpty();
  }

  @Test
  void a_model_that_is_asked_for_is_installed_and_the_house_hears_of_it() {
    assertThat(installed(offer()).state()).isEqualTo(ModelOffice.State.INSTALLED);
    assertThat(office.shelf().installed(EN_ES)).isPresent();
    assertThat(office.shelf().installed(EN_ES).orElseThrow().isOf(office.unfinished(EN_ES).offer()))
        .isTrue();
    assertThat(changes).hasValue(1);
    assertThat(office.remove(EN_ES)).isTrue();
    assertThat(office.shelf().installed()).isEmpty();
    assertThat(office.installations()).isEmpty();
    assertThat(changes).hasValue(2);
  }

  @Test
  void a_model_that_is_asked_for_twice_comes_once() throws Exception {
    var offer = offer();
    var goOn = new CountDownLatch(1);
    registry.next(
        LocalRegistry.MODEL,
        (exchange, file) -> {
          await(goOn);
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
        });
    assertThat(office.install(offer, ended::add)).isTrue();
    assertThat(office.install(offer, ended::add)).isFalse();
    goOn.countDown();
    until(() -> !ended.isEmpty());
    assertThat(registry.requests().stream().filter(LocalRegistry.MODEL::equals)).hasSize(1);
    assertThat(office.install(offer, ended::add)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_was_stopped_goes_on_where_it_ended() {
    var offer = offer();
    registry.next(LocalRegistry.MODEL, LocalRegistry.silentAfter(70_000));
    assertThat(office.install(offer, ended::add)).isTrue();
    until(() -> office.installations().getFirst().done() == 70_000);
    assertThat(office.installations().getFirst().total()).isEqualTo(offer.downloadBytes());
    assertThat(office.stop(EN_ES)).isTrue();
    until(() -> !ended.isEmpty());
    assertThat(ended.getFirst().state()).isEqualTo(ModelOffice.State.STOPPED);
    assertThat(office.shelf().installed()).isEmpty();
    assertThat(office.shelf().halfArrived()).containsEntry(EN_ES, 70_000L);
    registry.requests().clear();
    assertThat(installed(office.unfinished(EN_ES)).state()).isEqualTo(ModelOffice.State.INSTALLED);
    assertThat(registry.requests()).contains(LocalRegistry.MODEL + " bytes=70000-");
    assertThat(office.shelf().halfArrived()).isEmpty();
  }

  @Test
  void what_a_closed_newsroom_began_is_kept_or_thrown_away() {
    var offer = offer();
    registry.next(LocalRegistry.MODEL, LocalRegistry.silentAfter(70_000));
    office.install(offer, ended::add);
    until(() -> office.installations().getFirst().done() == 70_000);
    office.close();
    until(() -> !ended.isEmpty());
    try (var next = registry.office(folder.resolve("models"), () -> {})) {
      assertThat(next.installations()).isEmpty();
      assertThat(next.shelf().halfArrived()).containsEntry(EN_ES, 70_000L);
      assertThat(next.remove(EN_ES)).isFalse();
      assertThat(next.shelf().halfArrived()).isEmpty();
    }
  }

  @Test
  void a_file_that_is_not_there_is_told_so() {
    var offer = offer();
    registry.next(LocalRegistry.LEX, LocalRegistry.status(404));
    var installation = installed(offer);
    assertThat(installation.state()).isEqualTo(ModelOffice.State.FAILED);
    assertThat(installation.fault()).isEqualTo(ModelFault.Kind.NOT_THERE);
    assertThat(installation.why()).contains("404").contains("lex.");
    assertThat(changes).hasValue(0);
  }

  @Test
  void a_server_that_fails_is_the_networks_fault() {
    var offer = offer();
    var fails = LocalRegistry.status(503);
    registry.next(LocalRegistry.MODEL, fails, fails, fails);
    assertThat(installed(offer).fault()).isEqualTo(ModelFault.Kind.NETWORK);
    registry.next(LocalRegistry.CATALOGUE, fails, fails, fails);
    assertThat(((ModelOffice.Look.Failed) seen()).kind()).isEqualTo(ModelFault.Kind.NETWORK);
  }

  @Test
  void another_file_than_the_catalogue_promises_is_not_kept() {
    var offer = offer();
    registry.next(LocalRegistry.MODEL, LocalRegistry.instead(GoldenModel.packed(new byte[9])));
    assertThat(installed(offer).fault()).isEqualTo(ModelFault.Kind.DAMAGED);
    assertThat(office.shelf().installed()).isEmpty();
  }

  @Test
  void a_full_disk_is_told_so_and_what_has_arrived_is_kept() {
    try (var poor = registry.officeOnAFullDisk(folder.resolve("models"))) {
      var offer = offer();
      poor.install(offer, ended::add);
      until(() -> !ended.isEmpty());
      assertThat(ended.getFirst().fault()).isEqualTo(ModelFault.Kind.DISK);
      assertThat(ended.getFirst().why()).contains("No space left");
    }
  }

  @Test
  void an_installation_on_the_command_line_is_not_disturbed() {
    var offer = offer();
    registry.next(LocalRegistry.MODEL, LocalRegistry.silentAfter(70_000));
    try (var other = registry.office(folder.resolve("models"), () -> {})) {
      other.install(offer, _ -> {});
      until(() -> other.installations().getFirst().done() == 70_000);
      assertThat(installed(offer).fault()).isEqualTo(ModelFault.Kind.BUSY);
    }
  }

  @Test
  void a_catalogue_that_is_none_is_told_so() {
    registry.put(LocalRegistry.CATALOGUE, "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(((ModelOffice.Look.Failed) seen()).kind()).isEqualTo(ModelFault.Kind.DAMAGED);
  }
}
