package news.standfirst.picture.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import news.standfirst.story.Refusal;
import news.standfirst.story.Term;

/** Knows the files that are not taken: what to say about them, and when one hides in a picture. */
final class OtherFiles {
  private static final int ZIP_END = 22;
  private static final int ZIP_COMMENT = 65_535;
  private static final int PDF_REACH = 1024;

  /** How a second file inside a picture gives itself away; compared in lower case. */
  private static final List<String> HIDDEN =
      List.of(
          "pk\u0003\u0004",
          "<script",
          "<html",
          "<!doctype",
          "<svg",
          "<?php",
          "%pdf-",
          "rar!\u001a",
          "7z\u00bc\u00af",
          "\u007felf",
          "#!/",
          "mz\u0090\u0000");

  private OtherFiles() {}

  static Refusal refusal(Slice file, Term shown) {
    return Refusal.of(reason(file), shown);
  }

  private static PictureReason reason(Slice file) {
    if (file.startsWith("GIF8")) {
      return PictureReason.GIF;
    }
    if (file.has(4, "ftyp")) {
      return file.has(8, "avi") ? PictureReason.AVIF : PictureReason.HEIC;
    }
    if (file.startsWith("II*\0") || file.startsWith("MM\0*") || file.startsWith("II+\0")) {
      return PictureReason.TIFF;
    }
    if (file.startsWith("8BPS")) {
      return PictureReason.PHOTOSHOP;
    }
    if (file.startsWith("%PDF-")) {
      return PictureReason.PDF;
    }
    if (file.startsWith("BM") || file.startsWith("\0\0\1\0")) {
      return PictureReason.BITMAP;
    }
    if (file.startsWith("\0\0\0\fjP") || file.startsWith("\0\0\0\fJXL") || isJpegXlStream(file)) {
      return PictureReason.JPEG_2000;
    }
    var start = latin(file, 1024).toLowerCase(Locale.ROOT);
    return start.contains("<svg") ? PictureReason.SVG : PictureReason.UNKNOWN_FILE;
  }

  /** Refuses a picture that another program would open as something else: a ZIP, a PDF. */
  static void refuseSecondFace(Slice file) throws RefusedException {
    if (latin(file, PDF_REACH).contains("%PDF-") || endsAsZip(file)) {
      throw hidden();
    }
  }

  /** Refuses a part that may hold anything when it holds the beginning of another kind of file. */
  static void refuseHidden(Slice part) throws RefusedException {
    var text = latin(part, 64 * 1024).toLowerCase(Locale.ROOT);
    if (HIDDEN.stream().anyMatch(text::contains)) {
      throw hidden();
    }
  }

  private static RefusedException hidden() {
    return new RefusedException(PictureReason.HIDES_A_FILE);
  }

  private static boolean endsAsZip(Slice file) throws RefusedException {
    int last = Math.max(0, file.length() - ZIP_END - ZIP_COMMENT);
    for (int at = file.length() - ZIP_END; at >= last; at--) {
      if (file.has(at, "PK\5\6")
          && at + ZIP_END + file.u16little(at + 20) == file.length()
          && file.u32little(at + 16) < file.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJpegXlStream(Slice file) {
    return file.startsWith("\u00ff\n");
  }

  private static String latin(Slice file, int most) {
    return new String(
        file.bytes(), file.start(), Math.min(most, file.length()), StandardCharsets.ISO_8859_1);
  }
}
