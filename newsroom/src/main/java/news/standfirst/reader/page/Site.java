package news.standfirst.reader.page;

import java.net.URI;
import news.standfirst.reader.edition.Editions;

/**
 * The paper itself.
 *
 * @param name in the masthead of every page
 * @param root its public address, with a slash at the end
 */
public record Site(String name, URI root, Editions editions) {
  /** The absolute address of a path that begins with a slash. */
  public URI at(String path) {
    return root.resolve(path);
  }
}
