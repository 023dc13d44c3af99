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

/** Rooms: where people talk, read, play, learn and work. */
final class RoomScenes {
  private RoomScenes() {}

  /** A room in one-point perspective: back wall between the given edges, floor, ceiling, sides. */
  private static void room(
      Sheet s, double left, double top, double right, double low, Color wall, Color floor) {
    s.fill(box(0, 0, W, s.h), wall);
    s.wash(
        poly(0, 0, W, 0, right, top, left, top),
        0,
        top,
        mix(wall, s.p.ink, 0.35),
        mix(wall, s.p.ink, 0.1));
    s.washAcross(
        poly(0, 0, left, top, left, low, 0, s.h),
        0,
        left,
        mix(wall, s.p.ink, 0.4),
        mix(wall, s.p.ink, 0.14));
    s.washAcross(
        poly(W, 0, right, top, right, low, W, s.h),
        right,
        W,
        mix(wall, s.p.ink, 0.14),
        mix(wall, s.p.ink, 0.4));
    s.wash(poly(left, low, right, low, W, s.h, 0, s.h), low, s.h, floor, mix(floor, s.p.ink, 0.35));
  }

  static void talks(Sheet s, Set<String> with) {
    var p = s.p;
    room(s, 330, s.h * 0.16, 1270, s.h * 0.56, mix(p.far, p.accent, 0.12), mix(p.mid, p.far, 0.3));
    for (int i = 0; i < 3; i++) {
      double x = 420 + i * 280;
      s.wash(soft(x, s.h * 0.2, 190, s.h * 0.32, 100), s.h * 0.2, s.h * 0.52, p.skyTop, p.skyLow);
      s.line(x + 95, s.h * 0.2, x + 95, s.h * 0.52, 8, p.light);
      s.line(x, s.h * 0.34, x + 190, s.h * 0.34, 8, p.light);
      s.fill(
          curve(
              x - 34,
              s.h * 0.18,
              x + 24,
              s.h * 0.3,
              x - 22,
              s.h * 0.54,
              x - 60,
              s.h * 0.54,
              x - 44,
              s.h * 0.3),
          mix(p.accent, p.ink, 0.35));
      s.fill(
          curve(
              x + 224,
              s.h * 0.18,
              x + 166,
              s.h * 0.3,
              x + 212,
              s.h * 0.54,
              x + 250,
              s.h * 0.54,
              x + 234,
              s.h * 0.3),
          mix(p.accent, p.ink, 0.35));
      s.fill(
          poly(
              x + 20,
              s.h * 0.56,
              x + 170,
              s.h * 0.56,
              x + 100 + (x - 610) * 0.7,
              s.h,
              x - 260 + (x - 610) * 0.9,
              s.h),
          clear(Color.WHITE, 0.11));
    }
    Figures.flag(s, 700, s.h * 0.62, 330, p.ink, p.accent, mix(Color.WHITE, p.light, 0.5), p.near);
    Figures.flag(
        s,
        880,
        s.h * 0.62,
        330,
        p.ink,
        mix(p.skyTop, p.near, 0.4),
        p.light,
        mix(p.skyTop, p.near, 0.4));
    for (int side = -1; side <= 1; side += 2) {
      for (int i = 0; i < 5; i++) {
        double k = 0.5 + i * 0.3;
        chair(
            s,
            800 + side * (210 + i * 108),
            s.h * (0.69 + i * 0.062),
            150 * k,
            side,
            mix(p.ink, p.accent, 0.18));
      }
    }
    var top = poly(640, s.h * 0.62, 960, s.h * 0.62, 1290, s.h * 0.99, 310, s.h * 0.99);
    s.wash(top, s.h * 0.62, s.h, mix(p.mid, p.accent, 0.3), mix(p.near, p.accent, 0.2));
    s.fill(
        poly(790, s.h * 0.62, 810, s.h * 0.62, 880, s.h * 0.99, 720, s.h * 0.99),
        clear(Color.WHITE, 0.14));
    for (int i = 0; i < 5; i++) {
      double t = 0.06 + i * i * 0.042 + i * 0.05;
      double y = s.h * (0.62 + 0.37 * t);
      double half = 160 + 330 * t;
      double k = 0.4 + t;
      for (int side = -1; side <= 1; side += 2) {
        double x = 800 + side * half * 0.76;
        s.fill(
            poly(x - 32 * k, y, x + 32 * k, y, x + 36 * k, y + 30 * k, x - 36 * k, y + 30 * k),
            mix(Color.WHITE, p.light, 0.3));
        s.fill(
            poly(
                x - side * 60 * k - 26 * k,
                y + 12 * k,
                x - side * 60 * k,
                y - 12 * k,
                x - side * 60 * k + 26 * k,
                y + 12 * k),
            p.light);
        s.fill(box(x + side * 48 * k - 5 * k, y - 22 * k, 12 * k, 26 * k), clear(Color.WHITE, 0.5));
      }
    }
  }

