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

/** Streets, squares and public buildings. */
final class CityScenes {
  private CityScenes() {}

  /** The domed parliament; with {@code night}: dark, with a few lamps. */
  static void parliament(Sheet s, Set<String> with) {
    var p = s.p;
    boolean night = with.contains("night");
    double ground = s.h * 0.8;
    s.sky(ground);
    if (night) {
      s.stars(260, ground * 0.7);
      s.glow(300, s.h * 0.2, 260, p.light, 0.4);
      s.fill(oval(300, s.h * 0.2, 34, 34), mix(p.light, Color.WHITE, 0.5));
    } else {
      s.glow(1220, ground * 0.9, 760, p.light, 0.6);
      for (int i = 0; i < 6; i++) {
        s.cloud(
            s.between(0, W),
            s.between(80, ground * 0.6),
            s.between(240, 520),
            clear(Color.WHITE, 0.5));
      }
    }
    Figures.skyline(
        s, ground, 120, mix(p.far, p.skyLow, night ? 0.1 : 0.4), p.light, night ? 0.12 : 0);
    Color stone = night ? mix(p.mid, p.far, 0.6) : mix(p.light, p.far, 0.3);
    Color shade = mix(stone, p.near, 0.4);
    Color pane = night ? mix(p.ink, p.near, 0.6) : mix(p.near, p.far, 0.3);
    double c = 800;
    s.fill(box(c - 560, ground - 180, 1120, 182), stone);
    s.washAcross(
        box(c - 560, ground - 180, 1120, 182),
        c - 560,
        c + 560,
        clear(p.ink, 0.02),
        clear(p.ink, 0.32));
    for (double x = c - 540; x < c + 540; x += 54) {
      if (Math.abs(x + 17 - c) < 190) {
        continue;
      }
      for (int row = 0; row < 2; row++) {
        boolean lit = night && s.chance(0.12);
        s.fill(soft(x, ground - 152 + row * 76, 30, 50, row == 0 ? 28 : 4), lit ? p.light : pane);
        if (lit) {
          s.glow(x + 15, ground - 125 + row * 76, 60, p.light, 0.4);
        }
      }
    }
    s.fill(box(c - 572, ground - 194, 1144, 16), shade);
    for (int side = -1; side <= 1; side += 2) {
      double x = c + side * 500;
      s.fill(box(x - 74, ground - 226, 148, 50), stone);
      s.fill(poly(x - 84, ground - 226, x, ground - 282, x + 84, ground - 226), shade);
    }
    s.fill(box(c - 200, ground - 250, 400, 252), mix(stone, Color.WHITE, night ? 0 : 0.1));
    s.fill(poly(c - 220, ground - 250, c, ground - 330, c + 220, ground - 250), stone);
    s.fill(poly(c - 168, ground - 258, c, ground - 316, c + 168, ground - 258), shade);
    s.fill(box(c - 190, ground - 210, 380, 210), mix(pane, p.ink, 0.3));
    for (int i = 0; i < 8; i++) {
      double x = c - 184 + i * 49;
      s.washAcross(
          box(x, ground - 236, 26, 236),
          x,
          x + 26,
          mix(stone, Color.WHITE, night ? 0.05 : 0.3),
          shade);
      s.fill(box(x - 4, ground - 242, 34, 10), stone);
    }
    s.fill(box(c - 130, ground - 400, 260, 92), stone);
    s.washAcross(
        box(c - 130, ground - 400, 260, 92),
        c - 130,
        c + 130,
        clear(p.ink, 0.02),
        clear(p.ink, 0.5));
    for (int i = 0; i < 9; i++) {
      s.fill(soft(c - 118 + i * 28, ground - 388, 14, 62, 12), i == 3 && night ? p.light : pane);
    }
    s.fill(box(c - 140, ground - 412, 280, 14), shade);
    var clip = s.g.getClip();
    s.g.clip(box(c - 200, 0, 400, ground - 411));
    var dome = oval(c, ground - 411, 128, 176);
    Color copper = night ? mix(p.near, p.far, 0.7) : mix(new Color(0x6f9d8c), p.mid, 0.3);
    s.fill(dome, copper);
    s.g.clip(dome);
    s.washAcross(box(c - 128, 0, 256, ground), c - 60, c + 128, clear(p.ink, 0), clear(p.ink, 0.6));
    for (int i = -4; i <= 4; i++) {
      s.stroke(
          curve(c, ground - 590, c + i * 26, ground - 520, c + i * 32, ground - 411),
          2.4,
          clear(p.ink, 0.25));
    }
    s.g.setClip(clip);
    s.fill(box(c - 22, ground - 632, 44, 52), stone);
    s.fill(poly(c - 30, ground - 630, c, ground - 668, c + 30, ground - 630), copper);
    Figures.flag(s, c, ground - 660, 120, p.ink, p.accent, mix(Color.WHITE, p.light, 0.5), p.near);
    s.wash(
        box(0, ground, W, s.h),
        ground,
        s.h,
        night ? p.near : mix(p.mid, p.light, 0.35),
        night ? p.ink : p.mid);
    s.wash(
        poly(c - 210, ground, c + 210, ground, c + 620, s.h, c - 620, s.h),
        ground,
        s.h,
        mix(stone, p.near, 0.15),
        mix(stone, p.near, 0.5));
    for (int i = 0; i < 6; i++) {
      s.line(
          c - 220 - i * 14,
          ground + 4 + i * 8,
          c + 220 + i * 14,
          ground + 4 + i * 8,
          2,
          clear(p.ink, 0.3));
    }
    for (int side = -1; side <= 1; side += 2) {
      for (int i = 0; i < 4; i++) {
        double x = c + side * (280 + i * 120);
        double base = ground + 20 + i * 36;
        if (night) {
          Figures.lamp(s, x, base, 90 + i * 22, p.ink, p.light);
        } else {
          Figures.flag(
              s, x, base, 220 + i * 70, p.ink, p.accent, mix(Color.WHITE, p.light, 0.5), p.near);
        }
      }
    }
    for (int i = 0; i < 13; i++) {
      double y = s.between(0.02, 0.17);
      Figures.person(
          s, s.between(260, 1340), ground + y * s.h, 42 + y * 420, s.between(-1, 1), p.ink);
    }
  }

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

