package news.standfirst.picture.metadata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Brings a file's XMP and IIM together. XMP goes first, IIM fills what it lacks. Where both say
 * something else, the rule of the Metadata Working Group decides: if the file holds a digest of its
 * IIM block and the block does not fit it any more, then a program that knows no XMP wrote last,
 * and IIM wins. A text that IIM had to cut short is not a different text.
 */
public final class MetadataReader {
  private final Iim iim;
  private final boolean iimWins;

  private MetadataReader(Iim iim, boolean iimWins) {
    this.iim = iim;
    this.iimWins = iimWins;
  }

  /**
   * What the file's words say.
   *
   * @param xmp the packet, or nothing
   * @param photoshop the resources with the IIM block, or nothing
   */
  public static PhotoMetadata read(byte[] xmp, byte[] photoshop) {
    var blocks = PhotoshopBlocks.read(photoshop);
    boolean changedSince =
        blocks.digest().length > 0 && !MessageDigest.isEqual(blocks.digest(), md5(blocks.iim()));
    return new MetadataReader(Iim.read(blocks.iim()), changedSince).merge(XmpReader.read(xmp));
  }

  private PhotoMetadata merge(PhotoMetadata xmp) {
    return new PhotoMetadata(
        either(xmp.caption(), Iim.Field.CAPTION),
        xmp.alternativeText(),
        xmp.extendedDescription(),
        either(xmp.creators(), Iim.Field.CREATOR),
        either(xmp.creatorTitle(), Iim.Field.CREATOR_TITLE),
        either(xmp.credit(), Iim.Field.CREDIT),
        either(xmp.copyright(), Iim.Field.COPYRIGHT),
        xmp.usageTerms(),
        xmp.webStatement(),
        xmp.licensorUrl(),
        either(xmp.headline(), Iim.Field.HEADLINE),
        either(xmp.title(), Iim.Field.TITLE),
        either(xmp.source(), Iim.Field.SOURCE),
        either(xmp.instructions(), Iim.Field.INSTRUCTIONS),
        either(xmp.keywords(), Iim.Field.KEYWORD),
        either(xmp.city(), Iim.Field.CITY),
        either(xmp.country(), Iim.Field.COUNTRY),
        xmp.digitalSourceType(),
        xmp.dataMining());
  }

  private String either(String xmp, Iim.Field field) {
    var old = iim.text(field);
    return takesIim(xmp, old, field) ? old : xmp;
  }

  private Wording either(Wording xmp, Iim.Field field) {
    var old = iim.text(field);
    return takesIim(xmp.text(), old, field) ? Wording.of(old) : xmp;
  }

  private List<String> either(List<String> xmp, Iim.Field field) {
    var old = iim.texts(field);
    return takesIim(String.join("\n", xmp), String.join("\n", old), field) ? old : xmp;
  }

  private boolean takesIim(String xmp, String old, Iim.Field field) {
    if (xmp.isEmpty() || old.isEmpty()) {
      return xmp.isEmpty();
    }
    return iimWins && !isCutShort(xmp, old, field);
  }

  private static boolean isCutShort(String xmp, String old, Iim.Field field) {
    int fourBytesShort = field.bytes() - 4;
    return xmp.startsWith(old) && old.getBytes(StandardCharsets.UTF_8).length >= fourBytesShort;
  }

  static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException("This Java has no MD5, which every Java has", everyJdkHasIt);
    }
  }
}
