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
import java.util.List;

/** Maps and charts. */
final class Charts {
  private Charts() {}

  /** The country; with {@code rivers}: the rivers bold and the towns small. */
  static void map(Sheet s, Drawing drawing) {
    var p = s.p;
    boolean rivers = drawing.with().contains("rivers");
    double h = s.h;
    s.wash(box(0, 0, W, h), 0, h, new Color(0xa9c5c6), new Color(0xbcd2cc));
    for (int i = 1; i < 9; i++) {
      s.line(0, i * h / 9, W, i * h / 9, 1, clear(Color.WHITE, 0.4));
      s.line(i * W / 9, 0, i * W / 9, h, 1, clear(Color.WHITE, 0.4));
    }
    var land =
        blob(
            120, h * 0.36, 260, h * 0.3, 400, h * 0.33, 520, h * 0.26, 640, h * 0.3, 700, h * 0.24,
            860, h * 0.27, 1010, h * 0.22, 1180, h * 0.26, 1330, h * 0.31, 1420, h * 0.42, 1390,
            h * 0.53, 1290, h * 0.6, 1230, h * 0.7, 1110, h * 0.78, 1000, h * 0.88, 820, h * 0.9,
            700, h * 0.85, 560, h * 0.87, 430, h * 0.78, 330, h * 0.66, 250, h * 0.56, 140,
            h * 0.48);
    var north =
        blob(
            -60, h * 0.12, 200, h * 0.08, 420, h * 0.115, 640, h * 0.07, 900, h * 0.1, 1160,
            h * 0.06, 1400, h * 0.1, 1680, h * 0.06, 1680, -60, -60, -60);
    for (int i = 3; i > 0; i--) {
      s.stroke(land, i * 22, clear(Color.WHITE, 0.16));
      s.stroke(north, i * 22, clear(Color.WHITE, 0.16));
    }
    s.fill(north, mix(p.skyLow, p.far, 0.5));
    s.fill(land, p.skyTop);
    var clip = s.g.getClip();
    s.g.clip(land);
    s.fill(
        curve(
            -20, h * 0.64, 380, h * 0.64, 640, h * 0.7, 900, h * 0.66, 1180, h * 0.72, 1400,
            h * 0.8, 1400, h * 1.1, -20, h * 1.1),
        new Color(0xefdcb6));
    s.fill(
        blob(
            930, h * 0.2, 1240, h * 0.2, 1500, h * 0.36, 1440, h * 0.5, 1180, h * 0.47, 1000,
            h * 0.4),
        new Color(0xe4e8c4));
    for (int i = 0; i < 46; i++) {
      double t = i / 46.0;
      double x = 330 + t * 620 + s.random.nextGaussian() * 26;
      double y = h * (0.575 + 0.05 * Math.sin(t * 5)) + s.random.nextGaussian() * 26;
      double size = s.between(24, 46);
      s.fill(poly(x - size * 0.7, y, x, y - size, x + size * 0.7, y), new Color(0xcfc3a6));
      s.fill(poly(x, y - size, x + size * 0.7, y, x + size * 0.05, y), new Color(0xab9f86));
      s.fill(
          poly(
              x - size * 0.2,
              y - size * 0.7,
              x,
              y - size,
              x + size * 0.2,
              y - size * 0.7,
              x,
              y - size * 0.6),
          Color.WHITE);
    }
    Color water = rivers ? new Color(0x2d6c8c) : new Color(0x5d95a8);
    double k = rivers ? 3.2 : 1;
    s.stroke(
        curve(960, h * 0.5, 900, h * 0.44, 830, h * 0.4, 800, h * 0.33, 770, h * 0.25),
        5 * k,
        water);
    s.stroke(
        curve(600, h * 0.58, 660, h * 0.52, 700, h * 0.47, 760, h * 0.42, 830, h * 0.4),
        4.4 * k,
        water);
    s.stroke(
        curve(740, h * 0.62, 780, h * 0.69, 850, h * 0.74, 860, h * 0.8, 910, h * 0.9),
        4.4 * k,
        water);
    s.g.setStroke(
        new java.awt.BasicStroke(
            3,
            java.awt.BasicStroke.CAP_ROUND,
            java.awt.BasicStroke.JOIN_ROUND,
            1,
            new float[] {3, 11},
            0));
    s.g.setPaint(p.mid);
    s.g.draw(
        curve(
            -20, h * 0.64, 380, h * 0.64, 640, h * 0.7, 900, h * 0.66, 1180, h * 0.72, 1400,
            h * 0.8));
    s.g.setClip(clip);
    s.stroke(land, 3, mix(p.mid, p.ink, 0.4));
    s.stroke(north, 3, mix(p.mid, p.ink, 0.3));
    s.g.setStroke(
        new java.awt.BasicStroke(
            3,
            java.awt.BasicStroke.CAP_BUTT,
            java.awt.BasicStroke.JOIN_ROUND,
            1,
            new float[] {16, 12},
            0));
    s.g.setPaint(p.accent);
    s.g.draw(curve(-20, h * 0.2, 500, h * 0.185, 1000, h * 0.16, 1640, h * 0.18));
    if (!rivers) {
      s.g.rotate(0.05, 800, h * 0.2);
      s.fill(oval(800, h * 0.197, 150, 13), new Color(0xf0dfae));
      s.g.rotate(-0.05, 800, h * 0.2);
      s.words("The Sill", 975, h * 0.212, "Serif", java.awt.Font.BOLD, 34, 0, p.accent);
    }
    s.words(
        "NARROW SOUND", 330, h * 0.16, "Serif", java.awt.Font.ITALIC, 38, 0.5, new Color(0x4a7d86));
    s.words("E S T R A N D", 1180, h * 0.05, "SansSerif", java.awt.Font.PLAIN, 34, 0.5, p.near);
    s.words(
        "ALMARENA",
        600,
        h * 0.79,
        "SansSerif",
        java.awt.Font.PLAIN,
        34,
        0.5,
        mix(p.mid, p.accent, 0.3));
    s.words("The Levels", 1210, h * 0.44, "Serif", java.awt.Font.ITALIC, 34, 0.5, p.mid);
    Object[][] towns = {
      {"VARNHOLT", 772.0, 0.272, 2, 0}, {"Sandle Head", 560.0, 0.3, 0, 0},
      {"Osselbridge", 752.0, 0.418, 1, 1}, {"Lindmoor", 672.0, 0.505, 1, 1},
      {"Ullersby", 565.0, 0.535, 0, 1}, {"Skarrow Pass", 520.0, 0.6, 0, 1},
      {"Eastreach", 1300.0, 0.34, 1, 1}, {"Puerto Candela", 905.0, 0.876, 1, 0},
      {"Fuenclara", 815.0, 0.715, 0, 0}, {"Monteluz", 1095.0, 0.765, 0, 1},
      {"Olivera de la Sal", 470.0, 0.78, 0, 1}, {"Maarstad", 560.0, 0.062, 1, 0}
    };
    for (Object[] town : towns) {
      double x = (Double) town[1];
      double y = h * (Double) town[2];
      int rank = (Integer) town[3];
      if (rivers && rank == 0) {
        continue;
      }
      boolean left = (Integer) town[4] == 1;
      double r = rank == 2 ? 13 : rank == 1 ? 9 : 6.5;
      if (rank == 2) {
        s.fill(box(x - r, y - r, 2 * r, 2 * r), p.accent);
      } else {
        s.fill(oval(x, y, r, r), p.ink);
        s.fill(oval(x, y, r * 0.45, r * 0.45), Color.WHITE);
      }
      double size = (rank == 2 ? 46 : rank == 1 ? 36 : 29) * (rivers ? 0.82 : 1);
      s.words(
          (String) town[0],
          left ? x - r - 10 : x + r + 10,
          y + size * 0.34,
          "SansSerif",
          rank == 2 ? java.awt.Font.BOLD : java.awt.Font.PLAIN,
          size,
          left ? 1 : 0,
          p.ink);
    }
    if (rivers) {
      s.words(
          "Varn", 925, h * 0.455, "Serif", java.awt.Font.ITALIC | java.awt.Font.BOLD, 58, 0, water);
      s.words(
          "Ossel",
          575,
          h * 0.475,
          "Serif",
          java.awt.Font.ITALIC | java.awt.Font.BOLD,
          58,
          1,
          water);
      s.words(
          "Almara", 870, h * 0.8, "Serif", java.awt.Font.ITALIC | java.awt.Font.BOLD, 58, 0, water);
    }
    s.line(1240, h * 0.94, 1500, h * 0.94, 5, p.ink);
    s.line(1240, h * 0.925, 1240, h * 0.955, 4, p.ink);
    s.line(1500, h * 0.925, 1500, h * 0.955, 4, p.ink);
    s.words("100 km", 1370, h * 0.927, "SansSerif", java.awt.Font.PLAIN, 28, 0.5, p.ink);
    s.fill(poly(120, h * 0.86, 140, h * 0.93, 120, h * 0.915, 100, h * 0.93), p.ink);
    s.words("N", 120, h * 0.85, "Serif", java.awt.Font.BOLD, 40, 0.5, p.ink);
  }

