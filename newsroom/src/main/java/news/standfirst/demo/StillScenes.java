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

/** Things on tables. */
final class StillScenes {
  private StillScenes() {}

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
