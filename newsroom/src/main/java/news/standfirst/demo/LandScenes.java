package news.standfirst.demo;

import static news.standfirst.demo.Sheet.W;
import static news.standfirst.demo.Sheet.blob;
import static news.standfirst.demo.Sheet.box;
import static news.standfirst.demo.Sheet.clear;
import static news.standfirst.demo.Sheet.curve;
import static news.standfirst.demo.Sheet.mix;
import static news.standfirst.demo.Sheet.oval;
import static news.standfirst.demo.Sheet.poly;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Set;

/** Mountains, orchards and terraces. */
final class LandScenes {
  private LandScenes() {}

  /** The road over the mountains; with {@code cyclists}: in summer, with three riders. */
  static void pass(Sheet s, Set<String> with) {
    var p = s.p;
    boolean riders = with.contains("cyclists");
    s.sky(s.h * 0.7);
    s.glow(1230, s.h * 0.2, 520, p.light, 0.6);
    s.strips(10, 40, s.h * 0.3, Color.WHITE, 0.4);
    peak(s, 240, s.h * 0.2, 560, s.h * 0.78, mix(p.far, p.skyLow, 0.25), !riders);
    peak(s, 1330, s.h * 0.13, 640, s.h * 0.8, mix(p.far, p.skyMid, 0.15), !riders);
    peak(s, 780, s.h * 0.33, 420, s.h * 0.76, p.far, !riders);
    s.mist(s.h * 0.62, s.h * 0.22, p.skyLow, 0.75);
    Color ground = riders ? p.mid : mix(Color.WHITE, p.far, 0.25);
    Color shadow = riders ? p.near : mix(p.far, p.mid, 0.5);
    s.fill(s.ridgeShape(s.h * 0.68, 70, 0.5), mix(ground, p.far, 0.45));
    for (int i = 0; i < 46; i++) {
      Figures.fir(
          s,
          s.between(0, W),
          s.h * s.between(0.64, 0.7),
          s.between(20, 46),
          mix(p.near, p.far, 0.4));
    }
    s.wash(s.ridgeShape(s.h * 0.77, 60, 0.2), s.h * 0.7, s.h, ground, shadow);
    double[][] bends = {
      {760, 0.665, 5},
      {900, 0.69, 8},
      {620, 0.725, 15},
      {1010, 0.775, 26},
      {560, 0.84, 46},
      {1000, 0.93, 92},
      {760, 1.08, 170}
    };
    road(s, bends, mix(p.ink, p.mid, riders ? 0.55 : 0.35), riders ? p.light : p.accent);
    if (riders) {
      double[][] at = {{940, 0.905, 235}, {690, 0.872, 160}, {590, 0.84, 128}};
      for (int i = at.length - 1; i >= 0; i--) {
        cyclist(
            s,
            at[i][0],
            s.h * at[i][1],
            at[i][2],
            i == 0 ? p.accent : i == 1 ? p.light : p.skyTop,
            p.ink);
      }
      for (int i = 0; i < 120; i++) {
        double x = s.chance(0.5) ? s.between(0, 380) : s.between(1230, W);
        s.line(
            x,
            s.h * s.between(0.84, 1),
            x + s.between(-6, 6),
            s.h * s.between(0.8, 0.86),
            1.5,
            clear(p.near, 0.5));
      }
    } else {
      for (int i = 0; i < 12; i++) {
        double t = i / 11.0;
        double x = 700 + 560 * t * t + 30 * t;
        double base = s.h * (0.72 + 0.26 * t * t);
        double tall = 26 + 170 * t * t;
        s.line(x, base, x, base - tall, 2 + 6 * t, p.accent);
        s.line(x, base - tall, x, base - tall * 0.78, 2.4 + 6.4 * t, p.ink);
      }
      s.snowfall(420);
    }
    Figures.fir(s, 130, s.h * 0.99, 400, p.ink);
    Figures.fir(s, 265, s.h * 1.01, 270, mix(p.ink, p.near, 0.3));
    Figures.fir(s, 1490, s.h * 1.0, 350, p.ink);
    if (!riders) {
      s.fill(
          curve(-20, s.h * 0.97, 300, s.h * 0.95, 560, s.h * 1.02, -20, s.h * 1.1),
          mix(Color.WHITE, p.far, 0.1));
    }
  }

