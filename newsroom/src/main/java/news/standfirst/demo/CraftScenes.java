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

/** Where things are made and shown: oven, showroom, courtyard. */
final class CraftScenes {
  private CraftScenes() {}

  static void bakery(Sheet s, Set<String> with) {
    var p = s.p;
    s.fill(box(0, 0, W, s.h), mix(p.near, p.ink, 0.3));
    for (double y = 0; y < s.h * 0.9; y += 46) {
      for (double x = -60 + (y / 46 % 2) * 56; x < W; x += 112) {
        s.fill(soft(x, y, 107, 42, 8), mix(mix(p.far, p.mid, s.between(0, 1)), p.ink, 0.4));
      }
    }
    double c = 660;
    double base = s.h * 0.7;
    for (int i = 0; i < 15; i++) {
      double a = Math.PI * i / 14;
      s.g.rotate(a - Math.PI / 2, c, base - 40);
      s.fill(soft(c - 40, base - 430, 80, 96, 8), mix(p.skyLow, p.far, s.between(0.1, 0.7)));
      s.g.rotate(-(a - Math.PI / 2), c, base - 40);
    }
    var mouth =
        blob(
            c - 300,
            base + 20,
            c - 288,
            base - 160,
            c - 170,
            base - 290,
            c,
            base - 325,
            c + 170,
            base - 290,
            c + 288,
            base - 160,
            c + 300,
            base + 20);
    s.fill(mouth, p.ink);
    var clip = s.g.getClip();
    s.g.clip(mouth);
    s.glow(c, base - 10, 460, new Color(0xff7a2a), 0.95);
    s.glow(c - 60, base - 10, 250, new Color(0xffc24a), 0.9);
    for (int i = 0; i < 24; i++) {
      double x = c - 240 + i * 21;
      double tall = s.between(50, 180);
      s.fill(
          blob(
              x - 24,
              base + 10,
              x - 16,
              base - tall * 0.5,
              x + s.between(-14, 14),
              base - tall,
              x + 16,
              base - tall * 0.45,
              x + 24,
              base + 10),
          clear(i % 3 == 0 ? new Color(0xffe08a) : new Color(0xff9a3a), 0.75));
    }
    for (int i = 0; i < 5; i++) {
      s.fill(oval(c - 190 + i * 96, base - 8, 54, 26), mix(new Color(0xd08a3c), p.ink, 0.1));
      s.stroke(
          curve(
              c - 220 + i * 96,
              base - 18,
              c - 190 + i * 96,
              base - 32,
              c - 160 + i * 96,
              base - 18),
          4,
          new Color(0x8a4a1c));
    }
    s.g.setClip(clip);
    s.glow(c, base, 900, new Color(0xff9a4a), 0.45);
    s.fill(box(180, base + 16, 960, 40), mix(p.far, p.light, 0.2));
    s.fill(box(210, base + 56, 900, s.h), mix(p.mid, p.ink, 0.35));
    double x = 1130;
    Figures.person(s, x, s.h * 1.02, 700, -0.2, p.ink);
    s.fill(
        blob(
            x - 92,
            s.h * 1.02 - 500,
            x - 96,
            s.h * 1.02 - 250,
            x - 84,
            s.h * 1.02 - 130,
            x + 90,
            s.h * 1.02 - 130,
            x + 96,
            s.h * 1.02 - 250,
            x + 60,
            s.h * 1.02 - 480),
        mix(p.light, p.skyLow, 0.25));
    s.fill(oval(x - 4, s.h * 1.02 - 645, 47, 56), mix(p.skyLow, p.accent, 0.25));
    s.fill(
        blob(
            x - 62,
            s.h * 1.02 - 668,
            x - 70,
            s.h * 1.02 - 738,
            x,
            s.h * 1.02 - 764,
            x + 62,
            s.h * 1.02 - 736,
            x + 56,
            s.h * 1.02 - 668),
        mix(Color.WHITE, p.light, 0.5));
    s.line(x + 200, s.h * 0.66, c + 120, base - 6, 15, mix(p.far, p.light, 0.15));
    s.fill(oval(c + 90, base - 4, 92, 18), mix(p.far, p.light, 0.15));
    s.stroke(
        curve(x - 60, s.h * 1.02 - 540, x - 110, s.h * 1.02 - 420, x - 60, s.h * 0.672), 40, p.ink);
    for (int shelf = 0; shelf < 3; shelf++) {
      double y = s.h * (0.22 + shelf * 0.2);
      s.fill(box(1330, y, 270, 16), mix(p.far, p.ink, 0.2));
      for (int i = 0; i < 4; i++) {
        s.fill(
            blob(
                1342 + i * 68,
                y,
                1344 + i * 68,
                y - 38,
                1372 + i * 68,
                y - 56,
                1400 + i * 68,
                y - 38,
                1404 + i * 68,
                y),
            mix(new Color(0xc8883e), p.ink, s.between(0, 0.3)));
        s.stroke(
            curve(1354 + i * 68, y - 34, 1372 + i * 68, y - 44, 1392 + i * 68, y - 34),
            4,
            new Color(0xf0c987));
      }
    }
    for (int i = 0; i < 90; i++) {
      double r = s.between(0.8, 2.6);
      s.fill(
          oval(c + s.random.nextGaussian() * 260, base - s.between(0, 560), r, r),
          clear(new Color(0xffc46a), s.between(0.3, 0.9)));
    }
  }

