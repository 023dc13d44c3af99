package news.standfirst.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Removal, proven by a random word: after it, no address and no file holds the word any more. */
@ParameterizedClass
@EnumSource(Base.class)
class RemovalTest {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:href|src|url|loc|link)[\"'>:= ]+\"?(?:http://[^/\"<> ]+)?(/[^\"'<> )#]*)");
  private static final int MOST_ADDRESSES = 400;

  private final Base base;
  private final RunningNewsroom house;
  private final String marker =
      "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);

  RemovalTest(Base base) {
    this.base = base;
    house = new RunningNewsroom(base);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void erased_story_and_killed_picture_are_nowhere() throws IOException {
    var picture = house.upload(png(), marker + " caption", marker + " credit", marker + " alt");
    assertThat(picture.status()).as(picture.body()).isEqualTo(201);
    var pictureId = picture.json().get("id").asText();
    var made = house.post("/articles", story(pictureId, "first"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var id = made.json().get("id").asText();
    house.post("/articles/" + id + "/publish", "{}");
    house.put("/articles/" + id, 1, story(pictureId, "second"));
    house.post("/articles/" + id + "/correct", "{\"note\":\"" + marker + " note\"}");
    var path = URI.create(house.ask("/articles/" + id).json().get("url").asText()).getRawPath();
    assertThat(crawl()).isNotEmpty();
    assertThat(house.get(path).body()).contains(marker);

    assertThat(house.post("/pictures/" + pictureId + "/kill", "{\"reason\":\"court\"}").status())
        .isEqualTo(200);
    assertThat(house.post("/articles/" + id + "/erase", "{\"reason\":\"court\"}").status())
        .isEqualTo(200);
    RunningNewsroom.pause(1_000);

    assertThat(crawl()).isEmpty();
    assertThat(house.get(path).status()).isEqualTo(410);
    assertThat(house.ask("/articles/" + id + "/revisions").body()).doesNotContain(marker);
    if (base == Base.SQLITE) {
      assertThat(filesWithTheWord()).isEmpty();
    }
  }

  /** Every address that the site names, from its front pages on, whose answer holds the word. */
  private Set<String> crawl() {
    var hits = new HashSet<String>();
    var seen = new HashSet<String>();
    var waiting =
        new ArrayDeque<>(
            List.of(
                "/en/",
                "/sitemap.xml",
                "/news-sitemap-en.xml",
                "/en/feed.rss",
                "/en/feed.atom",
                "/en/feed.json",
                "/en/corrections",
                "/en/search?q=" + marker,
                "/api/v1/published",
                "/api/v1/articles",
                "/api/v1/audit",
                "/api/v1/pictures"));
    while (!waiting.isEmpty() && seen.size() < MOST_ADDRESSES) {
      var path = waiting.poll();
      if (!seen.add(path)) {
        continue;
      }
      var answer = path.startsWith("/api/v1/") ? house.ask(path.substring(7)) : house.get(path);
      var body = answer.body();
      if (holdsTheWord(path, body)) {
        hits.add(path);
      }
      var found = ADDRESS.matcher(body);
      while (found.find()) {
        var next = found.group(1).replace("&amp;", "&");
        if (!next.startsWith("/desk") && !next.startsWith("//")) {
          waiting.add(next);
        }
      }
    }
    return hits;
  }

  /** The search page repeats the question, which holds the word by our own doing; twice at most. */
  private boolean holdsTheWord(String path, String body) {
    var asked = path.contains("q=");
    return asked ? body.contains(marker + " ") : body.contains(marker);
  }

  private Set<String> filesWithTheWord() throws IOException {
    var hits = new HashSet<String>();
    try (var files = Files.walk(house.folder())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(marker)) {
          hits.add(house.folder().relativize(file).toString());
        }
      }
    }
    return hits;
  }

  private String story(String picture, String words) {
    return """
        {"language":"en","headline":"%1$s headline","standfirst":"%1$s standfirst",
         "bylines":["%1$s byline"],"teaser":"%1$s teaser","internalNote":"%1$s note",
         "leadPicture":{"picture":"%2$s","caption":"%1$s use","alternativeText":"%1$s seen"},
         "body":[{"type":"paragraph","text":"%1$s %3$s"}]}
        """
        .formatted(marker, picture, words);
  }

  private static byte[] png() throws IOException {
    var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(new Color(0x336699));
    graphics.fillRect(0, 0, 640, 400);
    graphics.setColor(Color.WHITE);
    graphics.fillOval(200, 100, 200, 200);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
