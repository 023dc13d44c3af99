package news.standfirst.reader.page;

import java.time.LocalDate;
import java.util.List;
import news.standfirst.reader.edition.Edition;
import news.standfirst.story.Address;
import news.standfirst.story.Slug;

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
   * @param name one of {@link #HOUSE_PAGES}
   */
  record House(Edition edition, String name) implements Wanted {}

  /** Said under status 404. */
  record Missing(Edition edition) implements Wanted {}

  /** Said under status 410 where not even a notice is left. */
  record Erased(Edition edition) implements Wanted {}

  /** Topics in the head of the pages where editors chose none. */
  int SECTIONS = 7;

  List<String> HOUSE_PAGES = List.of("imprint", "privacy", "contact");
}
