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

/** Halls, markets and stations: large roofs and what goes on under them. */
final class HallScenes {
  private HallScenes() {}

  static void lanternNight(Sheet s, Set<String> with) {
    var p = s.p;
    s.sky(s.h * 0.5);
    s.stars(150, s.h * 0.3);
    s.water(s.h * 0.4, mix(p.far, p.skyLow, 0.4), p.near, p.light);
    for (int i = 0; i < 7; i++) {
      Figures.boat(
          s, 620 + i * 62, s.h * 0.43 + (i % 3) * 14, 30 + (i % 3) * 10, p.ink, p.mid, p.light);
    }
    for (int i = 0; i < 6; i++) {
      double k = 0.28 * Math.pow(1.52, i);
      for (int side = -1; side <= 1; side += 2) {
        double x = 800 + side * 420 * k - (side < 0 ? 300 * k : 0);
        Color wall = mix(mix(p.mid, p.far, 0.5), i % 2 == 0 ? p.accent : p.light, 0.14);
        Figures.house(
            s,
            x,
            s.h * 0.42 + 260 * k,
            300 * k,
            s.between(300, 380) * k,
            mix(wall, p.ink, 0.2 + i * 0.06),
            p.ink,
            p.light,
            0.12);
      }
    }
    s.wash(
        poly(715, s.h * 0.48, 885, s.h * 0.48, 1700, s.h * 1.05, -100, s.h * 1.05),
        s.h * 0.48,
        s.h,
        mix(p.far, p.light, 0.3),
        p.near);
    for (int row = 0; row < 26; row++) {
      double t = row / 25.0;
      double y = s.h * (0.49 + 0.5 * t * t);
      double half = 80 + 720 * t * t;
      for (int i = 0; i < 6; i++) {
        double x = 800 + s.between(-half, half);
        double size = 5 + 46 * t * t;
        Figures.person(
            s, x, y + size * 2, size * 5.4, s.between(-0.6, 0.6), mix(p.ink, p.near, 0.25));
        lantern(s, x + size * 0.8, y - size * 3.2, size, s.random.nextInt(3));
      }
    }
    for (int i = 0; i < 13; i++) {
      double t = i / 12.0;
      double x = 60 + t * 1480;
      double y = s.h * 0.1 + Math.sin(t * Math.PI) * 110;
      lantern(s, x, y, 24, i % 3);
    }
    s.stroke(
        curve(0, s.h * 0.06, 400, s.h * 0.15, 800, s.h * 0.185, 1200, s.h * 0.15, W, s.h * 0.06),
        2,
        p.ink);
  }

  private static void lantern(Sheet s, double x, double y, double size, int kind) {
    Color paper =
        kind == 0
            ? s.p.light
            : kind == 1 ? mix(s.p.accent, s.p.light, 0.45) : mix(s.p.light, Color.WHITE, 0.4);
    s.glow(x, y, size * 2.3, paper, 0.5);
    s.fill(
        kind == 1
            ? oval(x, y, size * 0.62, size * 0.62)
            : soft(x - size * 0.45, y - size * 0.62, size * 0.9, size * 1.24, size * 0.5),
        paper);
    s.fill(box(x - size * 0.25, y - size * 0.72, size * 0.5, size * 0.12), s.p.ink);
  }

  private static void ironRoof(Sheet s, double vx, double vy, Color iron, Color glass, Color sky) {
    s.wash(box(0, 0, W, s.h), 0, vy, sky, glass);
    for (int i = 9; i >= 0; i--) {
      double k = 0.22 * Math.pow(1.38, i);
      double half = 500 * k;
      double rise = 460 * k;
      double base = vy + 60 * k;
      s.stroke(
          curve(
              vx - half,
              base,
              vx - half * 0.93,
              base - rise * 0.5,
              vx - half * 0.6,
              base - rise * 0.86,
              vx,
              base - rise,
              vx + half * 0.6,
              base - rise * 0.86,
              vx + half * 0.93,
              base - rise * 0.5,
              vx + half,
              base),
          9 * k + 1,
          iron);
      s.line(vx - half, base, vx - half, base + 300 * k, 11 * k + 1, iron);
      s.line(vx + half, base, vx + half, base + 300 * k, 11 * k + 1, iron);
    }
    for (int i = 0; i <= 14; i++) {
      double a = Math.PI * i / 14;
      s.line(
          vx - Math.cos(a) * 120,
          vy + 10 - Math.sin(a) * 110,
          vx - Math.cos(a) * 2300,
          vy + 210 - Math.sin(a) * 2100,
          2,
          clear(iron, 0.6));
    }
  }

