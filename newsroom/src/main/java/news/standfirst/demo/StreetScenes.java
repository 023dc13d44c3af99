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

/** Streets, dry and under water, and what moves in them. */
final class StreetScenes {
  private StreetScenes() {}

  /** A street in perspective with houses on both sides, vanishing at (x, y). */
  private static void street(Sheet s, double vx, double vy, double lit, double glow) {
    var p = s.p;
    s.sky(vy + 40);
    Figures.skyline(s, vy + 20, 110, mix(p.far, p.skyLow, 0.3), p.light, lit * 0.2);
    s.wash(box(0, vy, W, s.h), vy, s.h, mix(p.mid, p.skyLow, 0.3), p.ink);
    double[] scale = {0.2, 0.3, 0.44, 0.66, 1.0, 1.5};
    for (double k : scale) {
      for (int side = -1; side <= 1; side += 2) {
        double wide = 250 * k;
        double base = vy + 150 * k;
        double x = vx + side * 610 * k - (side < 0 ? wide : 0);
        Color wall =
            mix(
                mix(p.far, p.accent, s.between(0, 0.35)),
                mix(p.near, p.skyMid, 0.2),
                0.25 + k * 0.35);
        Figures.house(
            s,
            x,
            base,
            wide * 1.25,
            s.between(430, 560) * k,
            wall,
            mix(wall, p.ink, 0.6),
            p.light,
            lit);
        s.fill(box(x, base - 82 * k, wide * 1.25, 82 * k), mix(wall, p.ink, 0.5));
        s.fill(box(x + wide * 0.1, base - 68 * k, wide * 0.62, 54 * k), clear(p.light, glow));
        s.fill(box(x + wide * 0.85, base - 66 * k, wide * 0.24, 66 * k), mix(wall, p.ink, 0.75));
        s.fill(
            poly(
                x + wide * 0.06,
                base - 80 * k,
                x + wide * 0.78,
                base - 80 * k,
                x + wide * 0.84,
                base - 58 * k,
                x,
                base - 58 * k),
            mix(p.accent, p.ink, s.between(0.1, 0.5)));
      }
    }
  }

