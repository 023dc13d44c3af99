package news.standfirst.picture.file;

import java.util.Arrays;

/** A bounded window on a file's bytes; reading past its end answers with a refusal, not a crash. */
@SuppressWarnings("ArrayRecordComponent") // a window on bytes, never compared
record Slice(byte[] bytes, int start, int end) {
  Slice {
    if (start < 0 || end < start || end > bytes.length) {
      throw new IllegalArgumentException(
          "Slice " + start + ".." + end + " does not lie in " + bytes.length + " bytes");
    }
  }

  static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  int length() {
    return end - start;
  }

  int u8(int at) throws RefusedException {
    need(at, 1);
    return bytes[start + at] & 0xff;
  }

  int u16(int at) throws RefusedException {
    return u8(at) << 8 | u8(at + 1);
  }

  int u16little(int at) throws RefusedException {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24little(int at) throws RefusedException {
    return u16little(at) | u8(at + 2) << 16;
  }

  long u32(int at) throws RefusedException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  long u32little(int at) throws RefusedException {
    return (long) u16little(at + 2) << 16 | u16little(at);
  }

  boolean startsWith(String latin) {
    return has(0, latin);
  }

  boolean has(int at, String latin) {
    if (at < 0 || at + (long) latin.length() > length()) {
      return false;
    }
    for (int i = 0; i < latin.length(); i++) {
      if ((bytes[start + at + i] & 0xff) != latin.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  Slice part(int at, long length) throws RefusedException {
    need(at, length);
    return new Slice(bytes, start + at, start + at + (int) length);
  }

  Slice from(int at) throws RefusedException {
    return part(at, length() - (long) at);
  }

  byte[] copy() {
    return Arrays.copyOfRange(bytes, start, end);
  }

  private void need(int at, long length) throws RefusedException {
    if (at < 0 || length < 0 || at + length > length()) {
      throw new RefusedException(PictureReason.ENDS_EARLY);
    }
  }
}
