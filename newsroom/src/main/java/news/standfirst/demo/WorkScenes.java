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

/** Bench and press: the laboratory, the printing works. */
final class WorkScenes {
  private WorkScenes() {}

  static void laboratory(Sheet s, Set<String> with) {
    var p = s.p;
    s.wash(box(0, 0, W, s.h), 0, s.h, mix(p.skyTop, p.near, 0.25), p.skyLow);
    for (int i = 0; i < 3; i++) {
      s.fill(box(60 + i * 520, s.h * 0.07, 440, 12), p.near);
      for (double x = 72 + i * 520; x < 480 + i * 520; ) {
        double w = s.between(26, 50);
        double t = s.between(44, 84);
        s.fill(
            soft(x, s.h * 0.07 + 86 - t, w, t, 10),
            clear(s.chance(0.5) ? p.near : mix(p.accent, p.light, 0.4), 0.5));
        x += w + 10;
      }
      s.fill(box(60 + i * 520, s.h * 0.07 + 86, 440, 12), p.near);
    }
    for (int i = 0; i < 3; i++) {
      double x = 90 + i * 170;
      s.fill(soft(110, s.h * 0.31, 560, 26, 12), p.ink);
      s.glow(x + 130, s.h * 0.36, 300, new Color(0xff9ad0), 0.16);
    }
    s.fill(
        poly(130, s.h * 0.333, 650, s.h * 0.333, 760, s.h * 0.72, 30, s.h * 0.72),
        clear(new Color(0xffc0e0), 0.16));
    s.fill(box(0, s.h * 0.73, W, 34), Color.WHITE);
    s.wash(box(0, s.h * 0.73 + 34, W, s.h), s.h * 0.76, s.h, p.mid, p.near);
    for (int i = 0; i < 4; i++) {
      s.fill(box(30 + i * 400, s.h * 0.82, 370, s.h), mix(p.mid, p.near, 0.4));
      s.fill(soft(175 + i * 400, s.h * 0.85, 80, 10, 8), p.ink);
    }
    for (int tray = 0; tray < 3; tray++) {
      double x = 70 + tray * 215;
      s.fill(
          poly(x, s.h * 0.69, x + 196, s.h * 0.69, x + 186, s.h * 0.735, x + 10, s.h * 0.735),
          mix(p.accent, p.ink, 0.55));
      for (int i = 0; i < 30; i++) {
        double gx = x + 8 + i * 6.2;
        double tall = s.between(60, 130) * (tray == 1 ? 1.35 : 0.9);
        double lean = s.between(-22, 22);
        s.stroke(
            curve(
                gx,
                s.h * 0.69,
                gx + lean * 0.3,
                s.h * 0.69 - tall * 0.6,
                gx + lean,
                s.h * 0.69 - tall),
            3.4,
            tray == 1 || s.chance(0.6)
                ? mix(new Color(0x5f9a54), p.near, s.between(0, 0.5))
                : new Color(0xc8b65a));
      }
      s.fill(box(x + 64, s.h * 0.7, 70, 20), Color.WHITE);
    }
    double x = 980;
    double y = s.h * 0.73;
    s.fill(soft(x - 120, y - 26, 260, 28, 14), p.ink);
    s.stroke(curve(x + 76, y - 20, x + 118, y - 130, x + 70, y - 250, x - 10, y - 300), 36, p.ink);
    s.fill(box(x - 110, y - 120, 176, 16), p.ink);
    s.g.rotate(-0.42, x - 10, y - 270);
    s.fill(soft(x - 38, y - 430, 58, 200, 18), mix(p.near, p.ink, 0.3));
    s.fill(soft(x - 46, y - 452, 74, 36, 12), p.ink);
    s.fill(soft(x - 28, y - 236, 38, 66, 8), mix(Color.WHITE, p.far, 0.3));
    s.g.rotate(0.42, x - 10, y - 270);
    s.fill(oval(x + 96, y - 96, 32, 32), mix(p.far, p.ink, 0.2));
    flask(s, 1240, y, 190, mix(p.accent, p.light, 0.25));
    flask(s, 1420, y, 240, mix(new Color(0x5f9a54), p.light, 0.3));
    s.fill(soft(1290, y - 150, 44, 150, 20), clear(Color.WHITE, 0.5));
    s.fill(soft(1290, y - 80, 44, 80, 20), clear(p.near, 0.5));
    Figures.person(s, 800, s.h * 0.93, 590, 0, mix(Color.WHITE, p.far, 0.12));
    s.fill(oval(800, s.h * 0.93 - 545, 38, 47), mix(p.accent, p.light, 0.55));
    s.fill(
        blob(
            756,
            s.h * 0.93 - 546,
            762,
            s.h * 0.93 - 596,
            800,
            s.h * 0.93 - 612,
            840,
            s.h * 0.93 - 596,
            846,
            s.h * 0.93 - 546,
            836,
            s.h * 0.93 - 574,
            800,
            s.h * 0.93 - 584,
            764,
            s.h * 0.93 - 574),
        p.ink);
    s.line(800, s.h * 0.93 - 480, 800, s.h * 0.93 - 200, 3, p.far);
    s.fill(box(0, s.h * 0.73, W, 34), Color.WHITE);
    s.wash(box(0, s.h * 0.73 + 34, W, s.h), s.h * 0.76, s.h, p.mid, p.near);
    s.fill(box(0, s.h * 0.73 + 34, W, 12), clear(p.ink, 0.3));
  }

