package news.standfirst.picture.media;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stored bytes, opened. Close it.
 *
 * @param length how many bytes {@code stream} will give
 */
public record Media(long length, InputStream stream) implements AutoCloseable {
  /** All bytes, read and closed; for what is bounded, as everything in a media store is. */
  public byte[] readAll() throws IOException {
    try (stream) {
      return stream.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