  static void market(Sheet s, Set<String> with) {
    var p = s.p;
    double vy = s.h * 0.5;
    ironRoof(s, 800, vy, p.near, mix(p.light, p.skyLow, 0.5), p.skyTop);
    s.glow(800, vy - 40, 520, Color.WHITE, 0.7);
    s.wash(box(0, vy + 66, W, s.h), vy + 66, s.h, mix(p.light, p.far, 0.5), p.mid);
    for (int i = 0; i < 4; i++) {
      s.fill(
          poly(500 + i * 20, 0, 640 + i * 40, 0, 1000 + i * 130, s.h, 700 + i * 130, s.h),
          clear(Color.WHITE, 0.05));
    }
    Color[] cloth = {
      p.accent,
      mix(p.light, Color.WHITE, 0.3),
      mix(p.near, p.skyTop, 0.4),
      mix(p.accent, p.light, 0.55)
    };
    double[] depth = {0.25, 0.36, 0.52, 0.76, 1.1, 1.6};
    for (int d = 0; d < depth.length; d++) {
      double k = depth[d];
      for (int side = -1; side <= 1; side += 2) {
        double w = 330 * k;
        double x = 800 + side * 380 * k - (side < 0 ? w : 0);
        double base = vy + 66 + 300 * k;
        s.fill(box(x, base - 90 * k, w, 92 * k), mix(p.mid, p.ink, 0.45));
        for (int i = 0; i < 60; i++) {
          double r = s.between(6, 13) * k;
          Color fruit =
              i % 4 == 0
                  ? p.accent
                  : i % 4 == 1
                      ? mix(p.accent, p.light, 0.6)
                      : i % 4 == 2
                          ? mix(new Color(0x6f8f4e), p.near, 0.2)
                          : mix(p.light, p.far, 0.3);
          s.fill(oval(x + s.between(0.04, 0.96) * w, base - s.between(86, 118) * k, r, r), fruit);
        }
        Color c = cloth[(d + (side > 0 ? 2 : 0)) % cloth.length];
        for (int i = 0; i < 8; i++) {
          double sx = x - 10 * k + i * (w + 20 * k) / 8;
          double sw = (w + 20 * k) / 8;
          Color strip = i % 2 == 0 ? c : mix(Color.WHITE, p.light, 0.4);
          s.fill(
              poly(
                  sx + 12 * k,
                  base - 330 * k,
                  sx + sw + 12 * k * (side < 0 ? 1 : -1) * 0,
                  base - 330 * k,
                  sx + sw,
                  base - 252 * k,
                  sx,
                  base - 252 * k),
              strip);
          s.fill(oval(sx + sw / 2, base - 252 * k, sw / 2, 15 * k), strip);
        }
        s.line(x, base - 255 * k, x, base, 6 * k, p.ink);
        s.line(x + w, base - 255 * k, x + w, base, 6 * k, p.ink);
        Figures.person(s, x + w * 0.5, base - 40 * k, 190 * k, 0, mix(p.ink, p.near, 0.4));
        s.fill(oval(x + w * 0.5, base - 255 * k + 60 * k, 5 * k, 5 * k), p.light);
      }
      for (int i = 0; i < 4; i++) {
        Figures.person(
            s,
            800 + s.between(-330, 330) * k,
            vy + 76 + s.between(260, 330) * k,
            s.between(190, 220) * k,
            s.between(-1, 1),
            mix(p.ink, p.mid, Math.max(0, 0.5 - k * 0.4)));
      }
    }
  }

