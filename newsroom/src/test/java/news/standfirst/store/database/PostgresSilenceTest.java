package news.standfirst.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.standfirst.store.Base;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network that forgets connections without a word holds nobody up for ever. */
class PostgresSilenceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The pool looks first whether a connection still lives that rested for half a second. */
  private static final Duration REST = Duration.ofMillis(600);

  private ForgetfulLine line;
  private String place;

  @BeforeEach
  void newLine() throws IOException {
    var direct = Base.POSTGRES.place();
    var address = URI.create(direct.substring("jdbc:".length()));
    line = ForgetfulLine.to(address.getPort());
    place = direct.replace(":" + address.getPort() + "/", ":" + line.port() + "/");
  }

  @AfterEach
  void endLine() throws IOException {
    line.close();
  }

  private static int one(Handle handle) {
    return handle.createQuery("SELECT 1").mapTo(Integer.class).one();
  }

  @Test
  void work_in_the_middle_of_a_forgotten_connection_is_told_and_the_next_has_a_new_one() {
    try (var database = new PostgresDatabase(place, new Properties(), PATIENCE)) {
      assertThat(database.<Integer>write(PostgresSilenceTest::one)).isEqualTo(1);
      assertThatThrownBy(
              () ->
                  database.write(
                      handle -> {
                        line.forget();
                        return one(handle);
                      }))
          .isInstanceOfSatisfying(
              StoreFault.class,
              fault -> assertThat(fault.kind()).isEqualTo(StoreFault.Kind.UNREACHABLE))
          .hasMessageContaining("does not answer");
      assertThat(database.<Integer>write(PostgresSilenceTest::one)).isEqualTo(1);
    }
  }

  @Test
  void connections_that_were_forgotten_while_they_rested_are_replaced_unseen() throws Exception {
    try (var database = new PostgresDatabase(place, new Properties(), PATIENCE)) {
      assertThat(database.<Integer>write(PostgresSilenceTest::one)).isEqualTo(1);
      assertThat(database.<Integer>read(PostgresSilenceTest::one)).isEqualTo(1);
      line.forget();
      Thread.sleep(REST);
      assertThat(database.<Integer>write(PostgresSilenceTest::one)).isEqualTo(1);
      assertThat(database.<Integer>read(PostgresSilenceTest::one)).isEqualTo(1);
    }
  }

  @Test
  void listener_whose_connection_was_forgotten_listens_on_another() throws Exception {
    var begun = new CountDownLatch(1);
    try (var listener = new PostgresListener(place, new Properties(), REST)) {
      listener.start(begun::countDown);
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      int before = line.taken();
      line.forget();
      var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      while (line.taken() == before && System.nanoTime() < end) {
        Thread.sleep(REST.dividedBy(10));
      }
      assertThat(line.taken()).isEqualTo(before + 1);
    }
  }
}
