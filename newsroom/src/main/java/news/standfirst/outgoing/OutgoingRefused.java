package news.standfirst.outgoing;

import java.io.IOException;

/** A request that was not sent, or an answer that was not taken; the message says why. */
public final class OutgoingRefused extends IOException {
  private static final long serialVersionUID = 1L;

  OutgoingRefused(String message) {
    super(message);
  }
}
