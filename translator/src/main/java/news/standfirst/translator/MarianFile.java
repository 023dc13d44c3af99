package news.standfirst.translator;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Marian's binary container: named tensors with a type, a shape and bytes.
 *
 * <pre>
 * u64 version = 1, u64 count
 * count x { u64 name length with NUL, u64 type, u64 dimensions, u64 bytes }
 * names, shapes (i32 each), u64 gap, gap zero bytes, data
 * </pre>
 *
 * <p>Opening checks every length against the file before anything is allocated, so reading a
 * damaged file costs no more heap than the file has bytes. Tensors are copied out on request; the
 * file remembers which were asked for, so that a loader can tell what it did not understand.
 */
final class MarianFile {
  static final long INT8 = 0x101;
  static final long FLOAT32 = 0x404;

  /** Quantised weights in the portable layout: int8 values, then one float32 multiplier. */
  static final long INTGEMM8 = 0x4101;

  static final String CONFIG = "special:model.yml";

  /** A real model has about 200 tensors; more than this is not a model. */
  private static final int MOST_TENSORS = 10_000;

  private static final int LONGEST_NAME = 512;
  private static final int MOST_DIMENSIONS = 8;
  private static final int HEADER = 32;

  private final FileBytes bytes;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();

  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Tensor(String name, long type, int[] shape, long offset, long length, int elements) {
    String shapeText() {
      var text = new StringBuilder("[");
      for (int i = 0; i < shape.length; i++) {
        text.append(i == 0 ? "" : ",").append(shape[i]);
      }
      return text.append(']').toString();
    }
  }

  MarianFile(FileBytes bytes) {
    this.bytes = bytes;
    readDirectory();
    unread.addAll(tensors.keySet());
  }

  FileBytes bytes() {
    return bytes;
  }

  boolean has(String name) {
    return tensors.containsKey(name);
  }

  /** Names of tensors nobody has asked for yet. */
  Set<String> unread() {
    return Set.copyOf(unread);
  }

  ModelFileException damaged(String problem) {
    return bytes.damaged(problem);
  }

  private void readDirectory() {
    if (bytes.size() < 16) {
      throw damaged("not a Marian model: only " + bytes.size() + " bytes");
    }
    long version = bytes.longAt(0, "the version");
    if (version != 1) {
      throw damaged("not a Marian model: it starts with " + version + " where version 1 belongs");
    }
    long count = bytes.longAt(8, "the number of tensors");
    if (count < 1 || count > MOST_TENSORS) {
      throw damaged("damaged: " + Long.toUnsignedString(count) + " tensors announced");
    }
    int items = (int) count;
    bytes.require(16, (long) HEADER * items, "the directory of tensors");

    long nameAt = 16 + (long) HEADER * items;
    long shapeAt = nameAt;
    long gapAt;
    for (int i = 0; i < items; i++) {
      long length = header(i, 0);
      if (length < 2 || length > LONGEST_NAME) {
        throw damaged("damaged: tensor " + i + " has a name of " + length + " bytes");
      }
      shapeAt += length;
    }
    gapAt = shapeAt;
    for (int i = 0; i < items; i++) {
      long dimensions = header(i, 2);
      if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
        throw damaged("damaged: tensor " + i + " has " + dimensions + " dimensions");
      }
      gapAt += 4 * dimensions;
    }
    long gap = bytes.longAt(gapAt, "the gap before the data");
    bytes.require(gapAt + 8, gap, "the gap before the data");
    long dataAt = gapAt + 8 + gap;

