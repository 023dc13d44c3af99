package news.standfirst.demo;

import static news.standfirst.demo.Sheet.W;
import static news.standfirst.demo.Sheet.blob;
import static news.standfirst.demo.Sheet.box;
import static news.standfirst.demo.Sheet.clear;
import static news.standfirst.demo.Sheet.mix;
import static news.standfirst.demo.Sheet.oval;
import static news.standfirst.demo.Sheet.poly;
import static news.standfirst.demo.Sheet.soft;

import java.awt.Color;
import java.util.Set;

/** The harbour, the Sound and its boats. */
final class SeaScenes {
  private SeaScenes() {}

  /** Cranes and ships; with {@code workers}: the early shift in front. */
  static void harbour(Sheet s, Set<String> with) {
    var p = s.p;
    double horizon = s.h * 0.6;
    s.sky(horizon);
    double sunX = with.contains("workers") ? 1180 : 520;
    s.glow(sunX, horizon - 40, 620, p.light, 0.75);
    s.fill(oval(sunX, horizon - 52, 62, 62), mix(p.light, Color.WHITE, 0.35));
    s.strips(16, s.h * 0.08, horizon * 0.8, mix(p.skyLow, p.light, 0.4), 0.42);
    var hills = s.ridgeShape(horizon + 4, 90, 0.7);
    s.fill(hills, mix(p.far, p.skyLow, 0.35));
    Figures.skyline(s, horizon + 2, 95, mix(p.mid, p.skyLow, 0.25), p.light, 0.1);
    s.water(horizon, mix(p.skyLow, p.mid, 0.25), p.near, p.skyLow);
    s.streak(sunX, horizon + 4, s.h * 0.34, 90, p.light);
    for (int i = 0; i < 3; i++) {
      Figures.crane(
          s,
          930 + i * 190,
          horizon + 26,
          300 + i * 50,
          mix(p.near, p.mid, 0.6 - i * 0.2),
          p.accent);
    }
    ship(s, 610, horizon + 34, 560, mix(p.near, p.mid, 0.2));
    s.wash(
        poly(700, horizon + 62, W, horizon + 22, W, s.h, 1180, s.h), horizon, s.h, p.near, p.ink);
    for (double x = 760; x < W; x += 95) {
      double y = horizon + 58 - (x - 700) * 0.03;
      s.streak(x, y + 26, 130, 9, p.light);
      Figures.lamp(s, x, y + 8, 62, p.ink, p.light);
    }
    containers(s, 1250, horizon + 84, 44, 22, 8, 4);
    if (with.contains("workers")) {
      s.wash(box(0, s.h * 0.87, W, s.h), s.h * 0.87, s.h, mix(p.far, p.mid, 0.4), p.mid);
      containers(s, -40, s.h * 0.9, 190, 88, 2, 4);
      double[] at = {470, 600, 695, 850, 1010, 1100};
      for (int i = 0; i < at.length; i++) {
        double tall = s.between(235, 275);
        double base = s.h * 0.945 + s.between(0, 18);
        Figures.person(s, at[i], base, tall, s.between(0.5, 1.1), mix(p.ink, Color.BLACK, 0.25));
        Figures.hat(
            s,
            at[i] + tall * 0.02,
            base - tall * 0.93,
            tall * 0.075,
            tall * 0.012,
            i % 2 == 0 ? p.accent : p.light);
      }
    } else {
      s.fill(poly(0, s.h * 0.93, 420, s.h * 0.96, 470, s.h, 0, s.h), p.ink);
      bollard(s, 120, s.h * 0.95, p.ink);
      bollard(s, 300, s.h * 0.965, p.ink);
      s.birds(9, 330, s.h * 0.26, 150, 17, mix(p.ink, p.mid, 0.2));
    }
    s.mist(horizon, 90, p.skyLow, 0.4);
  }

  private static void bollard(Sheet s, double x, double base, Color color) {
    s.fill(soft(x - 16, base - 46, 32, 56, 10), color);
    s.fill(soft(x - 25, base - 56, 50, 20, 14), color);
  }

