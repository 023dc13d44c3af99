package news.standfirst.reader;

import java.util.List;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.page.Made;
import news.standfirst.web.ContentCoding;
import news.standfirst.web.FinishedPage;
import news.standfirst.web.Headers;
import news.standfirst.web.Reply;
import news.standfirst.web.SecurityHeaders;

/** Turns HTML into bytes that are ready for the wire, once for each coding. Thread-safe. */
final class Finishing {
  /**
   * Whoever keeps a page asks each time whether it still stands, so that what was withdrawn is gone
   * at once; the answer is 304 from memory. Going back in a browser does not ask.
   */
  private static final String PAGE_LIFE = "public, no-cache, s-maxage=0";

  /** An address without a page may have one in the next second. */
  private static final String REFUSAL_LIFE = "no-cache";

  private final SecurityHeaders security;

  Finishing(SecurityHeaders security) {
    this.security = security;
  }

  KeptPage page(Edition edition, Made.Page made) {
    var headers =
        Headers.NONE
            .with("content-type", "text/html; charset=utf-8")
            .with("content-language", edition.tag())
            .with("cache-control", made.status() == 200 ? PAGE_LIFE : REFUSAL_LIFE)
            .with("vary", "accept-encoding");
    if (!made.frames().isEmpty() || made.framed()) {
      headers = headers.with("content-security-policy", policy(made));
    }
    return new KeptPage(
        finish(made.status(), headers, made.html()),
        finish(
            made.status(),
            headers.with("content-encoding", "gzip"),
            ContentCoding.zipped(made.html(), 6)),
        made.touches(),
        made.position());
  }

  FinishedPage finish(int status, Headers headers, byte[] body) {
    return FinishedPage.of(new Reply.Whole(status, headers, body, List.of()), security);
  }

  /** Embeds may be framed, each from where it comes and nowhere else; few pages by others. */
  private static String policy(Made.Page made) {
    var policy =
        made.framed()
            ? SecurityHeaders.STRICT_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
            : SecurityHeaders.STRICT_POLICY;
    return made.frames().isEmpty()
        ? policy
        : policy + "; frame-src " + String.join(" ", made.frames());
  }
}
