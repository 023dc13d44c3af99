package news.standfirst.demo;

import static news.standfirst.demo.Sheet.W;
import static news.standfirst.demo.Sheet.blob;
import static news.standfirst.demo.Sheet.box;
import static news.standfirst.demo.Sheet.clear;
import static news.standfirst.demo.Sheet.curve;
import static news.standfirst.demo.Sheet.mix;
import static news.standfirst.demo.Sheet.oval;
import static news.standfirst.demo.Sheet.poly;

import java.awt.Color;
import java.util.Set;

/** People as large silhouettes with light from one side. */
final class Portraits {
  private Portraits() {}

  /**
   * Somebody at a window; one of {@code minister}, {@code conductor}, {@code judge}, {@code chart}.
   */
  static void portrait(Sheet s, Set<String> with) {
    var p = s.p;
    s.wash(box(0, 0, W, s.h), 0, s.h, mix(p.skyTop, p.skyMid, 0.4), p.skyLow);
    int kind =
        with.contains("conductor")
            ? 1
            : with.contains("judge") ? 2 : with.contains("chart") ? 3 : 0;
    if (kind == 0) {
      s.wash(
          box(880, 120, 560, s.h * 0.66), 120, s.h * 0.7, mix(p.light, Color.WHITE, 0.4), p.skyLow);
      var clip = s.g.getClip();
      s.g.clip(box(880, 120, 560, s.h * 0.66));
      Figures.skyline(s, s.h * 0.7, 300, mix(p.far, p.skyLow, 0.4), p.light, 0);
      s.g.setClip(clip);
      for (int i = 0; i < 3; i++) {
        s.line(880 + i * 280, 120, 880 + i * 280, 120 + s.h * 0.66, 18, p.near);
      }
      s.line(880, s.h * 0.36, 1440, s.h * 0.36, 14, p.near);
      s.line(880, 120, 1440, 120, 18, p.near);
      s.line(860, 120 + s.h * 0.66, 1460, 120 + s.h * 0.66, 24, p.near);
    } else if (kind == 1) {
      for (int i = 0; i < 5; i++) {
        double y = s.h * 0.1 + i * 46;
        s.stroke(
            curve(-20, y + 120, 500, y - 20, 1000, y + 110, 1640, y - 40), 4, clear(p.light, 0.5));
      }
      double[][] notes = {{220, 0.17}, {420, 0.1}, {1180, 0.14}, {1390, 0.08}, {1290, 0.19}};
      for (double[] note : notes) {
        s.g.rotate(-0.3, note[0], s.h * note[1]);
        s.fill(oval(note[0], s.h * note[1], 30, 21), p.near);
        s.g.rotate(0.3, note[0], s.h * note[1]);
        s.line(note[0] + 27, s.h * note[1] - 6, note[0] + 27, s.h * note[1] - 130, 7, p.near);
      }
      s.glow(800, s.h * 0.45, 820, p.light, 0.5);
    } else if (kind == 2) {
      for (int i = 0; i < 5; i++) {
        double x = 60 + i * 330;
        s.washAcross(
            box(x, 0, 150, s.h),
            x,
            x + 150,
            mix(p.skyLow, Color.WHITE, 0.35),
            mix(p.far, p.skyMid, 0.3));
        for (int flute = 1; flute < 6; flute++) {
          s.line(x + flute * 25, 0, x + flute * 25, s.h, 3, clear(p.near, 0.18));
        }
      }
    } else {
      for (int i = 0; i < 9; i++) {
        double y = s.h * (0.04 + i * 0.085);
        s.stroke(
            curve(
                -20,
                y + 40 * Math.sin(i),
                400,
                y - 60 + 30 * Math.cos(i * 2.0),
                800,
                y + 40,
                1200,
                y - 40 * Math.sin(i * 1.3),
                1640,
                y + 30),
            3,
            clear(p.near, 0.45));
      }
      for (int i = 0; i < 90; i++) {
        s.words(
            Integer.toString(3 + s.random.nextInt(28)),
            s.between(0, W),
            s.h * s.between(0.02, 0.75),
            "Serif",
            java.awt.Font.ITALIC,
            30,
            0.5,
            clear(p.near, 0.4));
      }
      for (int i = 0; i < 12; i++) {
        double a = i * Math.PI / 6;
        s.line(
            1290,
            s.h * 0.24,
            1290 + Math.cos(a) * 170,
            s.h * 0.24 + Math.sin(a) * 170,
            i % 3 == 0 ? 7 : 3,
            clear(p.accent, 0.7));
      }
      s.stroke(oval(1290, s.h * 0.24, 130, 130), 4, clear(p.accent, 0.7));
    }
    Color dark = mix(p.ink, p.near, 0.15);
    bust(s, 760, s.h + 10, s.h * 0.86, kind, dark, mix(p.accent, p.skyLow, 0.4));
    if (kind == 1) {
      double u = s.h / 1000;
      s.stroke(curve(520, s.h * 0.8, 330, s.h * 0.72, 270, s.h * 0.55), 96 * u, dark);
      s.stroke(
          curve(270, s.h * 0.56, 262, s.h * 0.47, 290, s.h * 0.42),
          54 * u,
          mix(p.accent, p.skyLow, 0.4));
      s.stroke(curve(1000, s.h * 0.8, 1200, s.h * 0.76, 1300, s.h * 0.62), 96 * u, dark);
      s.stroke(
          curve(1300, s.h * 0.63, 1322, s.h * 0.55, 1300, s.h * 0.5),
          54 * u,
          mix(p.accent, p.skyLow, 0.4));
    } else if (kind == 3) {
      s.fill(
          poly(-20, s.h * 0.93, W + 20, s.h * 0.89, W + 20, s.h + 20, -20, s.h + 20),
          mix(p.accent, p.ink, 0.5));
      s.fill(
          poly(150, s.h * 0.95, 820, s.h * 0.905, 1010, s.h * 0.955, 330, s.h + 10),
          mix(Color.WHITE, p.light, 0.4));
      s.stroke(
          curve(300, s.h * 0.965, 480, s.h * 0.945, 640, s.h * 0.95, 830, s.h * 0.93),
          3,
          clear(p.near, 0.7));
      s.line(900, s.h * 0.96, 1060, s.h * 0.87, 11, p.light);
    }
  }

