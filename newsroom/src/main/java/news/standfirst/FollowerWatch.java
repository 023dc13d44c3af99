package news.standfirst;

import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import news.standfirst.follow.Followers;
import news.standfirst.operation.Alarms;
import news.standfirst.operation.Metrics;

/** Shows people and machines which followers of the story log do not keep up. */
final class FollowerWatch {
  /**
   * What happens is everywhere within a second, and the search index gathers for two; who is so
   * long behind is held up by something.
   */
  private static final Duration LONG_BEHIND = Duration.ofSeconds(10);

  private FollowerWatch() {}

  static void begin(Followers followers, Alarms alarms, Metrics metrics) {
    alarms.add("a follower is behind", () -> behind(followers));
    for (var name : followers.names()) {
      Gauge.builder("standfirst.follower.waiting", followers, all -> all.waiting(name))
          .description("Entries of the story log that this follower has not handled yet.")
          .tag("follower", name)
          .register(metrics.registry());
    }
  }

  static Optional<String> behind(Followers followers) {
    var behind = followers.behind(LONG_BEHIND);
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    var all =
        behind.entrySet().stream()
            .map(one -> one.getKey() + " by " + one.getValue().toSeconds() + " s")
            .collect(Collectors.joining(", "));
    return Optional.of(
        "Not up to date with the newsroom: "
            + all
            + ". The log says why; what does not catch up by itself needs a restart.");
  }
}
