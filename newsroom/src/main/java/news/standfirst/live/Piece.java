package news.standfirst.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import news.standfirst.story.LogPosition;
import news.standfirst.web.SharedBytes;

/** Bytes of a stream, as they are and as a gzip block; shared by all readers. Immutable. */
record Piece(SharedBytes plain, SharedBytes zipped) {
  private static final int SPREAD = 128;

  /** What a reader who takes gzip gets before everything else. */
  static final SharedBytes GZIP_HEADER = SharedBytes.of(GzipBlocks.header());

  /** A comment: the reader sees nothing, proxies and kernels see that the stream lives. */
  static final Piece HEARTBEAT = of(":\n\n");

  /** Tells the page to load itself again. It has no id: until the page does, it hears it again. */
  static final Piece RESET = of("event: reset\ndata: {}\n\n");

  static Piece of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Piece(SharedBytes.of(bytes), SharedBytes.of(GzipBlocks.of(bytes)));
  }

  SharedBytes in(boolean gzip) {
    return gzip ? zipped : plain;
  }

  /** Sets the last id of a reader who has everything up to this position. */
  static Piece idAt(LogPosition position) {
    return of("id: " + position + "\n\n");
  }

  /** The same words with different times to wait, so that readers come back one by one. */
  record Spread(List<Piece> pieces) {
    Spread {
      pieces = List.copyOf(pieces);
    }

    static Spread of(String before, long fromMillis, long toMillis) {
      return new Spread(
          IntStream.range(0, SPREAD)
              .mapToLong(i -> fromMillis + (toMillis - fromMillis) * i / (SPREAD - 1))
              .mapToObj(millis -> Piece.of("retry: " + millis + "\n" + before + "\n"))
              .toList());
    }

    Piece any() {
      return pieces.get(ThreadLocalRandom.current().nextInt(pieces.size()));
    }
  }
}
