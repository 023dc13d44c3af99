package news.standfirst.bench.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times of many things of one kind. Thread-safe. */
final class Times {
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  void add(long nanos) {
    this.nanos.add(nanos);
  }

  int count() {
    return nanos.size();
  }

  /** In milliseconds: of so many per cent, none took longer. */
  double percentile(double percent) {
    var sorted = new ArrayList<>(List.copyOf(nanos));
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    Collections.sort(sorted);
    int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)) / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d times, median %.2f ms, p99 %.2f ms, longest %.2f ms",
        count(),
        percentile(50),
        percentile(99),
        percentile(100));
  }
}
