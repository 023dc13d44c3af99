package news.standfirst.story;

import java.util.List;

/**
 * The desk's side of what stands around the stories: topics, authors, front pages, house pages.
 * Thread-safe; an answered change is on the disk and in the log. Reads are {@link Published}'s.
 */
public interface HouseFurniture {
  /** Keeps a topic, new or changed. */
  LogPosition keep(Topic topic, Actor actor);

  /** All topics, by slug. */
  List<Topic> topics();

  LogPosition keep(Author author, Actor actor);

  /** All authors, by slug. */
  List<Author> authors();

  /**
   * Keeps an arrangement that was made on revision {@code arrangement.revision()}; false when
   * somebody changed it meanwhile, and then nothing changed.
   */
  boolean arrange(Language edition, FrontArrangement arrangement, Actor actor);

  LogPosition keep(HousePage page, Actor actor);
}