  static void fishMarket(Sheet s, Set<String> with) {
    var p = s.p;
    s.wash(box(0, 0, W, s.h), 0, s.h, p.ink, p.near);
    for (int i = 0; i < 9; i++) {
      s.line(
          i * 200 - 40, 0, 800 + (i * 200 - 840) * 0.36, s.h * 0.42, 16, mix(p.near, p.mid, 0.35));
    }
    s.fill(box(400, s.h * 0.24, 800, s.h * 0.24), mix(p.mid, p.near, 0.4));
    for (int i = 0; i < 4; i++) {
      s.fill(soft(440 + i * 190, s.h * 0.27, 150, s.h * 0.21, 70), mix(p.skyLow, p.far, 0.4));
    }
    s.wash(box(0, s.h * 0.48, W, s.h), s.h * 0.48, s.h, mix(p.mid, p.light, 0.15), p.near);
    for (int i = 0; i < 22; i++) {
      double x = 60 + i * 70 + s.between(-20, 20);
      Figures.person(
          s,
          x,
          s.h * 0.6 + s.between(0, 24),
          s.between(215, 255),
          0,
          mix(p.ink, p.near, s.between(0, 0.35)));
      if (i % 3 == 0) {
        s.fill(
            blob(
                x - 24,
                s.h * 0.6 - 205,
                x,
                s.h * 0.6 - 234,
                x + 24,
                s.h * 0.6 - 205,
                x + 34,
                s.h * 0.6 - 202),
            mix(p.ink, p.mid, 0.4));
      }
    }
    Figures.person(s, 830, s.h * 0.56, 300, 0.4, mix(p.accent, p.ink, 0.55));
    s.line(855, s.h * 0.56 - 225, 930, s.h * 0.56 - 300, 15, mix(p.accent, p.ink, 0.55));
    for (int row = 0; row < 4; row++) {
      double size = 120 + row * 52;
      double y = s.h * (0.63 + row * 0.105);
      for (double x = -size * (0.3 + row * 0.17); x < W; x += size * 1.36) {
        s.fill(
            poly(
                x,
                y,
                x + size * 1.25,
                y,
                x + size * 1.3,
                y + size * 0.5,
                x - size * 0.05,
                y + size * 0.5),
            mix(p.mid, p.skyTop, 0.2));
        s.fill(
            box(x - size * 0.05, y + size * 0.42, size * 1.35, size * 0.2),
            mix(p.near, p.ink, 0.4));
        for (int i = 0; i < 26; i++) {
          s.fill(
              oval(
                  x + s.between(0.05, 1.2) * size,
                  y + s.between(0.04, 0.42) * size,
                  size * 0.03,
                  size * 0.022),
              clear(Color.WHITE, 0.65));
        }
        for (int i = 0; i < 5; i++) {
          fish(s, x + size * (0.2 + i * 0.21), y + size * (0.12 + (i % 2) * 0.17), size * 0.34);
        }
      }
    }
    for (int i = 0; i < 7; i++) {
      double x = 120 + i * 230;
      double y = s.h * (0.2 + (i % 2) * 0.045);
      s.line(x, 0, x, y, 3, Color.BLACK);
      s.fill(poly(x - 52, y + 34, x - 16, y, x + 16, y, x + 52, y + 34), p.ink);
      s.fill(oval(x, y + 36, 44, 9), Color.WHITE);
      s.glow(x, y + 50, 300, p.light, 0.42);
      s.fill(
          poly(x - 50, y + 38, x + 50, y + 38, x + 260, s.h * 0.72, x - 260, s.h * 0.72),
          clear(p.light, 0.045));
    }
  }

  private static void fish(Sheet s, double x, double y, double size) {
    Color silver = mix(s.p.far, Color.WHITE, s.between(0.25, 0.6));
    s.fill(
        blob(
            x - size * 0.5,
            y,
            x - size * 0.1,
            y - size * 0.17,
            x + size * 0.36,
            y - size * 0.06,
            x + size * 0.36,
            y + size * 0.06,
            x - size * 0.1,
            y + size * 0.17),
        silver);
    s.fill(
        poly(
            x + size * 0.3,
            y,
            x + size * 0.55,
            y - size * 0.15,
            x + size * 0.5,
            y,
            x + size * 0.55,
            y + size * 0.15),
        silver);
    s.stroke(
        curve(x - size * 0.4, y - size * 0.04, x, y - size * 0.1, x + size * 0.35, y - size * 0.03),
        size * 0.05,
        clear(s.p.near, 0.6));
    s.fill(oval(x - size * 0.37, y - size * 0.03, size * 0.03, size * 0.03), s.p.ink);
  }

