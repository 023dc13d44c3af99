package news.standfirst;

import java.time.Instant;
import java.util.Optional;
import news.standfirst.clock.Deadlines;
import news.standfirst.picture.Pictures;

/** The ends of pictures' rights, as deadlines of the clock. */
record PictureRights(Pictures pictures) implements Deadlines {
  @Override
  public Optional<Instant> next() {
    return pictures.nextRightsEnd();
  }

  @Override
  public boolean pass(Instant now) {
    return !pictures.endRights(now).isEmpty();
  }
}
