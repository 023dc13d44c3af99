package news.standfirst.story;

import java.time.Instant;

/** A dated public note that something in the text was wrong and what is right. */
public record Correction(Instant at, String note) {
  public Correction {
    note = Bounds.required("note", note, Bounds.NOTE);
  }
}