  private static void flask(Sheet s, double x, double base, double size, Color liquid) {
    var glass =
        blob(
            x - size * 0.1,
            base - size,
            x - size * 0.1,
            base - size * 0.6,
            x - size * 0.42,
            base - size * 0.1,
            x - size * 0.36,
            base,
            x + size * 0.36,
            base,
            x + size * 0.42,
            base - size * 0.1,
            x + size * 0.1,
            base - size * 0.6,
            x + size * 0.1,
            base - size);
    s.fill(glass, clear(Color.WHITE, 0.5));
    var clip = s.g.getClip();
    s.g.clip(glass);
    s.fill(box(x - size, base - size * 0.38, 2 * size, size), clear(liquid, 0.85));
    s.g.setClip(clip);
    s.stroke(glass, 3, clear(s.p.near, 0.6));
    s.fill(soft(x - size * 0.15, base - size * 1.04, size * 0.3, size * 0.06, 6), s.p.near);
    s.stroke(
        curve(
            x - size * 0.24,
            base - size * 0.3,
            x - size * 0.3,
            base - size * 0.12,
            x - size * 0.26,
            base - size * 0.05),
        4,
        clear(Color.WHITE, 0.8));
  }

  static void press(Sheet s, Set<String> with) {
    var p = s.p;
    s.wash(box(0, 0, W, s.h), 0, s.h, p.ink, p.near);
    for (int i = 0; i < 4; i++) {
      double x = 110 + i * 390;
      s.wash(
          soft(x, 40, 210, s.h * 0.36, 210),
          40,
          s.h * 0.4,
          mix(p.skyTop, p.skyLow, 0.4),
          mix(p.near, p.skyMid, 0.4));
      s.line(x + 105, 40, x + 105, s.h * 0.38, 6, p.ink);
      for (int bar = 1; bar < 4; bar++) {
        s.line(x, 40 + bar * 92, x + 210, 40 + bar * 92, 5, p.ink);
      }
    }
    s.wash(box(0, s.h * 0.8, W, s.h), s.h * 0.8, s.h, p.near, p.ink);
    Color iron = mix(p.near, p.far, 0.35);
    s.fill(soft(230, s.h * 0.42, 1120, s.h * 0.46, 30), mix(iron, p.ink, 0.55));
    s.fill(soft(200, s.h * 0.84, 1180, 60, 14), p.ink);
    double[][] rolls = {
      {420, 0.53, 118}, {690, 0.47, 96}, {700, 0.7, 130}, {990, 0.56, 142}, {1230, 0.68, 100}
    };
    Color paper = mix(Color.WHITE, p.light, 0.35);
    s.stroke(
        curve(
            120,
            s.h * 0.72,
            250,
            s.h * 0.66,
            300,
            s.h * 0.5,
            420,
            s.h * 0.415,
            540,
            s.h * 0.5,
            600,
            s.h * 0.45,
            690,
            s.h * 0.38,
            800,
            s.h * 0.46,
            860,
            s.h * 0.6,
            990,
            s.h * 0.68,
            1130,
            s.h * 0.56,
            1240,
            s.h * 0.58,
            1340,
            s.h * 0.68,
            1540,
            s.h * 0.74),
        26,
        paper);
    for (double[] roll : rolls) {
      double y = s.h * roll[1];
      s.fill(oval(roll[0], y, roll[2], roll[2]), iron);
      s.fill(
          oval(roll[0] - roll[2] * 0.08, y - roll[2] * 0.08, roll[2] * 0.86, roll[2] * 0.86),
          mix(iron, p.light, 0.25));
      s.stroke(oval(roll[0], y, roll[2] * 0.62, roll[2] * 0.62), 5, mix(iron, p.ink, 0.5));
      for (int i = 0; i < 6; i++) {
        double a = i * Math.PI / 3 + 0.3;
        s.line(
            roll[0] + Math.cos(a) * 22,
            y + Math.sin(a) * 22,
            roll[0] + Math.cos(a) * roll[2] * 0.58,
            y + Math.sin(a) * roll[2] * 0.58,
            11,
            mix(iron, p.ink, 0.5));
      }
      s.fill(oval(roll[0], y, 24, 24), p.accent);
    }
    s.fill(poly(1370, s.h * 0.7, 1600, s.h * 0.75, 1600, s.h * 0.86, 1330, s.h * 0.78), paper);
    for (int i = 0; i < 6; i++) {
      s.line(
          1380 + i * 8,
          s.h * (0.722 + i * 0.009),
          1590,
          s.h * (0.764 + i * 0.012),
          i == 0 ? 9 : 3,
          clear(p.ink, 0.7));
    }
    for (int i = 0; i < 9; i++) {
      s.fill(
          poly(
              40,
              s.h * 0.9 - i * 13,
              300,
              s.h * 0.9 - i * 13,
              330,
              s.h * 0.9 + 10 - i * 13,
              20,
              s.h * 0.9 + 10 - i * 13),
          mix(paper, p.far, i % 2 * 0.35));
    }
    s.fill(
        poly(40, s.h * 0.9 - 117, 300, s.h * 0.9 - 117, 282, s.h * 0.9 - 155, 70, s.h * 0.9 - 155),
        paper);
    s.words("COURIER", 178, s.h * 0.9 - 124, "Serif", java.awt.Font.BOLD, 34, 0.5, p.ink);
    s.fill(box(560, s.h * 0.88, 480, 12), p.light);
    Figures.person(s, 1470, s.h * 0.97, 430, 0.2, Color.BLACK);
    s.line(1440, s.h * 0.97 - 300, 1350, s.h * 0.97 - 236, 22, Color.BLACK);
    s.line(800, 0, 800, s.h * 0.1, 4, Color.BLACK);
    s.fill(poly(700, s.h * 0.17, 760, s.h * 0.1, 840, s.h * 0.1, 900, s.h * 0.17), p.accent);
    s.fill(oval(800, s.h * 0.172, 84, 12), Color.WHITE);
    s.glow(800, s.h * 0.2, 640, p.light, 0.5);
    s.fill(
        poly(710, s.h * 0.175, 890, s.h * 0.175, 1330, s.h * 0.86, 270, s.h * 0.86),
        clear(p.light, 0.08));
  }
}
