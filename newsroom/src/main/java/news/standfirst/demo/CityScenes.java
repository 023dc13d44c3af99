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

/** Public buildings, and the roofs above them. */
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
}
