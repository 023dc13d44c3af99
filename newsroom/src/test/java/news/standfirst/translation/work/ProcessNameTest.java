package news.standfirst.translation.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessNameTest {
  private final ProcessName own = ProcessName.ofThis();

  @Test
  void process_that_runs_has_not_ended() {
    assertThat(ProcessName.hasEnded(own.toString())).isFalse();
  }

  @Test
  void process_whose_number_was_given_to_another_has_ended() {
    var earlier = new ProcessName(own.host(), own.pid(), own.startedMillis() - 60_000, 7);
    assertThat(ProcessName.hasEnded(earlier.toString())).isTrue();
  }

  @Test
  void of_another_host_and_of_an_unreadable_name_nobody_knows() {
    var elsewhere = new ProcessName(own.host() + "-other", own.pid(), 1, 7);
    assertThat(ProcessName.hasEnded(elsewhere.toString())).isFalse();
    assertThat(ProcessName.hasEnded("p123-456")).isFalse();
    assertThat(ProcessName.hasEnded("a/b/c/d")).isFalse();
  }
}
