package news.standfirst.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Removal, proven by a random word: after it, no address, no file and no column of the database
 * holds the word any more.
 */
@ParameterizedClass
@EnumSource(Base.class)
class RemovalTest {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:href|src|url|loc|link)[\"'>:= ]+\"?(?:http://[^/\"<> ]+)?(/[^\"'<> )#]*)");
  private static final Pattern RENDITION = Pattern.compile("/media/[^\"'<> ),&]+");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  /** Lists of the API whose things have addresses of their own. */
  private static final List<String> LISTS =
      List.of("/api/v1/published", "/api/v1/articles", "/api/v1/pictures");

  /** Many times what the site has; more are a trap without end. */
  private static final int MOST_ADDRESSES = 1_000;

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
  void erased_story_and_killed_picture_are_nowhere() throws Exception {
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
    var before = crawl(List.of());
    assertThat(before.holding())
        .contains(
            path,
            "/api/v1/articles/" + id,
            "/api/v1/articles/" + id + "/revisions/2",
            "/api/v1/pictures/" + pictureId);
    var renditions = before.seen().stream().filter(RENDITION.asMatchPredicate()).toList();
    assertThat(renditions).isNotEmpty();
    assertThat(renditions).allSatisfy(file -> assertThat(house.get(file).status()).isEqualTo(200));
    if (base == Base.POSTGRES) {
      assertThat(tablesWithTheWord()).contains("article", "revision", "picture");
    }

    assertThat(house.post("/pictures/" + pictureId + "/kill", "{\"reason\":\"court\"}").status())
        .isEqualTo(200);
    assertThat(house.post("/articles/" + id + "/erase", "{\"reason\":\"court\"}").status())
        .isEqualTo(200);
    RunningNewsroom.pause(1_000);

    assertThat(crawl(before.seen()).holding()).isEmpty();
    assertThat(renditions).allSatisfy(file -> assertThat(house.get(file).status()).isEqualTo(410));
    assertThat(house.get(path).status()).isEqualTo(410);
    assertThat(house.ask("/articles/" + id + "/revisions").body()).doesNotContain(marker);
    assertThat(filesWithTheWord()).isEmpty();
    if (base == Base.POSTGRES) {
      assertThat(tablesWithTheWord()).isEmpty();
    }
  }

  /** What was asked for, and what of it holds the word. */
  private record Crawl(Set<String> seen, Set<String> holding) {}

  /**
   * Every address that the site and its API name, from their front pages on.
   *
   * @param known addresses of before, which perhaps nothing names any more
   */
  private Crawl crawl(Collection<String> known) {
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
    waiting.addAll(known);
    while (!waiting.isEmpty()) {
      var path = waiting.poll();
      if (!seen.add(path)) {
        continue;
      }
      assertThat(seen).as("addresses of the site").hasSizeLessThan(MOST_ADDRESSES);
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
      RENDITION.matcher(body).results().map(MatchResult::group).forEach(waiting::add);
      waiting.addAll(namedByTheApi(path, body));
    }
    return new Crawl(seen, hits);
  }

  /** The things of a list, their revisions, and the list's next part. */
  private static List<String> namedByTheApi(String path, String body) {
    var list = path.replaceFirst("\\?.*", "");
    var named = new ArrayList<String>();
    if (LISTS.contains(list)) {
      ID.matcher(body).results().forEach(id -> named.add(list + "/" + id.group(1)));
      NEXT.matcher(body)
          .results()
          .forEach(
              next ->
                  named.add(
                      list
                          + "?cursor="
                          + URLEncoder.encode(next.group(1), StandardCharsets.UTF_8)));
    } else if (list.matches("/api/v1/articles/[^/]+")) {
      named.addAll(List.of(list + "/revisions", list + "/revisions/1", list + "/revisions/2"));
    }
    return named;
  }

  private Set<String> tablesWithTheWord() throws SQLException {
    var hits = new TreeSet<String>();
    try (var connection = DriverManager.getConnection(house.database());
        var tables =
            connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"});
        var statement = connection.createStatement()) {
      while (tables.next()) {
        var table = tables.getString("TABLE_NAME");
        // A row as text has every column in it.
        try (var rows =
            statement.executeQuery(
                "SELECT 1 FROM \"%s\" t WHERE t::text ILIKE '%%%s%%'".formatted(table, marker))) {
          if (rows.next()) {
            hits.add(table);
          }
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
