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

/** Sport and games. */
final class GameScenes {
  private GameScenes() {}

  static void football(Sheet s, Set<String> with) {
    var p = s.p;
    double far = s.h * 0.46;
    s.wash(box(0, 0, W, s.h), 0, far, p.skyTop, p.skyMid);
    s.stars(with.contains("fog") ? 0 : 110, s.h * 0.2);
    Color stand = mix(p.near, p.ink, 0.4);
    s.fill(poly(-10, s.h * 0.24, W + 10, s.h * 0.24, W + 10, far, -10, far), stand);
    s.fill(poly(-10, s.h * 0.2, W + 10, s.h * 0.2, W + 10, s.h * 0.25, -10, s.h * 0.25), p.ink);
    Color[] shirts = {p.accent, p.light, p.far, p.mid, mix(p.accent, p.light, 0.5), p.skyLow};
    for (int row = 0; row < 13; row++) {
      double y = s.h * 0.27 + row * (far - s.h * 0.28) / 13;
      for (double x = row % 2 * 5; x < W; x += 10.5) {
        if (s.chance(0.94)) {
          s.fill(
              box(x, y, 8, 10),
              clear(
                  mix(shirts[s.random.nextInt(shirts.length)], stand, s.between(0.25, 0.75)), 0.9));
          s.fill(oval(x + 4, y - 2, 3.2, 3.6), mix(p.skyLow, stand, s.between(0.2, 0.7)));
        }
      }
    }
    for (int i = 0; i < 9; i++) {
      double x = 90 + i * 180 + s.between(-30, 30);
      Figures.flag(
          s,
          x,
          s.h * 0.43,
          60,
          p.ink,
          i % 2 == 0 ? p.accent : Color.WHITE,
          i % 2 == 0 ? Color.WHITE : p.near);
    }
    s.fill(box(-10, far - 24, W + 20, 26), mix(p.ink, p.near, 0.4));
    String[] boards = {
      "HALE & MORROW", "CORVANY LINE", "OSSELRED", "QUILLON & REEVE", "RADIO VARN"
    };
    for (int i = 0; i < 5; i++) {
      s.words(
          boards[i],
          160 + i * 320,
          far - 5,
          "SansSerif",
          java.awt.Font.BOLD,
          21,
          0.5,
          i % 2 == 0 ? p.light : mix(p.accent, Color.WHITE, 0.3));
    }
    Color grass = mix(new Color(0x3f7a4c), p.near, with.contains("fog") ? 0.35 : 0.15);
    s.wash(box(0, far, W, s.h), far, s.h, mix(grass, p.light, 0.2), mix(grass, p.ink, 0.35));
    for (int i = -9; i < 9; i += 2) {
      s.fill(
          poly(
              800 + i * 105,
              far,
              800 + (i + 1) * 105,
              far,
              800 + (i + 1) * 300,
              s.h,
              800 + i * 300,
              s.h),
          clear(Color.WHITE, 0.055));
    }
    Color line = clear(Color.WHITE, 0.75);
    s.line(-20, far + 20, W + 20, far + 20, 3, line);
    s.stroke(poly(1010, far + 20, 1900, far + 20, 1900, s.h * 0.86, 880, s.h * 0.86), 5, line);
    s.stroke(poly(1280, far + 20, 1900, far + 20, 1900, s.h * 0.67, 1240, s.h * 0.67), 4, line);
    s.stroke(oval(300, s.h * 0.74, 330, 105), 5, line);
    s.line(430, far + 20, 170, s.h, 5, line);
    double gx = 1435;
    s.stroke(
        poly(gx, s.h * 0.66, gx, s.h * 0.43, gx + 120, s.h * 0.37, gx + 120, s.h * 0.56),
        8,
        Color.WHITE);
    for (int i = 1; i < 10; i++) {
      s.line(
          gx + i * 12,
          s.h * (0.66 - i * 0.01),
          gx + i * 12,
          s.h * (0.43 - i * 0.006),
          1,
          clear(Color.WHITE, 0.5));
      s.line(
          gx,
          s.h * (0.43 + i * 0.023),
          gx + 120,
          s.h * (0.37 + i * 0.019),
          1,
          clear(Color.WHITE, 0.5));
    }
    double[][] team = {
      {650, 0.93, 330, 1.2, 0},
      {930, 0.86, 265, -1, 1},
      {1080, 0.78, 215, 0.9, 0},
      {1190, 0.69, 165, -0.7, 1},
      {880, 0.66, 150, 0.8, 1},
      {520, 0.66, 146, 0.8, 0},
      {1320, 0.83, 240, 0.6, 0},
      {240, 0.6, 110, 0.4, 1},
      {740, 0.57, 100, -0.6, 0},
      {1400, 0.66, 150, 0.2, 2},
      {1030, 0.56, 96, 0.3, 1}
    };
    java.util.Arrays.sort(team, java.util.Comparator.comparingDouble(one -> one[1]));
    for (double[] one : team) {
      Color shirt =
          one[4] == 0
              ? p.accent
              : one[4] == 1 ? mix(Color.WHITE, p.light, 0.3) : new Color(0x4fc08d);
      player(s, one[0], s.h * one[1], one[2], one[3], shirt, one[4] == 1);
    }
    s.fill(oval(742, s.h * 0.925, 19, 19), Color.WHITE);
    s.stroke(oval(742, s.h * 0.925, 19, 19), 2, p.ink);
    s.fill(oval(742, s.h * 0.925, 7, 7), p.ink);
    if (with.contains("dog")) {
      double x = 330;
      double y = s.h * 0.9;
      Color dog = new Color(0xb5763c);
      s.fill(
          blob(
              x - 70, y - 66, x - 20, y - 78, x + 44, y - 74, x + 58, y - 50, x - 10, y - 42,
              x - 64, y - 44),
          dog);
      s.fill(
          blob(
              x + 44, y - 88, x + 66, y - 106, x + 92, y - 92, x + 112, y - 78, x + 84, y - 66,
              x + 56, y - 64),
          dog);
      s.fill(poly(x + 54, y - 98, x + 60, y - 124, x + 72, y - 102), mix(dog, p.ink, 0.4));
      s.stroke(curve(x - 66, y - 62, x - 96, y - 84, x - 104, y - 112), 9, dog);
      double[] legs = {-58, -96, -40, -30, 34, 74, 46, 24};
      for (int i = 0; i < legs.length; i += 2) {
        s.stroke(
            curve(x + legs[i], y - 52, x + (legs[i] + legs[i + 1]) / 2, y - 30, x + legs[i + 1], y),
            10,
            mix(dog, p.ink, 0.15));
      }
    }
    for (int side = -1; side <= 1; side += 2) {
      double x = 800 + side * 620;
      s.line(x, s.h * 0.25, x, s.h * 0.06, 11, p.ink);
      s.fill(soft(x - 84, s.h * 0.015, 168, 92, 8), p.ink);
      for (int i = 0; i < 12; i++) {
        s.fill(oval(x - 63 + (i % 4) * 42, s.h * 0.015 + 20 + (i / 4) * 27, 13, 11), Color.WHITE);
      }
      s.glow(x, s.h * 0.06, 420, p.light, 0.75);
      s.fill(
          poly(
              x - 80,
              s.h * 0.1,
              x + 80,
              s.h * 0.1,
              x - side * 300,
              s.h * 0.9,
              x - side * 1000,
              s.h * 0.7),
          clear(Color.WHITE, 0.06));
    }
    if (with.contains("fog")) {
      s.mist(s.h * 0.36, s.h * 0.36, p.skyLow, 0.65);
      s.mist(s.h * 0.56, s.h * 0.2, p.skyLow, 0.45);
    }
  }

