package news.standfirst.reader.page;

import java.time.Instant;
import java.util.Set;
import news.standfirst.story.PublicNote;

/** Dated lines in the words of an edition. */
final class Notes {
  private Notes() {}

  static View.Stamp stamp(Tongue tongue, Instant at) {
    return new View.Stamp(tongue.dates().machine(at), tongue.dates().time(at));
  }

  static View.Dated dated(Tongue tongue, PublicNote note) {
    return new View.Dated(stamp(tongue, note.at()), note.words(), foreign(tongue, note));
  }

  static Foreign foreign(Tongue tongue, PublicNote note) {
    return note.language().equals(tongue.edition().language())
        ? Foreign.NONE
        : new Foreign(note.language(), Set.of(note.words()));
  }
}