  static void pianos(Sheet s, Set<String> with) {
    var p = s.p;
    s.fill(box(0, 0, W, s.h), mix(p.skyLow, p.far, 0.25));
    s.wash(
        box(0, s.h * 0.7, W, s.h),
        s.h * 0.7,
        s.h,
        mix(p.mid, p.accent, 0.3),
        mix(p.near, p.accent, 0.2));
    for (int i = 0; i < 14; i++) {
      s.line(800 + (i - 7) * 120, s.h * 0.7, 800 + (i - 7) * 300, s.h, 2, clear(p.ink, 0.3));
    }
    s.wash(box(110, 70, 330, s.h * 0.56), 70, s.h * 0.62, mix(p.light, Color.WHITE, 0.5), p.light);
    for (int i = 1; i < 3; i++) {
      s.line(110 + i * 110, 70, 110 + i * 110, 70 + s.h * 0.56, 9, p.near);
      s.line(110, 70 + i * s.h * 0.187, 440, 70 + i * s.h * 0.187, 9, p.near);
    }
    s.stroke(box(110, 70, 330, s.h * 0.56), 16, p.near);
    s.fill(poly(150, s.h * 0.72, 460, s.h * 0.72, 900, s.h, 300, s.h), clear(Color.WHITE, 0.3));
    Color[] woods = {
      mix(p.accent, p.ink, 0.45), p.ink, mix(p.mid, p.ink, 0.2), mix(p.accent, p.ink, 0.6)
    };
    for (int i = 3; i >= 0; i--) {
      double k = 1 - i * 0.2;
      double x = 520 + i * 300;
      double base = s.h * (0.93 - i * 0.062);
      Color wood = woods[i];
      s.fill(oval(x + 230 * k, base + 4, 270 * k, 18 * k), clear(p.ink, 0.35));
      s.wash(
          soft(x, base - 470 * k, 460 * k, 470 * k, 10),
          base - 470 * k,
          base,
          mix(wood, p.light, 0.2),
          wood);
      s.fill(box(x - 10 * k, base - 484 * k, 480 * k, 22 * k), mix(wood, p.light, 0.3));
      s.fill(soft(x + 36 * k, base - 430 * k, 388 * k, 130 * k, 8), mix(wood, p.light, 0.12));
      s.fill(
          poly(
              x - 24 * k,
              base - 236 * k,
              x + 484 * k,
              base - 236 * k,
              x + 496 * k,
              base - 196 * k,
              x - 36 * k,
              base - 196 * k),
          mix(Color.WHITE, p.light, 0.3));
      for (int key = 0; key < 36; key++) {
        double kx = x - 30 * k + key * 14.6 * k;
        s.line(kx, base - 236 * k, kx, base - 196 * k, 1, clear(p.ink, 0.5));
        if (key % 7 != 2 && key % 7 != 6) {
          s.fill(box(kx + 9 * k, base - 236 * k, 8 * k, 24 * k), p.ink);
        }
      }
      s.fill(box(x - 36 * k, base - 196 * k, 532 * k, 26 * k), mix(wood, p.ink, 0.3));
      s.fill(box(x - 22 * k, base - 172 * k, 26 * k, 172 * k), mix(wood, p.ink, 0.2));
      s.fill(box(x + 456 * k, base - 172 * k, 26 * k, 172 * k), mix(wood, p.ink, 0.2));
      s.fill(
          poly(
              x + 150 * k,
              base - 250 * k,
              x + 300 * k,
              base - 250 * k,
              x + 290 * k,
              base - 350 * k,
              x + 160 * k,
              base - 350 * k),
          mix(Color.WHITE, p.light, 0.2));
      for (int line = 0; line < 5; line++) {
        s.line(
            x + 172 * k,
            base - (270 + line * 15) * k,
            x + 280 * k,
            base - (270 + line * 15) * k,
            1.4,
            clear(p.ink, 0.5));
      }
    }
    s.fill(soft(560, s.h * 0.9, 210, 24, 10), p.ink);
    s.line(580, s.h * 0.91, 570, s.h, 14, p.ink);
    s.line(750, s.h * 0.91, 760, s.h, 14, p.ink);
    s.fill(
        poly(
            500,
            s.h * 0.93 - 486,
            560,
            s.h * 0.93 - 486,
            554,
            s.h * 0.93 - 560,
            528,
            s.h * 0.93 - 560),
        p.accent);
    for (int i = 0; i < 9; i++) {
      double a = -Math.PI * (0.15 + 0.7 * i / 8);
      s.stroke(
          curve(
              541,
              s.h * 0.93 - 560,
              541 + Math.cos(a) * 50,
              s.h * 0.93 - 560 + Math.sin(a) * 70,
              541 + Math.cos(a) * 110,
              s.h * 0.93 - 560 + Math.sin(a) * 120),
          6,
          mix(new Color(0x4d7d5a), p.near, 0.2));
    }
  }