  private static void chair(Sheet s, double x, double base, double size, int side, Color color) {
    s.fill(soft(x - size * 0.32, base - size, size * 0.64, size * 0.72, size * 0.3), color);
    s.fill(
        soft(x - size * 0.22, base - size * 0.9, size * 0.44, size * 0.5, size * 0.2),
        mix(color, s.p.accent, 0.45));
    s.fill(
        poly(
            x - size * 0.36,
            base - size * 0.34,
            x + size * 0.36,
            base - size * 0.34,
            x + size * 0.3 - side * size * 0.1,
            base - size * 0.2,
            x - size * 0.4 - side * size * 0.1,
            base - size * 0.2),
        color);
    for (double leg : new double[] {-0.32, 0.3}) {
      s.line(
          x + leg * size,
          base - size * 0.25,
          x + leg * size * 1.06,
          base + size * 0.12,
          size * 0.07,
          color);
    }
  }

  static void video(Sheet s, Set<String> with) {
    var p = s.p;
    room(s, 180, s.h * 0.06, 1420, s.h * 0.74, p.near, p.ink);
    s.glow(800, s.h * 0.38, 900, p.skyLow, 0.4);
    s.fill(soft(270, s.h * 0.1, 1060, s.h * 0.55, 18), Color.BLACK);
    for (int i = 0; i < 4; i++) {
      double x = 290 + (i % 2) * 515;
      double y = s.h * (0.12 + (i < 2 ? 0 : 1) * 0.26);
      double w = 505;
      double t = s.h * 0.25;
      var frame = box(x, y, w, t);
      Color back =
          i == 0
              ? mix(p.skyLow, p.light, 0.4)
              : i == 1
                  ? mix(p.far, p.accent, 0.25)
                  : i == 2 ? mix(p.skyTop, p.skyLow, 0.6) : mix(p.light, p.far, 0.4);
      s.wash(frame, y, y + t, back, mix(back, p.near, 0.45));
      var clip = s.g.getClip();
      s.g.clip(frame);
      if (i % 2 == 0) {
        s.fill(box(x + 30, y + 20, 120, 130), mix(back, Color.WHITE, 0.5));
        s.line(x + 90, y + 20, x + 90, y + 150, 5, mix(back, p.near, 0.4));
      } else {
        for (int b = 0; b < 16; b++) {
          s.fill(
              box(x + 330 + b * 11, y + 40 + (b % 3) * 5, 9, 60),
              mix(p.accent, p.near, s.between(0, 0.9)));
        }
      }
      double c = x + w / 2;
      Portraits.bust(
          s, c, y + t + 14, t * 1.02, i, mix(p.ink, p.near, 0.2), mix(p.ink, back, 0.28));
      s.g.setClip(clip);
      s.fill(soft(x + 12, y + t - 38, 130, 26, 8), clear(Color.BLACK, 0.5));
      s.fill(oval(x + 28, y + t - 25, 6, 6), i == 3 ? p.accent : new Color(0x63d6a0));
      s.fill(soft(x + 44, y + t - 29, 84, 8, 6), clear(Color.WHITE, 0.7));
    }
    s.fill(poly(270, s.h * 0.65, 1330, s.h * 0.65, 1500, s.h, 100, s.h), clear(p.skyLow, 0.13));
    s.fill(
        poly(90, s.h * 0.9, 1510, s.h * 0.9, 1640, s.h * 1.05, -40, s.h * 1.05),
        mix(p.ink, p.accent, 0.12));
    for (int i = 0; i < 5; i++) {
      double x = 250 + i * 275;
      s.fill(oval(x, s.h * 0.735, 48, 60), Color.BLACK);
      s.fill(
          blob(
              x - 118,
              s.h * 0.98,
              x - 100,
              s.h * 0.84,
              x - 30,
              s.h * 0.79,
              x + 30,
              s.h * 0.79,
              x + 100,
              s.h * 0.84,
              x + 118,
              s.h * 0.98,
              x,
              s.h * 1.03),
          Color.BLACK);
      s.stroke(
          curve(x + 26, s.h * 0.69, x + 47, s.h * 0.735, x + 36, s.h * 0.775),
          3,
          clear(p.skyLow, 0.7));
      s.stroke(
          curve(x + 34, s.h * 0.795, x + 98, s.h * 0.838, x + 116, s.h * 0.93),
          3,
          clear(p.skyLow, 0.6));
    }
  }

