package news.standfirst.picture;

import java.time.Instant;

/** Whether a picture may be shown. */
public sealed interface PictureStatus {
  /** It may. */
  record Live() implements PictureStatus {}

  /** Its rights have ended; it may be shown again when they are renewed. */
  record RightsEnded(Instant at) implements PictureStatus {}

  /**
   * It was taken down for good; its words and media are gone.
   *
   * @param reason for the desk
   * @param by the actor's name
   */
  record Killed(String reason, Instant at, String by) implements PictureStatus {}

  /** The status of every new picture. */
  PictureStatus LIVE = new Live();
}
