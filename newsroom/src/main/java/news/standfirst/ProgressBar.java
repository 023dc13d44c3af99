package news.standfirst;

import java.io.PrintStream;
import news.standfirst.translation.models.Progress;

/**
 * How far a download is: on a terminal a bar that fills, elsewhere a line for each quarter. Used by
 * one thread.
 */
final class ProgressBar implements Progress {
  private static final int CELLS = 30;
  private static final int QUARTERS = 4;

  private final PrintStream out;
  private final boolean terminal;
  private String file = "";
  private long step = -1;

  ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void at(String what, long done, long total) {
    if (!what.equals(file)) {
      file = what;
      step = -1;
    }
    int steps = terminal ? CELLS : QUARTERS;
    // Where nobody knows the whole, each megabyte is a step; a server may send more than it said.
    long now = total > 0 ? Math.min(done, total) * steps / total : done >> 20;
    if (now == step) {
      return;
    }
    step = now;
    if (!terminal) {
      out.printf("%s: %s%n", what, amount(done, total));
      return;
    }
    var bar = total > 0 ? "#".repeat((int) now) + ".".repeat(CELLS - (int) now) : "";
    out.printf("\r%-24s %s %s ", what, bar, amount(done, total));
    if (done == total) {
      out.println();
    }
    out.flush();
  }

  private static String amount(long done, long total) {
    return total > 0
        ? "%d%% of %.1f MB".formatted(done * 100 / total, total / 1e6)
        : "%.1f MB".formatted(done / 1e6);
  }
}
