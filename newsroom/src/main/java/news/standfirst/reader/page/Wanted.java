package news.standfirst.reader.page;

import java.time.LocalDate;
import news.standfirst.reader.edition.Edition;
import news.standfirst.story.Address;
import news.standfirst.story.HousePage;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.PostId;

/** A page that somebody asks for. Cursors are empty for the beginning of a list. */
public sealed interface Wanted {
  Edition edition();

  record Front(Edition edition) implements Wanted {}

  /** All stories, the newest first. */
  record Latest(Edition edition, String cursor) implements Wanted {}

  record Story(Edition edition, Address address) implements Wanted {}

  record OfTopic(Edition edition, Slug topic, String cursor) implements Wanted {}

  record ByAuthor(Edition edition, Slug author, String cursor) implements Wanted {}

  record OfDay(Edition edition, LocalDate day) implements Wanted {}

  record Corrections(Edition edition, String cursor) implements Wanted {}

  record Feeds(Edition edition) implements Wanted {}

  /**
   * A page about the paper.
   *
   * @param name one of {@link HousePage#NAMES}
   */
  record House(Edition edition, String name) implements Wanted {}

  /** A coverage, or a part of it. */
  record Live(Edition edition, Slug slug, Place place) implements Wanted {
    /** Which part of a coverage a page shows. */
    public sealed interface Place {
      /** The newest posts. */
      record Top() implements Place {}

      /** The newest posts, for somebody who came for a post that is not there any more. */
      record Gone() implements Place {}

      /** The posts below an order. */
      record Below(long order) implements Place {
        public Below {
          if (order < 1) {
            throw new InvalidStory("below", "Posts stand below a number from 1.");
          }
        }
      }

      /** The posts among which this one stands. */
      record At(PostId post) implements Place {}
    }
  }

  /** The newest posts of a coverage for a frame in somebody else's page. */
  record LiveEmbed(Edition edition, Slug slug, EmbedLook look) implements Wanted {}

  /** All coverages, those that run first. */
  record Coverages(Edition edition, String cursor) implements Wanted {}

  /** Said under status 404. */
  record Missing(Edition edition) implements Wanted {}

  /** Said under status 410 where not even a notice is left. */
  record Erased(Edition edition) implements Wanted {}

  /** Topics in the head of the pages where editors chose none. */
  int SECTIONS = 7;
}
