package news.standfirst.reader.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Word;
import news.standfirst.reader.edition.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the words of every page.
 *
 * @param kind of page, for the style sheet: {@code front}, {@code story}
 * @param title of the window
 * @param description for search engines and link previews; may be empty
 * @param path its canonical address within the site
 * @param indexed whether search engines may list it
 * @param sections topics in the head of the page
 * @param houseTitles what the newsroom calls its pages about the paper, by their names
 * @param editions this page in the other languages, or their front pages
 * @param alternates this very page in all languages that have it, this one included
 * @param feeds the feeds that belong to it
 * @param zoneName in which its times are written
 * @param preview whether it is not public yet
 * @param live where what comes after it is told; null for pages that do not change while open
 */
public record Frame(
    Site site,
    Edition edition,
    Wording words,
    Assets assets,
    String kind,
    String title,
    String description,
    String path,
    boolean indexed,
    List<View.Link> sections,
    Map<String, String> houseTitles,
    List<View.InLanguage> editions,
    List<View.InLanguage> alternates,
    List<FeedLink> feeds,
    StructuredData.Described machines,
    String zoneName,
    boolean preview,
    @Nullable Stream live) {

  /**
   * Where an open page hears what comes after it.
   *
   * @param position of the log that the page shows
   */
  public record Stream(String position, String stream, String segments) {}

  /** A feed that browsers and readers find by themselves. */
  public record FeedLink(String type, String href, String title) {}

  /** The absolute form of its canonical address. */
  public String canonical() {
    return site.at(path).toString();
  }

  /** A path of this edition: {@code /en/search} for {@code search}. */
  public String to(String page) {
    return edition.path() + page;
  }

  /** What the paper is called here. */
  public String paper() {
    return site.name(edition);
  }

  /** What a page about the paper is called: as the newsroom wrote it, else by the usual word. */
  public String titleOf(String page, Word usual) {
    return houseTitles.getOrDefault(page, words.say(usual));
  }

  public String absolute(String path) {
    return site.at(path).toString();
  }

  /** Where those go who read none of the languages: the selector, or the main edition's page. */
  public String fallback() {
    return is("front") ? "/" : alternates.getFirst().link().href();
  }

  /** Whether other sites may ask for a card of it. */
  public boolean hasCard() {
    return indexed && (is("story") || is("live-page"));
  }

  /** Where they ask. */
  public String card() {
    return absolute("/oembed?url=" + URLEncoder.encode(canonical(), StandardCharsets.UTF_8));
  }

  public boolean is(String otherKind) {
    return kind.equals(otherKind);
  }
}
