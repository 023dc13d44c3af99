package news.standfirst.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class SettableTime implements InstantSource {
  private volatile Instant now;

  public SettableTime(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(String to) {
    now = Instant.parse(to);
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
