package news.standfirst.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/**
 * The paper that a scene is drawn on: always 1600 wide in the scene's own measure, however many
 * pixels it has, with the strokes, washes and grain that all scenes share. Not thread-safe; the
 * same seed draws the same picture.
 */
final class Sheet {
  static final double W = 1600;

  final double h;
  final Palette p;
  final Graphics2D g;
  final Random random;
  private final BufferedImage image;

  Sheet(int pixelsWide, int pixelsHigh, Palette palette, long seed) {
    image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_RGB);
    h = W * pixelsHigh / pixelsWide;
    p = palette;
    random = new Random(seed);
    g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(pixelsWide / W, pixelsWide / W);
  }

  static Color mix(Color a, Color b, double share) {
    return new Color(
        (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * share),
        (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
        (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
  }

  static Color clear(Color color, double opacity) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(opacity * 255));
  }

  static Shape box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  static Shape soft(double x, double y, double width, double height, double corner) {
    return new RoundRectangle2D.Double(x, y, width, height, corner, corner);
  }

  static Shape oval(double centreX, double centreY, double radiusX, double radiusY) {
    return new Ellipse2D.Double(centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY);
  }

  static Shape poly(double... points) {
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** A closed smooth line through the points (Catmull-Rom as Bezier curves). */
  static Path2D blob(double... points) {
    return through(points, true);
  }

  /** An open smooth line through the points. */
  static Path2D curve(double... points) {
    return through(points, false);
  }

  private static Path2D through(double[] points, boolean closed) {
    int count = points.length / 2;
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 0; i < (closed ? count : count - 1); i++) {
      int before = closed ? (i + count - 1) % count : Math.max(0, i - 1);
      int to = (i + 1) % count;
      int after = closed ? (i + 2) % count : Math.min(count - 1, i + 2);
      path.curveTo(
          points[2 * i] + (points[2 * to] - points[2 * before]) / 6,
          points[2 * i + 1] + (points[2 * to + 1] - points[2 * before + 1]) / 6,
          points[2 * to] - (points[2 * after] - points[2 * i]) / 6,
          points[2 * to + 1] - (points[2 * after + 1] - points[2 * i + 1]) / 6,
          points[2 * to],
          points[2 * to + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }

  double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  void fill(Shape shape, Paint paint) {
    g.setPaint(paint);
    g.fill(shape);
  }

  void stroke(Shape shape, double width, Color color) {
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setPaint(color);
    g.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, double width, Color color) {
    stroke(new Line2D.Double(x1, y1, x2, y2), width, color);
  }

  /** A wash from one colour to another, top to bottom. */
  void wash(Shape shape, double from, double to, Color above, Color below) {
    fill(shape, new GradientPaint(0, (float) from, above, 0, (float) to, below));
  }

  /** A wash from left to right. */
  void washAcross(Shape shape, double from, double to, Color left, Color right) {
    fill(shape, new GradientPaint((float) from, 0, left, (float) to, 0, right));
  }

  void sky(double horizon) {
    sky(horizon, p.skyTop, p.skyMid, p.skyLow);
  }

  void sky(double horizon, Color top, Color middle, Color low) {
    fill(
        box(0, 0, W, horizon + 1),
        new LinearGradientPaint(
            0, 0, 0, (float) horizon, new float[] {0, 0.62f, 1}, new Color[] {top, middle, low}));
  }

  /** Light that fades outwards. */
  void glow(double x, double y, double radius, Color color, double strength) {
    fill(
        oval(x, y, radius, radius),
        new RadialGradientPaint(
            (float) x,
            (float) y,
            (float) radius,
            new float[] {0, 0.35f, 1},
            new Color[] {clear(color, strength), clear(color, strength * 0.38), clear(color, 0)}));
  }

  /** A ridge from edge to edge, filled down to the bottom; greater roughness, sharper tops. */
  void ridge(double base, double rise, double roughness, Color color) {
    fill(ridgeShape(base, rise, roughness), color);
  }

  Path2D ridgeShape(double base, double rise, double roughness) {
    double[] phase = {between(0, 7), between(0, 7), between(0, 7), between(0, 7)};
    var path = new Path2D.Double();
    path.moveTo(-10, h + 10);
    for (double x = -10; x <= W + 10; x += 8) {
      double y =
          Math.sin(x / 310 + phase[0])
              + 0.5 * Math.sin(x / 140 + phase[1])
              + roughness * 0.35 * Math.sin(x / 47 + phase[2])
              + roughness * 0.2 * Math.sin(x / 19 + phase[3]);
      path.lineTo(x, base - rise * (y * 0.5 + 0.5));
    }
    path.lineTo(W + 10, h + 10);
    path.closePath();
    return path;
  }

  void cloud(double x, double y, double width, Color color) {
    var path = new Path2D.Double();
    for (int i = 0; i < 6; i++) {
      double share = i / 5.0;
      double rise = Math.sin(share * Math.PI) * width * 0.16 + width * 0.04;
      path.append(
          oval(x + (share - 0.5) * width, y - rise * 0.4, width * between(0.11, 0.17), rise),
          false);
    }
    var clip = g.getClip();
    g.clip(box(x - width, y - width, 2 * width, width + width * 0.03));
    path.setWindingRule(Path2D.WIND_NON_ZERO);
    fill(path, color);
    g.setClip(clip);
  }

  /** Long flat strips of cloud. */
  void strips(int count, double top, double bottom, Color color, double opacity) {
    for (int i = 0; i < count; i++) {
      double y = between(top, bottom);
      double width = between(250, 900);
      double x = between(-200, W);
      double thick = between(5, 16);
      fill(soft(x, y, width, thick, thick), clear(color, opacity * between(0.4, 1)));
    }
  }

  /** Water from the horizon down, with glints that grow towards the viewer. */
  void water(double horizon, Color far, Color near, Color glint) {
    wash(box(0, horizon, W, h - horizon), horizon, h, far, near);
    for (int i = 0; i < 260; i++) {
      double depth = Math.pow(random.nextDouble(), 1.6);
      double y = horizon + 3 + depth * (h - horizon);
      double width = 8 + depth * 150 * between(0.3, 1);
      fill(
          soft(between(-60, W), y, width, 1 + depth * 4.5, 4),
          clear(i % 3 == 0 ? mix(near, Color.BLACK, 0.2) : glint, between(0.08, 0.3)));
    }
  }

  /** A light's broken reflection under it. */
  void streak(double x, double y, double length, double width, Color color) {
    for (double down = 0; down < length; down += 7) {
      double share = down / length;
      double wide = width * (0.5 + share * 1.4) * between(0.4, 1.1);
      fill(
          soft(x - wide / 2 + between(-width, width) * share * 0.6, y + down, wide, 4, 4),
          clear(color, 0.75 * (1 - share)));
    }
  }

  void mist(double y, double height, Color color, double opacity) {
    fill(
        box(0, y - height / 2, W, height),
        new LinearGradientPaint(
            0,
            (float) (y - height / 2),
            0,
            (float) (y + height / 2),
            new float[] {0, 0.5f, 1},
            new Color[] {clear(color, 0), clear(color, opacity), clear(color, 0)}));
  }

  void stars(int count, double bottom) {
    for (int i = 0; i < count; i++) {
      double y = bottom * Math.pow(random.nextDouble(), 1.4);
      double radius = random.nextInt(14) == 0 ? 2.4 : between(0.5, 1.4);
      fill(oval(between(0, W), y, radius, radius), clear(Color.WHITE, between(0.3, 0.95)));
    }
  }

  void rain(int count, double slant, Color color) {
    for (int i = 0; i < count; i++) {
      double length = between(20, 70);
      double x = between(-100, W + 100);
      double y = between(-50, h);
      line(x, y, x - slant * length, y + length, between(0.8, 2), clear(color, between(0.12, 0.4)));
    }
  }

  void snowfall(int count) {
    for (int i = 0; i < count; i++) {
      double radius = between(0.8, 3.2);
      fill(
          oval(between(0, W), between(0, h), radius, radius),
          clear(Color.WHITE, between(0.35, 0.9)));
    }
  }

  void birds(int count, double x, double y, double spread, double size, Color color) {
    for (int i = 0; i < count; i++) {
      double bx = x + random.nextGaussian() * spread;
      double by = y + random.nextGaussian() * spread * 0.35;
      double s = size * between(0.6, 1.3);
      double flap = between(-0.5, 0.7);
      stroke(
          curve(
              bx - s,
              by - s * flap,
              bx - s * 0.4,
              by - s * 0.35,
              bx,
              by,
              bx + s * 0.4,
              by - s * 0.35,
              bx + s,
              by - s * flap),
          Math.max(1, s * 0.16),
          color);
    }
  }

  /** Words in a logical font; anchor 0 starts at x, 0.5 is centred, 1 ends there. */
  void words(
      String text,
      double x,
      double y,
      String family,
      int style,
      double size,
      double anchor,
      Color color) {
    g.setFont(new Font(family, style, 1).deriveFont((float) size));
    g.setPaint(color);
    double width = g.getFontMetrics().getStringBounds(text, g).getWidth();
    g.drawString(text, (float) (x - width * anchor), (float) y);
  }

  void opacity(double share) {
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) share));
  }

  /**
   * The finished picture: darker corners and the grain of a printed page.
   *
   * @param grain 0 for a graphic, about 1 for a scene
   */
  BufferedImage finished(double grain, double corners) {
    g.dispose();
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int noise = random.nextInt() | 1;
    for (int y = 0; y < height; y++) {
      double fromMiddle = 2.0 * y / height - 1;
      for (int x = 0; x < width; x++) {
        noise ^= noise << 13;
        noise ^= noise >>> 17;
        noise ^= noise << 5;
        double across = 2.0 * x / width - 1;
        double far = across * across + fromMiddle * fromMiddle;
        double dark = 1 - corners * far * far * 0.06;
        double speck = grain * (((noise & 0xff) + (noise >>> 8 & 0xff) - 255) * 0.045);
        int rgb = pixels[y * width + x];
        int red = bounded((rgb >> 16 & 0xff) * dark + speck);
        int green = bounded((rgb >> 8 & 0xff) * dark + speck);
        int blue = bounded((rgb & 0xff) * dark + speck);
        pixels[y * width + x] = red << 16 | green << 8 | blue;
      }
    }
    return image;
  }

  private static int bounded(double value) {
    return value < 0 ? 0 : value > 255 ? 255 : (int) value;
  }
}