  private static double heading(Sheet s, Drawing drawing) {
    s.fill(box(0, 0, W, s.h), s.p.skyTop);
    s.fill(box(80, 70, 90, 12), s.p.accent);
    s.words(drawing.title(), 80, 150, "Serif", java.awt.Font.BOLD, 58, 0, s.p.ink);
    s.words(drawing.unit(), 80, 204, "SansSerif", java.awt.Font.PLAIN, 32, 0, s.p.mid);
    s.words("Courier graphics", 80, s.h - 36, "SansSerif", java.awt.Font.PLAIN, 24, 0, s.p.mid);
    return 250;
  }

  static void bars(Sheet s, Drawing drawing) {
    double top = heading(s, drawing) + 20;
    List<Double> values = drawing.lines().getFirst().values();
    double most = values.stream().mapToDouble(value -> value).max().orElse(1);
    double step = (s.h - top - 110) / values.size();
    for (int i = 0; i < values.size(); i++) {
      double y = top + i * step;
      double wide = 960 * values.get(i) / most;
      s.words(
          drawing.labels().get(i),
          440,
          y + step * 0.46,
          "SansSerif",
          java.awt.Font.PLAIN,
          34,
          1,
          s.p.ink);
      s.fill(box(470, y + step * 0.1, 960, step * 0.55), s.p.skyLow);
      s.washAcross(
          box(470, y + step * 0.1, wide, step * 0.55),
          470,
          1430,
          i == 0 ? s.p.accent : s.p.near,
          i == 0 ? mix(s.p.accent, s.p.skyLow, 0.2) : mix(s.p.near, s.p.skyLow, 0.2));
      s.words(
          Long.toString(Math.round(values.get(i))),
          470 + wide + 18,
          y + step * 0.48,
          "SansSerif",
          java.awt.Font.BOLD,
          36,
          0,
          s.p.ink);
    }
    s.line(470, top, 470, top + step * values.size() - step * 0.25, 4, s.p.ink);
  }

