package news.standfirst.web;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request comes too slowly, be it byte by byte in the head or with a body
 * that hardly flows. Used by its channel's event loop alone.
 */
final class SlowSenderWatch {
  private final WebLimits limits;
  private final Traffic traffic;
  private boolean messageOpen;
  private boolean sawMessage;
  private long bodyBytesInWindow;
  private @Nullable Future<?> check;

  SlowSenderWatch(WebLimits limits, Traffic traffic) {
    this.limits = limits;
    this.traffic = traffic;
  }

  void headArrived() {
    sawMessage = true;
    messageOpen = true;
    bodyBytesInWindow = 0;
  }

  void bodyArrived(int bytes, boolean last) {
    sawMessage = true;
    bodyBytesInWindow += bytes;
    messageOpen = !last;
  }

  void readEnded(ChannelHandlerContext context) {
    if (!messageOpen && sawMessage) {
      stop();
    } else if (check == null) {
      start(context);
    }
    sawMessage = false;
  }

  void stop() {
    if (check != null) {
      check.cancel(false);
      check = null;
    }
  }

  private void start(ChannelHandlerContext context) {
    bodyBytesInWindow = 0;
    check =
        context
            .executor()
            .schedule(
                () -> look(context), limits.headersWithin().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look(ChannelHandlerContext context) {
    check = null;
    long enough = limits.headersWithin().toMillis() * limits.minBodyBytesPerSecond() / 1000;
    if (messageOpen && bodyBytesInWindow >= enough) {
      start(context);
    } else {
      traffic.slowSender();
      var _ = context.close();
    }
  }
}
