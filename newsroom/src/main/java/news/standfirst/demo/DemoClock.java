package news.standfirst.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs through the demo's past while a newsroom is filled and then shows the true
 * time. Thread-safe.
 */
public final class DemoClock implements InstantSource {
  private final InstantSource real;
  private final AtomicReference<Optional<Instant>> told = new AtomicReference<>(Optional.empty());

  /** Shows the time of {@code real} until it is told another. */
  public DemoClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    return told.get().orElseGet(real::instant);
  }

  void tell(Instant time) {
    told.set(Optional.of(time));
  }

  void release() {
    told.set(Optional.empty());
  }
}
