package news.standfirst.demo;

import static news.standfirst.demo.Sheet.W;
import static news.standfirst.demo.Sheet.blob;
import static news.standfirst.demo.Sheet.box;
import static news.standfirst.demo.Sheet.clear;
import static news.standfirst.demo.Sheet.curve;
import static news.standfirst.demo.Sheet.mix;
import static news.standfirst.demo.Sheet.oval;
import static news.standfirst.demo.Sheet.poly;
import static news.standfirst.demo.Sheet.soft;

import java.awt.Color;
import java.util.Set;

/** Where the sea meets the land: lighthouse, estuary, salt pans. */
final class CoastScenes {
  private CoastScenes() {}

  static void lighthouse(Sheet s, Set<String> with) {
    var p = s.p;
    double horizon = s.h * 0.66;
    s.sky(horizon + 60);
    for (int i = 0; i < 17; i++) {
      s.cloud(
          s.between(-100, W + 100),
          s.between(40, horizon * 0.75),
          s.between(380, 820),
          clear(mix(p.skyTop, p.ink, s.between(0, 0.5)), 0.5));
    }
    double lx = 1030;
    double ly = s.h * 0.235;
    s.fill(poly(lx, ly, -80, s.h * 0.02, -80, s.h * 0.3), clear(p.light, 0.24));
    s.fill(poly(lx, ly, -80, s.h * 0.08, -80, s.h * 0.23), clear(p.light, 0.2));
    s.fill(poly(lx, ly, W + 60, s.h * 0.3, W + 60, s.h * 0.44), clear(p.light, 0.16));
    s.water(horizon, p.mid, p.near, p.skyLow);
    for (int i = 0; i < 7; i++) {
      wave(s, horizon + 30 + i * 52, 24 + i * 11, mix(p.mid, p.ink, 0.1 + i * 0.09));
      if (i == 2) {
        rock(s, lx);
        tower(s, lx, ly);
        spray(s, lx - 300, s.h * 0.74, 250);
        spray(s, lx + 250, s.h * 0.78, 160);
      }
    }
    s.rain(300, 0.75, p.light);
    s.glow(lx, ly, 260, p.light, 0.9);
    s.birds(6, 520, s.h * 0.36, 130, 22, p.ink);
  }

  private static void wave(Sheet s, double y, double tall, Color color) {
    var path = new java.awt.geom.Path2D.Double();
    path.moveTo(-40, s.h + 20);
    double step = tall * 5.2;
    double x = -40 - s.between(0, step);
    path.lineTo(x, y);
    var crests = new java.util.ArrayList<double[]>();
    while (x < W + step) {
      double up = tall * s.between(0.6, 1.3);
      path.curveTo(
          x + step * 0.35, y + tall * 0.2, x + step * 0.5, y - up, x + step * 0.72, y - up);
      path.curveTo(x + step * 0.82, y - up * 0.9, x + step * 0.78, y - up * 0.2, x + step, y);
      crests.add(new double[] {x + step * 0.7, y - up, step, up});
      x += step;
    }
    path.lineTo(W + 40, s.h + 20);
    path.closePath();
    s.fill(path, color);
    for (double[] crest : crests) {
      s.fill(
          blob(
              crest[0] - crest[2] * 0.34,
              crest[1] + crest[3] * 0.7,
              crest[0] - crest[2] * 0.1,
              crest[1] + crest[3] * 0.06,
              crest[0] + crest[2] * 0.07,
              crest[1] - crest[3] * 0.05,
              crest[0] + crest[2] * 0.1,
              crest[1] + crest[3] * 0.28,
              crest[0] - crest[2] * 0.04,
              crest[1] + crest[3] * 0.2),
          clear(Color.WHITE, 0.55));
      for (int i = 0; i < 5; i++) {
        double radius = tall * s.between(0.03, 0.08);
        s.fill(
            oval(
                crest[0] + crest[2] * s.between(0, 0.24),
                crest[1] - crest[3] * s.between(-0.1, 0.5),
                radius,
                radius),
            clear(Color.WHITE, 0.5));
      }
    }
  }

  private static void rock(Sheet s, double x) {
    s.fill(
        poly(
            x - 430,
            s.h,
            x - 330,
            s.h * 0.79,
            x - 230,
            s.h * 0.72,
            x - 120,
            s.h * 0.7,
            x - 60,
            s.h * 0.655,
            x + 90,
            s.h * 0.66,
            x + 170,
            s.h * 0.73,
            x + 280,
            s.h * 0.76,
            x + 420,
            s.h),
        s.p.ink);
    s.fill(
        poly(
            x - 330,
            s.h * 0.79,
            x - 230,
            s.h * 0.72,
            x - 120,
            s.h * 0.7,
            x - 60,
            s.h * 0.655,
            x - 40,
            s.h * 0.75,
            x - 200,
            s.h * 0.82),
        mix(s.p.ink, s.p.far, 0.35));
  }

