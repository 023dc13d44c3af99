package news.standfirst.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a page says about a picture's files, as values of attributes. The addresses are paths from
 * the site's root.
 *
 * @param src for browsers without srcset: the width nearest to 960
 * @param srcset every width with its {@code w}; the page adds {@code sizes}
 * @param width of {@code src}, so that the page keeps its place free
 * @param height of {@code src}
 * @param crops the addresses of 1x1, 4x3 and 16x9 for structured data and cards
 */
public record Srcset(String src, String srcset, int width, int height, List<Crop> crops) {
  /** A crop around the focal point. */
  public record Crop(String shape, String address, int width, int height) {}

  private static final int USUAL_WIDTH = 960;

  /** The files of a live picture; empty for one that may not be shown, which has none. */
  public static Optional<Srcset> of(Picture picture) {
    if (!picture.isLive()) {
      return Optional.empty();
    }
    var widths = picture.renditions().stream().filter(r -> !r.isCrop()).toList();
    return widths.stream()
        .min(Comparator.comparingInt(r -> Math.abs(r.width() - USUAL_WIDTH)))
        .map(
            usual ->
                new Srcset(
                    address(picture, usual),
                    widths.stream()
                        .map(r -> address(picture, r) + " " + r.width() + "w")
                        .collect(Collectors.joining(", ")),
                    usual.width(),
                    usual.height(),
                    crops(picture)));
  }

  /** The crop of this shape, such as {@code 16x9}. */
  public Optional<Crop> crop(String shape) {
    return crops.stream().filter(crop -> crop.shape.equals(shape)).findFirst();
  }

  private static List<Crop> crops(Picture picture) {
    return picture.renditions().stream()
        .filter(Rendition::isCrop)
        .map(r -> new Crop(r.name(), address(picture, r), r.width(), r.height()))
        .toList();
  }

  /** The path of one rendition: {@code /media/{picture}/{rendition}.jpg}. */
  public static String address(Picture picture, Rendition rendition) {
    return "/media/" + picture.id() + "/" + rendition.file();
  }
}