  /** Lines over time; a line of one value is drawn across as a mark. */
  static void lines(Sheet s, Drawing drawing) {
    double top = heading(s, drawing) + 40;
    double base = s.h - 150;
    double left = 150;
    double right = 1360;
    double most =
        drawing.lines().stream()
            .flatMap(line -> line.values().stream())
            .mapToDouble(v -> v)
            .max()
            .orElse(1);
    double peak = Math.ceil(most + 0.3);
    for (int i = 0; i <= peak; i++) {
      double y = base - (base - top) * i / peak;
      s.line(left, y, right, y, i == 0 ? 4 : 1.5, i == 0 ? s.p.ink : s.p.far);
      s.words(
          Integer.toString(i), left - 24, y + 11, "SansSerif", java.awt.Font.PLAIN, 30, 1, s.p.mid);
    }
    int count = drawing.labels().size();
    for (int i = 0; i < count; i++) {
      s.words(
          drawing.labels().get(i),
          left + (right - left) * i / (count - 1),
          base + 50,
          "SansSerif",
          java.awt.Font.PLAIN,
          28,
          0.5,
          s.p.mid);
    }
    Color[] colors = {s.p.near, s.p.accent, s.p.ink};
    for (int n = 0; n < drawing.lines().size(); n++) {
      var line = drawing.lines().get(n);
      var values = line.values();
      double last = base - (base - top) * values.getLast() / peak;
      if (values.size() == 1) {
        s.g.setStroke(
            new java.awt.BasicStroke(
                5,
                java.awt.BasicStroke.CAP_BUTT,
                java.awt.BasicStroke.JOIN_ROUND,
                1,
                new float[] {18, 10},
                0));
        s.g.setPaint(colors[n]);
        s.g.draw(new java.awt.geom.Line2D.Double(left, last, right, last));
      } else {
        double[] points = new double[values.size() * 2];
        for (int i = 0; i < values.size(); i++) {
          points[2 * i] = left + (right - left) * i / (values.size() - 1);
          points[2 * i + 1] = base - (base - top) * values.get(i) / peak;
        }
        if (n == 0) {
          var area = curve(points);
          area.lineTo(right, base);
          area.lineTo(left, base);
          area.closePath();
          s.wash(area, top, base, clear(colors[n], 0.4), clear(colors[n], 0.03));
        }
        s.stroke(curve(points), 8, colors[n]);
        s.fill(oval(right, last, 12, 12), colors[n]);
      }
      s.words(
          line.name(), right + 26, last + 11, "SansSerif", java.awt.Font.BOLD, 30, 0, colors[n]);
    }
    if (drawing.with().contains("water")) {
      s.fill(soft(left, base - 6, right - left, 12, 6), clear(s.p.near, 0.5));
    }
  }
}