  static void station(Sheet s, Set<String> with) {
    var p = s.p;
    double vy = s.h * 0.54;
    ironRoof(s, 900, vy, p.near, mix(p.light, p.skyLow, 0.4), p.skyTop);
    s.glow(900, vy, 460, Color.WHITE, 0.8);
    s.wash(box(0, vy + 50, W, s.h), vy + 50, s.h, mix(p.far, p.light, 0.4), p.near);
    s.wash(poly(880, vy + 50, 930, vy + 50, 1500, s.h, 760, s.h), vy, s.h, p.mid, p.ink);
    s.fill(poly(888, vy + 50, 891, vy + 50, 960, s.h, 930, s.h), mix(p.light, p.far, 0.4));
    s.fill(poly(916, vy + 50, 919, vy + 50, 1300, s.h, 1270, s.h), mix(p.light, p.far, 0.4));
    s.fill(poly(930, vy - 46, 930, vy + 60, 1620, s.h * 0.97, 1620, s.h * 0.06), p.accent);
    s.fill(
        poly(930, vy + 22, 930, vy + 30, 1620, s.h * 0.74, 1620, s.h * 0.68),
        mix(p.light, Color.WHITE, 0.4));
    for (int i = 0; i < 7; i++) {
      double a = Math.pow((i + 0.5) / 7.5, 2.1);
      double b = Math.pow((i + 1.2) / 7.5, 2.1);
      double xa = 930 + 690 * a;
      double xb = 930 + 690 * b;
      double top = vy - 46;
      s.fill(
          poly(
              xa,
              top + 22 - a * 350,
              xb,
              top + 22 - b * 350,
              xb,
              vy + 6 + b * 60,
              xa,
              vy + 6 + a * 60),
          mix(p.ink, p.skyTop, 0.35));
    }
    double[][] at = {
      {700, 0.78, 250, 0.6},
      {560, 0.86, 340, -0.8},
      {800, 0.69, 150, 0.4},
      {742, 0.66, 120, 0},
      {240, 0.95, 440, 0.9},
      {400, 0.74, 190, 0.2},
      {850, 0.64, 96, 0.4}
    };
    for (double[] one : at) {
      s.fill(
          poly(
              one[0] - 8,
              s.h * one[1],
              one[0] + 12,
              s.h * one[1],
              one[0] - one[2] * 0.5,
              s.h * one[1] + one[2] * 0.35,
              one[0] - one[2] * 0.62,
              s.h * one[1] + one[2] * 0.33),
          clear(p.ink, 0.25));
      Figures.person(s, one[0], s.h * one[1], one[2], one[3], mix(p.ink, p.near, 0.15));
    }
    s.fill(soft(290, s.h * 0.95 - 130, 96, 128, 12), mix(p.accent, p.ink, 0.4));
    s.fill(oval(430, s.h * 0.26, 66, 66), p.ink);
    s.fill(oval(430, s.h * 0.26, 56, 56), mix(p.light, Color.WHITE, 0.4));
    s.line(430, s.h * 0.26, 430, s.h * 0.26 - 40, 6, p.ink);
    s.line(430, s.h * 0.26, 458, s.h * 0.26 + 12, 6, p.ink);
    s.line(430, 0, 430, s.h * 0.26 - 66, 6, p.ink);
  }