  static void tram(Sheet s, Set<String> with) {
    var p = s.p;
    double vy = s.h * 0.5;
    street(s, 720, vy, 0.4, 0.75);
    for (int i = -2; i <= 2; i++) {
      if (i == 0) {
        continue;
      }
      s.fill(
          poly(
              720 + i * 3,
              vy + 20,
              720 + i * 3 + 2,
              vy + 20,
              720 + i * 190 + 16,
              s.h,
              720 + i * 190 - 8,
              s.h),
          mix(p.far, p.light, 0.2));
    }
    double x = 860;
    double base = s.h * 0.82;
    s.glow(x, base - 120, 560, p.light, 0.55);
    double w = 320;
    double t = 430;
    s.fill(
        poly(
            x - w / 2,
            base - t,
            x - w / 2 - 150,
            base - t * 0.8,
            x - w / 2 - 150,
            base - 64,
            x - w / 2,
            base),
        mix(p.accent, p.ink, 0.45));
    for (int i = 0; i < 4; i++) {
      double a = i * 0.25 + 0.03;
      double b = a + 0.17;
      double lx = x - w / 2 - 150;
      s.fill(
          poly(
              lx + 150 * a,
              base - t * 0.66 - 26 * a,
              lx + 150 * b,
              base - t * 0.66 - 26 * b,
              lx + 150 * b,
              base - t * 0.36 + 2 * b,
              lx + 150 * a,
              base - t * 0.36 + 2 * a),
          mix(p.light, p.accent, 0.1));
    }
    s.fill(soft(x - w / 2, base - t, w, t, 56), p.accent);
    s.fill(soft(x - w / 2 + 14, base - t + 16, w - 28, 50, 22), p.ink);
    s.words("6", x - 92, base - t + 56, "SansSerif", java.awt.Font.BOLD, 42, 0.5, p.light);
    s.words("NAVY BASIN", x + 26, base - t + 51, "SansSerif", java.awt.Font.BOLD, 26, 0.5, p.light);
    s.wash(
        soft(x - w / 2 + 20, base - t + 78, w - 40, 168, 26),
        base - t + 78,
        base - t + 246,
        mix(p.light, Color.WHITE, 0.3),
        mix(p.light, p.accent, 0.25));
    Figures.person(s, x - 66, base - t + 290, 170, 0, mix(p.ink, p.accent, 0.25));
    Figures.person(s, x + 50, base - t + 280, 150, 0, clear(p.ink, 0.35));
    Figures.person(s, x + 98, base - t + 285, 150, 0, clear(p.ink, 0.35));
    s.fill(box(x - w / 2, base - t + 248, w, 12), mix(p.accent, p.ink, 0.25));
    s.fill(box(x - w / 2 + 4, base - t + 250, w - 8, 80), p.accent);
    s.fill(box(x - w / 2, base - 112, w, 15), mix(Color.WHITE, p.light, 0.5));
    s.line(x - 60, base - t + 200, x + 20, base - t + 244, 5, p.ink);
    for (int side = -1; side <= 1; side += 2) {
      s.fill(oval(x + side * 112, base - 68, 23, 23), Color.WHITE);
      s.glow(x + side * 112, base - 68, 150, p.light, 0.9);
      s.streak(x + side * 112, base + 12, s.h * 0.19, 34, p.light);
    }
    s.fill(soft(x - w / 2 + 30, base - 30, w - 60, 34, 10), p.ink);
    s.line(x, base - t, x - 40, base - t - 70, 4, p.ink);
    s.line(x - 40, base - t - 70, x + 40, base - t - 112, 4, p.ink);
    s.line(-10, s.h * 0.04, x + 60, base - t - 110, 1.6, p.ink);
    s.line(W, s.h * 0.02, x - 20, base - t - 110, 1.6, p.ink);
    for (int i = 0; i < 90; i++) {
      double y = s.between(s.h * 0.72, s.h);
      double k = (y - vy) / (s.h - vy);
      s.fill(
          soft(s.between(-50, W), y, s.between(20, 170) * k, 3 * k + 1, 3),
          clear(i % 3 == 0 ? p.accent : p.light, s.between(0.06, 0.3)));
    }
    double[][] walkers = {
      {300, 0.93, 330, 1},
      {430, 0.9, 290, -0.7},
      {1290, 0.95, 345, -1},
      {1180, 0.8, 190, 0.8},
      {505, 0.76, 150, 0.4}
    };
    for (double[] one : walkers) {
      s.streak(one[0], s.h * one[1] + 6, 60, 40, p.ink);
      Figures.person(s, one[0], s.h * one[1], one[2], one[3], p.ink);
      Figures.umbrella(
          s,
          one[0],
          s.h * one[1],
          one[2],
          s.chance(0.5) ? mix(p.accent, p.ink, 0.3) : p.near,
          p.ink);
    }
    if (!with.contains("dry")) {
      s.rain(520, 0.22, p.light);
    }
  }

  static void tramStop(Sheet s, Set<String> with) {
    var p = s.p;
    s.sky(s.h * 0.6);
    s.stars(120, s.h * 0.3);
    Figures.skyline(s, s.h * 0.62, 260, mix(p.near, p.far, 0.5), p.light, 0.05);
    s.wash(box(0, s.h * 0.62, W, s.h), s.h * 0.62, s.h, p.near, p.ink);
    for (int i = 0; i < 2; i++) {
      s.line(
          -20,
          s.h * (0.86 + i * 0.09),
          W + 20,
          s.h * (0.8 + i * 0.075),
          7 + i * 4,
          mix(p.far, p.light, 0.25));
    }
    s.fill(
        poly(0, s.h * 0.8, W, s.h * 0.745, W, s.h * 0.69, 0, s.h * 0.735), mix(p.mid, p.far, 0.4));
    double base = s.h * 0.755;
    s.glow(700, base - 170, 520, p.light, 0.5);
    s.fill(box(520, base - 330, 14, 330), p.ink);
    s.fill(box(920, base - 330, 14, 330), p.ink);
    s.fill(poly(480, base - 330, 980, base - 330, 1010, base - 366, 460, base - 350), p.ink);
    s.fill(box(534, base - 300, 386, 220), clear(p.light, 0.3));
    s.fill(box(560, base - 290, 110, 170), mix(p.light, Color.WHITE, 0.3));
    s.words("6", 615, base - 170, "SansSerif", java.awt.Font.BOLD, 110, 0.5, p.accent);
    s.fill(box(700, base - 82, 190, 12), p.ink);
    s.line(720, base - 72, 720, base, 8, p.ink);
    s.line(870, base - 72, 870, base, 8, p.ink);
    Figures.lamp(s, 1180, s.h * 0.76, 430, p.ink, p.light);
    s.streak(1180, s.h * 0.78, s.h * 0.2, 60, p.light);
    s.fill(
        poly(1180 - 40, s.h * 0.3, 1180 + 40, s.h * 0.3, 1420, s.h * 0.78, 940, s.h * 0.78),
        clear(p.light, 0.12));
    for (int i = 0; i < 3; i++) {
      Figures.person(s, 180 + i * 84, s.h * 0.72 + i * 5, 190, i == 1 ? -0.8 : 0.9, p.ink);
      s.fill(soft(200 + i * 84, s.h * 0.72 - 92, 34, 40, 8), mix(p.accent, p.ink, 0.5));
    }
    s.rain(160, 0.1, p.light);
  }

