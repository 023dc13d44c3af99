package news.standfirst.syndication;

import java.net.URI;
import java.util.List;
import news.standfirst.story.Language;

/**
 * What machines are told about the paper.
 *
 * @param name exactly as readers know it
 * @param root its public address, ending in a slash
 * @param editions their languages, the default first
 * @param hubs WebSub hubs that are told of every change; usually none or one
 */
public record Paper(String name, URI root, List<Language> editions, List<URI> hubs) {
  public Paper {
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