  private static void tower(Sheet s, double x, double top) {
    double base = s.h * 0.66;
    Color white = mix(s.p.light, s.p.far, 0.2);
    var body = poly(x - 62, base, x + 62, base, x + 36, top + 44, x - 36, top + 44);
    s.fill(body, white);
    var clip = s.g.getClip();
    s.g.clip(body);
    double band = (base - top - 44) / 5;
    s.fill(box(x - 90, top + 44 + band, 180, band), s.p.accent);
    s.fill(box(x - 90, top + 44 + 3 * band, 180, band), s.p.accent);
    s.washAcross(
        box(x - 10, top, 90, base), x - 10, x + 62, clear(s.p.ink, 0), clear(s.p.ink, 0.6));
    s.g.setClip(clip);
    s.fill(box(x - 54, top + 32, 108, 14), s.p.ink);
    s.fill(box(x - 28, top - 22, 56, 54), mix(s.p.light, Color.WHITE, 0.5));
    for (double bar = x - 28; bar <= x + 28; bar += 14) {
      s.line(bar, top - 22, bar, top + 32, 3, s.p.ink);
    }
    s.fill(poly(x - 36, top - 22, x, top - 62, x + 36, top - 22), s.p.ink);
    for (double rail = x - 52; rail <= x + 52; rail += 13) {
      s.line(rail, top + 32, rail, top + 12, 2, s.p.ink);
    }
    s.line(x - 52, top + 13, x + 52, top + 13, 2.4, s.p.ink);
    s.fill(box(x - 12, base - 52, 24, 52), s.p.ink);
    s.fill(soft(x - 8, top + 110, 16, 24, 8), s.p.ink);
    s.fill(soft(x - 8, top + 220, 16, 24, 8), s.p.ink);
    Figures.house(s, x + 66, base + 12, 118, 66, mix(white, s.p.mid, 0.4), s.p.ink, s.p.light, 0.6);
  }

  private static void spray(Sheet s, double x, double y, double size) {
    for (int i = 0; i < 170; i++) {
      double angle = -Math.PI / 2 + s.random.nextGaussian() * 0.42;
      double far = size * Math.pow(s.random.nextDouble(), 0.7);
      double radius = s.between(1.5, 9) * (1.2 - far / size);
      s.fill(
          oval(
              x + Math.cos(angle) * far,
              y + Math.sin(angle) * far + far * far / size * 0.35,
              radius,
              radius),
          clear(Color.WHITE, s.between(0.25, 0.8)));
    }
  }

  static void estuary(Sheet s, Set<String> with) {
    var p = s.p;
    double horizon = s.h * 0.56;
    s.sky(horizon);
    s.glow(420, horizon - 30, 620, p.light, 0.85);
    s.fill(oval(420, horizon - 46, 46, 46), mix(p.light, Color.WHITE, 0.5));
    s.strips(14, s.h * 0.1, horizon * 0.9, p.light, 0.4);
    s.ridge(horizon + 2, 28, 0.6, mix(p.far, p.skyLow, 0.3));
    s.wash(box(0, horizon, W, s.h), horizon, s.h, mix(p.mid, p.skyLow, 0.4), p.near);
    double[][] creeks = {{0.6, 30, 400}, {0.68, 60, 520}, {0.8, 120, 760}};
    for (double[] creek : creeks) {
      double y = s.h * creek[0];
      double t = creek[1] * 0.36;
      s.wash(
          blob(
              -80,
              y,
              260,
              y - t,
              560,
              y + t * 0.4,
              900,
              y - t * 0.6,
              1250,
              y + t * 0.5,
              1700,
              y - t * 0.4,
              1700,
              y + t * 0.8,
              1200,
              y + t * 1.7,
              860,
              y + t,
              520,
              y + t * 1.9,
              200,
              y + t * 0.9,
              -80,
              y + t * 1.6),
          y - t,
          y + 2 * t,
          mix(p.skyLow, p.light, 0.4),
          mix(p.skyMid, p.skyLow, 0.5));
    }
    s.streak(420, horizon + 6, s.h * 0.34, 60, p.light);
    for (int i = 0; i < 900; i++) {
      double along = s.random.nextDouble();
      double bx = 380 + along * 1120 + s.random.nextGaussian() * 50;
      double by =
          s.h * (0.42 - 0.27 * Math.sin(along * 3.1) + 0.07 * Math.sin(along * 9))
              + s.random.nextGaussian() * (22 + 40 * Math.sin(along * Math.PI));
      double size = s.between(3, 8) * (0.6 + along * 0.9);
      Color color = mix(i % 3 == 0 ? p.skyLow : p.ink, p.near, s.between(0, 0.4));
      s.stroke(
          curve(bx - size, by - size * 0.4, bx, by, bx + size, by - size * s.between(0, 0.7)),
          size * 0.3,
          color);
    }
    for (int i = 0; i < 60; i++) {
      double x = s.between(0, W);
      double y = s.h * s.between(0.7, 0.79);
      wader(s, x, y, s.between(12, 19), p.ink);
    }
    wader(s, 1130, s.h * 0.86, 120, mix(p.accent, p.skyLow, 0.25));
    reeds(s, p.ink);
  }

