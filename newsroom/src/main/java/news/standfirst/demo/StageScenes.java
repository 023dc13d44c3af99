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

/** Where people sit and watch: the concert hall, the cinema. */
final class StageScenes {
  private StageScenes() {}

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
    RoomScenes.room(s, 250, s.h * 0.08, 1350, s.h * 0.66, p.near, p.ink);
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
}