  static void signalBox(Sheet s, Set<String> with) {
    var p = s.p;
    double ground = s.h * 0.74;
    s.sky(ground);
    s.stars(330, ground * 0.75);
    s.ridge(ground, 22, 0.5, p.near);
    s.wash(box(0, ground, W, s.h), ground, s.h, p.near, p.ink);
    for (int i = 0; i < 26; i++) {
      double t = Math.pow(i / 25.0, 2);
      s.line(
          420 - 560 * t - 30,
          ground + t * s.h * 0.3,
          470 + 240 * t + 30,
          ground + t * s.h * 0.3,
          2 + 14 * t,
          mix(p.ink, p.mid, 0.3));
    }
    s.fill(poly(436, ground, 440, ground, 60, s.h, 20, s.h), mix(p.far, p.light, 0.4));
    s.fill(poly(452, ground, 456, ground, 560, s.h, 520, s.h), mix(p.far, p.light, 0.4));
    double[][] signals = {{380, 0.71, 170, 0}, {620, 0.8, 420, 1}};
    for (double[] one : signals) {
      double x = one[0];
      double base = s.h * one[1];
      double t = one[2];
      s.line(x, base, x, base - t, t * 0.03, p.ink);
      boolean clear = one[3] > 0;
      s.fill(
          clear
              ? poly(
                  x,
                  base - t,
                  x + t * 0.36,
                  base - t * 1.14,
                  x + t * 0.39,
                  base - t * 1.05,
                  x,
                  base - t * 0.89)
              : poly(
                  x,
                  base - t,
                  x + t * 0.4,
                  base - t,
                  x + t * 0.4,
                  base - t * 0.9,
                  x,
                  base - t * 0.9),
          p.accent);
      Color lamp = clear ? new Color(0x63d6a0) : p.accent;
      s.fill(oval(x - t * 0.05, base - t * 0.9, t * 0.045, t * 0.045), lamp);
      s.glow(x - t * 0.05, base - t * 0.9, t * 0.5, lamp, 0.8);
    }
    double x = 860;
    double base = s.h * 0.88;
    s.glow(x + 230, base - 360, 620, p.light, 0.5);
    for (double leg = x + 20; leg <= x + 440; leg += 105) {
      s.line(leg, base, leg, base - 220, 16, p.ink);
    }
    s.line(x + 20, base, x + 230, base - 210, 7, p.ink);
    s.line(x + 440, base, x + 230, base - 210, 7, p.ink);
    s.fill(box(x - 10, base - 290, 480, 80), mix(p.accent, p.ink, 0.55));
    for (double plank = x; plank < x + 470; plank += 24) {
      s.line(plank, base - 288, plank, base - 212, 2, clear(p.ink, 0.6));
    }
    s.wash(
        box(x, base - 440, 460, 152),
        base - 440,
        base - 290,
        mix(p.light, Color.WHITE, 0.2),
        p.light);
    for (int i = 0; i < 12; i++) {
      s.line(
          x + 40 + i * 21,
          base - 290,
          x + 36 + i * 21 + (i == 5 ? 26 : 0),
          base - 346,
          6,
          i % 3 == 0 ? p.accent : i % 3 == 1 ? p.ink : p.mid);
    }
    Figures.person(s, x + 352, base - 250, 184, 0.2, p.ink);
    s.fill(oval(x + 425, base - 318, 18, 15), p.accent);
    s.fill(
        poly(x + 410, base - 290, x + 440, base - 290, x + 436, base - 314, x + 414, base - 314),
        mix(p.accent, p.ink, 0.5));
    for (int i = 0; i <= 6; i++) {
      s.line(x + i * 76.6, base - 440, x + i * 76.6, base - 288, 5, p.ink);
    }
    s.line(x, base - 372, x + 460, base - 372, 3, p.ink);
    s.fill(
        poly(x - 40, base - 440, x + 500, base - 440, x + 440, base - 530, x + 20, base - 530),
        p.ink);
    s.fill(box(x + 360, base - 575, 30, 60), p.ink);
    for (int i = 0; i < 6; i++) {
      s.fill(
          oval(x + 380 + i * 26, base - 590 - i * 18, 14 + i * 6, 10 + i * 5),
          clear(p.far, 0.4 - i * 0.05));
    }
    s.line(x + 470, base - 215, x + 610, base, 10, p.ink);
    s.line(x + 500, base - 215, x + 640, base, 10, p.ink);
    for (int i = 1; i < 9; i++) {
      s.line(
          x + 470 + i * 15.5,
          base - 215 + i * 24,
          x + 500 + i * 15.5,
          base - 215 + i * 24,
          6,
          p.ink);
    }
    s.fill(
        poly(x, base - 290, x + 460, base - 290, x + 330, s.h, x - 320, s.h), clear(p.light, 0.09));
    s.mist(ground + 30, 150, p.far, 0.5);
    s.mist(s.h * 0.93, 110, p.far, 0.4);
  }
}
