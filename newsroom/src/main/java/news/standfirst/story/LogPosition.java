package news.standfirst.story;

/**
 * A place in the story log, printed as {@code generation-number}. Two positions are comparable only
 * within one generation; a restore or a failover that lost commits begins a new one.
 *
 * @param generation {@code [a-z0-9]{1,16}}
 * @param number 0 before the first entry
 */
public record LogPosition(String generation, long number) {
  public LogPosition {
    if (!ArticleId.valid(generation) || generation.length() > 16 || number < 0) {
      throw new InvalidStory("position", "A log position looks like 4kq7-1024.");
    }
  }

  /**
   * The position that this text prints.
   *
   * @throws InvalidStory for any other text
   */
  public static LogPosition parse(String text) {
    var dash = text.indexOf('-');
    try {
      if (dash > 0 && text.length() <= 36 && Character.isDigit(text.charAt(dash + 1))) {
        return new LogPosition(
            text.substring(0, dash), Long.parseLong(text, dash + 1, text.length(), 10));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new InvalidStory("position", "A log position looks like 4kq7-1024.");
    }
    throw new InvalidStory("position", "A log position looks like 4kq7-1024.");
  }

  @Override
  public String toString() {
    return generation + "-" + number;
  }
}
