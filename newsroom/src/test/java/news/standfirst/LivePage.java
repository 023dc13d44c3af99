package news.standfirst;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.standfirst.live.StreamClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The posts of a live page that a reader opened once and keeps up with what it hears, by the rules
 * of the shipped script. Thread-safe.
 */
final class LivePage {
  private final Map<String, Post> posts = new HashMap<>();

  /** The revision that is known of each post, of removed ones too. */
  private final Map<String, Integer> revisions = new HashMap<>();

  private final String position;

  private record Post(long order, String html) {}

  /** A page as it comes from a house. */
  LivePage(String html) {
    var page = Jsoup.parse(html);
    position = page.expectFirst("html").attr("data-position");
    for (var post : page.select(".posts > .post")) {
      var id = post.id().substring("post-".length());
      revisions.put(id, Integer.parseInt(post.attr("data-revision")));
      posts.put(id, new Post(Long.parseLong(post.attr("data-order")), post.outerHtml()));
    }
  }

  /** Where in the log it was made. */
  String position() {
    return position;
  }

  /** The posts as a house shows them to somebody who comes now, from top to bottom. */
  static List<String> shownOn(String html) {
    return Jsoup.parse(html).select(".posts > .post").stream().map(Element::outerHtml).toList();
  }

  /** The posts as they stand here, from top to bottom. */
  synchronized List<String> shown() {
    return posts.values().stream()
        .sorted(Comparator.comparingLong(Post::order).reversed())
        .map(Post::html)
        .toList();
  }

  synchronized void hear(StreamClient.Event event) throws IOException {
    var told = Houses.JSON.readTree(event.data());
    switch (event.name()) {
      case "post" -> {
        if (isNews(told)) {
          var html = Jsoup.parseBodyFragment(told.path("html").asText());
          posts.put(
              told.path("id").asText(),
              new Post(told.path("order").asLong(), html.expectFirst(".post").outerHtml()));
        }
      }
      case "remove" -> {
        if (isNews(told)) {
          posts.remove(told.path("id").asText());
        }
      }
      case "state" -> {}
      default -> throw new AssertionError("A page must not have to take this: " + event);
    }
  }

  private boolean isNews(JsonNode told) {
    int revision = told.path("revision").asInt();
    var known = revisions.getOrDefault(told.path("id").asText(), -1);
    if (known < revision) {
      revisions.put(told.path("id").asText(), revision);
    }
    return known < revision;
  }
}
