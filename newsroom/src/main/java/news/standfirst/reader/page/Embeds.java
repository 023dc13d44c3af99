package news.standfirst.reader.page;

import java.net.URI;
import news.standfirst.story.Block;

/** What is said of an embed before it is loaded. */
public final class Embeds {
  private Embeds() {}

  /** The host that it comes from, without {@code www.}. */
  public static String host(Block.Embed embed) {
    var host = URI.create(embed.url().replace(" ", "%20")).getHost();
    return host == null ? embed.url() : host.startsWith("www.") ? host.substring(4) : host;
  }

  public static String title(Block.Embed embed) {
    return embed.title().isEmpty() ? host(embed) : embed.title();
  }
}
