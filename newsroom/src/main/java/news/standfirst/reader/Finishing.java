package news.standfirst.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.page.Made;
import news.standfirst.web.FinishedPage;
import news.standfirst.web.Headers;
import news.standfirst.web.Reply;
import news.standfirst.web.SecurityHeaders;

/** Turns HTML into bytes that are ready for the wire, once for each coding. Thread-safe. */
final class Finishing {
  /**
   * Browsers use a page for a quarter of a minute without asking, so that going back is quick;
   * shared caches always ask, so that what was withdrawn is gone.
   */
  private static final String PAGE_LIFE = "public, max-age=15, s-maxage=0";

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
        finish(made.status(), headers.with("content-encoding", "gzip"), zipped(made.html(), 6)),
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

  static byte[] zipped(byte[] bytes, int level) {
    var zipped = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (var stream = new Leveled(zipped, level)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written.", e);
    }
    return zipped.toByteArray();
  }

  private static final class Leveled extends GZIPOutputStream {
    Leveled(ByteArrayOutputStream out, int level) throws IOException {
      super(out, 8_192);
      def.setLevel(level == 0 ? Deflater.DEFAULT_COMPRESSION : level);
    }
  }
}
