package news.standfirst.demo;

import java.util.List;

/**
 * How one picture is drawn.
 *
 * @param scene a name that the {@link Illustrator} knows
 * @param with variations that the scene understands
 * @param title of a graphic; empty for a scene
 * @param unit what a graphic's numbers mean
 * @param labels along a graphic's axis, or of its bars
 * @param lines a graphic's numbers, a named line each
 */
public record Drawing(
    String scene,
    String palette,
    long seed,
    int width,
    int height,
    List<String> with,
    String title,
    String unit,
    List<String> labels,
    List<Line> lines) {
  public Drawing {
    if (width < 400 || height < 400 || width > 4_000 || height > 4_000) {
      throw new IllegalArgumentException(
          "The drawing of \"%s\" is %d by %d; 400 to 4000 pixels each way are drawn."
              .formatted(scene, width, height));
    }
    with = List.copyOf(with);
    labels = List.copyOf(labels);
    lines = List.copyOf(lines);
  }

  /** A named row of numbers. */
  public record Line(String name, List<Double> values) {
    public Line {
      values = List.copyOf(values);
    }
  }
}
