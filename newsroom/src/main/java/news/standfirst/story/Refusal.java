package news.standfirst.story;

import java.util.List;

/**
 * Why something may not happen.
 *
 * @param values what the sentence speaks of: names, numbers, instants, languages, {@link Term}s, or
 *     another refusal
 */
public record Refusal(Reason why, List<Object> values) {
  public Refusal {
    values = List.copyOf(values);
  }

  public static Refusal of(Reason why, Object... values) {
    return new Refusal(why, List.of(values));
  }

  /** Stable, for programs. */
  public String code() {
    return why.code();
  }

  /** For people who read English: what happened and what to do. */
  public String reason() {
    return why.sentence().formatted(values.stream().map(Refusal::english).toArray());
  }

  private static String english(Object value) {
    return value instanceof Refusal inner ? inner.reason() : value.toString();
  }
}
