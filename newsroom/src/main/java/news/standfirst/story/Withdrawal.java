package news.standfirst.story;

import java.time.Instant;

/** That a story was taken down, and what its address says about it since. */
public record Withdrawal(Instant at, String notice) {
  public Withdrawal {
    notice = Bounds.required("notice", notice, Bounds.NOTE);
  }
}
