package news.standfirst.picture.rendition;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;
import news.standfirst.picture.file.PictureLimits;

/**
 * The bytes of a WebP, for a decoder that has no bounds of its own.
 *
 * <h2>What it guards against</h2>
 *
 * Behind the end of a lossless picture the decoder reads the last eight bytes again and again: a
 * damaged one kept it at work for ever. And it takes any number of transforms and of code tables,
 * where RFC 9649 (3.4) has each transform once: seven bytes ask for a megabyte. Here reading behind
 * the end fails, and so does reading on when this decode has taken more memory or time of a
 * processor than a picture of its size needs.
 *
 * <p>The decoder looks eight bytes ahead, so some zeros follow the end. Used by the thread that
 * made it alone.
 */
final class BoundedInput extends MemoryCacheImageInputStream {
  private static final int AHEAD = 16;

  /** How far lossy pictures may look ahead without needing it. */
  private static final int LOOKED_AHEAD = 2;

  /** Between two looks at what was taken; a look costs as much as some of them. */
  private static final int READS = 64;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long end;
  private final long mostAllocated;
  private final long longest;
  private int reads;

  /**
   * @param mostBytes that the decode may allocate, those that it lets go of again included
   */
  BoundedInput(byte[] file, long mostBytes) {
    super(
        new SequenceInputStream(
            new ByteArrayInputStream(file), new ByteArrayInputStream(new byte[AHEAD])));
    end = file.length;
    mostAllocated = THREADS.getCurrentThreadAllocatedBytes() + mostBytes;
    longest = THREADS.getCurrentThreadCpuTime() + PictureLimits.WEBP_CPU.toNanos();
  }

  @Override
  public int read() throws IOException {
    look();
    return within(super.read());
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    look();
    return within(super.read(bytes, start, length));
  }

  /** Whether zeros behind the end were taken for a part of the picture. */
  boolean endedBehind() throws IOException {
    return getStreamPosition() > end + LOOKED_AHEAD;
  }

  private static int within(int read) throws IIOException {
    if (read < 0) {
      throw new IIOException("The picture goes on behind its end");
    }
    return read;
  }

  private void look() throws IIOException {
    if (++reads % READS != 0) {
      return;
    }
    if (THREADS.getCurrentThreadAllocatedBytes() > mostAllocated) {
      throw new IIOException("The picture takes more memory than one of its size needs");
    }
    if (THREADS.getCurrentThreadCpuTime() > longest) {
      throw new IIOException("The picture takes longer than one of its size needs");
    }
  }
}
