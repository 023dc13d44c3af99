package news.standfirst.desk.house;

import java.util.List;
import news.standfirst.story.Language;

/** The pages about the house that an edition has, and those that it still lacks. */
public record HouseShelf(Language edition, List<Line> lines) {
  public HouseShelf {
    lines = List.copyOf(lines);
  }

  /**
   * One of them.
   *
   * @param name {@code imprint}, {@code privacy} or {@code contact}
   * @param written whether readers find anything there
   */
  public record Line(String name, boolean written) {}
}
