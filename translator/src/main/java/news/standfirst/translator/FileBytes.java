package news.standfirst.translator;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of one model file, usually memory-mapped, with every read checked against the end of
 * the file. All numbers are little-endian and may lie at any offset.
 *
 * <p>Readers copy what they keep to the heap and the mapping is released when loading ends, so a
 * file that is replaced or truncated later cannot crash a running process.
 */
final class FileBytes {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final String name;
  private final MemorySegment bytes;

  FileBytes(String name, MemorySegment bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  static FileBytes of(String name, byte[] bytes) {
    return new FileBytes(name, MemorySegment.ofArray(bytes));
  }

  /** Maps {@code file} until {@code arena} closes. */
  static FileBytes map(Path file, Arena arena) {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new ModelFileException(file.toString(), "too large: " + channel.size() + " bytes");
      }
      var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return new FileBytes(file.toString(), mapped);
    } catch (NoSuchFileException e) {
      throw new ModelFileException(file.toString(), "no such file", e);
    } catch (IOException e) {
      throw new ModelFileException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  String name() {
    return name;
  }

  long size() {
    return bytes.byteSize();
  }

  MemorySegment segment() {
    return bytes;
  }

  ModelFileException damaged(String problem) {
    return new ModelFileException(name, problem);
  }

  /** Refuses unless {@code length} bytes at {@code offset} lie inside the file. */
  void require(long offset, long length, String what) {
    if (offset < 0 || length < 0 || offset > size() || length > size() - offset) {
      throw damaged(
          "truncated or damaged: "
              + what
              + " would end at byte "
              + (offset + length < 0 ? "2^63" : Long.toString(offset + length))
              + ", the file has "
              + size());
    }
  }

  long longAt(long offset, String what) {
    require(offset, 8, what);
    return bytes.get(LONG, offset);
  }

  int intAt(long offset, String what) {
    require(offset, 4, what);
    return bytes.get(INT, offset);
  }

  float floatAt(long offset, String what) {
    require(offset, 4, what);
    return bytes.get(FLOAT, offset);
  }

  byte byteAt(long offset, String what) {
    require(offset, 1, what);
    return bytes.get(ValueLayout.JAVA_BYTE, offset);
  }

  byte[] copy(long offset, int length, String what) {
    require(offset, length, what);
    byte[] copy = new byte[length];
    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, offset, copy, 0, length);
    return copy;
  }

  float[] copyFloats(long offset, int count, String what) {
    require(offset, 4L * count, what);
    float[] copy = new float[count];
    MemorySegment.copy(bytes, FLOAT, offset, copy, 0, count);
    return copy;
  }
}
