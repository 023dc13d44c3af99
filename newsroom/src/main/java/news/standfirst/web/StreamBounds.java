package news.standfirst.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;

/**
 * What one reader of a stream may hold of us, set on its channel when it becomes a stream.
 *
 * @param chunked whether the client knows chunks
 */
record StreamBounds(WebLimits limits, Traffic traffic, boolean chunked) {
  /**
   * What may wait in this process for one reader; more, and it is closed as too slow. Room for one
   * replay and an event, see the hub's limits. The bytes are shared, so this costs little.
   */
  private static final WriteBufferWaterMark WAITING =
      new WriteBufferWaterMark(64 * 1024, 512 * 1024);

  /**
   * What may wait in the kernel for one reader: the kernel doubles it. Left alone it grows to four
   * MiB for a reader that never reads.
   */
  private static final int KERNEL_BYTES = 128 * 1024;

  void limit(Channel channel) {
    channel.config().setWriteBufferWaterMark(WAITING);
    channel.config().setOption(ChannelOption.SO_SNDBUF, KERNEL_BYTES);
    if (channel instanceof EpollSocketChannel epoll) {
      // A reader whose network is gone, or that takes nothing, is noticed by the kernel.
      epoll.config().setOption(EpollChannelOption.TCP_USER_TIMEOUT, (int) limits.idle().toMillis());
    }
  }
}
