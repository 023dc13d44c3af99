package news.standfirst.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import news.standfirst.web.Traffic;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static List<String> own(Metrics metrics) {
    return metrics.text().lines().filter(line -> line.contains("standfirst_")).toList();
  }

  @Test
  void every_figure_of_the_newsroom_says_what_it_is() {
    var metrics = new Metrics();
    metrics.show(new Traffic());
    var alarms = new Alarms();
    alarms.add("disk", () -> Optional.of("It is full."));
    metrics.show(alarms);
    var lines = own(metrics);
    var typed = lines.stream().filter(line -> line.startsWith("# TYPE ")).toList();
    assertThat(typed).hasSize(9);
    assertThat(typed)
        .allSatisfy(
            line ->
                assertThat(lines)
                    .anyMatch(
                        help -> Pattern.matches("# HELP " + line.split(" ")[2] + " \\S.+", help)));
  }

  @Test
  void alarm_has_a_line_of_its_own_as_long_as_it_rings() {
    var reasons =
        Map.of(
            "disk", new AtomicReference<>(Optional.of("It is full.")),
            "a story is late", new AtomicReference<>(Optional.<String>empty()));
    var alarms = new Alarms();
    reasons.forEach((name, reason) -> alarms.add(name, reason::get));
    var metrics = new Metrics();
    metrics.show(alarms);
    assertThat(own(metrics))
        .contains("standfirst_alarm{alarm=\"disk\"} 1.0", "standfirst_alarms_ringing 1.0")
        .noneMatch(line -> line.contains("a story is late"));
    reasons.get("disk").set(Optional.empty());
    reasons.get("a story is late").set(Optional.of("It is late."));
    assertThat(own(metrics))
        .contains("standfirst_alarm{alarm=\"a story is late\"} 1.0")
        .noneMatch(line -> line.contains("disk"));
  }

  @Test
  void the_machine_is_among_the_figures_each_time_that_somebody_asks() {
    var metrics = new Metrics();
    for (int time = 0; time < 2; time++) {
      assertThat(metrics.text().lines())
          .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
          .anyMatch(line -> line.startsWith("process_files_open_files "));
    }
  }
}