  static void roofHives(Sheet s, Set<String> with) {
    var p = s.p;
    s.sky(s.h);
    s.glow(1250, s.h * 0.2, 560, p.light, 0.7);
    s.cloud(420, s.h * 0.2, 420, clear(Color.WHITE, 0.6));
    s.cloud(1080, s.h * 0.3, 300, clear(Color.WHITE, 0.5));
    Figures.skyline(s, s.h * 0.64, 210, mix(p.far, p.skyLow, 0.5), p.light, 0);
    Figures.skyline(s, s.h * 0.68, 130, mix(p.far, p.mid, 0.5), p.light, 0.02);
    s.fill(box(0, s.h * 0.62, W, 36), mix(p.far, p.light, 0.3));
    for (double x = 20; x < W; x += 62) {
      s.fill(soft(x, s.h * 0.62 + 36, 26, 60, 14), mix(p.far, p.light, 0.15));
    }
    s.fill(box(0, s.h * 0.7, W, 20), mix(p.far, p.light, 0.3));
    s.wash(box(0, s.h * 0.72, W, s.h), s.h * 0.72, s.h, mix(p.mid, p.far, 0.5), p.near);
    Color[] boxes = {
      p.light,
      mix(p.accent, p.light, 0.3),
      mix(p.skyTop, p.light, 0.3),
      mix(p.light, p.accent, 0.15)
    };
    for (int row = 0; row < 3; row++) {
      double size = 90 + row * 62;
      double base = s.h * (0.79 + row * 0.085);
      for (int i = 0; i < 9 - row * 2; i++) {
        double x = 60 + row * 60 + i * size * 1.75;
        if (x + size > 1130 && row > 0 && x < 1420) {
          continue;
        }
        s.fill(oval(x + size * 0.6, base, size * 0.75, size * 0.09), clear(p.ink, 0.4));
        for (int level = 0; level < 3; level++) {
          Color c = boxes[s.random.nextInt(boxes.length)];
          double y = base - size * 0.1 - (level + 1) * size * 0.38;
          s.fill(box(x, y, size, size * 0.36), c);
          s.washAcross(
              box(x, y, size, size * 0.36), x, x + size, clear(p.ink, 0), clear(p.ink, 0.35));
          s.fill(
              soft(x + size * 0.4, y + size * 0.13, size * 0.2, size * 0.06, 4), clear(p.ink, 0.5));
        }
        s.fill(box(x - size * 0.06, base - size * 1.33, size * 1.12, size * 0.1), p.ink);
        s.fill(box(x + size * 0.25, base - size * 0.17, size * 0.5, size * 0.04), p.ink);
      }
    }
    double x = 1270;
    Figures.person(s, x, s.h * 0.965, 400, 0, mix(Color.WHITE, p.skyLow, 0.3));
    s.fill(oval(x, s.h * 0.965 - 366, 50, 46), clear(p.ink, 0.75));
    Figures.hat(s, x, s.h * 0.965 - 384, 34, 46, p.light);
    for (int i = 0; i < 170; i++) {
      double bx = s.between(100, 1500);
      double by = s.h * s.between(0.42, 0.95);
      s.fill(oval(bx, by, 3.6, 2.6), p.ink);
      s.fill(oval(bx + 1, by - 3, 3, 2), clear(Color.WHITE, 0.7));
    }
  }

