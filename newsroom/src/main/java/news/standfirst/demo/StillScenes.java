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

/** Sport and things on tables. */
final class StillScenes {
  private StillScenes() {}

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
      chessPiece(
          s,
          x,
          top + (low - top) * t,
          74 + 74 * t,
          piece[2],
          piece[3] == 1 ? p.ink : mix(Color.WHITE, p.light, 0.6));
    }
  }

  private static void chessPiece(
      Sheet s, double x, double base, double size, int kind, Color color) {
    double u = size / 50.0 * (kind == 0 ? 0.8 : kind >= 3 ? 1.2 : 1);
    s.fill(oval(x + 14 * u, base + 2 * u, 24 * u, 5 * u), clear(s.p.ink, 0.35));
    s.fill(soft(x - 17 * u, base - 9 * u, 34 * u, 12 * u, 7 * u), color);
    double neck = kind == 0 ? 36 : 58;
    s.fill(
        blob(
            x - 13 * u,
            base - 8 * u,
            x - 5 * u,
            base - neck * 0.55 * u,
            x - 6 * u,
            base - neck * u,
            x + 6 * u,
            base - neck * u,
            x + 5 * u,
            base - neck * 0.55 * u,
            x + 13 * u,
            base - 8 * u),
        color);
    s.fill(soft(x - 10 * u, base - (neck + 4) * u, 20 * u, 6 * u, 4 * u), color);
    switch (kind) {
      case 0 -> s.fill(oval(x, base - 46 * u, 9.5 * u, 9.5 * u), color);
      case 1 -> {
        s.fill(
            blob(
                x - 8 * u,
                base - 60 * u,
                x - 6 * u,
                base - 76 * u,
                x,
                base - 88 * u,
                x + 6 * u,
                base - 76 * u,
                x + 8 * u,
                base - 60 * u),
            color);
        s.fill(oval(x, base - 90 * u, 3 * u, 3 * u), color);
      }
      case 2 ->
          s.fill(
              blob(
                  x - 9 * u,
                  base - 60 * u,
                  x - 10 * u,
                  base - 80 * u,
                  x - 2 * u,
                  base - 94 * u,
                  x + 4 * u,
                  base - 88 * u,
                  x + 16 * u,
                  base - 76 * u,
                  x + 14 * u,
                  base - 70 * u,
                  x + 4 * u,
                  base - 74 * u,
                  x + 8 * u,
                  base - 60 * u),
              color);
      case 3 ->
          s.fill(
              poly(
                  x - 12 * u,
                  base - 62 * u,
                  x - 14 * u,
                  base - 84 * u,
                  x - 7 * u,
                  base - 84 * u,
                  x - 7 * u,
                  base - 78 * u,
                  x - 3.5 * u,
                  base - 78 * u,
                  x - 3.5 * u,
                  base - 84 * u,
                  x + 3.5 * u,
                  base - 84 * u,
                  x + 3.5 * u,
                  base - 78 * u,
                  x + 7 * u,
                  base - 78 * u,
                  x + 7 * u,
                  base - 84 * u,
                  x + 14 * u,
                  base - 84 * u,
                  x + 12 * u,
                  base - 62 * u),
              color);
      default -> {
        s.fill(
            poly(
                x - 9 * u,
                base - 60 * u,
                x - 13 * u,
                base - 84 * u,
                x + 13 * u,
                base - 84 * u,
                x + 9 * u,
                base - 60 * u),
            color);
        s.fill(box(x - 2 * u, base - 100 * u, 4 * u, 18 * u), color);
        s.fill(box(x - 7 * u, base - 95 * u, 14 * u, 4 * u), color);
      }
    }
    s.stroke(
        curve(x + 4 * u, base - neck * 0.6 * u, x + 3 * u, base - neck * 0.85 * u),
        2 * u,
        clear(s.p.light, 0.5));
  }

  static void cake(Sheet s, Set<String> with) {
    var p = s.p;
    s.wash(box(0, 0, W, s.h), 0, s.h * 0.6, mix(p.near, p.skyTop, 0.3), mix(p.mid, p.skyLow, 0.3));
    s.glow(300, s.h * 0.1, 900, p.light, 0.55);
    s.wash(
        box(0, s.h * 0.58, W, s.h),
        s.h * 0.58,
        s.h,
        mix(p.far, p.light, 0.3),
        mix(p.mid, p.ink, 0.2));
    for (int i = 0; i < 6; i++) {
      s.line(
          -20, s.h * (0.62 + i * 0.075), W + 20, s.h * (0.615 + i * 0.08), 2.5, clear(p.ink, 0.2));
    }
    s.fill(
        poly(250, s.h * 0.83, 1210, s.h * 0.83, 1290, s.h * 0.9, 190, s.h * 0.9),
        mix(new Color(0x8a5a34), p.ink, 0.2));
    s.fill(
        poly(190, s.h * 0.9, 1290, s.h * 0.9, 1290, s.h * 0.93, 190, s.h * 0.93),
        mix(new Color(0x6a4226), p.ink, 0.3));
    Color crust = new Color(0x9a5a2a);
    Color crumb = new Color(0xe0b878);
    s.fill(soft(330, s.h * 0.5, 560, s.h * 0.36, 40), crust);
    s.fill(
        blob(
            320,
            s.h * 0.56,
            350,
            s.h * 0.48,
            480,
            s.h * 0.45,
            610,
            s.h * 0.44,
            760,
            s.h * 0.45,
            880,
            s.h * 0.49,
            900,
            s.h * 0.56,
            610,
            s.h * 0.585),
        mix(crust, Color.BLACK, 0.14));
    for (int i = 0; i < 14; i++) {
      double x = 372 + i * 36;
      s.fill(
          blob(
              x,
              s.h * 0.55,
              x + 4,
              s.h * 0.46,
              x + 22,
              s.h * 0.445,
              x + 30,
              s.h * 0.47,
              x + 22,
              s.h * 0.555),
          mix(new Color(0xf0d090), p.accent, i % 3 * 0.12));
      s.stroke(curve(x + 3, s.h * 0.47, x + 16, s.h * 0.446, x + 30, s.h * 0.47), 6, p.accent);
    }
    s.fill(blob(870, s.h * 0.56, 940, s.h * 0.53, 960, s.h * 0.86, 880, s.h * 0.865), crumb);
    for (int i = 0; i < 3; i++) {
      double x = 950 + i * 66;
      double y = s.h * (0.86 + i * 0.008);
      s.fill(
          blob(
              x,
              y,
              x - 60 + i * -14,
              y - 300 + i * 70,
              x + 20 - i * 12,
              y - 350 + i * 80,
              x + 66,
              y - 330 + i * 84,
              x + 110,
              y),
          i == 0 ? crumb : mix(crumb, Color.WHITE, 0.12 * i));
      s.stroke(
          curve(
              x - 56 - i * 14,
              y - 300 + i * 70,
              x + 20 - i * 12,
              y - 350 + i * 80,
              x + 66,
              y - 330 + i * 84),
          15,
          crust);
      for (int n = 0; n < 12; n++) {
        s.fill(
            oval(x + s.between(-10, 70), y - s.between(30, 230), s.between(5, 13), s.between(4, 9)),
            clear(mix(new Color(0xf6e2b0), p.accent, 0.15), 0.9));
      }
    }
    s.fill(
        blob(
            1110,
            s.h * 0.44,
            1120,
            s.h * 0.36,
            1190,
            s.h * 0.33,
            1270,
            s.h * 0.36,
            1290,
            s.h * 0.5,
            1330,
            s.h * 0.68,
            1290,
            s.h * 0.8,
            1110,
            s.h * 0.8,
            1070,
            s.h * 0.66),
        mix(Color.WHITE, p.skyLow, 0.25));
    s.stroke(
        curve(1300, s.h * 0.47, 1400, s.h * 0.46, 1420, s.h * 0.58, 1320, s.h * 0.7),
        26,
        mix(Color.WHITE, p.far, 0.3));
    s.washAcross(
        blob(
            1110,
            s.h * 0.44,
            1120,
            s.h * 0.36,
            1190,
            s.h * 0.33,
            1270,
            s.h * 0.36,
            1290,
            s.h * 0.5,
            1330,
            s.h * 0.68,
            1290,
            s.h * 0.8,
            1110,
            s.h * 0.8,
            1070,
            s.h * 0.66),
        1070,
        1340,
        clear(p.ink, 0),
        clear(p.ink, 0.4));
    s.fill(
        blob(
            1085,
            s.h * 0.6,
            1200,
            s.h * 0.585,
            1310,
            s.h * 0.6,
            1326,
            s.h * 0.65,
            1200,
            s.h * 0.66,
            1076,
            s.h * 0.65),
        clear(new Color(0x2f6f9a), 0.75));
    double[][] apples = {{140, 0.84, 92}, {1440, 0.88, 104}, {1320, 0.96, 84}, {260, 0.95, 78}};
    for (double[] apple : apples) {
      double y = s.h * apple[1];
      double r = apple[2];
      s.fill(oval(apple[0] + r * 0.4, y + r * 0.86, r * 1.25, r * 0.18), clear(p.ink, 0.4));
      s.fill(
          blob(
              apple[0],
              y - r * 0.76,
              apple[0] + r * 0.7,
              y - r * 0.86,
              apple[0] + r,
              y,
              apple[0] + r * 0.5,
              y + r * 0.88,
              apple[0],
              y + r * 0.8,
              apple[0] - r * 0.5,
              y + r * 0.88,
              apple[0] - r,
              y,
              apple[0] - r * 0.7,
              y - r * 0.86),
          p.accent);
      s.glow(apple[0] - r * 0.35, y - r * 0.3, r * 0.75, new Color(0xffc98a), 0.65);
      s.stroke(
          curve(
              apple[0], y - r * 0.7, apple[0] + r * 0.08, y - r, apple[0] + r * 0.25, y - r * 1.2),
          8,
          p.ink);
      s.fill(
          blob(
              apple[0] + r * 0.1,
              y - r,
              apple[0] + r * 0.5,
              y - r * 1.25,
              apple[0] + r * 0.8,
              y - r * 1.05,
              apple[0] + r * 0.45,
              y - r * 0.9),
          new Color(0x5f8f4e));
    }
  }

  static void oud(Sheet s, Set<String> with) {
    var p = s.p;
    s.wash(box(0, 0, W, s.h), 0, s.h, mix(p.near, p.mid, 0.5), p.near);
    s.wash(
        blob(
            960,
            s.h * 0.72,
            950,
            s.h * 0.3,
            1010,
            s.h * 0.14,
            1190,
            s.h * 0.04,
            1370,
            s.h * 0.14,
            1430,
            s.h * 0.3,
            1420,
            s.h * 0.72),
        s.h * 0.04,
        s.h * 0.7,
        new Color(0x24405c),
        mix(p.skyLow, p.light, 0.3));
    for (int i = 1; i < 4; i++) {
      s.line(955 + i * 118, s.h * 0.08, 955 + i * 118, s.h * 0.72, 7, p.ink);
    }
    for (int i = 1; i < 5; i++) {
      s.line(950, s.h * (0.12 + i * 0.12), 1430, s.h * (0.12 + i * 0.12), 6, p.ink);
    }
    s.fill(box(920, s.h * 0.72, 540, 26), mix(p.far, p.light, 0.2));
    s.fill(poly(940, s.h * 0.75, 1440, s.h * 0.75, 1080, s.h, 180, s.h), clear(p.light, 0.15));
    s.wash(box(0, s.h * 0.84, W, s.h), s.h * 0.84, s.h, mix(p.accent, p.ink, 0.5), p.ink);
    for (int i = 0; i < 22; i++) {
      s.fill(
          poly(
              20 + i * 76,
              s.h * 0.93,
              56 + i * 76,
              s.h * 0.905,
              92 + i * 76,
              s.h * 0.93,
              56 + i * 76,
              s.h * 0.955),
          i % 2 == 0 ? p.light : mix(p.skyTop, p.light, 0.3));
    }
    Color wood = new Color(0x7a4a26);
    s.line(420, s.h * 0.42, 400, s.h * 0.97, 20, p.ink);
    s.line(820, s.h * 0.68, 850, s.h * 0.97, 20, p.ink);
    s.line(470, s.h * 0.72, 440, s.h * 0.95, 18, mix(p.ink, wood, 0.3));
    s.fill(
        poly(390, s.h * 0.66, 830, s.h * 0.66, 880, s.h * 0.72, 410, s.h * 0.72),
        mix(p.ink, wood, 0.5));
    s.line(420, s.h * 0.14, 420, s.h * 0.68, 20, p.ink);
    s.line(420, s.h * 0.2, 540, s.h * 0.2, 14, p.ink);
    var before = s.g.getTransform();
    s.g.translate(640, s.h * 0.52);
    s.g.rotate(0.24);
    s.g.scale(s.h / 1000, s.h / 1000);
    s.fill(
        blob(
            -34, -150, -110, -70, -178, 60, -170, 170, -90, 250, 0, 268, 90, 250, 170, 170, 178, 60,
            110, -70, 34, -150),
        mix(wood, p.ink, 0.35));
    s.fill(
        blob(
            -28, -150, -98, -66, -160, 60, -152, 162, -80, 234, 0, 250, 80, 234, 152, 162, 160, 60,
            98, -66, 28, -150),
        new Color(0xd8a25c));
    s.washAcross(
        blob(
            -28, -150, -98, -66, -160, 60, -152, 162, -80, 234, 0, 250, 80, 234, 152, 162, 160, 60,
            98, -66, 28, -150),
        -160,
        160,
        clear(p.ink, 0.45),
        clear(Color.WHITE, 0.2));
    double[][] roses = {{0, 30, 50}, {-66, 116, 24}, {66, 116, 24}};
    for (double[] rose : roses) {
      s.fill(oval(rose[0], rose[1], rose[2], rose[2]), p.ink);
      s.stroke(oval(rose[0], rose[1], rose[2], rose[2]), 5, wood);
      for (int i = 0; i < 8; i++) {
        double a = i * Math.PI / 4;
        s.stroke(
            oval(
                rose[0] + Math.cos(a) * rose[2] * 0.48,
                rose[1] + Math.sin(a) * rose[2] * 0.48,
                rose[2] * 0.4,
                rose[2] * 0.4),
            2.4,
            new Color(0xb8793c));
      }
    }
    s.fill(soft(-64, 176, 128, 18, 6), mix(wood, p.ink, 0.5));
    s.fill(poly(-26, -150, 26, -150, 18, -420, -18, -420), mix(p.ink, wood, 0.25));
    s.fill(poly(-18, -420, 18, -420, 96, -506, 66, -530), mix(p.ink, wood, 0.4));
    for (int i = 0; i < 6; i++) {
      s.line(-20 + i * 8, 176, -13 + i * 5, -420, 1.6, new Color(0xfff2d0));
      s.line(20 + i * 13, -440 - i * 14, -10 + i * 12, -466 - i * 14, 7, wood);
      s.line(14 + i * 13, -434 - i * 14, 44 + i * 13, -412 - i * 14, 7, wood);
    }
    s.g.setTransform(before);
    s.fill(soft(1180, s.h * 0.64, 110, 70, 30), new Color(0xb98a3a));
    s.fill(
        poly(1216, s.h * 0.64, 1254, s.h * 0.64, 1246, s.h * 0.54, 1224, s.h * 0.54),
        new Color(0xd9aa55));
    s.stroke(curve(1290, s.h * 0.66, 1350, s.h * 0.63, 1370, s.h * 0.6), 13, new Color(0xb98a3a));
    s.fill(oval(1235, s.h * 0.52, 22, 30), new Color(0xffdf92));
    s.glow(1235, s.h * 0.52, 340, p.light, 0.7);
  }
}