  private static void wader(Sheet s, double x, double y, double size, Color color) {
    s.fill(
        blob(
            x - size * 0.5,
            y - size * 0.62,
            x - size * 0.1,
            y - size * 0.85,
            x + size * 0.3,
            y - size * 0.72,
            x + size * 0.1,
            y - size * 0.5,
            x - size * 0.25,
            y - size * 0.48),
        color);
    s.stroke(
        curve(
            x + size * 0.2,
            y - size * 0.72,
            x + size * 0.36,
            y - size,
            x + size * 0.3,
            y - size * 1.25,
            x + size * 0.42,
            y - size * 1.32,
            x + size * 0.52,
            y - size * 1.16),
        size * 0.09,
        color);
    s.line(x - size * 0.03, y - size * 0.5, x - size * 0.03, y, Math.max(1, size * 0.035), color);
    s.line(x + size * 0.07, y - size * 0.5, x + size * 0.11, y, Math.max(1, size * 0.035), color);
  }

  private static void reeds(Sheet s, Color color) {
    for (int i = 0; i < 240; i++) {
      double x = s.chance(0.6) ? s.between(-20, 420) : s.between(1290, W + 20);
      double tall = s.between(60, 250);
      double lean = s.between(-14, 46);
      s.stroke(
          curve(x, s.h + 10, x + lean * 0.3, s.h - tall * 0.5, x + lean, s.h - tall),
          s.between(1.4, 3.4),
          color);
      if (i % 6 == 0) {
        s.stroke(curve(x + lean, s.h - tall, x + lean * 1.25, s.h - tall - 32), 8, color);
      }
    }
  }

  static void saltPans(Sheet s, Set<String> with) {
    var p = s.p;
    double horizon = s.h * 0.42;
    s.sky(horizon);
    s.glow(1120, horizon, 640, p.light, 0.85);
    s.fill(oval(1120, horizon - 20, 60, 60), mix(p.light, Color.WHITE, 0.5));
    s.strips(14, 40, horizon * 0.9, p.light, 0.45);
    s.ridge(horizon + 2, 110, 0.9, mix(p.far, p.skyLow, 0.25));
    s.ridge(horizon + 3, 40, 0.7, p.mid);
    s.wash(box(0, horizon, W, s.h), horizon, s.h, p.mid, p.near);
    double vanish = 980;
    double[] rows = {0.44, 0.475, 0.525, 0.6, 0.72, 0.9, 1.2};
    for (int row = 0; row < rows.length - 1; row++) {
      double top = s.h * rows[row];
      double low = s.h * rows[row + 1];
      for (int column = -7; column < 9; column++) {
        double spreadTop = (top - horizon) * 1.1;
        double spreadLow = (low - horizon) * 1.1;
        double gap = 0.07;
        Color water =
            mix(mix(p.skyLow, p.skyMid, s.between(0, 0.9)), p.accent, s.chance(0.2) ? 0.22 : 0.02);
        double lowEdge = low - (low - top) * 0.09;
        double spreadEdge = (lowEdge - horizon) * 1.1;
        s.wash(
            poly(
                vanish + (column + gap) * spreadTop,
                top,
                vanish + (column + 1 - gap) * spreadTop,
                top,
                vanish + (column + 1 - gap) * spreadEdge,
                lowEdge,
                vanish + (column + gap) * spreadEdge,
                lowEdge),
            top,
            low,
            mix(water, p.light, 0.35),
            water);
        if (row > 0 && row < 5 && s.chance(0.3)) {
          double x = vanish + (column + 0.1) * spreadLow;
          double size = (low - horizon) * 0.2;
          s.fill(
              blob(
                  x - size,
                  lowEdge,
                  x - size * 0.4,
                  lowEdge - size * 0.62,
                  x,
                  lowEdge - size * 0.85,
                  x + size * 0.45,
                  lowEdge - size * 0.55,
                  x + size,
                  lowEdge),
              mix(Color.WHITE, p.skyLow, 0.15));
          s.fill(
              blob(
                  x,
                  lowEdge - size * 0.85,
                  x + size * 0.45,
                  lowEdge - size * 0.55,
                  x + size,
                  lowEdge,
                  x + size * 0.2,
                  lowEdge),
              mix(p.far, Color.WHITE, 0.45));
        }
      }
    }
    double x = 470;
    double base = s.h * 0.86;
    Figures.person(s, x, base, 330, 0.7, p.ink);
    Figures.hat(s, x + 5, base - 312, 25, 26, p.light);
    s.line(x + 36, base - 160, x + 330, base - 14, 7, p.ink);
    s.line(x + 300, base - 46, x + 362, base + 18, 10, p.ink);
    s.fill(
        blob(x + 330, base + 18, x + 390, base - 44, x + 470, base - 30, x + 540, base + 20),
        mix(Color.WHITE, p.skyLow, 0.1));
    s.birds(12, 1250, s.h * 0.3, 120, 14, mix(p.accent, p.skyLow, 0.2));
  }
}
