package news.standfirst.desk.frame;

import java.time.ZoneId;
import java.util.List;
import news.standfirst.story.Language;
import news.standfirst.web.PublicAddress;

/**
 * What the desk must know about the paper.
 *
 * @param name of the paper, as in its head
 * @param zone in which schedules are typed and times are shown
 * @param editions the languages in which it appears, the main one first; never empty
 * @param address under which readers know it
 * @param colleagues who work at it
 */
public record DeskSite(
    String name,
    ZoneId zone,
    List<Language> editions,
    PublicAddress address,
    Colleagues colleagues) {
  public DeskSite {
    editions = List.copyOf(editions);
  }

  public Language mainEdition() {
    return editions.getFirst();
  }

  /** What somebody is called who is known by the name that they sign in with. */
  public String called(String signedIn) {
    return colleagues.called(signedIn);
  }

  /** The absolute address of an encoded path, for readers. */
  public String at(String path) {
    return address.at(path).toString();
  }
}
