package news.standfirst.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.unix.Socket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a stream that goes to any number of readers, framed once. Immutable and safe for any
 * thread.
 *
 * <p>The memory is outside the heap, where the socket takes it from, and goes with this object: who
 * drops the last reference need not say so. Each write counts a reference of its own on the buffer,
 * as Netty wants it; ours is never given back.
 */
public final class SharedBytes {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final ByteBuf chunk;
  private final ByteBuf bare;

  /** Where the chunk lies in memory; 0 when Netty cannot say. */
  private final long address;

  private final int framed;

  private SharedBytes(ByteBuf chunk, int before, int bytes) {
    this.chunk = chunk;
    this.bare = chunk.slice(before, bytes);
    this.address = chunk.hasMemoryAddress() ? chunk.memoryAddress() : 0;
    this.framed = chunk.readableBytes();
  }

  /** Frames these bytes, which must not be empty: an empty chunk would end the stream. */
  public static SharedBytes of(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("An empty chunk ends a stream");
    }
    byte[] size = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer memory =
        ByteBuffer.allocateDirect(size.length + bytes.length + LINE_END.length)
            .put(size)
            .put(bytes)
            .put(LINE_END)
            .flip();
    return new SharedBytes(Unpooled.wrappedBuffer(memory), size.length, bytes.length);
  }

  /** How many bytes there are, without the framing. */
  public int length() {
    return bare.readableBytes();
  }

  /** Whether {@link #sendTo} can be used. */
  boolean canBeSent() {
    return address != 0;
  }

  /**
   * Gives the chunk to a socket without counting a reference on its buffer: the call returns when
   * the kernel has copied what it takes.
   *
   * @return what the socket did not take; null when it took all
   */
  @Nullable ByteBuf sendTo(Socket socket) throws IOException {
    int sent = socket.sendAddress(address, 0, framed);
    return sent == framed ? null : chunk.retainedDuplicate().skipBytes(sent);
  }

  /** One HTTP chunk; the caller writes it and thereby releases it. */
  ByteBuf chunk() {
    return chunk.retainedDuplicate();
  }

  /** The bytes alone; the caller writes them and thereby releases them. */
  ByteBuf bare() {
    return bare.retainedDuplicate();
  }
}