    for (int i = 0; i < items; i++) {
      int nameLength = (int) header(i, 0);
      String name = name(nameAt, nameLength);
      nameAt += nameLength;
      int[] shape = new int[(int) header(i, 2)];
      for (int s = 0; s < shape.length; s++, shapeAt += 4) {
        shape[s] = bytes.intAt(shapeAt, "the shape of " + name);
      }
      long length = header(i, 3);
      bytes.require(dataAt, length, "the data of " + name);
      var tensor = tensor(name, header(i, 1), shape, dataAt, length);
      dataAt += length;
      if (tensors.put(name, tensor) != null) {
        throw damaged("damaged: tensor " + name + " occurs twice");
      }
    }
  }

  private long header(int item, int field) {
    return bytes.longAt(16 + (long) HEADER * item + 8L * field, "the directory of tensors");
  }

  private String name(long offset, int length) {
    byte[] raw = bytes.copy(offset, length, "the names of tensors");
    if (raw[length - 1] != 0) {
      throw damaged("damaged: a tensor's name does not end in NUL");
    }
    for (int i = 0; i < length - 1; i++) {
      if (raw[i] < '!' || raw[i] > '~') {
        throw damaged("damaged: a tensor's name holds the byte " + (raw[i] & 0xff));
      }
    }
    return new String(raw, 0, length - 1, StandardCharsets.US_ASCII);
  }

  private Tensor tensor(String name, long type, int[] shape, long offset, long length) {
    long elements = 1;
    for (int dimension : shape) {
      if (dimension < 1) {
        throw damaged("damaged: " + name + " has a dimension of " + dimension);
      }
      elements *= dimension;
      if (elements > bytes.size()) {
        throw damaged("damaged: the shape of " + name + " asks for more than the file holds");
      }
    }
    long needed;
    if (type == FLOAT32) {
      needed = 4 * elements;
    } else if (type == INTGEMM8) {
      needed = elements + 4;
    } else if (type == INT8) {
      needed = elements;
    } else {
      throw damaged(
          name
              + " is of type 0x"
              + Long.toHexString(type)
              + "; only float32 and portable int8 weights can be read"
              + " (not packed for one kind of processor)");
    }
    if (length < needed) {
      throw damaged(
          "damaged: " + name + " has " + length + " bytes where its shape needs " + needed);
    }
    return new Tensor(name, type, shape, offset, length, (int) elements);
  }

  /** The configuration text that every model carries inside. */
  String config() {
    if (!has(CONFIG)) {
      throw damaged("not a translation model: " + CONFIG + " is missing");
    }
    var tensor = read(CONFIG, INT8);
    byte[] raw = bytes.copy(tensor.offset, tensor.elements, CONFIG);
    int end = 0;
    while (end < raw.length && raw[end] != 0) {
      end++;
    }
    return new String(raw, 0, end, StandardCharsets.UTF_8);
  }

  /** The shape of a tensor, without marking it as read. */
  int[] shape(String name) {
    return known(name).shape.clone();
  }

  /** Float tensor of exactly {@code rows x columns}. */
  float[] floats(String name, int rows, int columns) {
    var tensor = read(name, FLOAT32);
    requireShape(tensor, rows, columns);
    float[] values = bytes.copyFloats(tensor.offset, tensor.elements, name);
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw damaged("damaged: " + name + " holds a value that is not a number");
      }
    }
    return values;
  }

  /** One positive float, such as an activation's multiplier. */
  float positive(String name) {
    float value = floats(name, 1, 1)[0];
    if (value <= 0) {
      throw damaged("damaged: " + name + " is " + value + ", not positive");
    }
    return value;
  }

  /** Quantised values of a tensor of exactly {@code rows x columns}, in the order of the file. */
  byte[] int8(String name, int rows, int columns) {
    var tensor = read(name, INTGEMM8);
    requireShape(tensor, rows, columns);
    byte[] values = bytes.copy(tensor.offset, tensor.elements, name);
    for (byte value : values) {
      if (value == Byte.MIN_VALUE) {
        throw damaged("damaged: " + name + " holds -128, weights lie in -127..127");
      }
    }
    return values;
  }

  /** The multiplier that turned the float weights of {@code name} into int8. */
  float multiplier(String name) {
    var tensor = read(name, INTGEMM8);
    float multiplier = bytes.floatAt(tensor.offset + tensor.elements, name);
    if (!Float.isFinite(multiplier) || multiplier <= 0) {
      throw damaged("damaged: the multiplier of " + name + " is " + multiplier);
    }
    return multiplier;
  }

  private Tensor known(String name) {
    var tensor = tensors.get(name);
    if (tensor == null) {
      throw damaged("the tensor " + name + " is missing");
    }
    return tensor;
  }

  private Tensor read(String name, long type) {
    var tensor = known(name);
    if (tensor.type != type) {
      throw damaged(
          name
              + " is of type 0x"
              + Long.toHexString(tensor.type)
              + ", expected 0x"
              + Long.toHexString(type));
    }
    unread.remove(name);
    return tensor;
  }

  private void requireShape(Tensor tensor, int rows, int columns) {
    if (tensor.shape.length != 2 || tensor.shape[0] != rows || tensor.shape[1] != columns) {
      throw damaged(
          tensor.name
              + " has the shape "
              + tensor.shapeText()
              + ", expected ["
              + rows
              + ","
              + columns
              + "]");
    }
  }
}