  static void flood(Sheet s, Set<String> with) {
    var p = s.p;
    double vy = s.h * 0.44;
    street(s, 800, vy, 0.12, 0.3);
    s.fill(
        box(0, vy + 40, W, s.h),
        new java.awt.GradientPaint(
            0,
            (float) (vy + 40),
            mix(p.skyLow, p.far, 0.1),
            0,
            (float) s.h,
            mix(p.mid, p.near, 0.5)));
    for (int i = 0; i < 340; i++) {
      double depth = Math.pow(s.random.nextDouble(), 1.5);
      double y = vy + 44 + depth * (s.h - vy);
      s.fill(
          soft(s.between(-60, W), y, 12 + depth * 190 * s.random.nextDouble(), 1 + depth * 5, 4),
          clear(i % 2 == 0 ? p.near : p.skyLow, s.between(0.1, 0.34)));
    }
    for (int side = -1; side <= 1; side += 2) {
      for (double k : new double[] {0.3, 0.48, 0.8, 1.3}) {
        double x = 800 + side * 430 * k;
        double base = vy + 44 + 180 * k;
        Figures.lamp(s, x, base, 330 * k, p.ink, mix(p.light, p.far, 0.2));
        s.streak(x, base, 190 * k, 14 * k, p.ink);
      }
    }
    s.fill(poly(970, s.h * 0.74, 990, s.h * 0.58, 1120, s.h * 0.58, 1140, s.h * 0.74), p.light);
    s.fill(poly(978, s.h * 0.74, 996, s.h * 0.59, 1114, s.h * 0.59, 1132, s.h * 0.74), p.accent);
    s.words("BRIDGE", 1055, s.h * 0.65, "SansSerif", java.awt.Font.BOLD, 26, 0.5, p.light);
    s.words("CLOSED", 1055, s.h * 0.69, "SansSerif", java.awt.Font.BOLD, 26, 0.5, p.light);
    rescue(s, 590, s.h * 0.83, 400);
    s.rain(with.contains("dry") ? 0 : 150, 0.15, p.light);
  }

  static void rescueBoat(Sheet s, Set<String> with) {
    var p = s.p;
    s.sky(s.h);
    for (int i = 0; i < 9; i++) {
      double x = i * 200 - 90 + s.between(-20, 20);
      Color wall = mix(mix(p.far, p.accent, s.between(0, 0.35)), p.skyLow, 0.15);
      Figures.house(
          s, x, s.h * 0.62, 205, s.between(300, 430), wall, mix(wall, p.ink, 0.5), p.light, 0.15);
    }
    s.water(s.h * 0.56, mix(p.skyLow, p.mid, 0.4), p.near, p.skyLow);
    for (int i = 0; i < 9; i++) {
      s.streak(60 + i * 190, s.h * 0.57, 150, 100, mix(p.mid, p.ink, 0.3));
    }
    rescue(s, 800, s.h * 0.84, 880);
    s.rain(170, 0.2, p.light);
  }

  private static void rescue(Sheet s, double x, double y, double size) {
    var p = s.p;
    double u = size / 100;
    s.fill(oval(x, y + 6 * u, 54 * u, 6 * u), clear(p.ink, 0.45));
    Figures.person(s, x - 24 * u, y + 5 * u, 44 * u, 0, p.ink);
    Figures.person(s, x + 1 * u, y + 5 * u, 36 * u, 0, mix(p.near, p.ink, 0.5));
    Figures.person(s, x + 13 * u, y + 3 * u, 25 * u, 0, mix(p.light, p.near, 0.3));
    Figures.person(s, x + 30 * u, y + 5 * u, 46 * u, 0.3, p.ink);
    for (double hx : new double[] {-24, 31}) {
      double top = y - (hx < 0 ? 34 : 37) * u;
      Figures.hat(s, x + hx * u, top + 3 * u, 3.3 * u, 0.9 * u, p.light);
    }
    s.line(x + 36 * u, y - 16 * u, x + 54 * u, y + 10 * u, 1.4 * u, p.ink);
    s.fill(
        blob(
            x - 52 * u,
            y - 8 * u,
            x - 20 * u,
            y - 3 * u,
            x + 24 * u,
            y - 4 * u,
            x + 55 * u,
            y - 13 * u,
            x + 46 * u,
            y + 4 * u,
            x,
            y + 8 * u,
            x - 46 * u,
            y + 5 * u),
        p.accent);
    s.stroke(
        curve(
            x - 51 * u,
            y - 6 * u,
            x - 20 * u,
            y - 1.4 * u,
            x + 24 * u,
            y - 2.4 * u,
            x + 53 * u,
            y - 11 * u),
        1.6 * u,
        mix(p.light, Color.WHITE, 0.4));
    for (int i = 0; i < 12; i++) {
      s.fill(
          soft(
              x + s.between(-80, 40) * u,
              y + s.between(5, 14) * u,
              s.between(10, 40) * u,
              1.1 * u,
              4),
          clear(Color.WHITE, 0.4));
    }
  }