  static void townHall(Sheet s, Set<String> with) {
    var p = s.p;
    double ground = s.h * 0.76;
    s.sky(ground);
    s.stars(130, ground * 0.5);
    for (int i = 0; i < 9; i++) {
      double x = i * 190 - 60;
      if (i >= 3 && i <= 5) {
        continue;
      }
      Color wall = mix(p.mid, p.accent, s.between(0, 0.3));
      Figures.house(s, x, ground, 186, s.between(220, 330), wall, p.ink, p.light, 0.5);
    }
    Color stone = mix(p.far, p.light, 0.25);
    s.fill(box(500, ground - 330, 600, 332), stone);
    s.washAcross(
        box(500, ground - 330, 600, 332), 500, 1100, clear(p.ink, 0.05), clear(p.ink, 0.5));
    s.fill(
        poly(480, ground - 330, 560, ground - 430, 1040, ground - 430, 1120, ground - 330), p.ink);
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < 7; i++) {
        if (row == 1 && i == 3) {
          continue;
        }
        double x = 536 + i * 78;
        s.fill(soft(x, ground - 296 + row * 150, 46, 92, 44), p.light);
        s.line(x + 23, ground - 296 + row * 150, x + 23, ground - 204 + row * 150, 3, stone);
      }
    }
    s.fill(soft(752, ground - 150, 96, 170, 90), mix(p.light, Color.WHITE, 0.3));
    s.fill(box(725, ground - 620, 150, 300), mix(stone, p.mid, 0.2));
    s.washAcross(box(725, ground - 620, 150, 300), 725, 875, clear(p.ink, 0), clear(p.ink, 0.45));
    s.fill(poly(708, ground - 620, 800, ground - 760, 892, ground - 620), p.ink);
    s.fill(oval(800, ground - 540, 54, 54), mix(p.light, Color.WHITE, 0.4));
    s.stroke(oval(800, ground - 540, 54, 54), 6, p.ink);
    s.line(800, ground - 540, 800, ground - 580, 5, p.ink);
    s.line(800, ground - 540, 824, ground - 524, 5, p.ink);
    s.glow(800, ground - 540, 160, p.light, 0.4);
    s.wash(box(0, ground, W, s.h), ground, s.h, p.near, p.ink);
    s.fill(poly(752, ground, 848, ground, 1010, s.h, 590, s.h), clear(p.light, 0.28));
    for (int i = 0; i < 46; i++) {
      double y = Math.pow(s.random.nextDouble(), 1.4);
      double x = s.between(120, 1480);
      double tall = 66 + y * 190;
      Figures.person(
          s,
          x,
          ground + 16 + y * s.h * 0.25,
          tall,
          s.between(-0.5, 0.5),
          mix(p.ink, p.near, 0.3 * (1 - y)));
    }
    for (double x : new double[] {330, 1270}) {
      Figures.lamp(s, x, ground + 70, 240, p.ink, p.light);
    }
  }

  static void courthouse(Sheet s, Set<String> with) {
    var p = s.p;
    double floor = s.h * 0.7;
    s.sky(s.h);
    s.cloud(240, s.h * 0.2, 460, clear(Color.WHITE, 0.5));
    s.cloud(1380, s.h * 0.14, 520, clear(Color.WHITE, 0.5));
    Color stone = mix(p.light, p.far, 0.35);
    s.fill(box(180, s.h * 0.3, 1240, floor - s.h * 0.3), mix(p.near, p.far, 0.3));
    s.fill(soft(740, floor - 330, 120, 340, 110), p.ink);
    s.fill(box(796, floor - 270, 8, 270), clear(p.light, 0.7));
    for (int i = 0; i < 8; i++) {
      double x = 215 + i * 157;
      s.washAcross(
          box(x, s.h * 0.3, 72, floor - s.h * 0.3),
          x,
          x + 72,
          mix(stone, Color.WHITE, 0.4),
          mix(stone, p.near, 0.6));
      for (int flute = 1; flute < 6; flute++) {
        s.line(x + flute * 12, s.h * 0.33, x + flute * 12, floor - 20, 1.6, clear(p.near, 0.35));
      }
      s.fill(box(x - 12, s.h * 0.295, 96, 24), stone);
      s.fill(box(x - 12, floor - 20, 96, 22), stone);
    }
    s.fill(box(150, s.h * 0.235, 1300, s.h * 0.065), stone);
    s.words(
        "LEX  FONTIS",
        800,
        s.h * 0.283,
        "Serif",
        java.awt.Font.BOLD,
        40,
        0.5,
        mix(stone, p.ink, 0.6));
    s.fill(poly(130, s.h * 0.235, 800, s.h * 0.05, 1470, s.h * 0.235), mix(stone, p.near, 0.2));
    s.fill(poly(290, s.h * 0.22, 800, s.h * 0.085, 1310, s.h * 0.22), mix(stone, p.near, 0.45));
    s.line(800, s.h * 0.115, 800, s.h * 0.205, 6, stone);
    s.line(715, s.h * 0.135, 885, s.h * 0.135, 5, stone);
    for (int side = -1; side <= 1; side += 2) {
      s.fill(
          blob(
              800 + side * 85 - 34,
              s.h * 0.19,
              800 + side * 85,
              s.h * 0.205,
              800 + side * 85 + 34,
              s.h * 0.19),
          stone);
      s.line(800 + side * 85, s.h * 0.135, 800 + side * 85 - 30, s.h * 0.19, 2, stone);
      s.line(800 + side * 85, s.h * 0.135, 800 + side * 85 + 30, s.h * 0.19, 2, stone);
    }
    for (int i = 0; i < 9; i++) {
      double y = floor + i * (s.h - floor) / 9;
      double grow = i * 30;
      s.fill(box(150 - grow, y, 1300 + 2 * grow, s.h - y), mix(stone, p.near, 0.1 + i * 0.04));
      s.fill(box(150 - grow, y + 10, 1300 + 2 * grow, 22), clear(p.near, 0.25));
    }
    s.fill(poly(150, floor, 700, floor, 300, s.h, -200, s.h), clear(p.near, 0.25));
    double[][] at = {
      {560, 0.8, 210, 0.7},
      {640, 0.83, 225, 0.6},
      {980, 0.9, 270, -0.8},
      {1120, 0.77, 170, 0.5},
      {400, 0.95, 300, 0.9}
    };
    for (double[] one : at) {
      s.fill(
          poly(
              one[0],
              s.h * one[1],
              one[0] + 20,
              s.h * one[1],
              one[0] - one[2] * 0.7,
              s.h * one[1] + 50,
              one[0] - one[2] * 0.8,
              s.h * one[1] + 44),
          clear(p.ink, 0.25));
      Figures.person(s, one[0], s.h * one[1], one[2], one[3], p.ink);
    }
    s.fill(soft(1000, s.h * 0.9 - 122, 44, 34, 6), p.accent);
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
