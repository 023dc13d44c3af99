package news.standfirst.picture;

import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.media.MediaKey;

/**
 * One file of a picture that readers get.
 *
 * @param name {@code w640} for a width, {@code 1x1}, {@code 4x3} and {@code 16x9} for the crops
 * @param type JPEG or PNG
 * @param bytes how long the file is
 */
public record Rendition(
    String name, PictureType type, int width, int height, MediaKey media, long bytes) {
  /** How the crops' names differ from those of the widths. */
  public boolean isCrop() {
    return !name.startsWith("w");
  }

  /** The last part of its address: {@code w640.jpg}. */
  public String file() {
    return name + "." + type.extension();
  }
}
