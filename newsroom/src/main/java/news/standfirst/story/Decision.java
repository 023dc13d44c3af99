package news.standfirst.story;

import java.util.List;

/** The domain's answer to a command. */
public sealed interface Decision {
  /** It happens: these events, in this order; never empty. */
  record Accepted(List<ArticleEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Refused(Refusal refusal) implements Decision {}

  static Decision accepted(ArticleEvent... events) {
    return new Accepted(List.of(events));
  }

  static Decision refused(Reason why, Object... values) {
    return new Refused(Refusal.of(why, values));
  }
}
