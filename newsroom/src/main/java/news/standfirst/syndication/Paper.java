package news.standfirst.syndication;

import java.net.URI;
import java.util.List;
import java.util.Set;
import news.standfirst.story.Card;
import news.standfirst.story.InEdition;
import news.standfirst.story.Language;
import news.standfirst.story.Masthead;
import news.standfirst.story.coverage.CoverageVersion;

/**
 * What machines are told about the paper.
 *
 * @param masthead its name, exactly as readers know it
 * @param root its public address, ending in a slash
 * @param editions their languages, the default first
 * @param hubs WebSub hubs that are told of every change; usually none or one
 * @param indexedWhenReviewed editions whose translations search engines may list only after a
 *     person took responsibility for them
 */
public record Paper(
    Masthead masthead,
    URI root,
    List<Language> editions,
    List<URI> hubs,
    Set<Language> indexedWhenReviewed) {
  /** The picture of what has none, as the readers' room serves it. */
  static final String CARD = "/card.png";

  static final int CARD_WIDTH = 1200;
  static final int CARD_HEIGHT = 630;

  /** A paper whose translations search engines may list. */
  public Paper(String name, URI root, List<Language> editions, List<URI> hubs) {
    this(Masthead.of(name), root, editions, hubs, Set.of());
  }

  /** What it is called as an organisation, whatever its editions write. */
  public String name() {
    return masthead.name();
  }

  /** What readers of an edition know it by. */
  String name(Language edition) {
    return masthead.in(edition);
  }

  /** Whether search engines may list a story where it stands. */
  boolean indexes(InEdition.Version version) {
    return indexes(version.address().language(), version.translated(), version.reviewed());
  }

  boolean indexes(CoverageVersion version) {
    return indexes(version.language(), version.translated(), version.reviewed());
  }

  boolean indexes(Card card) {
    var note = card.translation();
    return indexes(card.language(), note != null, note != null && note.reviewed());
  }

  private boolean indexes(Language edition, boolean translated, boolean reviewed) {
    return !translated || reviewed || !indexedWhenReviewed.contains(edition);
  }

  public Paper {
    indexedWhenReviewed = Set.copyOf(indexedWhenReviewed);
    if (!root.toString().endsWith("/")) {
      throw new IllegalArgumentException("The public address must end in a slash: " + root);
    }
    editions = List.copyOf(editions);
    hubs = List.copyOf(hubs);
  }

  /** The absolute address of a path that begins with a slash. */
  public String at(String path) {
    return root.resolve(path).toASCIIString();
  }

  /** The public address without its slash, for {@code BodyHtml}. */
  public String site() {
    return root.resolve("/").toASCIIString().replaceAll("/$", "");
  }
}
