package news.standfirst.reader.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.standfirst.story.Block;

/** What is said of an embed before it is loaded. */
public final class Embeds {
  private Embeds() {}

  /** The host that it comes from, without {@code www.}. */
  public static String host(Block.Embed embed) {
    var host = URI.create(embed.url().replace(" ", "%20")).getHost();
    return host == null ? embed.url() : host.startsWith("www.") ? host.substring(4) : host;
  }

  /** The origins that the embeds of a body come from. */
  static List<String> origins(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block instanceof Block.Embed embed ? origin(embed).stream() : Stream.of())
        .distinct()
        .toList();
  }

  private static Optional<String> origin(Block.Embed embed) {
    var address = URI.create(embed.url().replace(" ", "%20"));
    return Optional.ofNullable(address.getRawAuthority())
        .filter(authority -> authority.matches("[A-Za-z0-9.:-]+"))
        .map(authority -> "https://" + authority);
  }

  public static String title(Block.Embed embed) {
    return embed.title().isEmpty() ? host(embed) : embed.title();
  }
}
