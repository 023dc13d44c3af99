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

/** A room in perspective, and rooms where people talk and are looked after. */
final class RoomScenes {
  private RoomScenes() {}

  /** A room in one-point perspective: back wall between the given edges, floor, ceiling, sides. */
  static void room(
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
}