  static void library(Sheet s, Set<String> with) {
    var p = s.p;
    room(s, 520, s.h * 0.12, 1080, s.h * 0.56, mix(p.mid, p.near, 0.2), mix(p.mid, p.accent, 0.25));
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

  static void concert(Sheet s, Set<String> with) {
    var p = s.p;
    s.wash(box(0, 0, W, s.h), 0, s.h, mix(p.mid, p.ink, 0.4), p.ink);
    for (int i = 0; i < 13; i++) {
      double t = i / 12.0;
      double y = s.h * (0.02 + 0.22 * t);
      s.fill(
          curve(
              -20,
              y - 70 + t * 70,
              400,
              y + 12,
              800,
              y + 30 - 20 * t,
              1200,
              y + 12,
              1620,
              y - 70 + t * 70,
              1620,
              y - 46 + t * 62,
              1200,
              y + 30,
              800,
              y + 46 - 20 * t,
              400,
              y + 30,
              -20,
              y - 46 + t * 62),
          mix(i % 2 == 0 ? p.skyLow : p.mid, p.light, 0.12 + 0.2 * t));
    }
    for (int i = 0; i < 46; i++) {
      double x = 330 + i * 20.8;
      s.fill(
          box(x, s.h * 0.27, 19.6, s.h * 0.3),
          mix(
              mix(p.skyLow, p.far, s.between(0.1, 0.8)),
              p.light,
              0.14 * Math.sin(i * Math.PI / 45)));
    }
    for (int i = 0; i < 23; i++) {
      double x = 550 + i * 22;
      double tall = s.h * (0.12 + 0.08 * Math.abs(Math.sin(i * 0.55)));
      s.washAcross(
          soft(x, s.h * 0.49 - tall, 17, tall, 6),
          x,
          x + 17,
          mix(p.light, Color.WHITE, 0.4),
          mix(p.far, p.ink, 0.2));
    }
    for (int side = -1; side <= 1; side += 2) {
      for (int level = 0; level < 3; level++) {
        double y = s.h * (0.2 + level * 0.17);
        double x = 800 + side * 800;
        double in = 800 + side * 480;
        s.fill(poly(x, y + 50, in, y + 70, in, y + 108, x, y + 122), mix(p.skyLow, p.mid, 0.35));
        s.fill(poly(x, y + 110, in, y + 100, in, y + 108, x, y + 122), p.light);
        for (int i = 0; i < 9; i++) {
          double hx = in + (x - in) * (i + 0.5) / 9;
          s.fill(oval(hx, y + 48 - i, 15 + i, 19 + i), mix(p.ink, p.mid, 0.3));
        }
      }
    }
    s.glow(800, s.h * 0.56, 620, p.light, 0.6);
    s.wash(
        poly(350, s.h * 0.56, 1250, s.h * 0.56, 1380, s.h * 0.78, 220, s.h * 0.78),
        s.h * 0.56,
        s.h * 0.78,
        mix(p.light, p.skyLow, 0.5),
        p.skyLow);
    s.fill(
        poly(220, s.h * 0.78, 1380, s.h * 0.78, 1380, s.h * 0.82, 220, s.h * 0.82),
        mix(p.accent, p.ink, 0.5));
    for (int row = 0; row < 5; row++) {
      double radius = 190 + (4 - row) * 72;
      int players = 17 - row * 2;
      for (int i = 0; i < players; i++) {
        double a = Math.PI * (0.06 + 0.88 * i / (players - 1));
        double x = 800 - Math.cos(a) * radius * 1.12;
        double y = s.h * 0.76 - Math.sin(a) * radius * 0.42;
        double size = 40 + row * 7;
        s.fill(oval(x, y - size * 0.95, size * 0.19, size * 0.23), mix(p.ink, p.accent, 0.35));
        s.fill(
            blob(
                x - size * 0.4,
                y,
                x - size * 0.32,
                y - size * 0.6,
                x,
                y - size * 0.74,
                x + size * 0.32,
                y - size * 0.6,
                x + size * 0.4,
                y),
            p.ink);
        if (row > 1) {
          s.fill(
              oval(x + size * 0.26, y - size * 0.46, size * 0.1, size * 0.2),
              mix(p.accent, p.skyLow, 0.3));
          s.line(
              x + size * 0.1,
              y - size * 0.64,
              x + size * 0.5,
              y - size * (0.3 + 0.1 * row),
              2,
              p.light);
        } else if (i % 3 == 0) {
          s.fill(oval(x + size * 0.22, y - size * 0.55, size * 0.2, size * 0.2), p.light);
        }
      }
    }
    s.fill(box(752, s.h * 0.79, 96, 26), p.ink);
    Figures.person(s, 800, s.h * 0.8, 205, 0, Color.BLACK);
    s.stroke(
        curve(778, s.h * 0.8 - 155, 722, s.h * 0.8 - 178, 690, s.h * 0.8 - 226), 12, Color.BLACK);
    s.stroke(
        curve(822, s.h * 0.8 - 155, 876, s.h * 0.8 - 170, 912, s.h * 0.8 - 200), 12, Color.BLACK);
    for (int row = 0; row < 4; row++) {
      Figures.audience(
          s, s.h * (0.835 + row * 0.055), 44 + row * 16, mix(p.ink, p.mid, 0.32 - row * 0.1));
    }
  }

  static void cinema(Sheet s, Set<String> with) {
    var p = s.p;
    s.fill(box(0, 0, W, s.h), p.ink);
    room(s, 250, s.h * 0.08, 1350, s.h * 0.66, p.near, p.ink);
    double x = 380;
    double y = s.h * 0.12;
    double w = 840;
    double t = s.h * 0.46;
    s.glow(800, y + t / 2, 820, p.skyLow, 0.5);
    var screen = box(x, y, w, t);
    s.wash(screen, y, y + t, mix(p.light, Color.WHITE, 0.4), p.skyLow);
    var clip = s.g.getClip();
    s.g.clip(screen);
    Color grey = mix(p.far, p.near, 0.3);
    s.fill(
        curve(
            x,
            y + t * 0.55,
            x + 200,
            y + t * 0.38,
            x + 420,
            y + t * 0.5,
            x + 640,
            y + t * 0.36,
            x + 850,
            y + t * 0.52,
            x + 850,
            y + t,
            x,
            y + t),
        clear(grey, 0.45));
    s.fill(box(x, y + t * 0.62, w, t), clear(grey, 0.4));
    s.fill(
        blob(
            x + 130,
            y + t * 0.78,
            x + 320,
            y + t * 0.82,
            x + 560,
            y + t * 0.82,
            x + 700,
            y + t * 0.74,
            x + 620,
            y + t * 0.93,
            x + 220,
            y + t * 0.93),
        p.near);
    Figures.person(s, x + 300, y + t * 0.83, t * 0.46, 0, p.near);
    s.fill(
        blob(
            x + 484,
            y + t * 0.84,
            x + 500,
            y + t * 0.56,
            x + 530,
            y + t * 0.48,
            x + 560,
            y + t * 0.56,
            x + 586,
            y + t * 0.84),
        p.near);
    s.fill(oval(x + 530, y + t * 0.43, 20, 24), p.near);
    s.fill(oval(x + 530, y + t * 0.39, 44, 9), p.near);
    s.line(x + 330, y + t * 0.2, x + 240, y + t * 0.98, 6, p.near);
    for (int i = 0; i < 26; i++) {
      double sx = x + s.between(0, w);
      s.line(
          sx,
          y,
          sx + s.between(-2, 2),
          y + t,
          s.between(0.5, 1.5),
          clear(i % 2 == 0 ? Color.WHITE : p.ink, 0.25));
    }
    s.g.setClip(clip);
    for (int side = -1; side <= 1; side += 2) {
      for (int i = 0; i < 6; i++) {
        double cx = 800 + side * (440 + i * 46);
        s.washAcross(
            poly(cx - 23, 0, cx + 23, 0, cx + 23, s.h * 0.68, cx - 23, s.h * 0.68),
            cx - 23,
            cx + 23,
            mix(p.accent, p.ink, 0.3 + i * 0.06),
            mix(p.accent, p.ink, 0.7));
      }
    }
    s.fill(poly(800 - 8, 0, 800 + 8, 0, x + w, y + t, x, y + t), clear(Color.WHITE, 0.05));
    s.fill(poly(860, -60, 880, -60, x + w, y + 40, x, y + t), clear(Color.WHITE, 0.07));
    for (int row = 0; row < 5; row++) {
      double size = 66 + row * 24;
      double by = s.h * (0.68 + row * 0.078);
      for (double cx = (row % 2) * size * 0.6 - 20; cx < W + size; cx += size * 1.3) {
        if (s.chance(0.6)) {
          s.fill(oval(cx, by - size * 0.18, size * 0.23, size * 0.29), Color.BLACK);
        }
        s.fill(
            soft(cx - size * 0.56, by, size * 1.12, size * 1.4, size * 0.5),
            mix(mix(p.accent, p.ink, 0.62), Color.BLACK, row * 0.1));
        s.stroke(
            curve(cx - size * 0.46, by + 8, cx, by + 1, cx + size * 0.46, by + 8),
            2.4,
            clear(p.light, 0.35));
      }
    }
  }

  static void classroom(Sheet s, Set<String> with) {
    var p = s.p;
    room(s, 240, s.h * 0.1, 1360, s.h * 0.6, mix(p.far, p.light, 0.25), mix(p.mid, p.far, 0.4));
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

  /** A waiting room; the window shows mountains. */
  static void clinic(Sheet s, Set<String> with) {
    var p = s.p;
    room(
        s,
        200,
        s.h * 0.08,
        1400,
        s.h * 0.68,
        mix(p.skyLow, Color.WHITE, 0.35),
        mix(p.far, p.light, 0.3));
    var window = box(520, s.h * 0.15, 620, s.h * 0.34);
    var clip = s.g.getClip();
    s.g.clip(window);
    s.fill(window, mix(p.skyTop, Color.WHITE, 0.3));
    if (with.contains("hills")) {
      s.ridge(s.h * 0.45, 120, 0.7, p.far);
      s.ridge(s.h * 0.49, 80, 0.6, p.mid);
    } else {
      LandScenes.peak(s, 720, s.h * 0.2, 260, s.h * 0.5, p.far, true);
      LandScenes.peak(s, 980, s.h * 0.17, 300, s.h * 0.5, p.mid, true);
      for (int i = 0; i < 22; i++) {
        Figures.fir(s, 520 + i * 30, s.h * 0.5, s.between(40, 76), p.near);
      }
    }
    s.g.setClip(clip);
    s.stroke(window, 14, Color.WHITE);
    s.line(830, s.h * 0.15, 830, s.h * 0.49, 10, Color.WHITE);
    s.fill(box(500, s.h * 0.49, 660, 16), mix(p.light, p.far, 0.3));
    s.fill(poly(560, s.h * 0.68, 1100, s.h * 0.68, 900, s.h, 60, s.h), clear(Color.WHITE, 0.35));
    s.fill(soft(1230, s.h * 0.2, 120, 120, 24), Color.WHITE);
    s.fill(box(1278, s.h * 0.2 + 24, 24, 72), new Color(0x3f8f6a));
    s.fill(box(1254, s.h * 0.2 + 48, 72, 24), new Color(0x3f8f6a));
    s.fill(oval(370, s.h * 0.23, 52, 52), Color.WHITE);
    s.stroke(oval(370, s.h * 0.23, 52, 52), 7, p.near);
    s.line(370, s.h * 0.23, 370, s.h * 0.23 - 36, 5, p.ink);
    s.line(370, s.h * 0.23, 396, s.h * 0.23 + 10, 5, p.ink);
    for (int i = 0; i < 6; i++) {
      double x = 300 + i * 178;
      double y = s.h * 0.78;
      s.line(x + 14, y, x + 8, y + 108, 7, p.ink);
      s.line(x + 116, y, x + 122, y + 108, 7, p.ink);
      s.fill(soft(x, y - 132, 130, 112, 28), i % 2 == 0 ? p.near : p.mid);
      s.fill(
          soft(x - 4, y - 22, 138, 26, 14),
          i % 2 == 0 ? mix(p.near, p.ink, 0.3) : mix(p.mid, p.ink, 0.3));
      if (i == 1 || i == 2 || i == 4) {
        Color coat = i == 1 ? p.accent : i == 2 ? p.ink : mix(p.ink, p.accent, 0.5);
        double k = i == 2 ? 0.72 : 1;
        s.fill(oval(x + 65, y - 16 - 180 * k, 26 * k, 33 * k), mix(p.ink, p.near, 0.2));
        s.fill(
            blob(
                x + 65 - 52 * k,
                y,
                x + 65 - 46 * k,
                y - 16 - 110 * k,
                x + 65,
                y - 16 - 146 * k,
                x + 65 + 46 * k,
                y - 16 - 110 * k,
                x + 65 + 52 * k,
                y),
            coat);
        s.stroke(
            curve(x + 40, y - 10, x + 36, y + 26, x + 34, y + 104 * (0.5 + k / 2)),
            25 * k,
            mix(coat, p.ink, 0.55));
        s.stroke(
            curve(x + 88, y - 10, x + 94, y + 26, x + 96, y + 104 * (0.5 + k / 2)),
            25 * k,
            mix(coat, p.ink, 0.55));
      }
    }
    s.fill(
        poly(1420, s.h * 0.97, 1540, s.h * 0.97, 1560, s.h * 0.83, 1400, s.h * 0.83),
        mix(p.accent, p.light, 0.25));
    for (int i = 0; i < 15; i++) {
      double a = -Math.PI * (0.1 + 0.8 * i / 14);
      double r = s.between(170, 320);
      s.fill(
          blob(
              1480,
              s.h * 0.83,
              1480 + Math.cos(a) * r * 0.5 - 16,
              s.h * 0.83 + Math.sin(a) * r * 0.6,
              1480 + Math.cos(a) * r,
              s.h * 0.83 + Math.sin(a) * r,
              1480 + Math.cos(a) * r * 0.5 + 16,
              s.h * 0.83 + Math.sin(a) * r * 0.5),
          mix(new Color(0x4d7d5a), p.near, s.between(0, 0.5)));
    }
  }

  static void schoolHall(Sheet s, Set<String> with) {
    var p = s.p;
    room(
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
