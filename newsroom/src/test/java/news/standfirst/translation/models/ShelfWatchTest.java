package news.standfirst.translation.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfWatchTest {
  @TempDir private Path folder = Path.of("");
  private final Semaphore told = new Semaphore(0);
  private ModelShelf shelf;

  @BeforeEach
  void builds() {
    shelf = new ModelShelf(folder.resolve("models"), InstantSource.system());
  }

  private boolean isTold() throws InterruptedException {
    return told.tryAcquire(20, TimeUnit.SECONDS);
  }

  private void install(String pair) throws Exception {
    try (var models = LocalModels.open(GoldenModel.in(folder.resolve("golden")))) {
      models
          .find(Optional.of(ModelPair.parse(pair)))
          .forEach((found, source) -> shelf.install(found, source, Progress.NONE));
    }
  }

  @Test
  void the_first_look_is_told_even_of_an_empty_shelf_and_a_change_once() throws Exception {
    try (var watch = new ShelfWatch(shelf, Duration.ofHours(1), told::release)) {
      watch.begin();
      assertThat(isTold()).isTrue();
      watch.look();
      assertThat(told.availablePermits()).isZero();
      install("en-es");
      watch.look();
      watch.look();
      assertThat(told.availablePermits()).isEqualTo(1);
    }
  }

  @Test
  void what_came_by_another_process_is_told_without_being_asked() throws Exception {
    try (var watch = new ShelfWatch(shelf, Duration.ofMillis(20), told::release)) {
      watch.begin();
      assertThat(isTold()).isTrue();
      install("en-es");
      assertThat(isTold()).isTrue();
      assertThat(shelf.remove(ModelPair.parse("en-es"))).isTrue();
      assertThat(isTold()).isTrue();
    }
  }

  @Test
  void who_could_not_hear_is_told_again() throws Exception {
    Runnable once =
        () -> {
          told.release();
          if (told.availablePermits() == 1) {
            throw new IllegalStateException("not yet");
          }
        };
    try (var watch = new ShelfWatch(shelf, Duration.ofMillis(20), once)) {
      watch.begin();
      assertThat(told.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
