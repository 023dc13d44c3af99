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

/** Where people read and learn: library, classroom, school hall. */
final class SchoolScenes {
  private SchoolScenes() {}

  static void library(Sheet s, Set<String> with) {
    var p = s.p;
    RoomScenes.room(
        s, 520, s.h * 0.12, 1080, s.h * 0.56, mix(p.mid, p.near, 0.2), mix(p.mid, p.accent, 0.25));
    s.wash(
        soft(640, s.h * 0.14, 320, s.h * 0.38, 320),
        s.h * 0.14,
        s.h * 0.5,
        p.ink,
        mix(p.near, p.skyMid, 0.5));
    var clip = s.g.getClip();
    s.g.clip(soft(640, s.h * 0.14, 320, s.h * 0.38, 320));
    for (int i = 1; i < 5; i++) {
      s.line(640 + i * 64, s.h * 0.15, 640 + i * 64, s.h * 0.52, 5, p.light);
    }
    for (int i = 1; i < 4; i++) {
      s.line(640, s.h * (0.16 + i * 0.1), 960, s.h * (0.16 + i * 0.1), 4, p.light);
    }
    s.g.setClip(clip);
    Color[] spines = {
      p.accent,
      p.near,
      mix(p.light, p.far, 0.6),
      p.mid,
      p.ink,
      mix(p.accent, p.light, 0.4),
      new Color(0x3f5f5a)
    };
    for (int side = -1; side <= 1; side += 2) {
      for (int level = 0; level < 2; level++) {
        for (int bay = 0; bay < 7; bay++) {
          double a = Math.pow(bay / 7.0, 1.7);
          double b = Math.pow((bay + 0.9) / 7.0, 1.7);
          double xa = 800 + side * (280 + a * 560);
          double xb = 800 + side * (280 + b * 560);
          double topA = level == 0 ? s.h * (0.36 - a * 0.02) : s.h * (0.15 - a * 0.2);
          double lowA = level == 0 ? s.h * (0.56 + a * 0.42) : s.h * (0.33 - a * 0.06);
          double topB = level == 0 ? s.h * (0.36 - b * 0.02) : s.h * (0.15 - b * 0.2);
          double lowB = level == 0 ? s.h * (0.56 + b * 0.42) : s.h * (0.33 - b * 0.06);
          s.fill(poly(xa, topA, xb, topB, xb, lowB, xa, lowA), mix(p.ink, p.near, 0.4));
          for (int shelf = 0; shelf < 5; shelf++) {
            int books = 11;
            for (int n = 0; n < books; n++) {
              double ta = n / (double) books;
              double tb = (n + 0.86) / books;
              double up = (shelf + s.between(0.12, 0.34)) / 5.0;
              double down = (shelf + 0.94) / 5.0;
              double x1 = xa + (xb - xa) * ta;
              double x2 = xa + (xb - xa) * tb;
              double t1 = topA + (topB - topA) * ta;
              double l1 = lowA + (lowB - lowA) * ta;
              double t2 = topA + (topB - topA) * tb;
              double l2 = lowA + (lowB - lowA) * tb;
              s.fill(
                  poly(
                      x1,
                      t1 + (l1 - t1) * up,
                      x2,
                      t2 + (l2 - t2) * up,
                      x2,
                      t2 + (l2 - t2) * down,
                      x1,
                      t1 + (l1 - t1) * down),
                  mix(spines[s.random.nextInt(spines.length)], p.ink, s.between(0.05, 0.4)));
            }
          }
        }
      }
      s.fill(
          poly(
              800 + side * 280,
              s.h * 0.335,
              800 + side * 860,
              s.h * 0.265,
              800 + side * 860,
              s.h * 0.315,
              800 + side * 280,
              s.h * 0.356),
          mix(p.accent, p.near, 0.6));
      for (int i = 0; i < 15; i++) {
        double t = Math.pow(i / 14.0, 1.6);
        double x = 800 + side * (280 + t * 580);
        s.line(x, s.h * (0.335 - t * 0.07), x, s.h * (0.3 - t * 0.13), 3, p.light);
      }
      s.line(800 + side * 280, s.h * 0.3, 800 + side * 860, s.h * 0.166, 5, p.light);
    }
    for (int i = 0; i < 4; i++) {
      double t = i / 3.0;
      double y = s.h * (0.64 + 0.3 * t * t);
      double half = 170 + 520 * t * t;
      double k = 0.3 + 0.9 * t * t;
      for (int n = 0; n < 3; n++) {
        double x = 800 + (n - 1) * half * 0.78 + 60 * k;
        reader(s, x, y + 6 * k, 190 * k, mix(p.ink, p.near, 0.25));
      }
      s.fill(
          poly(
              800 - half,
              y,
              800 + half,
              y,
              800 + half * 1.1,
              y + 50 * k,
              800 - half * 1.1,
              y + 50 * k),
          mix(p.mid, p.accent, 0.35));
      s.fill(box(800 - half * 1.1, y + 50 * k, half * 2.2, 16 * k), mix(p.ink, p.accent, 0.25));
      for (int n = 0; n < 4; n++) {
        double x = 800 + (n - 1.5) * half * 0.5;
        s.line(x, y + 16 * k, x, y - 46 * k, 6 * k, p.light);
        s.glow(x, y - 20 * k, 150 * k, p.light, 0.7);
        s.fill(
            blob(
                x - 40 * k,
                y - 40 * k,
                x - 26 * k,
                y - 66 * k,
                x + 26 * k,
                y - 66 * k,
                x + 40 * k,
                y - 40 * k),
            new Color(0x3f7f62));
        s.fill(
            poly(
                x + 62 * k,
                y + 14 * k,
                x + 106 * k,
                y + 8 * k,
                x + 112 * k,
                y + 32 * k,
                x + 60 * k,
                y + 36 * k),
            mix(Color.WHITE, p.light, 0.4));
      }
    }
  }