  static void bookshop(Sheet s, Set<String> with) {
    var p = s.p;
    s.fill(box(0, 0, W, s.h), mix(p.near, p.ink, 0.3));
    for (double y = 0; y < s.h * 0.86; y += 26) {
      for (double x = -40 + (y / 26 % 2) * 34; x < W; x += 68) {
        s.fill(box(x, y, 65, 23), clear(p.far, s.between(0.05, 0.22)));
      }
    }
    s.fill(box(230, 120, 930, s.h * 0.74), p.ink);
    s.fill(box(230, 90, 930, 92), mix(p.accent, p.ink, 0.35));
    s.words("QUILLON & REEVE · BOOKS", 695, 152, "Serif", java.awt.Font.BOLD, 48, 0.5, p.light);
    double base = s.h * 0.74;
    s.wash(box(262, 200, 866, base - 200), 200, base, mix(p.light, p.accent, 0.2), p.light);
    s.glow(690, 330, 560, Color.WHITE, 0.4);
    Color[] spines = {
      p.accent, p.near, p.mid, mix(p.accent, p.light, 0.5), p.ink, mix(p.far, p.light, 0.3)
    };
    for (int shelf = 0; shelf < 2; shelf++) {
      double y = 330 + shelf * 150;
      for (double x = 280; x < 1110; ) {
        double w = s.between(10, 26);
        double t = s.between(70, 116);
        s.fill(box(x, y - t, w - 1.5, t), clear(spines[s.random.nextInt(spines.length)], 0.55));
        x += w;
      }
      s.fill(box(262, y, 866, 8), mix(p.mid, p.accent, 0.3));
    }
    for (int stack = 0; stack < 6; stack++) {
      double x = 300 + stack * 142;
      double y = base;
      int books = 3 + s.random.nextInt(5);
      for (int i = 0; i < books; i++) {
        double t = s.between(18, 28);
        double w = s.between(96, 124);
        s.fill(box(x + s.between(-6, 6), y - t, w, t - 2), spines[s.random.nextInt(spines.length)]);
        y -= t;
      }
      if (stack % 2 == 1) {
        s.fill(box(x + 14, y - 134, 92, 134), mix(p.near, p.skyTop, 0.3));
        s.fill(poly(x + 50, y - 40, x + 70, y - 40, x + 66, y - 104, x + 54, y - 104), p.light);
        s.fill(poly(x + 60, y - 102, x + 104, y - 124, x + 104, y - 92), clear(p.light, 0.6));
      }
    }
    s.fill(box(688, 200, 12, base - 200), p.ink);
    s.fill(box(230, base, 930, 46), mix(p.accent, p.ink, 0.55));
    s.fill(box(1200, 130, 230, s.h * 0.73), p.ink);
    s.fill(box(1224, 160, 182, s.h * 0.44), clear(p.light, 0.75));
    s.fill(oval(1388, s.h * 0.68, 10, 10), p.light);
    s.words("OPEN", 1315, s.h * 0.4, "Serif", java.awt.Font.ITALIC, 46, 0.5, p.accent);
    s.wash(box(0, s.h * 0.86, W, s.h), s.h * 0.86, s.h, p.near, p.ink);
    s.fill(poly(262, s.h * 0.86, 1128, s.h * 0.86, 1330, s.h, 40, s.h), clear(p.light, 0.3));
    Figures.person(s, 470, s.h * 0.96, 520, 0, Color.BLACK);
    Figures.hat(s, 470, s.h * 0.96 - 490, 40, 26, Color.BLACK);
    s.rain(120, 0.1, p.light);
  }
}
