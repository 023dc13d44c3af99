package news.standfirst.picture.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import news.standfirst.story.Refusal;

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

  static Refusal refusal(Slice file, String shown) {
    if (file.startsWith("GIF8")) {
      return not(shown, "a GIF", "Save a still picture as PNG or JPEG; moving ones are not taken");
    }
    if (file.has(4, "ftyp")) {
      return file.has(8, "avi")
          ? not(shown, "an AVIF file", "Export it as JPEG or WebP")
          : not(
              shown,
              "a HEIC picture or a film",
              "On an iPhone choose Settings, Camera, Formats, Most Compatible, or export it as"
                  + " JPEG");
    }
    if (file.startsWith("II*\0") || file.startsWith("MM\0*") || file.startsWith("II+\0")) {
      return not(shown, "a TIFF or camera raw file", "Export it as JPEG");
    }
    if (file.startsWith("8BPS")) {
      return not(shown, "a Photoshop document", "Export it as JPEG or PNG");
    }
    if (file.startsWith("%PDF-")) {
      return not(shown, "a PDF", "Export the page as PNG or JPEG");
    }
    if (file.startsWith("BM") || file.startsWith("\0\0\1\0")) {
      return not(shown, "a bitmap or icon", "Save it as PNG");
    }
    if (file.startsWith("\0\0\0\fjP") || file.startsWith("\0\0\0\fJXL") || isJpegXlStream(file)) {
      return not(shown, "a JPEG 2000 or JPEG XL file", "Export it as plain JPEG");
    }
    var start = latin(file, 1024).toLowerCase(Locale.ROOT);
    if (start.contains("<svg")) {
      return not(shown, "an SVG drawing, which can hold programs", "Export it as PNG");
    }
    return not(shown, "not a picture that is known here", "Export it as JPEG, PNG or WebP");
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
    return new RefusedException(
        "picture.hides-a-file",
        "The picture has another file hidden in it. Open it in a picture program, export it as"
            + " JPEG or PNG and upload that.");
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

  private static Refusal not(String shown, String what, String advice) {
    return new Refusal(
        "picture.not-taken",
        "%s is %s; only JPEG, PNG and WebP are taken. %s, then upload it again."
            .formatted(shown, what, advice));
  }
}
