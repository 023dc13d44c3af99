package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link SignInAttempts} does. */
public abstract class SignInAttemptsContract {
  private static final Instant NOON = Instant.parse("2031-05-09T12:00:00Z");
  private static final Instant LONG_AGO = NOON.minusSeconds(86_400);

  /** An empty one. */
  protected abstract SignInAttempts attempts();

  @Test
  void failures_are_counted_per_key() {
    var attempts = attempts();
    assertThat(attempts.of("name ada")).isEqualTo(SignInAttempts.Failures.NONE);
    assertThat(attempts.failed("name ada", NOON, LONG_AGO)).isEqualTo(1);
    assertThat(attempts.failed("name ada", NOON.plusSeconds(1), LONG_AGO)).isEqualTo(2);
    assertThat(attempts.of("name ada"))
        .isEqualTo(new SignInAttempts.Failures(2, NOON.plusSeconds(1)));
    assertThat(attempts.of("name eve")).isEqualTo(SignInAttempts.Failures.NONE);
  }

  @Test
  void old_failures_do_not_add_up() {
    var attempts = attempts();
    attempts.failed("name ada", LONG_AGO.minusSeconds(1), LONG_AGO);
    assertThat(attempts.failed("name ada", NOON, LONG_AGO)).isEqualTo(1);
  }

  @Test
  void forgotten_key_starts_again() {
    var attempts = attempts();
    attempts.failed("name ada", NOON, LONG_AGO);
    attempts.forget("name ada");
    assertThat(attempts.of("name ada")).isEqualTo(SignInAttempts.Failures.NONE);
  }

  @Test
  void failures_at_the_same_moment_are_all_counted() {
    var attempts = attempts();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        threads.execute(() -> attempts.failed("name ada", NOON, LONG_AGO));
      }
    }
    assertThat(attempts.of("name ada").count()).isEqualTo(20);
  }

  @Test
  void networks_are_remembered_for_a_while() {
    var attempts = attempts();
    attempts.remember("ada", "192.0.2.1", NOON);
    attempts.remember("ada", "192.0.2.1", NOON.plusSeconds(1));
    assertThat(attempts.remembers("ada", "192.0.2.1", NOON)).isTrue();
    assertThat(attempts.remembers("ada", "192.0.2.1", NOON.plusSeconds(2))).isFalse();
    assertThat(attempts.remembers("ada", "192.0.2.2", NOON)).isFalse();
  }

  @Test
  void what_is_old_is_swept() {
    var attempts = attempts();
    attempts.failed("name ada", LONG_AGO, LONG_AGO);
    attempts.remember("ada", "192.0.2.1", LONG_AGO);
    attempts.failed("name eve", NOON, LONG_AGO);
    attempts.sweep(NOON, NOON);
    assertThat(attempts.of("name ada")).isEqualTo(SignInAttempts.Failures.NONE);
    assertThat(attempts.remembers("ada", "192.0.2.1", LONG_AGO)).isFalse();
    assertThat(attempts.of("name eve").count()).isEqualTo(1);
  }
}
