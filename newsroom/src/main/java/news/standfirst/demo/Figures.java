package news.standfirst.demo;

import static news.standfirst.demo.Sheet.blob;
import static news.standfirst.demo.Sheet.box;
import static news.standfirst.demo.Sheet.clear;
import static news.standfirst.demo.Sheet.curve;
import static news.standfirst.demo.Sheet.mix;
import static news.standfirst.demo.Sheet.oval;
import static news.standfirst.demo.Sheet.poly;
import static news.standfirst.demo.Sheet.soft;

import java.awt.Color;
import java.awt.geom.AffineTransform;

/** What scenes are peopled with: figures, houses, trees, boats, lamps. */
final class Figures {
  private Figures() {}

  /** Somebody who stands or walks, as a silhouette; the stride is 0 for one who stands. */
  static void person(Sheet s, double x, double base, double tall, double stride, Color color) {
    double unit = tall / 100;
    double step = stride * 13 * unit;
    double lean = stride * 2.5 * unit;
    s.fill(oval(x + lean, base - 92 * unit, 6.2 * unit, 7.6 * unit), color);
    s.fill(box(x + lean - 2.4 * unit, base - 87 * unit, 4.8 * unit, 8 * unit), color);
    s.fill(
        blob(
            x - 11 * unit + lean,
            base - 79 * unit,
            x + lean,
            base - 83 * unit,
            x + 11 * unit + lean,
            base - 79 * unit,
            x + 13 * unit,
            base - 60 * unit,
            x + 12 * unit,
            base - 34 * unit,
            x,
            base - 31 * unit,
            x - 12 * unit,
            base - 34 * unit,
            x - 13 * unit,
            base - 60 * unit),
        color);
    s.stroke(
        curve(
            x - 4 * unit,
            base - 38 * unit,
            x - 4 * unit - step * 0.4,
            base - 18 * unit,
            x - 5 * unit - step,
            base - 2 * unit),
        7.5 * unit,
        color);
    s.stroke(
        curve(
            x + 4 * unit,
            base - 38 * unit,
            x + 5 * unit + step * 0.7,
            base - 18 * unit,
            x + 5 * unit + step,
            base - 2 * unit),
        7.5 * unit,
        color);
    s.stroke(
        curve(
            x - 10 * unit + lean,
            base - 76 * unit,
            x - 14 * unit + step * 0.4,
            base - 60 * unit,
            x - 12 * unit + step * 0.9,
            base - 43 * unit),
        5.5 * unit,
        color);
    s.stroke(
        curve(
            x + 10 * unit + lean,
            base - 76 * unit,
            x + 14 * unit - step * 0.4,
            base - 60 * unit,
            x + 12 * unit - step * 0.9,
            base - 43 * unit),
        5.5 * unit,
        color);
  }

  static void umbrella(Sheet s, double x, double base, double tall, Color cloth, Color ink) {
    double unit = tall / 100;
    double top = base - 118 * unit;
    s.line(x + 8 * unit, base - 58 * unit, x + 8 * unit, top, 2 * unit, ink);
    s.fill(
        blob(
            x - 28 * unit,
            top + 20 * unit,
            x - 18 * unit,
            top + 4 * unit,
            x + 8 * unit,
            top - 5 * unit,
            x + 34 * unit,
            top + 4 * unit,
            x + 44 * unit,
            top + 20 * unit,
            x + 26 * unit,
            top + 15 * unit,
            x + 8 * unit,
            top + 18 * unit,
            x - 10 * unit,
            top + 15 * unit),
        cloth);
  }

  /** Heads and shoulders seen from behind, in a row across the sheet. */
  static void audience(Sheet s, double y, double size, Color color) {
    for (double x = s.between(-size, 0); x < Sheet.W + size; x += size * s.between(1.5, 2)) {
      double up = s.between(-0.12, 0.12) * size;
      s.fill(oval(x, y + up, size * 0.36, size * 0.46), color);
      s.fill(
          blob(
              x - size * 0.85,
              y + size * 1.2 + up,
              x - size * 0.7,
              y + size * 0.65 + up,
              x - size * 0.2,
              y + size * 0.42 + up,
              x + size * 0.2,
              y + size * 0.42 + up,
              x + size * 0.7,
              y + size * 0.65 + up,
              x + size * 0.85,
              y + size * 1.2 + up,
              x,
              y + size * 1.6 + up),
          color);
    }
  }

