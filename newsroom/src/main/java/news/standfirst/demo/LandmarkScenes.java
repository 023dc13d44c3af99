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

/** What people have built in the hills: wind farm, observatory, viaduct. */
final class LandmarkScenes {
  private LandmarkScenes() {}

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
    LandScenes.peak(s, 1420, s.h * 0.55, 560, s.h * 0.98, mix(p.mid, p.far, 0.5), true);
    LandScenes.peak(s, 130, s.h * 0.58, 520, s.h * 0.98, mix(p.mid, p.far, 0.3), true);
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
      LandScenes.peak(s, 380, s.h * 0.16, 520, s.h * 0.8, mix(p.far, p.skyLow, 0.4), true);
      LandScenes.peak(s, 1270, s.h * 0.22, 520, s.h * 0.8, mix(p.far, p.skyLow, 0.2), true);
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
