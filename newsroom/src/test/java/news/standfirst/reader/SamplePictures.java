package news.standfirst.reader;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import news.standfirst.reader.page.PicturesForPages;
import news.standfirst.story.PictureId;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;

/**
 * Pictures that are drawn when they are asked for: a sky, hills and water, a little of each name.
 */
final class SamplePictures implements PicturesForPages {
  final Set<PictureId> killed = ConcurrentHashMap.newKeySet();

  @Override
  public Answer find(PictureId id) {
    if (killed.contains(id)) {
      return new Killed();
    }
    var renditions =
        Stream.of(320, 640, 960, 1440)
            .map(
                width -> new Rendition("/media/" + id + "-" + width + ".jpg", width, width * 2 / 3))
            .toList();
    return new Shown("Varnholt Courier / J. Ekhart", renditions, 0.5, 0.5);
  }

  Route route() {
    return Route.get("media", "/media/{name}", this::draw);
  }

  private Reply draw(Request request) throws IOException {
    var name = request.parameter("name");
    var dash = name.lastIndexOf('-');
    if (dash < 0) {
      throw Refusal.notFound(name);
    }
    var width = Integer.parseInt(name.substring(dash + 1, name.length() - 4));
    return Reply.bytes("image/jpeg", jpeg(name.substring(0, dash), width));
  }

  private static byte[] jpeg(String name, int width) {
    var image = new BufferedImage(width, width * 2 / 3, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    paint(g, new Random(name.hashCode() * 31L), width, width * 2 / 3);
    g.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void paint(Graphics2D g, Random random, int w, int h) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    var hue = random.nextFloat();
    g.setPaint(
        new GradientPaint(
            0,
            0,
            Color.getHSBColor(hue, 0.35f, 0.55f),
            0,
            h,
            Color.getHSBColor(hue + 0.1f, 0.3f, 0.95f)));
    g.fillRect(0, 0, w, h);
    g.setColor(Color.getHSBColor(hue + 0.12f, 0.2f, 1f));
    g.fillOval((int) (w * random.nextDouble(0.2, 0.8)), h / 5, w / 10, w / 10);
    for (int layer = 0; layer < 5; layer++) {
      var hill = new Polygon();
      hill.addPoint(0, h);
      double y = h * (0.45 + 0.1 * layer);
      for (int x = 0; x <= w; x += Math.max(1, w / 40)) {
        y += (random.nextDouble() - 0.5) * h * 0.06;
        hill.addPoint(x, (int) y);
      }
      hill.addPoint(w, h);
      g.setColor(Color.getHSBColor(hue + 0.05f * layer, 0.35f, 0.6f - 0.1f * layer));
      g.fill(hill);
    }
  }
}
