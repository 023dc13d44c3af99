package news.standfirst.store.column;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Part;

/**
 * A place in a list that is ordered by a time and an id: the last line that was seen. As text it is
 * opaque to others.
 */
public record Cursor(String day, long at, String id) {
  /** Sorts behind every id and every day: the beginning of a list that runs backwards. */
  private static final String LAST = "~";

  private static final int LONGEST = 200;

  /** Before the first line of a list that begins with the newest. */
  public static Cursor newestFirst(String text) {
    return text.isEmpty() ? new Cursor(LAST, Long.MAX_VALUE, LAST) : parse(text);
  }

  /** Before the first line of a list that begins with the oldest, no earlier than on this day. */
  public static Cursor oldestFirst(String text, String firstDay) {
    return text.isEmpty() ? new Cursor(firstDay, Long.MIN_VALUE, "") : parse(text);
  }

  private static Cursor parse(String text) {
    try {
      if (text.length() <= LONGEST) {
        var parts =
            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
        if (parts.length == 3 && parts[2].indexOf('\0') < 0 && parts[0].indexOf('\0') < 0) {
          return new Cursor(parts[0], Long.parseLong(parts[1]), parts[2]);
        }
      }
    } catch (IllegalArgumentException e) {
      throw refusal();
    }
    throw refusal();
  }

  private static InvalidStory refusal() {
    return new InvalidStory(
        "cursor", "This cursor comes from no earlier answer; begin without one.");
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((day + " " + at + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  /** A part of a list out of one line more than was asked for. */
  public static <R, T> Part<T> part(
      List<R> rows, int limit, Function<R, Cursor> place, Function<R, T> line) {
    if (rows.size() <= limit) {
      return new Part<>(rows.stream().map(line).toList(), null);
    }
    var shown = rows.subList(0, limit);
    return new Part<>(shown.stream().map(line).toList(), place.apply(shown.getLast()).toString());
  }
}
