package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Role;
import news.standfirst.document.ArticleJson;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Samples;
import news.standfirst.picture.Upload;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.web.Method;
import news.standfirst.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every address of the desk by a person of every role, over HTTP, on somebody else's unpublished
 * story. An address without a row fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskRolesTest {
  /** Who may, by role; {@code *} marks what needs no sign-in. */
  private static final String EXPECTED =
      """
      desk.home: *
      desk.file: *
      desk.sign-in: *
      desk.sign-in.try: *
      desk.password: contributor reporter translator editor chief administrator
      desk.password.change: contributor reporter translator editor chief administrator
      desk.language: contributor reporter translator editor chief administrator
      desk.stories: contributor reporter translator editor chief administrator
      desk.stories.choose: contributor reporter translator editor chief administrator
      desk.stories.new: contributor reporter editor chief administrator
      desk.story.draft: contributor reporter editor chief administrator
      desk.story: reporter translator editor chief administrator
      desk.story.save: editor chief administrator
      desk.story.duplicate: reporter editor chief administrator
      desk.story.publish: editor chief administrator
      desk.story.submit: editor chief administrator
      desk.story.send-back: editor chief administrator
      desk.story.schedule: editor chief administrator
      desk.story.unschedule: editor chief administrator
      desk.story.embargo: editor chief administrator
      desk.story.lift-embargo: editor chief administrator
      desk.story.correct: editor chief administrator
      desk.story.withdraw: editor chief administrator
      desk.story.reinstate: editor chief administrator
      desk.story.slug: editor chief administrator
      desk.story.spike: editor chief administrator
      desk.story.recover: editor chief administrator
      desk.story.erase: chief administrator
      desk.story.resolve: editor chief administrator
      desk.story.autosave: editor chief administrator
      desk.story.here: reporter translator editor chief administrator
      desk.story.history: reporter translator editor chief administrator
      desk.story.restore: editor chief administrator
      desk.story.preview: reporter translator editor chief administrator
      desk.story.preview.frame: reporter translator editor chief administrator
      desk.story.link: editor chief administrator
      desk.story.link.end: editor chief administrator
      desk.preview: *
      desk.topics: editor chief administrator
      desk.topic.add: editor chief administrator
      desk.topic: editor chief administrator
      desk.topic.keep: editor chief administrator
      desk.authors: editor chief administrator
      desk.author.add: editor chief administrator
      desk.author: editor chief administrator
      desk.author.keep: editor chief administrator
      desk.front: editor chief administrator
      desk.front.edition: editor chief administrator
      desk.front.arrange: editor chief administrator
      desk.house: chief administrator
      desk.house.page: chief administrator
      desk.house.keep: chief administrator
      desk.pictures: contributor reporter translator editor chief administrator
      desk.picture.add: contributor reporter editor chief administrator
      desk.pictures.choose: contributor reporter translator editor chief administrator
      desk.pictures.uncredited: contributor reporter translator editor chief administrator
      desk.picture: contributor reporter translator editor chief administrator
      desk.picture.keep: reporter editor chief administrator
      desk.picture.small: contributor reporter translator editor chief administrator
      desk.picture.kill: editor chief administrator
      desk.people: chief administrator
      desk.person.add: administrator
      desk.person.keep: administrator
      desk.tokens: administrator
      desk.token.add: administrator
      desk.token.revoke: administrator
      desk.audit: chief administrator
      desk.settings: administrator
      desk.translations: translator editor chief administrator
      desk.translations.waiting: translator editor chief administrator
      desk.translations.edition: translator editor chief administrator
      desk.translations.record: translator editor chief administrator
      desk.translations.archive: translator editor chief administrator
      desk.translation.live: translator editor chief administrator
      desk.translation.live.begin: translator editor chief administrator
      desk.translation.live.segment: translator editor chief administrator
      desk.translation.post: translator editor chief administrator
      desk.translation.post.begin: translator editor chief administrator
      desk.translation.post.segment: translator editor chief administrator
      desk.translation: translator editor chief administrator
      desk.translation.begin: translator editor chief administrator
      desk.translation.segment: translator editor chief administrator
      desk.translation.live.slug: translator editor chief administrator
      desk.translation.slug: translator editor chief administrator
      desk.models: chief administrator
      desk.models.change: chief administrator
      desk.editions: administrator
      desk.editions.change: administrator
      desk.glossaries: translator editor chief administrator
      desk.glossary: translator editor chief administrator
      desk.glossary.keep: translator editor chief administrator
      desk.glossary.file: translator editor chief administrator
      desk.live: contributor reporter translator editor chief administrator
      desk.live.new: reporter editor chief administrator
      desk.live.create: reporter editor chief administrator
      desk.live.console: contributor reporter translator editor chief administrator
      desk.live.about: reporter editor chief administrator
      desk.live.save: editor chief administrator
      desk.live.texts: contributor reporter translator editor chief administrator
      desk.live.announce: editor chief administrator
      desk.live.start: editor chief administrator
      desk.live.end: editor chief administrator
      desk.live.reopen: editor chief administrator
      desk.live.slug: editor chief administrator
      desk.live.withdraw: chief administrator
      desk.live.reinstate: chief administrator
      desk.live.erase: chief administrator
      desk.live.here: contributor reporter translator editor chief administrator
      desk.live.autosave: contributor reporter editor chief administrator
      desk.live.write: reporter editor chief administrator
      desk.live.from-story: contributor reporter editor chief administrator
      desk.live.post: contributor reporter translator editor chief administrator
      desk.live.to-story: contributor reporter editor chief administrator
      desk.live.post.publish: editor chief administrator
      desk.live.post.approve: editor chief administrator
      desk.live.post.submit: editor chief administrator
      desk.live.post.send-back: editor chief administrator
      desk.live.post.edit: editor chief administrator
      desk.live.post.remove: editor chief administrator
      desk.live.post.pin: editor chief administrator
      desk.live.post.unpin: editor chief administrator
      desk.live.post.key-event: editor chief administrator
      desk.live.post.no-key-event: editor chief administrator
      desk.live.post.schedule: editor chief administrator
      desk.live.post.unschedule: editor chief administrator
      desk.live.post.move: editor chief administrator
      desk.live.post.correct: reporter editor chief administrator
      desk.live.post.erase: chief administrator
      desk.other-slash: *
      """;

  private static final Set<String> FOR_ALL =
      Set.of(
          "desk.home",
          "desk.file",
          "desk.sign-in",
          "desk.sign-in.try",
          "desk.preview",
          "desk.other-slash");

  /** Would end the session of the person who asks, or is no part of the desk. */
  private static final Set<String> ELSEWHERE = Set.of("desk.sign-out", "media");

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  /** What the commands ask for, so that nothing but the role stands against them. */
  private static final String FIELDS =
      Map.ofEntries(
              Map.entry("basedOn", "1"),
              Map.entry("headline", "Two"),
              Map.entry("body", "[]"),
              Map.entry("mine", ArticleJson.text(ArticleText.of("Two", "", Body.EMPTY))),
              Map.entry("revision", "1"),
              Map.entry("at", "2031-06-01T10:00"),
              Map.entry("until", "2031-06-01T10:00"),
              Map.entry("reason", "Who says so?"),
              Map.entry("notice", "Withdrawn."),
              Map.entry("correction", "It was two."),
              Map.entry("erasure", "A court asks."),
              Map.entry("slug", "one-more"))
          .entrySet()
          .stream()
          .map(field -> field.getKey() + "=" + encoded(field.getValue()))
          .collect(Collectors.joining("&"));

  private final DeskHouse house = new DeskHouse(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Role, Desk> desks = new EnumMap<>(Role.class);
  private final Set<String> notThere = new TreeSet<>();
  private int pictures;

  /** A browser in which somebody is signed in. */
  private record Desk(String cookie, String csrf) {}

  DeskRolesTest() throws Exception {
    for (var role : Role.values()) {
      var name = "one-" + role.word();
      assertThat(
              house.staff.add(
                  Acting.operator(), name, "One", role, new Language("en"), DeskHouse.PASSWORD))
          .isInstanceOf(Answer.Done.class);
      desks.put(role, signedIn(name));
    }
  }

  @AfterAll
  void close() {
    house.close();
  }

  private Desk signedIn(String name) throws IOException, InterruptedException {
    var welcome =
        ask(
            "",
            "POST",
            "/desk/sign-in",
            "name=%s&password=%s".formatted(name, encoded(DeskHouse.PASSWORD)));
    assertThat(welcome.statusCode()).as(welcome.body()).isEqualTo(303);
    var cookie = welcome.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    var page = ask(cookie, "GET", "/desk/password", "");
    var inside = CSRF.matcher(page.body());
    assertThat(inside.find()).as(page + page.body()).isTrue();
    return new Desk(cookie, inside.group(1));
  }

  private HttpResponse<String> ask(String cookie, String method, String path, String form)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(house.address() + path))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", cookie)
            .method(
                method,
                form.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(form))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void every_address_is_open_to_exactly_the_roles_that_a_newsroom_expects() throws Exception {
    var seen = new ArrayList<String>();
    for (var route : house.routes) {
      if (ELSEWHERE.contains(route.name())) {
        continue;
      }
      var roles = new ArrayList<String>();
      for (var role : Role.values()) {
        if (lets(route, role)) {
          roles.add(role.word());
        }
      }
      seen.add(
          route.name() + ": " + (FOR_ALL.contains(route.name()) ? "*" : String.join(" ", roles)));
    }
    assertThat(String.join("\n", seen) + "\n").isEqualTo(EXPECTED);
    assertThat(notThere).isEmpty();
  }

  private boolean lets(Route route, Role role) throws Exception {
    var desk = desks.get(role);
    var form = route.method() == Method.POST ? FIELDS + "&csrf=" + encoded(desk.csrf()) : "";
    var answer = ask(desk.cookie(), route.method().name(), path(route), form);
    assertThat(answer.statusCode()).as(route.name() + " by " + role).isLessThan(500);
    // What is not there says nothing of who may.
    if (answer.statusCode() == 404 && route.name().matches("desk\\.(story|live)\\b.*")) {
      notThere.add(route.name());
    }
    return answer.statusCode() != 403;
  }

  /** Addresses things of Mara's, made anew: the command before may have erased the last. */
  private String path(Route route) throws InterruptedException {
    var path = route.pattern();
    if (path.contains("/stories/{id}")) {
      path = path.replace("{id}", house.story("en", "Harbour", "Words.").value());
    }
    if (path.startsWith("/desk/live/{id}")) {
      var coverage = house.covered("en", "Storm");
      var post = house.posted(coverage, "mara", "Wind", "It blows.");
      path = path.replace("{id}", coverage.value()).replace("{post}", post.post().value());
    }
    if (path.contains("/pictures/{id}")) {
      path = path.replace("{id}", picture());
    }
    return path.replace("{edition}", "en")
        .replace("{name}", "imprint")
        .replaceAll("\\{[^}]*}", "x1");
  }

  private String picture() throws InterruptedException {
    var taken =
        (IntakeResult.Taken)
            house.intake.take(
                new Upload(
                    Samples.jpeg(400 + ++pictures, 300),
                    "quay.jpg",
                    "image/jpeg",
                    new PictureWords("The quay", "Mara Lind", "An empty quay", ""),
                    "en",
                    Actor.person("mara")));
    return taken.picture().id().value();
  }
}