  private static void player(
      Sheet s, double x, double base, double tall, double stride, Color shirt, boolean darkShorts) {
    double u = tall / 100;
    Color skin = mix(new Color(0xc98f63), s.p.ink, s.between(0, 0.5));
    double d = stride;
    s.fill(oval(x, base + 2 * u, 24 * u, 4 * u), clear(s.p.ink, 0.4));
    s.stroke(
        curve(
            x - 3 * u, base - 44 * u, x - 10 * d * u, base - 26 * u, x - 20 * d * u, base - 12 * u),
        7 * u,
        skin);
    s.stroke(
        curve(
            x + 3 * u, base - 44 * u, x + 13 * d * u, base - 28 * u, x + 12 * d * u, base - 4 * u),
        7 * u,
        skin);
    s.stroke(curve(x - 14 * d * u, base - 21 * u, x - 20 * d * u, base - 12 * u), 7.4 * u, shirt);
    s.stroke(curve(x + 13 * d * u, base - 20 * u, x + 12 * d * u, base - 5 * u), 7.4 * u, shirt);
    s.line(x + 11 * d * u, base - 1.5 * u, x + 18 * d * u, base - 1 * u, 4.4 * u, s.p.ink);
    s.line(x - 21 * d * u, base - 10 * u, x - 23 * d * u, base - 3 * u, 4.4 * u, s.p.ink);
    s.fill(
        blob(
            x - 10 * u,
            base - 52 * u,
            x + 10 * u,
            base - 52 * u,
            x + 13 * u,
            base - 36 * u,
            x,
            base - 39 * u,
            x - 12 * u,
            base - 36 * u),
        darkShorts ? s.p.ink : Color.WHITE);
    s.stroke(
        curve(
            x - 9 * u,
            base - 77 * u,
            x - 17 * u - 3 * d * u,
            base - 66 * u,
            x - 16 * u + 8 * d * u,
            base - 54 * u),
        5 * u,
        skin);
    s.stroke(
        curve(
            x + 9 * u,
            base - 77 * u,
            x + 18 * u,
            base - 67 * u,
            x + 20 * u + 6 * d * u,
            base - 58 * u),
        5 * u,
        skin);
    s.fill(
        blob(
            x - 9 * u,
            base - 82 * u,
            x,
            base - 84 * u,
            x + 9 * u,
            base - 82 * u,
            x + 17 * u,
            base - 70 * u,
            x + 10 * u,
            base - 66 * u,
            x + 10 * u,
            base - 49 * u,
            x,
            base - 47 * u,
            x - 10 * u,
            base - 49 * u,
            x - 10 * u,
            base - 66 * u,
            x - 17 * u,
            base - 70 * u),
        shirt);
    s.fill(oval(x + 2 * d * u, base - 92 * u, 6 * u, 7.2 * u), skin);
    s.fill(
        blob(
            x + 2 * d * u - 6.4 * u,
            base - 91 * u,
            x + 2 * d * u - 5 * u,
            base - 98 * u,
            x + 2 * d * u,
            base - 100 * u,
            x + 2 * d * u + 5 * u,
            base - 98 * u,
            x + 2 * d * u + 6.4 * u,
            base - 92 * u,
            x + 2 * d * u,
            base - 96 * u),
        s.p.ink);
  }

