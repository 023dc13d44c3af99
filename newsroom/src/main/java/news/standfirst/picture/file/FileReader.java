package news.standfirst.picture.file;

import java.util.Locale;
import java.util.Optional;
import news.standfirst.story.Term;

/**
 * The door for a picture file: tells by its bytes what it is, and refuses what is not taken, what
 * lies about itself and what is larger than {@link PictureLimits} allow. Decodes nothing.
 * Stateless.
 */
public final class FileReader {
  private FileReader() {}

  /**
   * What the file says about itself.
   *
   * @param bytes the whole file
   * @param name as the person's machine calls it; may be empty
   * @param declaredType the Content-Type that came with it; may be empty
   * @throws RefusedException when it is not taken, with the reason and what to do
   */
  public static FileParts read(byte[] bytes, String name, String declaredType)
      throws RefusedException {
    var shown = shown(name);
    if (bytes.length == 0) {
      throw new RefusedException(PictureReason.EMPTY, shown);
    }
    if (bytes.length > PictureLimits.FILE_BYTES) {
      throw new RefusedException(
          PictureReason.TOO_LARGE,
          shown,
          bytes.length / 1024 / 1024,
          PictureLimits.FILE_BYTES / 1024 / 1024);
    }
    var file = Slice.of(bytes);
    var type = typeOf(file);
    if (type.isEmpty()) {
      throw new RefusedException(OtherFiles.refusal(file, shown));
    }
    refuseLies(type.get(), name, declaredType, shown);
    OtherFiles.refuseSecondFace(file);
    var parts =
        switch (type.get()) {
          case JPEG -> new JpegParts(file).read();
          case PNG -> new PngParts(file).read();
          case WEBP -> new WebpParts(file).read();
        };
    OtherFiles.refuseHidden(file.from(parts.length()));
    return parts;
  }

  /** Refuses sides and areas beyond the limits; called as soon as a header has told them. */
  static void checkSize(long width, long height, long pixels) throws RefusedException {
    if (width < 1 || height < 1) {
      throw new RefusedException(PictureReason.NO_SIZE, width, height);
    }
    if (width > PictureLimits.SIDE || height > PictureLimits.SIDE || width * height > pixels) {
      throw new RefusedException(
          PictureReason.TOO_MANY_PIXELS, width, height, pixels / 1_000_000, PictureLimits.SIDE);
    }
  }

  private static Optional<PictureType> typeOf(Slice file) {
    if (file.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(PictureType.JPEG);
    }
    if (file.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PictureType.PNG);
    }
    if (file.startsWith("RIFF") && file.has(8, "WEBP")) {
      return Optional.of(PictureType.WEBP);
    }
    return Optional.empty();
  }

  private static void refuseLies(PictureType type, String name, String declaredType, Term shown)
      throws RefusedException {
    int dot = name.lastIndexOf('.');
    if (dot >= 0 && dot < name.length() - 1) {
      var extension = name.substring(dot + 1);
      if (!PictureType.ofExtension(extension).equals(Optional.of(type))) {
        throw new RefusedException(
            PictureReason.NAME_LIES, shown, type.toString(), type.extension());
      }
    }
    int parameters = declaredType.indexOf(';');
    var declared =
        (parameters < 0 ? declaredType : declaredType.substring(0, parameters))
            .strip()
            .toLowerCase(Locale.ROOT);
    boolean saysNothing = declared.isEmpty() || declared.equals("application/octet-stream");
    if (!saysNothing && !PictureType.ofMediaType(declared).equals(Optional.of(type))) {
      throw new RefusedException(
          PictureReason.TYPE_LIES, shown, printable(declared), type.toString(), type.mediaType());
    }
  }

  private static Term shown(String name) {
    var printable = printable(name);
    return printable.isBlank()
        ? new Term("picture.the-file", "The file")
        : Term.name("\"" + printable + "\"");
  }

  private static String printable(String text) {
    var kept = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(80)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
