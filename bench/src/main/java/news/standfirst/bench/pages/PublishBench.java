package news.standfirst.bench.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A story that is published over and over and asked for each time as soon as the answer is there:
 * {@code PublishBench PORT TOKEN ROUNDS CHARACTERS}. Says how long the acknowledgement took, the
 * new (cold) page, both together, and the page once more (cached); and whether ever an old page
 * came. Then cold pages of stories all over the archive, whose addresses come from the sitemaps.
 */
public final class PublishBench {
  private static final int WARM_UP = 200;

  private PublishBench() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[2]);
    var prose = new Prose(rounds);
    var body = new StringBuilder();
    for (int left = Integer.parseInt(arguments[3]); left > 0; left -= 500) {
      body.append("<p>").append(prose.sentences(500)).append("</p>");
    }
    try (var desk = new Desk(port, arguments[1]);
        var reader = new Line(port)) {
      var story = desk.write("Round 0 " + prose.words(3), body.toString());
      publishing(desk, reader, story, body.toString(), rounds);
      archive(reader, rounds);
    }
  }

  private static void publishing(Desk desk, Line reader, Desk.Story first, String body, int rounds)
      throws Exception {
    var acknowledged = new Times();
    var cold = new Times();
    var both = new Times();
    var cached = new Times();
    var story = first;
    int stale = 0;
    int bytes = 0;
    for (int round = 1; round <= WARM_UP + rounds; round++) {
      story = desk.save(story, "Round " + round, body);
      var answer = desk.publish(story.id());
      var page = reader.plain(story.path()).expect(200);
      var again = reader.plain(story.path()).expect(200);
      if (!page.body().contains("Round " + round + "<")) {
        stale++;
      }
      bytes = page.bytes();
      if (round > WARM_UP) {
        acknowledged.add(answer.nanos());
        cold.add(page.nanos());
        both.add(answer.nanos() + page.nanos());
        cached.add(again.nanos());
      }
    }
    System.out.printf("page: %,d bytes; old pages after an acknowledgement: %d%n", bytes, stale);
    System.out.println("publish acknowledged: " + acknowledged);
    System.out.println("cold page after it: " + cold);
    System.out.println("publish sent until the new page is there: " + both);
    System.out.println("cached page: " + cached);
  }

  /** Pages that nobody asked for before. */
  private static void archive(Line reader, int rounds) throws Exception {
    var paths = new ArrayList<String>();
    var index = reader.plain("/sitemap.xml").expect(200).body();
    var maps = addresses(index);
    for (int i = 0; i < maps.size() && paths.size() < rounds; i++) {
      var map = maps.get((int) ((long) i * 7919 % maps.size()));
      var stories = addresses(reader.plain(map).expect(200).body());
      for (int s = 0; s < stories.size() && s < 20; s++) {
        paths.add(stories.get((int) ((long) s * 7919 % stories.size())));
      }
    }
    var cold = new Times();
    for (var path : paths.stream().distinct().toList()) {
      cold.add(reader.plain(path).expect(200).nanos());
    }
    System.out.println("cold pages of the archive: " + cold);
  }

  private static List<String> addresses(String sitemap) {
    var found = new ArrayList<String>();
    for (int at = sitemap.indexOf("<loc>"); at >= 0; at = sitemap.indexOf("<loc>", at + 5)) {
      var url = sitemap.substring(at + 5, sitemap.indexOf("</loc>", at));
      found.add(url.replaceFirst("^[a-z]+://[^/]+", ""));
    }
    return found;
  }
}