  private static void road(Sheet s, double[][] bends, Color tar, Color edge) {
    var left = new double[bends.length * 2];
    var right = new double[bends.length * 2];
    for (int i = 0; i < bends.length; i++) {
      left[2 * i] = bends[i][0] - bends[i][2];
      right[2 * (bends.length - 1 - i)] = bends[i][0] + bends[i][2];
      left[2 * i + 1] = s.h * bends[i][1];
      right[2 * (bends.length - 1 - i) + 1] = s.h * (bends[i][1] + bends[i][2] * 0.00012);
    }
    Path2D path = curve(left);
    path.append(curve(right), true);
    path.closePath();
    s.fill(path, tar);
    s.stroke(curve(left), 2.2, clear(edge, 0.7));
  }

  static void peak(
      Sheet s, double x, double top, double wide, double base, Color color, boolean snow) {
    double tall = base - top;
    double[] left = new double[7];
    double[] right = new double[7];
    for (int i = 0; i < 7; i++) {
      double share = i / 6.0;
      left[i] = x - wide * share * s.between(0.86, 1.06);
      right[i] = x + wide * share * s.between(0.86, 1.06);
    }
    var whole = new Path2D.Double();
    var dark = new Path2D.Double();
    whole.moveTo(x, top);
    dark.moveTo(x, top);
    for (int i = 1; i < 7; i++) {
      whole.lineTo(right[i], top + tall * i / 6);
      dark.lineTo(right[i], top + tall * i / 6);
    }
    for (int i = 6; i >= 1; i--) {
      whole.lineTo(left[i], top + tall * i / 6);
      dark.lineTo(x + wide * 0.16 * (i % 2 == 0 ? 1 : -0.7) + wide * 0.02 * i, top + tall * i / 6);
    }
    whole.closePath();
    dark.closePath();
    s.fill(whole, color);
    s.fill(dark, mix(color, s.p.near, 0.32));
    if (snow) {
      var clip = s.g.getClip();
      s.g.clip(whole);
      double line = top + tall * 0.44;
      var cap = new Path2D.Double();
      cap.moveTo(x - wide, top - 10);
      cap.lineTo(x + wide, top - 10);
      boolean down = true;
      for (double cx = x + wide; cx > x - wide; cx -= wide * 0.09) {
        cap.lineTo(cx, line + (down ? tall * s.between(0.06, 0.2) : -tall * s.between(0.02, 0.12)));
        down = !down;
      }
      cap.closePath();
      s.fill(cap, mix(Color.WHITE, color, 0.12));
      s.g.clip(dark);
      s.fill(cap, mix(color, Color.WHITE, 0.42));
      s.g.setClip(clip);
    }
  }

  private static void cyclist(Sheet s, double x, double base, double tall, Color shirt, Color ink) {
    double u = tall / 100;
    for (double wheel : new double[] {-27, 27}) {
      s.stroke(oval(x + wheel * u, base - 19 * u, 19 * u, 19 * u), 2.6 * u, ink);
    }
    s.stroke(
        curve(x - 27 * u, base - 19 * u, x - 8 * u, base - 48 * u, x + 20 * u, base - 46 * u),
        2.4 * u,
        ink);
    s.line(x - 8 * u, base - 48 * u, x, base - 17 * u, 2.4 * u, ink);
    s.line(x, base - 17 * u, x + 20 * u, base - 46 * u, 2.4 * u, ink);
    s.line(x - 27 * u, base - 19 * u, x, base - 17 * u, 2.4 * u, ink);
    s.line(x + 20 * u, base - 50 * u, x + 27 * u, base - 19 * u, 2.6 * u, ink);
    s.stroke(
        curve(x + 20 * u, base - 50 * u, x + 29 * u, base - 51 * u, x + 27 * u, base - 44 * u),
        2.4 * u,
        ink);
    s.stroke(
        curve(x - 9 * u, base - 54 * u, x + 9 * u, base - 42 * u, x + 3 * u, base - 13 * u),
        6.4 * u,
        ink);
    s.stroke(
        curve(x - 9 * u, base - 54 * u, x + 6 * u, base - 36 * u, x - 4 * u, base - 20 * u),
        6 * u,
        mix(ink, shirt, 0.2));
    s.fill(
        blob(
            x - 15 * u,
            base - 58 * u,
            x - 8 * u,
            base - 70 * u,
            x + 12 * u,
            base - 82 * u,
            x + 19 * u,
            base - 75 * u,
            x + 6 * u,
            base - 60 * u,
            x - 6 * u,
            base - 51 * u),
        shirt);
    s.stroke(
        curve(x + 13 * u, base - 74 * u, x + 18 * u, base - 60 * u, x + 27 * u, base - 51 * u),
        4.6 * u,
        mix(shirt, ink, 0.35));
    s.fill(oval(x + 21 * u, base - 86 * u, 6.4 * u, 7 * u), mix(ink, s.p.light, 0.25));
    s.fill(
        blob(
            x + 12 * u,
            base - 87 * u,
            x + 18 * u,
            base - 95 * u,
            x + 27 * u,
            base - 92 * u,
            x + 29 * u,
            base - 86 * u),
        s.p.light);
  }

