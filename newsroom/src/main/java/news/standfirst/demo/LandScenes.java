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
import java.awt.geom.Path2D;
import java.util.Set;

/** Mountains, orchards, rivers and what stands in them. */
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

  static void windFarm(Sheet s, Set<String> with) {
    var p = s.p;
    double horizon = s.h * 0.66;
    s.sky(horizon);
    s.glow(330, horizon - 40, 640, p.light, 0.85);
    s.fill(oval(330, horizon - 70, 56, 56), mix(p.light, Color.WHITE, 0.5));
    for (int i = 0; i < 7; i++) {
      s.cloud(
          s.between(0, W),
          s.between(90, horizon * 0.62),
          s.between(200, 420),
          clear(mix(Color.WHITE, p.skyLow, 0.4), 0.6));
    }
    s.ridge(horizon + 6, 34, 0.5, mix(p.far, p.skyLow, 0.4));
    s.wash(box(0, horizon, W, s.h), horizon, s.h, p.mid, p.near);
    for (int i = -14; i < 20; i++) {
      double x = 800 + i * 44;
      s.fill(
          poly(
              x, horizon, x + 7, horizon, 800 + (x - 800) * 9 + 130, s.h, 800 + (x - 800) * 9, s.h),
          clear(i % 2 == 0 ? p.skyLow : p.near, 0.28));
    }
    for (int i = 0; i < 9; i++) {
      turbine(
          s,
          120 + i * 170 + s.between(-20, 20),
          horizon + 8,
          120 + s.between(0, 20),
          mix(Color.WHITE, p.far, 0.45));
    }
    turbine(s, 1010, horizon + 34, 330, mix(Color.WHITE, p.skyLow, 0.3));
    turbine(s, 560, horizon + 64, 440, mix(Color.WHITE, p.skyLow, 0.2));
    turbine(s, 1330, s.h * 0.84, 640, mix(Color.WHITE, p.skyLow, 0.1));
    s.fill(
        curve(
            -20,
            s.h * 0.94,
            500,
            s.h * 0.9,
            1050,
            s.h * 0.95,
            1620,
            s.h * 0.9,
            1620,
            s.h * 1.1,
            -20,
            s.h * 1.1),
        p.ink);
    for (int i = 0; i < 15; i++) {
      double x = 60 + i * 62 + s.between(-16, 16);
      sheep(s, x, s.h * 0.925 + s.between(-8, 20), s.between(26, 36), p);
    }
  }

  private static void turbine(Sheet s, double x, double base, double tall, Color color) {
    s.washAcross(
        poly(
            x - tall * 0.014,
            base,
            x + tall * 0.014,
            base,
            x + tall * 0.007,
            base - tall,
            x - tall * 0.007,
            base - tall),
        x - tall * 0.014,
        x + tall * 0.014,
        color,
        mix(color, s.p.near, 0.5));
    double turn = s.between(0, 2.1);
    for (int i = 0; i < 3; i++) {
      double a = turn + i * Math.PI * 2 / 3;
      double dx = Math.cos(a);
      double dy = Math.sin(a);
      double r = tall * 0.58;
      s.fill(
          blob(
              x,
              base - tall,
              x + dx * r * 0.25 - dy * r * 0.055,
              base - tall + dy * r * 0.25 + dx * r * 0.055,
              x + dx * r,
              base - tall + dy * r,
              x + dx * r * 0.2 + dy * r * 0.012,
              base - tall + dy * r * 0.2 - dx * r * 0.012),
          color);
    }
    s.fill(oval(x, base - tall, tall * 0.024, tall * 0.024), mix(color, s.p.near, 0.3));
    s.fill(
        poly(
            x - tall * 0.01,
            base,
            x + tall * 0.01,
            base,
            x + tall * 0.5,
            base + tall * 0.05,
            x + tall * 0.48,
            base + tall * 0.054),
        clear(s.p.ink, 0.25));
  }

  private static void sheep(Sheet s, double x, double y, double size, Palette p) {
    s.line(x - size * 0.3, y, x - size * 0.3, y + size * 0.3, 3, p.ink);
    s.line(x + size * 0.3, y, x + size * 0.3, y + size * 0.3, 3, p.ink);
    s.fill(
        soft(x - size * 0.55, y - size * 0.4, size * 1.1, size * 0.6, size * 0.5),
        mix(p.light, p.far, 0.2));
    s.fill(oval(x + size * 0.6, y - size * 0.25, size * 0.17, size * 0.2), mix(p.ink, p.near, 0.3));
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

  static void observatory(Sheet s, Set<String> with) {
    var p = s.p;
    s.sky(s.h * 0.95);
    s.stars(1100, s.h * 0.8);
    for (int i = 0; i < 900; i++) {
      double t = s.random.nextDouble();
      double x = t * W * 1.1 - 60 + s.random.nextGaussian() * 60;
      double y = s.h * 0.62 - t * s.h * 0.6 + s.random.nextGaussian() * 66;
      double r = s.between(0.4, 1.3);
      s.fill(oval(x, y, r, r), clear(Color.WHITE, s.between(0.1, 0.6)));
    }
    for (int i = 0; i < 9; i++) {
      s.glow(60 + i * 180, s.h * 0.58 - i * s.h * 0.066, 190, p.skyLow, 0.2);
    }
    for (int i = 0; i < 46; i++) {
      double t = i / 46.0;
      s.line(
          1215,
          s.h * 0.2,
          1215 + 300 * t + s.between(-4, 30),
          s.h * 0.2 - 105 * t + s.between(-40, 40) * t,
          2.2 * (1 - t) + 0.6,
          clear(p.light, 0.12));
    }
    s.glow(1215, s.h * 0.2, 70, Color.WHITE, 0.9);
    s.fill(oval(1215, s.h * 0.2, 7, 7), Color.WHITE);
    peak(s, 1420, s.h * 0.55, 560, s.h * 0.98, mix(p.mid, p.far, 0.5), true);
    peak(s, 130, s.h * 0.58, 520, s.h * 0.98, mix(p.mid, p.far, 0.3), true);
    s.ridge(s.h * 0.86, 80, 1, p.near);
    double x = 640;
    double base = s.h * 0.8;
    s.fill(
        curve(
            -20,
            s.h * 0.98,
            300,
            s.h * 0.86,
            520,
            s.h * 0.795,
            800,
            s.h * 0.79,
            1100,
            s.h * 0.86,
            1620,
            s.h * 0.95,
            1620,
            s.h * 1.1,
            -20,
            s.h * 1.1),
        p.ink);
    Color white = mix(p.light, p.far, 0.55);
    s.fill(box(x - 178, base - 150, 356, 160), white);
    var dome = oval(x, base - 150, 178, 172);
    var clip = s.g.getClip();
    s.g.clip(box(x - 200, 0, 400, base - 150));
    s.fill(dome, mix(white, Color.WHITE, 0.15));
    s.g.clip(dome);
    for (int i = -3; i <= 3; i++) {
      s.stroke(
          curve(x, base - 322, x + i * 44, base - 260, x + i * 56, base - 150),
          2,
          clear(p.near, 0.5));
    }
    s.washAcross(box(x - 180, 0, 360, base), x - 180, x + 60, clear(p.ink, 0.75), clear(p.ink, 0));
    s.g.setClip(clip);
    s.fill(
        poly(x + 40, base - 150, x + 96, base - 150, x + 78, base - 292, x + 26, base - 318),
        p.ink);
    s.g.setClip(clip);
    s.fill(
        poly(x + 48, base - 215, x + 68, base - 235, x + 142, base - 335, x + 118, base - 352),
        mix(p.far, p.light, 0.3));
    s.glow(x + 66, base - 205, 90, p.accent, 0.5);
    s.washAcross(
        box(x - 178, base - 150, 356, 160),
        x - 178,
        x + 100,
        clear(p.ink, 0.75),
        clear(p.ink, 0.1));
    s.fill(box(x - 186, base - 158, 372, 14), mix(white, p.ink, 0.4));
    s.fill(soft(x - 22, base - 76, 44, 86, 6), p.light);
    s.glow(x, base - 30, 130, p.light, 0.6);
    s.fill(box(x + 178, base - 76, 190, 86), mix(white, p.ink, 0.5));
    s.fill(
        poly(x + 170, base - 76, x + 372, base - 76, x + 350, base - 112, x + 178, base - 112),
        p.near);
    for (int i = 0; i < 4; i++) {
      s.fill(box(x + 196 + i * 43, base - 54, 24, 30), i == 2 ? mix(white, p.ink, 0.7) : p.light);
    }
    Figures.person(s, x + 96, base + 12, 76, 0.3, Color.BLACK);
    Figures.fir(s, 180, s.h * 0.98, 200, Color.BLACK);
    Figures.fir(s, 290, s.h * 0.97, 140, Color.BLACK);
    Figures.fir(s, 1330, s.h * 0.98, 170, Color.BLACK);
  }

  /** A viaduct with a small train; with {@code sea}: open water behind it. */
  static void viaduct(Sheet s, Set<String> with) {
    var p = s.p;
    boolean sea = with.contains("sea");
    s.sky(s.h);
    s.glow(sea ? 1180 : 400, s.h * 0.22, 560, p.light, 0.7);
    s.strips(10, 40, s.h * 0.3, p.light, 0.4);
    if (sea) {
      s.water(s.h * 0.5, mix(p.skyLow, p.skyTop, 0.4), p.skyTop, p.light);
      s.streak(1180, s.h * 0.5, s.h * 0.4, 80, p.light);
    } else {
      peak(s, 380, s.h * 0.16, 520, s.h * 0.8, mix(p.far, p.skyLow, 0.4), true);
      peak(s, 1270, s.h * 0.22, 520, s.h * 0.8, mix(p.far, p.skyLow, 0.2), true);
      s.ridge(s.h * 0.74, 150, 1, p.far);
      s.mist(s.h * 0.7, s.h * 0.3, p.skyLow, 0.7);
    }
    double deck = s.h * 0.47;
    s.fill(
        curve(
            -20,
            deck + 10,
            190,
            deck + 24,
            330,
            s.h * 0.7,
            460,
            s.h * 0.94,
            520,
            s.h * 1.1,
            -20,
            s.h * 1.1),
        p.mid);
    s.fill(
        curve(
            1620,
            deck + 2,
            1420,
            deck + 20,
            1290,
            s.h * 0.68,
            1190,
            s.h * 0.9,
            1080,
            s.h * 1.1,
            1620,
            s.h * 1.1),
        p.mid);
    for (int i = 0; i < 60; i++) {
      boolean left = i % 2 == 0;
      double t = s.random.nextDouble();
      double x = left ? t * 420 : W - t * 400;
      Figures.fir(
          s,
          x,
          deck + 70 + t * s.h * 0.42,
          s.between(50, 110),
          mix(p.near, p.ink, s.between(0, 0.6)));
    }
    Color stone = mix(p.far, p.light, 0.35);
    var arches = new java.awt.geom.Area(box(130, deck, 1370, s.h * 0.6));
    double span = 171;
    for (int i = 0; i < 8; i++) {
      double x = 130 + i * span + 22;
      double w = span - 44;
      arches.subtract(new java.awt.geom.Area(oval(x + w / 2, deck + 112, w / 2, 84)));
      arches.subtract(new java.awt.geom.Area(box(x, deck + 112, w, s.h)));
    }
    s.wash(arches, deck, s.h, stone, mix(stone, p.near, 0.75));
    for (int i = 1; i < 8; i++) {
      double x = 130 + i * span;
      s.washAcross(
          box(x - 4, deck + 60, 26, s.h * 0.6), x - 4, x + 22, clear(p.ink, 0), clear(p.ink, 0.4));
    }
    s.fill(
        curve(
            330,
            s.h * 1.02,
            480,
            s.h * 0.88,
            700,
            s.h * 0.93,
            960,
            s.h * 0.9,
            1180,
            s.h * 0.88,
            1330,
            s.h * 1.02,
            800,
            s.h * 1.2),
        p.near);
    s.wash(
        blob(690, s.h * 0.93, 800, s.h * 0.9, 900, s.h * 0.93, 1010, s.h * 1.04, 560, s.h * 1.04),
        s.h * 0.9,
        s.h,
        p.skyLow,
        p.skyTop);
    s.fill(box(-20, deck - 12, W + 40, 26), mix(stone, p.near, 0.35));
    for (double x = -10; x < W; x += 26) {
      s.line(x, deck - 12, x, deck - 34, 2.4, p.ink);
    }
    s.line(-10, deck - 34, W, deck - 34, 2.6, p.ink);
    double train = 560;
    for (int i = 0; i < 3; i++) {
      double x = train + i * 150;
      s.fill(soft(x, deck - 78, 144, 62, i == 2 ? 34 : 12), p.accent);
      s.fill(box(x + 2, deck - 40, 140, 9), mix(p.light, Color.WHITE, 0.4));
      for (int n = 0; n < 5; n++) {
        s.fill(soft(x + 11 + n * 26, deck - 68, 19, 20, 4), i == 2 && n == 4 ? p.ink : p.light);
      }
      s.fill(soft(x + 8, deck - 83, 126, 8, 6), p.ink);
    }
    s.birds(8, 1000, s.h * 0.3, 120, 15, p.ink);
  }
}