  static void chess(Sheet s, Set<String> with) {
    var p = s.p;
    s.wash(box(0, 0, W, s.h), 0, s.h, p.ink, p.near);
    s.glow(800, s.h * 0.24, 900, p.light, 0.5);
    Portraits.bust(
        s, 250, s.h * 0.74, s.h * 0.68, 1, mix(p.ink, p.near, 0.3), mix(p.accent, p.skyLow, 0.45));
    Portraits.bust(
        s, 1370, s.h * 0.74, s.h * 0.74, 0, mix(p.ink, p.near, 0.1), mix(p.accent, p.skyLow, 0.3));
    s.line(800, 0, 800, s.h * 0.08, 5, Color.BLACK);
    s.fill(
        poly(690, s.h * 0.17, 750, s.h * 0.08, 850, s.h * 0.08, 910, s.h * 0.17),
        new Color(0x2f6f5a));
    s.fill(oval(800, s.h * 0.172, 96, 13), Color.WHITE);
    s.fill(
        poly(706, s.h * 0.175, 894, s.h * 0.175, 1340, s.h * 0.9, 260, s.h * 0.9),
        clear(p.light, 0.1));
    s.fill(
        poly(-10, s.h * 0.7, W + 10, s.h * 0.7, W + 10, s.h + 10, -10, s.h + 10),
        mix(p.mid, p.accent, 0.3));
    double top = s.h * 0.66;
    double low = s.h * 0.97;
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 8; column++) {
        double ta = Math.pow(row / 8.0, 1.35);
        double tb = Math.pow((row + 1) / 8.0, 1.35);
        double ha = 380 + 300 * ta;
        double hb = 380 + 300 * tb;
        s.fill(
            poly(
                800 + (column / 4.0 - 1) * ha,
                top + (low - top) * ta,
                800 + ((column + 1) / 4.0 - 1) * ha,
                top + (low - top) * ta,
                800 + ((column + 1) / 4.0 - 1) * hb,
                top + (low - top) * tb,
                800 + (column / 4.0 - 1) * hb,
                top + (low - top) * tb),
            (row + column) % 2 == 0 ? mix(p.light, Color.WHITE, 0.2) : mix(p.near, p.accent, 0.25));
      }
    }
    s.fill(poly(120, low, 1480, low, 1490, low + 26, 110, low + 26), mix(p.ink, p.accent, 0.3));
    int[][] pieces = {
      {0, 1, 3, 1},
      {0, 6, 4, 1},
      {1, 2, 0, 1},
      {1, 5, 0, 1},
      {1, 6, 0, 1},
      {2, 3, 1, 1},
      {3, 4, 0, 1},
      {4, 4, 0, 0},
      {4, 2, 2, 0},
      {5, 5, 1, 0},
      {6, 1, 0, 0},
      {6, 6, 0, 0},
      {7, 4, 4, 0},
      {7, 2, 3, 0}
    };
    for (int[] piece : pieces) {
      double t = Math.pow((piece[0] + 0.6) / 8.0, 1.35);
      double half = 380 + 300 * t;
      double x = 800 + ((piece[1] + 0.5) / 4.0 - 1) * half;
      ChessPieces.piece(
          s,
          x,
          top + (low - top) * t,
          74 + 74 * t,
          piece[2],
          piece[3] == 1 ? p.ink : mix(Color.WHITE, p.light, 0.6));
    }
  }
}
