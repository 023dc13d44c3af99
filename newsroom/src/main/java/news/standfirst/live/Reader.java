package news.standfirst.live;

import news.standfirst.web.ReaderChannel;

/**
 * A reader of a stream. Belongs to its channel's event loop; there is one for each, so it is small.
 */
final class Reader {
  static final long NO_MORE = Long.MAX_VALUE;

  final ReaderChannel channel;
  final Crowd crowd;
  final boolean gzip;

  /** It has all batches up to this number. */
  long toldUpTo;

  /** Its place in the crowd; -1 when it is not there. */
  int place = -1;

  Reader(ReaderChannel channel, Crowd crowd, boolean gzip) {
    this.channel = channel;
    this.crowd = crowd;
    this.gzip = gzip;
  }

  /** Queues a piece and sends it. */
  void send(Piece piece) {
    channel.send(piece.in(gzip));
  }

  void write(Piece piece) {
    channel.write(piece.in(gzip));
  }
}