  private static void containers(
      Sheet s, double x, double base, double wide, double tall, int columns, int rows) {
    Color[] colors = {s.p.accent, s.p.mid, mix(s.p.light, s.p.accent, 0.4), s.p.far, s.p.near};
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (row > 1 && s.chance(0.25)) {
          continue;
        }
        var color = mix(colors[s.random.nextInt(colors.length)], s.p.ink, 0.38);
        double cx = x + column * wide;
        double cy = base - (row + 1) * tall;
        s.fill(box(cx, cy, wide - 1.5, tall - 1.5), color);
        for (double rib = cx + wide / 14; rib < cx + wide - 3; rib += wide / 14) {
          s.line(rib, cy + 2, rib, cy + tall - 4, wide / 60, mix(color, Color.BLACK, 0.22));
        }
      }
    }
  }

  private static void ship(Sheet s, double x, double y, double size, Color hull) {
    double unit = size / 100;
    s.fill(
        poly(
            x - 50 * unit,
            y - 9 * unit,
            x + 44 * unit,
            y - 9 * unit,
            x + 54 * unit,
            y - 13 * unit,
            x + 46 * unit,
            y + 3 * unit,
            x - 46 * unit,
            y + 3 * unit),
        hull);
    s.fill(
        poly(
            x - 47.6 * unit,
            y,
            x + 47.6 * unit,
            y,
            x + 46 * unit,
            y + 3 * unit,
            x - 46 * unit,
            y + 3 * unit),
        mix(s.p.accent, hull, 0.35));
    containers(s, x - 30 * unit, y - 9 * unit, 7.4 * unit, 3.5 * unit, 9, 3);
    s.fill(box(x - 45 * unit, y - 27 * unit, 12 * unit, 19 * unit), mix(hull, s.p.light, 0.35));
    s.fill(box(x - 46 * unit, y - 28.5 * unit, 14 * unit, 2 * unit), hull);
    for (int row = 0; row < 4; row++) {
      for (int i = 0; i < 4; i++) {
        s.fill(
            box(
                x - 43.5 * unit + i * 2.6 * unit,
                y - 25 * unit + row * 3.8 * unit,
                1.5 * unit,
                1.4 * unit),
            s.p.light);
      }
    }
    s.fill(box(x - 43 * unit, y - 34 * unit, 4 * unit, 6 * unit), s.p.accent);
    for (int i = 0; i < 8; i++) {
      s.streak(x - 40 * unit + i * 3 * unit, y + 4 * unit, 60, 6, s.p.light);
    }
  }

  /** The white ferry in the strait; with {@code night}: lit and under a moon. */
  static void ferry(Sheet s, Set<String> with) {
    var p = s.p;
    boolean night = with.contains("night");
    double horizon = s.h * 0.52;
    s.sky(horizon);
    if (night) {
      s.stars(240, horizon * 0.9);
      s.glow(1220, s.h * 0.17, 330, p.light, 0.5);
      s.fill(oval(1220, s.h * 0.17, 48, 48), mix(p.light, Color.WHITE, 0.6));
    } else {
      s.glow(1150, horizon - 40, 560, p.light, 0.8);
      s.strips(18, s.h * 0.05, horizon * 0.85, p.light, 0.35);
    }
    s.ridge(horizon + 4, 170, 1.2, mix(p.far, p.skyLow, 0.3));
    s.ridge(horizon + 5, 85, 1.4, p.mid);
    s.water(horizon, mix(p.skyLow, p.mid, night ? 0.6 : 0.35), p.near, night ? p.mid : p.skyLow);
    s.streak(night ? 1220 : 1150, horizon, s.h * 0.4, 80, p.light);
    double x = 760;
    double y = horizon + s.h * 0.165;
    Color white = night ? mix(p.mid, p.light, 0.35) : mix(Color.WHITE, p.light, 0.4);
    Color shade = mix(white, p.near, night ? 0.5 : 0.3);
    s.fill(oval(x - 10, y + 4, 500, 16), clear(p.ink, 0.35));
    s.fill(
        poly(x - 400, y - 86, x + 390, y - 86, x + 500, y - 118, x + 420, y, x - 380, y),
        night ? mix(p.near, p.far, 0.4) : p.near);
    s.fill(poly(x - 392, y - 40, x + 446, y - 40, x + 440, y - 30, x - 390, y - 30), p.accent);
    s.fill(
        poly(x - 400, y - 86, x + 390, y - 86, x + 430, y - 97, x + 400, y - 150, x - 380, y - 150),
        white);
    s.fill(poly(x - 340, y - 150, x + 340, y - 150, x + 310, y - 204, x - 320, y - 204), shade);
    s.fill(poly(x - 230, y - 204, x + 270, y - 204, x + 238, y - 252, x - 210, y - 252), white);
    s.fill(poly(x + 120, y - 252, x + 236, y - 252, x + 210, y - 288, x + 130, y - 288), shade);
    s.fill(poly(x - 140, y - 252, x - 40, y - 252, x - 56, y - 345, x - 130, y - 345), p.accent);
    s.fill(poly(x - 134, y - 320, x - 52, y - 320, x - 54, y - 300, x - 136, y - 300), white);
    Color pane = night ? p.light : mix(p.near, p.skyTop, 0.4);
    for (int row = 0; row < 3; row++) {
      double left = x - 370 + row * 62;
      double right = x + 390 - row * 78;
      for (double wx = left; wx < right; wx += 27) {
        s.fill(soft(wx, y - 132 + row * -53, 15, 17, 5), night && s.chance(0.2) ? shade : pane);
      }
    }
    s.fill(poly(x + 130, y - 280, x + 212, y - 280, x + 218, y - 264, x + 128, y - 264), pane);
    s.line(x + 170, y - 288, x + 170, y - 350, 4, p.ink);
    for (int i = 0; i < 9; i++) {
      double puff = 18 + i * 9;
      s.fill(
          oval(x - 120 - i * 40, y - 360 - i * 10, puff * 1.6, puff),
          clear(night ? p.far : p.skyMid, 0.35 - i * 0.03));
    }
    if (night) {
      for (double wx = x - 370; wx < x + 390; wx += 41) {
        s.streak(wx, y + 4, 200, 9, p.light);
      }
    }
    s.fill(
        blob(x + 420, y, x + 540, y + 4, x + 470, y + 16, x + 380, y + 10),
        clear(Color.WHITE, 0.7));
    for (int i = 0; i < 14; i++) {
      s.fill(
          soft(x - 400 - s.between(0, 420), y + s.between(-4, 26), s.between(60, 200), 4, 4),
          clear(Color.WHITE, s.between(0.2, 0.55)));
    }
    s.birds(12, 420, s.h * 0.24, 130, 15, night ? p.far : p.ink);
  }

  static void fishingBoats(Sheet s, Set<String> with) {
    var p = s.p;
    double horizon = s.h * 0.5;
    s.sky(horizon);
    s.glow(980, horizon, 700, p.light, 0.85);
    s.fill(oval(980, horizon - 6, 92, 92), mix(p.light, Color.WHITE, 0.4));
    s.strips(20, s.h * 0.06, horizon * 0.9, p.light, 0.4);
    s.ridge(horizon + 3, 36, 0.8, mix(p.far, p.skyLow, 0.4));
    s.water(horizon, mix(p.skyLow, p.far, 0.2), p.near, p.light);
    s.streak(980, horizon, s.h * 0.5, 130, p.light);
    double[][] boats = {
      {300, 0.555, 62},
      {640, 0.57, 72},
      {1330, 0.56, 66},
      {1120, 0.6, 98},
      {430, 0.68, 165},
      {1180, 0.83, 330}
    };
    for (double[] boat : boats) {
      double y = s.h * boat[1];
      double size = boat[2];
      s.fill(oval(boat[0], y + size * 0.16, size * 0.7, size * 0.09), clear(p.ink, 0.35));
      s.streak(boat[0] + size * 0.1, y + size * 0.14, size * 0.9, size * 0.1, p.light);
      double near = Math.min(1, size / 240);
      Figures.boat(
          s, boat[0], y, size, mix(p.mid, p.ink, near), mix(p.accent, p.mid, 1 - near), p.light);
    }
    s.birds(16, 1050, s.h * 0.46, 130, 17, p.ink);
    s.birds(7, 420, s.h * 0.3, 160, 13, p.near);
  }
}
