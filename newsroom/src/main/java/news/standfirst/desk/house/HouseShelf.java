package news.standfirst.desk.house;

import java.util.List;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;

/** The pages about the house that an edition has, and those that it still lacks. */
public record HouseShelf(Language edition, List<Line> lines) {
  public HouseShelf {
    lines = List.copyOf(lines);
  }

  /**
   * One of them.
   *
   * @param name one of {@link HousePage#NAMES}
   * @param written whether readers find anything there
   */
  public record Line(String name, boolean written) {}
}
