package news.standfirst.picture.file;

import java.util.Locale;
import java.util.Optional;

/** The kinds of picture file that are taken and made. */
public enum PictureType {
  JPEG("jpg", "image/jpeg"),
  PNG("png", "image/png"),
  WEBP("webp", "image/webp");

  private final String extension;
  private final String mediaType;

  PictureType(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The end of a file name, without its dot. */
  public String extension() {
    return extension;
  }

  /** As a Content-Type says it. */
  public String mediaType() {
    return mediaType;
  }

  /** The type that a file name's end promises, if it is one of ours. */
  public static Optional<PictureType> ofExtension(String extension) {
    return switch (extension.toLowerCase(Locale.ROOT)) {
      case "jpg", "jpeg", "jpe", "jfif" -> Optional.of(JPEG);
      case "png" -> Optional.of(PNG);
      case "webp" -> Optional.of(WEBP);
      default -> Optional.empty();
    };
  }

  /** The type that a Content-Type promises, if it is one of ours. */
  public static Optional<PictureType> ofMediaType(String mediaType) {
    return switch (mediaType.toLowerCase(Locale.ROOT)) {
      case "image/jpeg", "image/jpg", "image/pjpeg" -> Optional.of(JPEG);
      case "image/png", "image/x-png" -> Optional.of(PNG);
      case "image/webp" -> Optional.of(WEBP);
      default -> Optional.empty();
    };
  }
}
