package news.standfirst.demo;

import static news.standfirst.demo.Sheet.blob;
import static news.standfirst.demo.Sheet.box;
import static news.standfirst.demo.Sheet.clear;
import static news.standfirst.demo.Sheet.curve;
import static news.standfirst.demo.Sheet.oval;
import static news.standfirst.demo.Sheet.poly;
import static news.standfirst.demo.Sheet.soft;

import java.awt.Color;

/** The pieces on a chessboard. */
final class ChessPieces {
  private ChessPieces() {}

  static void piece(Sheet s, double x, double base, double size, int kind, Color color) {
    double u = size / 50.0 * (kind == 0 ? 0.8 : kind >= 3 ? 1.2 : 1);
    s.fill(oval(x + 14 * u, base + 2 * u, 24 * u, 5 * u), clear(s.p.ink, 0.35));
    s.fill(soft(x - 17 * u, base - 9 * u, 34 * u, 12 * u, 7 * u), color);
    double neck = kind == 0 ? 36 : 58;
    s.fill(
        blob(
            x - 13 * u,
            base - 8 * u,
            x - 5 * u,
            base - neck * 0.55 * u,
            x - 6 * u,
            base - neck * u,
            x + 6 * u,
            base - neck * u,
            x + 5 * u,
            base - neck * 0.55 * u,
            x + 13 * u,
            base - 8 * u),
        color);
    s.fill(soft(x - 10 * u, base - (neck + 4) * u, 20 * u, 6 * u, 4 * u), color);
    switch (kind) {
      case 0 -> s.fill(oval(x, base - 46 * u, 9.5 * u, 9.5 * u), color);
      case 1 -> {
        s.fill(
            blob(
                x - 8 * u,
                base - 60 * u,
                x - 6 * u,
                base - 76 * u,
                x,
                base - 88 * u,
                x + 6 * u,
                base - 76 * u,
                x + 8 * u,
                base - 60 * u),
            color);
        s.fill(oval(x, base - 90 * u, 3 * u, 3 * u), color);
      }
      case 2 ->
          s.fill(
              blob(
                  x - 9 * u,
                  base - 60 * u,
                  x - 10 * u,
                  base - 80 * u,
                  x - 2 * u,
                  base - 94 * u,
                  x + 4 * u,
                  base - 88 * u,
                  x + 16 * u,
                  base - 76 * u,
                  x + 14 * u,
                  base - 70 * u,
                  x + 4 * u,
                  base - 74 * u,
                  x + 8 * u,
                  base - 60 * u),
              color);
      case 3 ->
          s.fill(
              poly(
                  x - 12 * u,
                  base - 62 * u,
                  x - 14 * u,
                  base - 84 * u,
                  x - 7 * u,
                  base - 84 * u,
                  x - 7 * u,
                  base - 78 * u,
                  x - 3.5 * u,
                  base - 78 * u,
                  x - 3.5 * u,
                  base - 84 * u,
                  x + 3.5 * u,
                  base - 84 * u,
                  x + 3.5 * u,
                  base - 78 * u,
                  x + 7 * u,
                  base - 78 * u,
                  x + 7 * u,
                  base - 84 * u,
                  x + 14 * u,
                  base - 84 * u,
                  x + 12 * u,
                  base - 62 * u),
              color);
      default -> {
        s.fill(
            poly(
                x - 9 * u,
                base - 60 * u,
                x - 13 * u,
                base - 84 * u,
                x + 13 * u,
                base - 84 * u,
                x + 9 * u,
                base - 60 * u),
            color);
        s.fill(box(x - 2 * u, base - 100 * u, 4 * u, 18 * u), color);
        s.fill(box(x - 7 * u, base - 95 * u, 14 * u, 4 * u), color);
      }
    }
    s.stroke(
        curve(x + 4 * u, base - neck * 0.6 * u, x + 3 * u, base - neck * 0.85 * u),
        2 * u,
        clear(s.p.light, 0.5));
  }
}