  /**
   * Head and shoulders; 0 a man, 1 pinned-up hair, 2 short hair and a collar, 3 old with glasses.
   */
  static void bust(Sheet s, double x, double base, double tall, int kind, Color dark, Color skin) {
    double u = tall / 100;
    Color shade = mix(skin, dark, 0.55);
    Color hair =
        kind == 3
            ? mix(Color.WHITE, dark, 0.18)
            : kind == 2 ? mix(Color.WHITE, dark, 0.55) : mix(dark, Color.BLACK, 0.25);
    double head = base - 68 * u;
    if (kind == 1) {
      s.fill(oval(x + 5 * u, head - 21 * u, 9 * u, 8 * u), hair);
      s.fill(
          blob(
              x - 18 * u,
              head + 6 * u,
              x - 18 * u,
              head - 12 * u,
              x,
              head - 22 * u,
              x + 18 * u,
              head - 12 * u,
              x + 18 * u,
              head + 8 * u,
              x,
              head + 4 * u),
          hair);
    } else if (kind == 3) {
      s.fill(
          blob(
              x - 19 * u,
              head + 9 * u,
              x - 20 * u,
              head - 10 * u,
              x - 8 * u,
              head - 22 * u,
              x + 9 * u,
              head - 22 * u,
              x + 20 * u,
              head - 9 * u,
              x + 18 * u,
              head + 10 * u),
          hair);
    }
    s.fill(
        poly(
            x - 7 * u,
            head + 10 * u,
            x + 7 * u,
            head + 10 * u,
            x + 9 * u,
            head + 34 * u,
            x - 9 * u,
            head + 34 * u),
        shade);
    s.fill(
        blob(
            x - 48 * u,
            base + 8 * u,
            x - 44 * u,
            base - 22 * u,
            x - 26 * u,
            base - 34 * u,
            x - 9 * u,
            base - 40 * u,
            x,
            base - 30 * u,
            x + 9 * u,
            base - 40 * u,
            x + 26 * u,
            base - 34 * u,
            x + 44 * u,
            base - 22 * u,
            x + 48 * u,
            base + 8 * u),
        dark);
    var face =
        blob(
            x - 14.5 * u,
            head - 6 * u,
            x - 8 * u,
            head - 17 * u,
            x + 6 * u,
            head - 18 * u,
            x + 14.5 * u,
            head - 8 * u,
            x + 14 * u,
            head + 6 * u,
            x + 7 * u,
            head + 17 * u,
            x,
            head + 20 * u,
            x - 7 * u,
            head + 17 * u,
            x - 14 * u,
            head + 6 * u);
    s.fill(face, skin);
    var clip = s.g.getClip();
    s.g.clip(face);
    s.fill(
        blob(
            x - 30 * u,
            head - 30 * u,
            x - 3 * u,
            head - 26 * u,
            x - 5 * u,
            head - 6 * u,
            x - 1 * u,
            head + 2 * u,
            x - 6 * u,
            head + 6 * u,
            x - 4 * u,
            head + 24 * u,
            x - 30 * u,
            head + 30 * u),
        shade);
    s.fill(oval(x + 6.4 * u, head - 0.5 * u, 3 * u, 1 * u), clear(dark, 0.55));
    s.stroke(
        curve(x + 2.4 * u, head - 4.6 * u, x + 6.6 * u, head - 6 * u, x + 10.6 * u, head - 4.4 * u),
        1.2 * u,
        clear(dark, 0.7));
    s.stroke(
        curve(x - 1 * u, head, x + 2.2 * u, head + 6 * u, x - 0.6 * u, head + 7.6 * u),
        0.8 * u,
        clear(dark, 0.4));
    s.stroke(
        curve(
            x - 3.6 * u, head + 11.6 * u, x + 1 * u, head + 12.4 * u, x + 5.6 * u, head + 11.2 * u),
        1.1 * u,
        clear(dark, 0.6));
    s.g.setClip(clip);
    switch (kind) {
      case 0 -> {
        s.fill(
            blob(
                x - 15.6 * u,
                head - 2 * u,
                x - 16 * u,
                head - 15 * u,
                x - 4 * u,
                head - 22 * u,
                x + 11 * u,
                head - 20 * u,
                x + 16 * u,
                head - 7 * u,
                x + 12 * u,
                head - 11 * u,
                x + 1 * u,
                head - 14 * u,
                x - 10 * u,
                head - 11 * u,
                x - 13 * u,
                head - 4 * u),
            hair);
        s.fill(
            poly(
                x - 9 * u,
                base - 41 * u,
                x,
                base - 27 * u,
                x + 9 * u,
                base - 41 * u,
                x + 5 * u,
                base - 10 * u,
                x,
                base,
                x - 5 * u,
                base - 10 * u),
            mix(Color.WHITE, skin, 0.15));
        s.fill(
            poly(
                x - 2.6 * u,
                base - 29 * u,
                x + 2.6 * u,
                base - 29 * u,
                x + 4 * u,
                base - 8 * u,
                x,
                base - 1 * u,
                x - 4 * u,
                base - 8 * u),
            s.p.accent);
        s.line(
            x - 9 * u,
            base - 41 * u,
            x - 5 * u,
            base - 8 * u,
            1.6 * u,
            mix(dark, Color.BLACK, 0.4));
        s.line(
            x + 9 * u,
            base - 41 * u,
            x + 5 * u,
            base - 8 * u,
            1.6 * u,
            mix(dark, Color.BLACK, 0.4));
      }
      case 1 -> {
        s.fill(
            blob(
                x - 16 * u,
                head + 3 * u,
                x - 17 * u,
                head - 12 * u,
                x - 2 * u,
                head - 21 * u,
                x + 14 * u,
                head - 15 * u,
                x + 17 * u,
                head + 2 * u,
                x + 13 * u,
                head - 7 * u,
                x + 4 * u,
                head - 13 * u,
                x - 6 * u,
                head - 9 * u),
            hair);
        s.fill(oval(x + 15 * u, head + 9 * u, 1.3 * u, 2.2 * u), s.p.light);
      }
      case 2 -> {
        s.fill(
            blob(
                x - 16.6 * u,
                head + 4 * u,
                x - 18 * u,
                head - 10 * u,
                x - 9 * u,
                head - 22 * u,
                x + 8 * u,
                head - 23 * u,
                x + 18 * u,
                head - 11 * u,
                x + 16.6 * u,
                head + 2 * u,
                x + 13.5 * u,
                head - 7 * u,
                x + 5 * u,
                head - 11 * u,
                x - 7 * u,
                head - 12 * u,
                x - 14 * u,
                head - 3 * u),
            hair);
        s.fill(
            poly(x - 13 * u, base - 46 * u, x, base - 28 * u, x - 17 * u, base - 26 * u),
            mix(dark, s.p.accent, 0.45));
        s.fill(
            poly(x + 13 * u, base - 46 * u, x, base - 28 * u, x + 17 * u, base - 26 * u),
            mix(dark, s.p.accent, 0.6));
        s.fill(
            poly(
                x - 4 * u,
                base - 31 * u,
                x + 4 * u,
                base - 31 * u,
                x + 6 * u,
                base - 12 * u,
                x - 6 * u,
                base - 12 * u),
            Color.WHITE);
      }
      default -> {
        s.fill(
            blob(
                x - 16 * u,
                head + 2 * u,
                x - 17 * u,
                head - 12 * u,
                x - 2 * u,
                head - 22 * u,
                x + 15 * u,
                head - 14 * u,
                x + 16 * u,
                head + 2 * u,
                x + 11 * u,
                head - 9 * u,
                x + 2 * u,
                head - 14 * u,
                x - 8 * u,
                head - 11 * u),
            hair);
        s.stroke(oval(x + 6.6 * u, head - 0.3 * u, 5 * u, 4.4 * u), 0.9 * u, dark);
        s.stroke(oval(x - 6.4 * u, head - 0.3 * u, 5 * u, 4.4 * u), 0.9 * u, dark);
        s.line(x - 1.6 * u, head - 1 * u, x + 1.8 * u, head - 1 * u, 0.9 * u, dark);
        s.fill(
            blob(
                x - 22 * u,
                base - 36 * u,
                x,
                base - 44 * u,
                x + 22 * u,
                base - 36 * u,
                x + 14 * u,
                base - 28 * u,
                x,
                base - 33 * u,
                x - 14 * u,
                base - 28 * u),
            s.p.accent);
      }
    }
    s.stroke(
        curve(
            x + 10 * u,
            base - 39.4 * u,
            x + 26 * u,
            base - 33.4 * u,
            x + 43.4 * u,
            base - 21.6 * u,
            x + 47 * u,
            base),
        0.9 * u,
        clear(s.p.light, 0.6));
  }
}