  /** A house front with a roof and windows of which some are lit. */
  static void house(
      Sheet s,
      double x,
      double base,
      double wide,
      double tall,
      Color wall,
      Color roof,
      Color pane,
      double lit) {
    s.fill(box(x, base - tall, wide, tall), wall);
    s.washAcross(
        box(x, base - tall, wide, tall),
        x,
        x + wide,
        clear(Color.WHITE, 0.06),
        clear(Color.BLACK, 0.18));
    double peak = wide * s.between(0.3, 0.6);
    int kind = s.random.nextInt(3);
    if (kind == 0) {
      s.fill(
          poly(x - 5, base - tall, x + wide / 2, base - tall - peak, x + wide + 5, base - tall),
          roof);
    } else if (kind == 1) {
      double step = wide / 7;
      for (int i = 0; i < 4; i++) {
        s.fill(
            box(x + i * step, base - tall - i * peak / 4, wide - 2 * i * step, peak / 4 + 1), wall);
        s.fill(
            box(x + i * step - 2, base - tall - i * peak / 4 - 4, wide - 2 * i * step + 4, 5),
            roof);
      }
    } else {
      s.fill(
          poly(
              x - 5,
              base - tall,
              x + wide * 0.14,
              base - tall - peak * 0.8,
              x + wide * 0.86,
              base - tall - peak * 0.8,
              x + wide + 5,
              base - tall),
          roof);
    }
    int columns = Math.max(2, (int) (wide / 42));
    int rows = Math.max(2, (int) (tall / 62));
    double paneWide = wide / columns * 0.46;
    double paneTall = tall / rows * 0.55;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double px = x + (column + 0.5) * wide / columns - paneWide / 2;
        double py = base - tall + (row + 0.25) * tall / rows;
        boolean bright = s.chance(lit);
        s.fill(box(px, py, paneWide, paneTall), bright ? pane : mix(wall, Color.BLACK, 0.32));
        s.line(px + paneWide / 2, py, px + paneWide / 2, py + paneTall, 1.6, wall);
        s.line(px, py + paneTall * 0.4, px + paneWide, py + paneTall * 0.4, 1.6, wall);
      }
    }
  }

  /** A round hat or helmet with its brim, whose rim sits at y. */
  static void hat(Sheet s, double x, double y, double size, double brim, Color color) {
    var clip = s.g.getClip();
    s.g.clip(box(x - size * 2, y - size * 2, size * 4, size * 2));
    s.fill(oval(x, y, size, size * 1.05), color);
    s.g.setClip(clip);
    s.fill(
        soft(x - size - brim, y - size * 0.16, 2 * (size + brim), size * 0.3, size * 0.3), color);
  }

  /** A skyline of simple blocks and spires. */
  static void skyline(Sheet s, double base, double tall, Color color, Color pane, double lit) {
    for (double x = -20; x < Sheet.W; ) {
      double wide = s.between(34, 110);
      double high = tall * s.between(0.3, 0.8);
      s.fill(box(x, base - high, wide + 1, high), color);
      if (s.chance(0.3)) {
        s.fill(
            poly(x, base - high, x + wide / 2, base - high - wide * 0.6, x + wide, base - high),
            color);
      }
      if (s.chance(0.12)) {
        double tower = wide * 0.4;
        s.fill(box(x + 4, base - tall * 0.95, tower, tall), color);
        s.fill(
            poly(
                x + 1,
                base - tall * 0.95,
                x + 4 + tower / 2,
                base - tall * 1.5,
                x + 7 + tower,
                base - tall * 0.95),
            color);
      }
      for (double wy = base - high + 8; wy < base - 8; wy += 15) {
        for (double wx = x + 6; wx < x + wide - 6; wx += 12) {
          if (s.chance(lit)) {
            s.fill(box(wx, wy, 5, 7), clear(pane, s.between(0.5, 1)));
          }
        }
      }
      x += wide;
    }
  }

  static void roundTree(Sheet s, double x, double base, double tall, Color leaf, Color trunk) {
    s.line(x, base, x, base - tall * 0.5, tall * 0.07, trunk);
    s.line(x, base - tall * 0.35, x + tall * 0.16, base - tall * 0.58, tall * 0.035, trunk);
    s.line(x, base - tall * 0.3, x - tall * 0.15, base - tall * 0.55, tall * 0.035, trunk);
    for (int i = 0; i < 9; i++) {
      double angle = i * Math.PI * 2 / 9;
      double cx = x + Math.cos(angle) * tall * 0.2;
      double cy = base - tall * 0.68 + Math.sin(angle) * tall * 0.16;
      double radius = tall * s.between(0.12, 0.18);
      s.fill(
          oval(cx, cy, radius, radius), mix(leaf, Color.BLACK, cy > base - tall * 0.66 ? 0.16 : 0));
    }
    s.fill(oval(x, base - tall * 0.68, tall * 0.22, tall * 0.2), leaf);
    for (int i = 0; i < 26; i++) {
      double radius = tall * s.between(0.012, 0.035);
      s.fill(
          oval(
              x + s.between(-0.3, 0.22) * tall,
              base - tall * s.between(0.68, 0.92),
              radius,
              radius),
          clear(mix(leaf, Color.WHITE, 0.3), 0.28));
    }
  }

  static void fir(Sheet s, double x, double base, double tall, Color color) {
    s.line(x, base, x, base - tall * 0.2, tall * 0.05, mix(color, Color.BLACK, 0.4));
    for (int i = 0; i < 5; i++) {
      double y = base - tall * (0.1 + i * 0.17);
      double wide = tall * (0.24 - i * 0.038);
      s.fill(poly(x - wide, y, x, y - tall * 0.32, x + wide, y), color);
    }
  }

  static void lamp(Sheet s, double x, double base, double tall, Color pole, Color light) {
    s.line(x, base, x, base - tall, tall * 0.022, pole);
    s.fill(soft(x - tall * 0.02, base - tall * 0.1, tall * 0.04, tall * 0.1, 4), pole);
    s.fill(
        poly(
            x - tall * 0.035,
            base - tall,
            x - tall * 0.05,
            base - tall * 1.1,
            x + tall * 0.05,
            base - tall * 1.1,
            x + tall * 0.035,
            base - tall),
        light);
    s.fill(
        poly(
            x - tall * 0.06,
            base - tall * 1.1,
            x,
            base - tall * 1.15,
            x + tall * 0.06,
            base - tall * 1.1),
        pole);
    s.glow(x, base - tall * 1.05, tall * 0.7, light, 0.6);
  }

  static void flag(Sheet s, double x, double base, double tall, Color pole, Color... bands) {
    s.line(x, base, x, base - tall, Math.max(2, tall * 0.02), pole);
    double wide = tall * 0.42;
    double band = tall * 0.26 / bands.length;
    for (int i = 0; i < bands.length; i++) {
      double y = base - tall * 0.98 + i * band;
      var strip =
          curve(x, y, x + wide * 0.3, y - band * 0.5, x + wide * 0.65, y + band * 0.5, x + wide, y);
      strip.append(
          curve(
              x + wide,
              y + band + 1,
              x + wide * 0.65,
              y + band * 1.5 + 1,
              x + wide * 0.3,
              y + band * 0.5 + 1,
              x,
              y + band + 1),
          true);
      strip.closePath();
      s.fill(strip, bands[i]);
    }
  }

  /** A small fishing boat with its wheelhouse, mast and lamp, facing right. */
  static void boat(Sheet s, double x, double y, double size, Color hull, Color house, Color lamp) {
    var before = s.g.getTransform();
    s.g.transform(AffineTransform.getTranslateInstance(x, y));
    s.g.scale(size / 100, size / 100);
    s.fill(blob(-60, -16, -20, -12, 30, -14, 66, -30, 52, 2, 30, 10, -40, 10, -56, 0), hull);
    s.fill(box(-57, -8, 112, 4), mix(hull, Color.WHITE, 0.5));
    s.fill(soft(-34, -46, 36, 34, 4), house);
    s.fill(box(-28, -41, 24, 11), mix(lamp, Color.WHITE, 0.2));
    s.line(10, -14, 10, -92, 3, hull);
    s.line(10, -84, 54, -28, 1.4, hull);
    s.line(10, -84, -48, -18, 1.4, hull);
    s.line(-18, -46, -18, -64, 2, hull);
    s.fill(oval(10, -92, 4, 4), lamp);
    s.g.setTransform(before);
    s.glow(x + size * 0.1, y - size * 0.92, size * 0.6, lamp, 0.55);
  }

  /** A quay crane with its boom towards the left. */
  static void crane(Sheet s, double x, double base, double tall, Color color, Color lamp) {
    double unit = tall / 100;
    double thick = 2.6 * unit;
    for (double leg : new double[] {-14, 14}) {
      s.line(x + leg * unit, base, x + leg * unit * 0.8, base - 66 * unit, thick, color);
    }
    s.line(x - 14 * unit, base - 24 * unit, x + 14 * unit, base - 24 * unit, thick * 0.8, color);
    s.line(x - 13 * unit, base - 24 * unit, x + 11 * unit, base - 62 * unit, thick * 0.4, color);
    s.line(x + 13 * unit, base - 24 * unit, x - 11 * unit, base - 62 * unit, thick * 0.4, color);
    s.fill(box(x - 78 * unit, base - 68 * unit, 116 * unit, 4.4 * unit), color);
    s.line(x, base - 66 * unit, x - 2 * unit, base - 98 * unit, thick, color);
    s.line(x + 12 * unit, base - 66 * unit, x - 2 * unit, base - 98 * unit, thick * 0.7, color);
    s.line(x - 2 * unit, base - 98 * unit, x - 74 * unit, base - 67 * unit, thick * 0.45, color);
    s.line(x - 2 * unit, base - 98 * unit, x - 40 * unit, base - 67 * unit, thick * 0.45, color);
    s.line(x - 2 * unit, base - 98 * unit, x + 36 * unit, base - 67 * unit, thick * 0.45, color);
    s.fill(box(x + 20 * unit, base - 75 * unit, 15 * unit, 8 * unit), color);
    s.fill(box(x - 34 * unit, base - 64 * unit, 7 * unit, 7 * unit), color);
    s.line(x - 30 * unit, base - 60 * unit, x - 30 * unit, base - 40 * unit, 0.7 * unit, color);
    s.fill(oval(x - 2 * unit, base - 99 * unit, 1.4 * unit, 1.4 * unit), lamp);
    s.glow(x - 2 * unit, base - 99 * unit, 14 * unit, lamp, 0.7);
  }
}