  static void courtyard(Sheet s, Set<String> with) {
    var p = s.p;
    Color wall = mix(p.light, p.skyLow, 0.4);
    s.sky(s.h * 0.3);
    s.wash(box(0, s.h * 0.12, W, s.h * 0.6), s.h * 0.12, s.h * 0.7, wall, mix(wall, p.far, 0.4));
    s.fill(box(0, s.h * 0.11, W, 22), mix(p.accent, p.far, 0.4));
    for (double x = 6; x < W; x += 30) {
      s.fill(oval(x, s.h * 0.115, 15, 11), mix(p.accent, p.ink, 0.25));
    }
    for (int i = 0; i < 7; i++) {
      double x = 70 + i * 222;
      s.fill(soft(x, s.h * 0.17, 74, 112, 74), mix(p.near, p.skyTop, 0.4));
      for (int g = 0; g < 4; g++) {
        s.line(
            x + 8 + g * 19, s.h * 0.175, x + 8 + g * 19, s.h * 0.17 + 110, 2.6, clear(wall, 0.7));
      }
    }
    double floor = s.h * 0.66;
    for (int i = 0; i < 5; i++) {
      double x = 46 + i * 310;
      double w = 268;
      var arch = new java.awt.geom.Area(box(x, s.h * 0.47, w, floor - s.h * 0.47));
      arch.add(
          new java.awt.geom.Area(
              blob(
                  x,
                  s.h * 0.48,
                  x - 12,
                  s.h * 0.43,
                  x + w * 0.18,
                  s.h * 0.365,
                  x + w * 0.5,
                  s.h * 0.325,
                  x + w * 0.82,
                  s.h * 0.365,
                  x + w + 12,
                  s.h * 0.43,
                  x + w,
                  s.h * 0.48)));
      s.wash(arch, s.h * 0.33, floor, p.ink, mix(p.near, p.mid, 0.6));
      s.stroke(arch, 9, mix(wall, p.accent, 0.25));
      var clip = s.g.getClip();
      s.g.clip(arch);
      if (i == 2) {
        s.fill(soft(x + 76, s.h * 0.44, 116, 300, 90), new Color(0x2f7a63));
        s.fill(oval(x + 172, s.h * 0.56, 7, 7), p.light);
        s.glow(x + 134, s.h * 0.4, 150, p.light, 0.8);
      } else if (i % 2 == 0) {
        s.glow(x + 134, s.h * 0.42, 120, p.light, 0.5);
      }
      s.g.setClip(clip);
      s.wash(
          box(x - 32, s.h * 0.47, 28, floor - s.h * 0.47),
          s.h * 0.47,
          floor,
          Color.WHITE,
          mix(wall, p.far, 0.5));
      s.fill(box(x - 40, s.h * 0.455, 44, 18), wall);
    }
    s.wash(box(0, floor, W, s.h), floor, s.h, mix(p.far, wall, 0.5), mix(p.far, p.mid, 0.5));
    for (int row = 0; row < 9; row++) {
      double y = floor + Math.pow(row / 9.0, 1.5) * (s.h - floor);
      s.line(0, y, W, y, 1.5, clear(p.near, 0.3));
    }
    for (int i = -14; i <= 14; i++) {
      s.line(800 + i * 75, floor, 800 + i * 200, s.h, 1.5, clear(p.near, 0.3));
    }
    s.fill(poly(560, s.h * 0.75, 1040, s.h * 0.75, 1150, s.h * 0.93, 450, s.h * 0.93), Color.WHITE);
    s.wash(
        poly(590, s.h * 0.765, 1010, s.h * 0.765, 1105, s.h * 0.91, 495, s.h * 0.91),
        s.h * 0.76,
        s.h * 0.91,
        new Color(0x3f8f92),
        mix(p.skyTop, p.light, 0.3));
    for (int i = 0; i < 17; i++) {
      s.fill(
          poly(
              455 + i * 41,
              s.h * 0.925,
              475 + i * 41,
              s.h * 0.905,
              495 + i * 41,
              s.h * 0.925,
              475 + i * 41,
              s.h * 0.945),
          i % 2 == 0 ? new Color(0x2f6f9a) : p.accent);
    }
    for (int i = 0; i < 4; i++) {
      s.stroke(
          oval(800, s.h * 0.835, 40 + i * 46, 10 + i * 11),
          2.4,
          clear(Color.WHITE, 0.55 - i * 0.1));
    }
    Figures.roundTree(s, 330, s.h * 0.82, 560, mix(new Color(0x4d7d4a), p.near, 0.2), p.ink);
    for (int i = 0; i < 26; i++) {
      s.fill(
          oval(330 + s.between(-0.3, 0.3) * 560, s.h * 0.82 - 560 * s.between(0.52, 0.84), 13, 13),
          new Color(0xf09a35));
    }
    s.fill(
        poly(240, s.h * 0.8, 420, s.h * 0.8, 400, s.h * 0.88, 260, s.h * 0.88),
        mix(p.accent, p.far, 0.25));
    for (int i = 0; i < 4; i++) {
      double x = 1180 + i * 104;
      double y = s.h * (0.86 + i * 0.03);
      for (int leaf = 0; leaf < 40; leaf++) {
        s.fill(
            oval(x + s.random.nextGaussian() * 26, y - 62 - s.between(0, 60), 11, 7),
            mix(new Color(0x5fa05a), p.near, s.between(0, 0.5)));
      }
      s.fill(
          poly(x - 44, y - 56, x + 44, y - 56, x + 34, y + 18, x - 34, y + 18),
          mix(p.accent, p.light, i % 2 * 0.25));
    }
    s.fill(
        blob(
            700,
            s.h * 0.975,
            716,
            s.h * 0.945,
            752,
            s.h * 0.935,
            772,
            s.h * 0.91,
            786,
            s.h * 0.925,
            790,
            s.h * 0.95,
            776,
            s.h * 0.975),
        p.ink);
    s.stroke(curve(704, s.h * 0.97, 670, s.h * 0.975, 655, s.h * 0.94, 668, s.h * 0.925), 8, p.ink);
    s.fill(poly(0, floor, 330, floor, 90, s.h, 0, s.h), clear(p.ink, 0.16));
  }
}