  private static void reader(Sheet s, double x, double y, double size, Color color) {
    s.fill(oval(x, y - size * 0.72, size * 0.13, size * 0.16), color);
    s.fill(
        blob(
            x - size * 0.3,
            y,
            x - size * 0.28,
            y - size * 0.4,
            x - size * 0.1,
            y - size * 0.54,
            x + size * 0.1,
            y - size * 0.54,
            x + size * 0.28,
            y - size * 0.4,
            x + size * 0.3,
            y),
        color);
  }

  static void classroom(Sheet s, Set<String> with) {
    var p = s.p;
    RoomScenes.room(
        s, 240, s.h * 0.1, 1360, s.h * 0.6, mix(p.far, p.light, 0.25), mix(p.mid, p.far, 0.4));
    s.fill(box(420, s.h * 0.17, 760, s.h * 0.32), mix(p.accent, p.ink, 0.5));
    s.fill(box(434, s.h * 0.18, 732, s.h * 0.3), new Color(0x2c4a42));
    String[] lines = {"Dear Sir or Madam,", "I am writing to", "accommodation"};
    for (int i = 0; i < lines.length; i++) {
      s.words(
          lines[i],
          480,
          s.h * (0.25 + i * 0.075),
          "Serif",
          java.awt.Font.ITALIC,
          54,
          0,
          clear(Color.WHITE, 0.85));
    }
    s.line(812, s.h * 0.413, 884, s.h * 0.413, 4, p.accent);
    String letters = "ABCDEFGHIJKLMNO";
    for (int i = 0; i < letters.length(); i++) {
      s.fill(
          box(300 + i * 68, s.h * 0.105, 54, 52),
          i % 3 == 0
              ? mix(p.accent, p.light, 0.35)
              : i % 3 == 1 ? p.light : mix(p.near, p.light, 0.5));
      s.words(
          letters.substring(i, i + 1),
          327 + i * 68,
          s.h * 0.105 + 41,
          "SansSerif",
          java.awt.Font.BOLD,
          38,
          0.5,
          p.ink);
    }
    for (int i = 0; i < 3; i++) {
      s.fill(
          poly(
              40 + i * 70,
              s.h * (0.12 + i * 0.02),
              92 + i * 70,
              s.h * (0.14 + i * 0.02),
              92 + i * 70,
              s.h * (0.62 - i * 0.03),
              40 + i * 70,
              s.h * (0.68 - i * 0.035)),
          p.ink);
    }
    for (int i = 0; i < 3; i++) {
      double x = 440 + i * 360;
      s.line(x, 0, x, s.h * 0.055, 3, p.ink);
      s.fill(oval(x, s.h * 0.065, 66, 20), Color.WHITE);
      s.glow(x, s.h * 0.07, 330, p.light, 0.5);
    }
    Figures.person(s, 1240, s.h * 0.66, 330, 0, mix(p.ink, p.accent, 0.25));
    s.line(1215, s.h * 0.66 - 235, 1130, s.h * 0.66 - 290, 14, mix(p.ink, p.accent, 0.25));
    for (int row = 0; row < 3; row++) {
      double k = 0.62 + row * 0.38;
      double y = s.h * (0.68 + row * 0.13);
      for (int i = 0; i < 5 - row; i++) {
        double x = 800 + (i - (4 - row) / 2.0) * 330 * k;
        Color coat = mix(p.ink, i % 3 == 0 ? p.accent : i % 3 == 1 ? p.near : p.mid, 0.35);
        double hx = x + s.between(-14, 14);
        s.fill(oval(hx, y - 118 * k, 34 * k, 42 * k), mix(p.ink, p.near, 0.2));
        if ((i + row) % 3 == 1) {
          s.fill(
              blob(
                  hx - 42 * k,
                  y - 70 * k,
                  hx - 40 * k,
                  y - 140 * k,
                  hx,
                  y - 168 * k,
                  hx + 40 * k,
                  y - 140 * k,
                  hx + 42 * k,
                  y - 70 * k),
              coat);
        }
        s.fill(
            blob(
                x - 92 * k,
                y + 50 * k,
                x - 80 * k,
                y - 52 * k,
                x - 20 * k,
                y - 82 * k,
                x + 20 * k,
                y - 82 * k,
                x + 80 * k,
                y - 52 * k,
                x + 92 * k,
                y + 50 * k),
            coat);
        s.fill(soft(x - 150 * k, y + 20 * k, 300 * k, 18 * k, 6), mix(p.accent, p.light, 0.35));
        s.fill(
            poly(
                x + 50 * k,
                y + 20 * k,
                x + 116 * k,
                y + 20 * k,
                x + 108 * k,
                y + 4 * k,
                x + 58 * k,
                y + 4 * k),
            Color.WHITE);
        s.line(x - 130 * k, y + 36 * k, x - 136 * k, y + 130 * k, 9 * k, p.ink);
        s.line(x + 130 * k, y + 36 * k, x + 136 * k, y + 130 * k, 9 * k, p.ink);
      }
    }
  }

