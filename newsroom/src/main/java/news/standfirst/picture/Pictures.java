package news.standfirst.picture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.story.Actor;
import news.standfirst.story.Part;
import news.standfirst.story.PictureId;

/**
 * The pictures of the house. The implementation keeps every change together with its log entry
 * (thing {@code picture}, the picture's id and revision) in one transaction; an answered command is
 * on the disk and seen by every process that asks afterwards.
 *
 * <p>Thread-safe; every call may wait for the database. {@code PicturesContract} in the tests says
 * exactly what holds.
 */
public interface Pictures {
  /** The most pictures that {@link #search} gives at once. */
  int MOST_LINES = 200;

  /**
   * Keeps a new picture as it stands; entry {@code picture-added}. Refused as {@code exists} when
   * the id is taken, as {@code killed} when any picture with the same original was killed: what was
   * taken down does not come back by another upload. One that comes killed, from another newsroom,
   * is kept as such.
   */
  PictureOutcome add(Picture picture);

  /** The picture, killed ones too; always as it is now, never from a cache. */
  Optional<Picture> find(PictureId id);

  /** Every picture, killed ones too, that has this original, the oldest first. */
  List<Picture> withOriginal(MediaKey original);

  /**
   * Every picture, killed ones too, by id; for exports.
   *
   * @param after the last id of the part before, "" for the beginning
   */
  List<PictureId> ids(String after, int limit);

  /**
   * The desk's library: live pictures and those whose rights have ended, newest first, in whose
   * {@link Picture#searchText} every one of {@link SearchWords#of} occurs, or begins a word.
   *
   * @param question "" for all
   * @param cursor "" for the beginning, else the {@link Part#next} of the part before; a cursor
   *     that is not ours counts as ""
   * @param limit 1 to {@link #MOST_LINES}
   */
  Part<Picture> search(String question, String cursor, int limit);

  /**
   * Puts this picture in place of its revision before; entry {@code picture-changed}. Words, focus,
   * rights and renditions are taken, the status follows: a picture whose rights were renewed beyond
   * {@code at} is live again. Refused as {@code revision-conflict} unless the stored revision is
   * the one before, as {@code killed} when it was killed.
   */
  PictureOutcome change(Picture changed, Instant at, Actor by);

  /**
   * Takes a picture down for good, and every other picture with the same original: entry {@code
   * picture-killed} for each that was not killed yet, words, rights, metadata and file names
   * overwritten, also where the database keeps older states of them. Repeating it changes nothing.
   *
   * @return every picture with that original as it is now; empty when there is no such picture
   */
  List<Picture> kill(PictureId id, String reason, Instant at, Actor by);

  /**
   * Live pictures whose rights end at or before this time, the earliest end first, at most {@code
   * limit}; for the desk's warnings with a time that is to come.
   */
  List<Picture> rightsEndingBefore(Instant time, int limit);

  /** When the next rights end of those that are live; for the clock. */
  Optional<Instant> nextRightsEnd();

  /**
   * Makes every live picture whose rights end at or before {@code now} {@link
   * PictureStatus.RightsEnded}, with an entry {@code picture-rights-ended} each: exactly once,
   * however many processes do it at the same time. For the clock.
   *
   * @return those that this call has changed
   */
  List<Picture> endRights(Instant now);

  /**
   * Which of these keys belong to a picture that is not killed; for the sweep of media that nobody
   * needs.
   *
   * @param keys at most 1,000
   */
  List<MediaKey> stillNeeded(List<MediaKey> keys);
}
