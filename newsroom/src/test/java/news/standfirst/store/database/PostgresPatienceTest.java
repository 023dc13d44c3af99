package news.standfirst.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import news.standfirst.store.Base;
import org.junit.jupiter.api.Test;

/** Who waits for a connection in vain is told why. */
class PostgresPatienceTest {
  @Test
  void work_that_finds_all_connections_busy_is_told_so_and_blames_no_server() {
    try (var database =
        new PostgresDatabase(
            Base.POSTGRES.place(), new Properties(), PostgresDatabase.PATIENCE.dividedBy(10))) {
      var begun = new CountDownLatch(PostgresDatabase.WRITERS);
      var end = new CountDownLatch(1);
      var busy = new ArrayList<CompletableFuture<?>>();
      for (int writer = 0; writer < PostgresDatabase.WRITERS; writer++) {
        busy.add(
            CompletableFuture.runAsync(
                () -> hold(database, begun, end), Thread::startVirtualThread));
      }
      try {
        await(begun);
        assertThatThrownBy(() -> database.write(_ -> true))
            .isInstanceOfSatisfying(
                StoreFault.class, fault -> assertThat(fault.kind()).isEqualTo(StoreFault.Kind.BUSY))
            .hasMessageContaining("All 6 connections")
            .hasMessageContaining("pg_stat_activity");
      } finally {
        end.countDown();
        busy.forEach(CompletableFuture::join);
      }
      assertThat(database.<Boolean>write(_ -> true)).isTrue();
    }
  }

  private static void hold(PostgresDatabase database, CountDownLatch begun, CountDownLatch end) {
    database.write(
        _ -> {
          begun.countDown();
          await(end);
          return true;
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