  static void schoolHall(Sheet s, Set<String> with) {
    var p = s.p;
    RoomScenes.room(
        s,
        340,
        s.h * 0.14,
        1260,
        s.h * 0.54,
        mix(p.far, p.light, 0.3),
        mix(p.skyLow, p.accent, 0.2));
    for (int i = 0; i < 6; i++) {
      s.wash(
          soft(392 + i * 140, s.h * 0.17, 100, s.h * 0.2, 20),
          s.h * 0.17,
          s.h * 0.37,
          p.skyTop,
          p.skyMid);
      s.line(442 + i * 140, s.h * 0.17, 442 + i * 140, s.h * 0.37, 5, p.light);
      s.line(392 + i * 140, s.h * 0.27, 492 + i * 140, s.h * 0.27, 4, p.light);
    }
    s.fill(box(730, s.h * 0.385, 140, 84), Color.WHITE);
    s.stroke(box(730, s.h * 0.385, 140, 84), 5, p.accent);
    s.stroke(box(772, s.h * 0.42, 56, 42), 4, p.accent);
    s.stroke(oval(800, s.h * 0.475, 36, 8), 5, p.accent);
    for (int i = -4; i <= 4; i++) {
      s.line(800 + i * 8, s.h * 0.477, 800 + i * 5, s.h * 0.52, 1.6, Color.WHITE);
    }
    s.stroke(
        curve(200, s.h, 420, s.h * 0.7, 800, s.h * 0.62, 1180, s.h * 0.7, 1400, s.h),
        5,
        clear(p.accent, 0.7));
    for (int row = 0; row < 5; row++) {
      double k = 0.34 + row * row * 0.045 + row * 0.09;
      double y = s.h * (0.59 + row * row * 0.0165 + row * 0.028);
      for (int i = -5; i <= 5; i++) {
        double x = 800 + i * 330 * k;
        if (x < -200 || x > W + 100) {
          continue;
        }
        double w = 210 * k;
        s.fill(oval(x + w / 2, y + 52 * k, w * 0.6, 10 * k), clear(p.ink, 0.3));
        s.line(x + 10 * k, y + 10 * k, x + 34 * k, y + 52 * k, 5 * k, p.ink);
        s.line(x + w - 10 * k, y + 10 * k, x + w - 34 * k, y + 52 * k, 5 * k, p.ink);
        s.fill(soft(x, y, w, 18 * k, 8 * k), p.near);
        Color blanket =
            s.chance(0.5)
                ? p.accent
                : s.chance(0.5) ? mix(p.near, p.skyTop, 0.4) : mix(p.light, p.mid, 0.4);
        s.fill(soft(x + w * 0.26, y - 15 * k, w * 0.74, 24 * k, 12 * k), blanket);
        s.fill(soft(x + 2 * k, y - 17 * k, w * 0.25, 20 * k, 12 * k), Color.WHITE);
        if (s.chance(0.3)) {
          double px = x + w * 0.6;
          s.fill(oval(px, y - 98 * k, 17 * k, 21 * k), p.ink);
          s.fill(
              blob(
                  px - 36 * k,
                  y + 4,
                  px - 30 * k,
                  y - 58 * k,
                  px,
                  y - 78 * k,
                  px + 30 * k,
                  y - 58 * k,
                  px + 36 * k,
                  y + 4),
              mix(p.ink, p.near, 0.3));
        } else if (s.chance(0.35)) {
          s.fill(
              soft(x + w * 0.36, y - 26 * k, w * 0.6, 26 * k, 24 * k), mix(blanket, p.ink, 0.25));
          s.fill(oval(x + w * 0.2, y - 24 * k, 17 * k, 15 * k), p.ink);
        }
      }
    }
    Figures.person(s, 1110, s.h * 0.75, 260, 0.6, p.ink);
    Figures.person(s, 1172, s.h * 0.75, 150, 0.6, p.ink);
    s.line(1130, s.h * 0.75 - 115, 1160, s.h * 0.75 - 98, 10, p.ink);
  }
}
