package news.standfirst.picture.rendition;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.picture.file.FileParts;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.file.RefusedException;

/**
 * Makes every rendition of one file: the widths of {@code srcset}, never larger than the original,
 * and the three crops that search engines ask for. Run it on {@link DecodingPool}.
 */
final class RenditionMaker {
  /** From a small phone to a wide screen at double density. */
  private static final List<Integer> WIDTHS = List.of(320, 480, 640, 960, 1280, 1600, 2000);

  private static final List<Crop> CROPS =
      List.of(new Crop("1x1", 1, 1), new Crop("4x3", 4, 3), new Crop("16x9", 16, 9));

  private static final int CROP_WIDTH = 1200;

  /** Of one rendition, so that a strip of 2,000 x 30,000 pixels stays small: 48 MB in memory. */
  private static final long MOST_PIXELS = 12_000_000L;

  private record Crop(String name, int across, int down) {}

  private final RowSource stored;
  private final Orientation orientation;
  private final FocalPoint focus;
  private final Pixels master;
  private final PictureType type;

  private RenditionMaker(FileParts file, FocalPoint focus) throws RefusedException {
    this.stored = Decoder.decode(file);
    this.orientation = Orientation.of(file.orientation());
    this.focus = focus;
    int width = widths().getLast();
    this.master = upright(new Area(0, 0, width(), height()), width, heightFor(width));
    this.type = type(file, master);
  }

  static List<Rendered> make(FileParts file, FocalPoint focus) throws RefusedException {
    return new RenditionMaker(file, focus).all();
  }

  private List<Rendered> all() {
    var made = new ArrayList<Rendered>();
    for (int width : widths()) {
      var pixels =
          width == master.width()
              ? master
              : Resampler.scale(master, Area.whole(master), width, heightFor(width));
      made.add(rendered("w" + width, pixels));
    }
    for (var crop : CROPS) {
      made.add(rendered(crop.name, crop(crop)));
    }
    return made;
  }

  private Rendered rendered(String name, Pixels pixels) {
    return new Rendered(name, type, pixels.width(), pixels.height(), Encoder.encode(pixels, type));
  }

  private Pixels crop(Crop crop) {
    var area = Area.around(focus, width(), height(), crop.across, crop.down);
    int width = Math.min(CROP_WIDTH, area.width());
    int height = Math.max(1, Math.round((float) area.height() * width / area.width()));
    var inMaster = Area.around(focus, master.width(), master.height(), crop.across, crop.down);
    return inMaster.width() >= width && inMaster.height() >= height
        ? Resampler.scale(master, inMaster, width, height)
        : upright(area, width, height);
  }

  /** An area of the upright picture, from the stored pixels. */
  private Pixels upright(Area area, int width, int height) {
    boolean swaps = orientation.swapsSides();
    var scaled =
        Resampler.scale(
            stored,
            orientation.stored(area, stored.width(), stored.height()),
            swaps ? height : width,
            swaps ? width : height);
    return orientation.apply(scaled);
  }

  /** The steps that the picture reaches, and its own width where that is well between two. */
  private List<Integer> widths() {
    var reached =
        new ArrayList<>(WIDTHS.stream().filter(width -> width <= width() && fits(width)).toList());
    int largest = reached.isEmpty() ? 0 : reached.getLast();
    boolean worthIt = width() > largest * 1.1 && width() < WIDTHS.getLast();
    if (reached.isEmpty() || (worthIt && fits(width()))) {
      reached.add(reached.isEmpty() ? Math.min(width(), WIDTHS.getFirst()) : width());
    }
    return reached;
  }

  private boolean fits(int width) {
    return (long) width * heightFor(width) <= MOST_PIXELS;
  }

  private int heightFor(int width) {
    return Math.max(1, Math.round((float) height() * width / width()));
  }

  private int width() {
    return orientation.swapsSides() ? stored.height() : stored.width();
  }

  private int height() {
    return orientation.swapsSides() ? stored.width() : stored.height();
  }

  /**
   * JPEG where nothing shows through, except drawings: maps, charts and screen shots, whose edges
   * JPEG would blur and which PNG packs small.
   */
  private static PictureType type(FileParts file, Pixels master) {
    if (file.type() == PictureType.JPEG) {
      return PictureType.JPEG;
    }
    boolean drawing = file.palette() || master.isDrawing();
    return drawing || !master.isOpaque() ? PictureType.PNG : PictureType.JPEG;
  }
}
