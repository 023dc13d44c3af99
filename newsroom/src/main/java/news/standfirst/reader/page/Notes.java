package news.standfirst.reader.page;

import java.time.Instant;
import news.standfirst.story.Correction;

/** Dated lines in the words of an edition. */
final class Notes {
  private Notes() {}

  static View.Stamp stamp(Tongue tongue, Instant at) {
    return new View.Stamp(tongue.dates().machine(at), tongue.dates().time(at));
  }

  static View.Dated dated(Tongue tongue, Correction correction) {
    return new View.Dated(stamp(tongue, correction.at()), correction.note());
  }
}