  static void orchard(Sheet s, Set<String> with) {
    var p = s.p;
    double horizon = s.h * 0.46;
    s.sky(horizon);
    s.glow(1180, s.h * 0.16, 560, p.light, 0.7);
    s.strips(8, 50, horizon * 0.7, Color.WHITE, 0.5);
    s.ridge(horizon + 10, 190, 0.8, mix(p.far, p.skyMid, 0.4));
    s.ridge(horizon + 14, 95, 0.8, p.far);
    s.wash(box(0, horizon, W, s.h), horizon, s.h, mix(p.mid, p.light, 0.25), p.mid);
    s.fill(poly(770, horizon, 830, horizon, 1100, s.h, 420, s.h), mix(p.light, p.mid, 0.35));
    double[] depth = {0.5, 0.53, 0.575, 0.64, 0.73, 0.86, 1.06};
    for (double d : depth) {
      double size = (d - 0.44) * 900;
      double base = s.h * d;
      for (int side = -1; side <= 1; side += 2) {
        for (int n = 0; n < 5; n++) {
          double x = 800 + side * size * (0.85 + n * 1.12);
          if (x < -size || x > W + size) {
            continue;
          }
          s.fill(oval(x + size * 0.12, base, size * 0.5, size * 0.08), clear(p.ink, 0.3));
          Figures.roundTree(s, x, base, size * 1.25, mix(p.near, p.mid, 0.7 - (d - 0.5)), p.ink);
          for (int i = 0; i < 16; i++) {
            double r = size * 0.032;
            s.fill(
                oval(x + s.between(-0.42, 0.42) * size, base - size * s.between(0.6, 1.08), r, r),
                p.accent);
          }
        }
      }
    }
    double base = s.h * 0.9;
    s.line(520, base, 566, base - 330, 7, p.ink);
    s.line(590, base, 582, base - 330, 7, p.ink);
    for (int i = 1; i < 8; i++) {
      s.line(520 + i * 6, base - i * 42, 590 - i * 1, base - i * 42, 6, p.ink);
    }
    Figures.person(s, 562, base - 128, 235, 0.15, p.ink);
    Figures.person(s, 985, base + 8, 250, 0.5, p.ink);
    Figures.hat(s, 988, base - 227, 19, 20, p.light);
    basket(s, 700, base + 10, 120);
    basket(s, 1100, base + 30, 150);
    basket(s, 1235, base + 46, 150);
  }

  private static void basket(Sheet s, double x, double base, double size) {
    for (int i = 0; i < 22; i++) {
      double r = size * 0.1;
      s.fill(
          oval(x + s.between(-0.36, 0.36) * size, base - size * s.between(0.46, 0.64), r, r),
          mix(s.p.accent, i % 3 == 0 ? s.p.light : s.p.ink, 0.18));
    }
    s.fill(
        poly(
            x - size * 0.5,
            base - size * 0.48,
            x + size * 0.5,
            base - size * 0.48,
            x + size * 0.4,
            base,
            x - size * 0.4,
            base),
        mix(s.p.far, s.p.ink, 0.35));
    for (int i = 1; i < 4; i++) {
      s.line(
          x - size * 0.47,
          base - size * 0.12 * i,
          x + size * 0.47,
          base - size * 0.12 * i,
          size * 0.03,
          mix(s.p.far, s.p.ink, 0.6));
    }
  }

