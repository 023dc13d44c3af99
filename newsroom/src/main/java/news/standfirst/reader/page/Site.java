package news.standfirst.reader.page;

import java.net.URI;
import java.util.Set;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Editions;
import news.standfirst.story.InEdition;
import news.standfirst.story.Language;
import news.standfirst.story.Masthead;
import news.standfirst.story.coverage.CoverageVersion;

/**
 * The paper itself.
 *
 * @param masthead its name, at the head of every page
 * @param root its public address, with a slash at the end
 * @param indexedWhenReviewed editions whose translations search engines may list only after a
 *     person took responsibility for them
 * @param responsible who stands for reviewed translations; empty: the editors
 */
public record Site(
    Masthead masthead,
    URI root,
    Editions editions,
    Set<Language> indexedWhenReviewed,
    String responsible) {
  public Site {
    indexedWhenReviewed = Set.copyOf(indexedWhenReviewed);
  }

  /** A paper whose translations search engines may list. */
  public Site(String name, URI root, Editions editions) {
    this(Masthead.of(name), root, editions, Set.of(), "");
  }

  /** What readers of an edition know the paper by. */
  public String name(Edition edition) {
    return masthead.in(edition.language());
  }

  /** Whether search engines may list a story in an edition. */
  public boolean indexes(Language edition, InEdition here) {
    var note = here.translation();
    return note == null || note.reviewed() || !indexedWhenReviewed.contains(edition);
  }

  /** Whether search engines may list a story where it stands there. */
  public boolean indexes(InEdition.Version version) {
    return !version.translated()
        || version.reviewed()
        || !indexedWhenReviewed.contains(version.address().language());
  }

  /** Whether search engines may list a coverage where it stands there. */
  public boolean indexes(CoverageVersion version) {
    return !version.translated()
        || version.reviewed()
        || !indexedWhenReviewed.contains(version.language());
  }

  /** The absolute address of a path that begins with a slash. */
  public URI at(String path) {
    return root.resolve(path);
  }
}
