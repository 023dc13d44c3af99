package news.standfirst.picture.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The two Photoshop resources that matter here: the IIM block, and the digest that a writer left of
 * it when it wrote the XMP packet.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record PhotoshopBlocks(byte[] iim, byte[] digest) {
  private static final int IIM = 0x0404;
  private static final int DIGEST = 0x0425;
  private static final int SIGNATURE = 4;

  /** Reads resources until the first damaged one. */
  static PhotoshopBlocks read(byte[] resources) {
    byte[] iim = {};
    byte[] digest = {};
    var in = ByteBuffer.wrap(resources);
    while (in.remaining() >= SIGNATURE + 2 + 2 + 4) {
      in.position(in.position() + SIGNATURE);
      int id = in.getShort() & 0xffff;
      int name = in.get() & 0xff;
      int padded = name + (name % 2 == 0 ? 1 : 0);
      if (in.remaining() < padded + 4) {
        break;
      }
      in.position(in.position() + padded);
      long size = in.getInt() & 0xffff_ffffL;
      if (size > in.remaining()) {
        break;
      }
      byte[] block = new byte[(int) size];
      in.get(block);
      if (size % 2 == 1 && in.hasRemaining()) {
        in.get();
      }
      if (id == IIM && iim.length == 0) {
        iim = block;
      } else if (id == DIGEST && size == 16) {
        digest = block;
      }
    }
    return new PhotoshopBlocks(iim, digest);
  }

  /** The resources as a JPEG holds them. */
  byte[] write() {
    var out = ByteBuffer.allocate(64 + iim.length + digest.length);
    put(out, IIM, iim);
    put(out, DIGEST, digest);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void put(ByteBuffer out, int id, byte[] block) {
    out.put("8BIM".getBytes(StandardCharsets.US_ASCII)).putShort((short) id).putShort((short) 0);
    out.putInt(block.length).put(block);
    if (block.length % 2 == 1) {
      out.put((byte) 0);
    }
  }
}