  static void oliveTerraces(Sheet s, Set<String> with) {
    var p = s.p;
    s.sky(s.h * 0.5);
    s.glow(300, s.h * 0.14, 520, p.light, 0.7);
    s.ridge(s.h * 0.44, 190, 0.9, mix(p.far, p.skyMid, 0.55));
    s.ridge(s.h * 0.48, 110, 0.8, mix(p.far, p.skyLow, 0.3));
    s.fill(
        curve(
            620,
            s.h * 0.52,
            760,
            s.h * 0.44,
            960,
            s.h * 0.385,
            1160,
            s.h * 0.41,
            1330,
            s.h * 0.49,
            1400,
            s.h * 0.54,
            620,
            s.h * 0.54),
        p.far);
    for (int i = 0; i < 34; i++) {
      double t = s.random.nextDouble();
      double x = 740 + t * 500;
      double y = s.h * (0.5 - 0.1 * Math.sin(t * Math.PI)) + s.between(0, 40);
      double w = s.between(30, 60);
      s.fill(box(x, y - w * 0.8, w, w * 0.85), mix(Color.WHITE, p.skyLow, s.between(0.1, 0.45)));
      s.fill(poly(x - 3, y - w * 0.8, x + w / 2, y - w * 1.05, x + w + 3, y - w * 0.8), p.accent);
      s.fill(box(x + w * 0.3, y - w * 0.5, w * 0.18, w * 0.25), p.ink);
    }
    s.fill(box(975, s.h * 0.27, 42, s.h * 0.14), mix(Color.WHITE, p.skyLow, 0.2));
    s.fill(poly(970, s.h * 0.27, 996, s.h * 0.21, 1022, s.h * 0.27), p.accent);
    s.fill(oval(996, s.h * 0.3, 8, 11), p.ink);
    for (int i = 0; i < 6; i++) {
      double y = s.h * (0.55 + i * 0.078 + i * i * 0.006);
      double bend = 34 + i * 10;
      double wall = 15 + i * 9;
      Color earth = mix(p.far, p.mid, i / 6.0);
      s.fill(
          curve(
              -20,
              y,
              400,
              y - bend,
              800,
              y + bend * 0.4,
              1200,
              y - bend * 0.6,
              1620,
              y + bend * 0.3,
              1620,
              s.h + 50,
              -20,
              s.h + 50),
          mix(p.near, p.far, 0.45 - i * 0.06));
      s.fill(
          curve(
              -20,
              y + wall,
              400,
              y - bend + wall,
              800,
              y + bend * 0.4 + wall,
              1200,
              y - bend * 0.6 + wall,
              1620,
              y + bend * 0.3 + wall,
              1620,
              s.h + 50,
              -20,
              s.h + 50),
          earth);
      for (int n = 0; n < 9 - i; n++) {
        double x = (n + s.between(0.2, 0.8)) * W / (9 - i);
        double base = y + wall + 26 + i * 7 + bend * 0.25 * Math.sin(x / 190.0);
        double tall = 60 + i * 30;
        s.fill(oval(x + tall * 0.15, base, tall * 0.42, tall * 0.07), clear(p.ink, 0.3));
        Figures.roundTree(
            s, x, base, tall, mix(new Color(0x8f9a78), p.near, 0.2 + i * 0.05), p.ink);
      }
    }
    s.wash(
        curve(
            -20,
            s.h * 0.545,
            300,
            s.h * 0.525,
            560,
            s.h * 0.55,
            640,
            s.h * 0.528,
            640,
            s.h * 0.54,
            560,
            s.h * 0.565,
            300,
            s.h * 0.54,
            -20,
            s.h * 0.57),
        s.h * 0.52,
        s.h * 0.57,
        p.light,
        p.skyTop);
  }
}
