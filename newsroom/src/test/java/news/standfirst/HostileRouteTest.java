package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.access.TokenOffice;
import news.standfirst.store.Base;
import news.standfirst.store.Store;
import news.standfirst.story.Language;
import news.standfirst.web.Method;
import news.standfirst.web.RawClient;
import news.standfirst.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile addresses, fields and bodies at every route of a whole newsroom. The cases come out of
 * the list of routes, each out of its own method and pattern, so no route can be without.
 *
 * <p>Many requests go over one connection, and behind each a plain one that has to get its own
 * answer. What words do that were let in is looked through by {@code HostileTextTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class HostileRouteTest {
  private static final String PASSWORD = "four quiet harbour gulls";
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)(\\.\\.\\.)?}");
  private static final String MARKUP = "\"'><script>hit(1)</script>";

  /** Nothing that an address, a query or a form can have. */
  private static final List<String> MALFORMED = List.of("%", "%c3%28", "\u00e9\u00ff");

  /** Values as they are sent. */
  private static final List<String> WORDS =
      List.of(
          encoded(MARKUP),
          "..%2f..%2fetc%2fpasswd",
          "%00",
          "a%0d%0ax-injected:%20yes",
          encoded("هجوم\u202e\u2028🌊"),
          "%f0%9f%8c%8a".repeat(40),
          "99999999999999999999");

  private static final List<String> PARTS =
      Stream.of(MALFORMED, WORDS, List.of("%2e%2e", "-1", "2031-13-45", "$%7B7*7%7D"))
          .flatMap(List::stream)
          .toList();

  /** In all values together, so that the address is not refused for its length alone. */
  private static final int LONGEST_QUERY = 6_000;

  private static final List<String> ASKED =
      List.of(
          ("q cursor limit post url format maxwidth maxheight accent theme section from to edition"
                  + " page status language reason as topic story author before after below state"
                  + " outcome person actor thing scheduled act id")
              .split(" "));

  /** What forms of the desk have. */
  private static final List<String> FORM =
      List.of(
          ("act again alternativeText at basedOn body caption closeAfter copyright correction"
                  + " credit date dateline days displayName edition erasure expires headline how id"
                  + " internalNote keyEvent kind label language lead link mine name note notice old"
                  + " pair password pinned reason remindAfter revision role scope slug standfirst"
                  + " startsAt story teaser terms text to topic until usageTerms writing")
              .split(" "));

  private static final List<String> FIELDS =
      List.of(
          "Accept-Language",
          "Accept",
          "If-None-Match",
          "If-Modified-Since",
          "If-Match",
          "Last-Event-ID",
          "Range",
          "Referer",
          "Origin",
          "User-Agent",
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "Idempotency-Key",
          "X-Request-Id",
          "X-Csrf-Token");

  /** Nothing that a call of the API could take: not JSON, or not what it asks for. */
  private static final List<String> DOCUMENTS =
      List.of(
          "{",
          "{\"headline\":\"\u00ff\u00fe\u00c3(\"}",
          "[".repeat(20_000),
          "{\"a\":".repeat(20_000),
          "7e999999999",
          "[{\"headline\":[]}]",
          "\"" + MARKUP.replace("\"", "\\\"") + "\"",
          "null",
          "{\"no-such-field\":\"\\u0000\\ud800\",\"" + MARKUP.replace("\"", "\\\"") + "\":{}}");

  private static final List<String> FORMS =
      List.of("csrf=%00&headline=%zz", "=&".repeat(2_100), "%ff=%fe", "\u0000\u0001", "csrf");

  private static final List<String> MULTIPARTS =
      List.of(
          "--b\r\nContent-Disposition: form-data; name=\"" + MARKUP + "\"\r\n\r\n",
          "--b\r\n\r\n--b--",
          "--b\r\n"
              + "Content-Disposition: form-data; name=\"file\"; filename=\"../../\u0000\r\n"
              + "x: y\"\r\n"
              + "Content-Type: image/png\r\n\r\n"
              + "\u0089PNG\r\n"
              + "--b--\r\n");

  /** They change with the asking: who is there, who tried to come in, and what was refused. */
  private static final Set<String> OF_THE_ASKING =
      Set.of(
          "audit",
          "follower",
          "live_readers",
          "presence",
          "repeated_call",
          "session",
          "sign_in_failure");

  /** A plain request behind each hostile one. */
  private static final String PLAIN = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private final Map<String, String> known = new TreeMap<>();

  /** A token for each route: none comes to ask more than a caller may. */
  private final Map<String, String> tokens = new TreeMap<>();

  private final Set<String> asked = new ConcurrentSkipListSet<>();
  private Houses houses = new Houses(Path.of(""), Map.of());
  private Newsroom newsroom;
  private Path database = Path.of("");
  private String robots = "";
  private String cookie = "";
  private String csrf = "";

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    houses = new Houses(folder, Map.of(SettingKey.SITE_EDITIONS, "en, ar"));
    newsroom = houses.open("one", Houses.environment(Base.SQLITE));
    database = folder.resolve("one").resolve(Store.FILE);
    robots =
        body(RawClient.ask(port(), PLAIN.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")));
    furnish();
    comeIn();
    for (var route : newsroom.routes()) {
      tokens.put(route.name(), token(route));
    }
  }

  @AfterAll
  void close() {
    newsroom.close();
  }

  private int port() {
    return Houses.port(newsroom);
  }

  /** Something at as many addresses as there can be, so that more than "not found" is asked. */
  private void furnish() throws IOException {
    call("PUT", "/topics/harbour", "{\"names\":{\"en\":\"Harbour\"}}");
    call("PUT", "/authors/mara-lind", "{\"name\":\"Mara Lind\"}");
    call("PUT", "/pages/en/imprint", "{\"headline\":\"About\",\"bodyHtml\":\"<p>Words.</p>\"}");
    var story =
        call(
                "POST",
                "/articles",
                "{\"language\":\"en\",\"headline\":\"Quay\",\"bodyHtml\":\"<p>Words.</p>\"}")
            .path("id")
            .asText();
    var shown = call("POST", "/articles/" + story + "/publish", "{}").path("url").asText();
    var date = URI.create(shown).getPath().split("/");
    var coverage = houses.started(newsroom, "Storm", "");
    known.put("id of a story", story);
    known.put("id of a coverage", coverage);
    known.put("coverage", coverage);
    known.put("id of a picture", houses.picture(newsroom, 0x112200, "The quay"));
    known.put("post", houses.post(newsroom, coverage, "Gusts", "Words."));
    known.putAll(Map.of("lang", "en", "language", "en", "edition", "en", "format", "rss"));
    known.putAll(Map.of("year", date[2], "month", date[3], "day", date[4], "name", "imprint"));
    known.putAll(Map.of("slug", date[date.length - 1], "slug of a coverage", "storm"));
    known.putAll(Map.of("slug of a topic", "harbour", "slug of an author", "mara-lind"));
    known.putAll(Map.of("n", "1", "number", "1", "from", "1", "to", "1"));
  }

  private JsonNode call(String method, String path, String body) {
    return houses.call(newsroom, method, path, body);
  }

  private void comeIn() throws IOException {
    var added =
        newsroom
            .access()
            .staff()
            .add(
                Acting.operator(),
                "ada",
                "Ada Ferrer",
                Role.ADMINISTRATOR,
                new Language("en"),
                PASSWORD);
    assertThat(added).isInstanceOf(Answer.Done.class);
    try (var line = new Line()) {
      var welcome =
          line.ask(
              "POST /desk/sign-in",
              "",
              "application/x-www-form-urlencoded",
              "name=ada&password=" + encoded(PASSWORD));
      var given = Pattern.compile("(?i)\nset-cookie: ([^;]+)").matcher(welcome);
      assertThat(given.find()).as(welcome).isTrue();
      cookie = given.group(1);
      var page = CSRF.matcher(line.ask("GET /desk/password", "Cookie: " + cookie + "\r\n", "", ""));
      assertThat(page.find()).isTrue();
      csrf = page.group(1);
    }
  }

  @Test
  @Order(1)
  void hostile_addresses_fields_and_bodies_are_refused_and_change_nothing() throws Exception {
    var before = kept();
    var position = numbers(List.of("SELECT position FROM log_head")).getFirst();
    newsroom.routes().parallelStream().forEach(this::hostile);
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(newsroom.routes().stream().map(Route::name).toList());
    assertThat(numbers(List.of("SELECT group_concat(kind) FROM log WHERE position > " + position)))
        .containsExactly("nothing");
    assertThat(kept()).isEqualTo(before);
    opensStill();
  }

  private void hostile(Route route) {
    var keys = "%sCookie: %s\r\n".formatted(tokens.get(route.name()), cookie);
    try (var line = new Line()) {
      addresses(line, route, keys);
      words(line, route, keys);
      bodies(line, route, keys);
    } catch (IOException e) {
      throw new UncheckedIOException(route.name(), e);
    }
  }

  /** Some of it may be let in, and what is erased then is not there for the others. */
  @Test
  @Order(2)
  void forms_of_the_desk_with_proof_and_hostile_words_fail_nowhere() throws Exception {
    var last =
        Comparator.comparing((Route route) -> route.name().endsWith("erase"))
            .thenComparing(route -> route.name().endsWith("sign-out"));
    var forms =
        newsroom.routes().stream()
            .filter(route -> route.name().startsWith("desk.") && route.method() == Method.POST)
            .sorted(last)
            .toList();
    try (var line = new Line()) {
      for (var route : forms) {
        for (var word : WORDS) {
          var form = FORM.stream().map(name -> "&" + name + "=" + word);
          check(
              route,
              line.ask(
                  "POST " + address(route, "", ""),
                  "Cookie: " + cookie + "\r\n",
                  "application/x-www-form-urlencoded",
                  "csrf=" + encoded(csrf) + form.collect(Collectors.joining())));
        }
      }
    }
    opensStill();
  }

  private void opensStill() {
    assertThat(houses.get(newsroom, "/en/")).contains("Quay", "</html>");
  }

  /** Each parameter of the address has each hostile part, all others are right. */
  private void addresses(Line line, Route route, String keys) throws IOException {
    for (var parameter : parameters(route)) {
      for (var part : PARTS) {
        ask(line, route, address(route, parameter, part), keys, "", "");
      }
    }
  }

  /** All that a query and the head of a request can say is hostile at once. */
  private void words(Line line, Route route, String keys) throws IOException {
    var reads = route.method() == Method.GET;
    for (var part : reads ? PARTS : List.of("%", encoded(MARKUP))) {
      var said = part.equals(encoded(MARKUP)) ? MARKUP : part;
      var fields = FIELDS.stream().map(name -> name + ": " + said + "\r\n");
      var query =
          ASKED.stream().limit(LONGEST_QUERY / part.length()).map(name -> name + "=" + part);
      ask(
          line,
          route,
          address(route, "", "") + query.collect(Collectors.joining("&", "?", "")),
          keys + fields.collect(Collectors.joining()),
          // Some commands need no words; none may have these.
          reads ? "" : "application/json",
          reads ? "" : "{");
    }
    var forged = "Cookie: x=%1$s; desk=%1$s\r\nAuthorization: Bearer %1$s\r\n".formatted(MARKUP);
    ask(line, route, address(route, "", ""), forged, "", "");
  }

  private void bodies(Line line, Route route, String keys) throws IOException {
    if (route.method() == Method.GET) {
      return;
    }
    var path = address(route, "", "");
    var documents = route.name().startsWith("api.");
    for (var document : documents ? DOCUMENTS : DOCUMENTS.subList(0, 1)) {
      ask(line, route, path, keys, "application/json", document);
    }
    for (var form : documents ? FORMS.subList(0, 1) : FORMS) {
      ask(line, route, path, keys, "application/x-www-form-urlencoded", form);
    }
    for (var form : MULTIPARTS) {
      ask(line, route, path, keys, "multipart/form-data; boundary=b", form);
    }
    ask(line, route, path, keys, "multipart/form-data", MULTIPARTS.getFirst());
    ask(line, route, path, keys, MARKUP, "x");
  }

  private void ask(Line line, Route route, String path, String fields, String type, String body)
      throws IOException {
    check(route, line.ask(route.method() + " " + path, fields, type, body));
    asked.add(route.name());
  }

  private static void check(Route route, String answer) {
    // 501 is how oEmbed refuses a format; who guesses passwords has to wait.
    assertThat(answer).as(route.name()).matches("(?s)HTTP/1\\.[01] ([234]\\d\\d|501) .*");
    if (!route.name().equals("desk.sign-in.try")) {
      assertThat(answer).as(route.name()).doesNotStartWith("HTTP/1.1 429");
    }
    var head = head(answer);
    assertThat(head).as(route.name()).doesNotContain("\nx-injected:");
    if (head.contains("content-type: text/html") || head.contains("xml")) {
      assertThat(answer).as(route.name()).doesNotContain("<script>hit(", "\"'>");
    }
  }

  private String token(Route route) {
    var wish = new TokenOffice.Wish(route.name(), Scope.ALL, null, null, null);
    return newsroom.access().tokens().issue(Acting.operator(), wish)
            instanceof Answer.Done<TokenOffice.Issued>(var made)
        ? "Authorization: Bearer " + made.secret() + "\r\n"
        : "";
  }

  private static List<String> parameters(Route route) {
    return PARAMETER.matcher(route.pattern()).results().map(each -> each.group(1)).toList();
  }

  /** The address of something that is there, but for one part. */
  private String address(Route route, String parameter, String part) {
    return PARAMETER
        .matcher(route.pattern())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).equals(parameter) ? part : right(route, found.group(1))));
  }

  private String right(Route route, String parameter) {
    var pattern = route.pattern();
    if (route.method() == Method.DELETE && !parameter.startsWith("lang")) {
      return "x1"; // To remove something takes no words, so it is asked of what is not there.
    }
    if (parameter.equals("id") || parameter.equals("slug")) {
      var thing =
          pattern.matches(".*/(coverages|live)/.*")
              ? " of a coverage"
              : pattern.contains("/picture")
                  ? " of a picture"
                  : pattern.contains("/topic")
                      ? " of a topic"
                      : pattern.contains("/author") ? " of an author" : " of a story";
      return known.getOrDefault(parameter + thing, known.getOrDefault(parameter, "x1"));
    }
    return known.getOrDefault(parameter, "x1");
  }

  private static String head(String answer) {
    return answer.substring(0, answer.indexOf("\r\n\r\n") + 2).toLowerCase(Locale.ROOT);
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** How many rows each table has. */
  private Map<String, String> kept() throws SQLException {
    var tables = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var rows =
            connection
                .createStatement()
                .executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    tables.removeAll(OF_THE_ASKING);
    var counts = numbers(tables.stream().map(name -> "SELECT count(*) FROM " + name).toList());
    var kept = new TreeMap<String, String>();
    for (var i = 0; i < tables.size(); i++) {
      kept.put(tables.get(i), counts.get(i));
    }
    return kept;
  }

  private List<String> numbers(List<String> questions) throws SQLException {
    var numbers = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      for (var question : questions) {
        try (var row = statement.executeQuery(question)) {
          numbers.add(
              row.next() ? Objects.requireNonNullElse(row.getString(1), "nothing") : "nothing");
        }
      }
    }
    return numbers;
  }

  /** One connection over which much is asked, made anew where the house ends it. */
  private final class Line implements AutoCloseable {
    private RawClient client;

    Line() throws IOException {
      client = new RawClient(port());
    }

    String ask(String line, String fields, String type, String body) throws IOException {
      var about =
          type.isEmpty()
              ? ""
              : "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, body.length());
      client.send(
          line + " HTTP/1.1\r\nHost: localhost\r\n" + fields + about + "\r\n" + body + PLAIN);
      var answer = client.response();
      var head = head(answer);
      if (head.contains("connection: close") || head.contains("text/event-stream")) {
        client.close();
        client = new RawClient(port());
      } else {
        assertThat(body(client.response())).as("after " + line + "\n" + answer).isEqualTo(robots);
      }
      return answer;
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }
}
