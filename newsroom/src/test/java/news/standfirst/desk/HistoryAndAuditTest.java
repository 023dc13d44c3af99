package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Audit;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.Door;
import news.standfirst.access.Gate;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.desk.frame.Words;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Samples;
import news.standfirst.picture.Upload;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages about the past say of pictures and commands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HistoryAndAuditTest {
  private static final Pattern LINK = Pattern.compile("name=\"link\" value=\"([^\"]+)\"");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  private final DeskHouse house = new DeskHouse(0);
  private final DeskVisitor ines = new DeskVisitor(house, "ines");

  @AfterAll
  void closes() {
    house.close();
  }

  @Test
  void history_shows_a_picture_by_its_file_name_and_a_small_image() throws Exception {
    var quay = picture("quay.jpg");
    var pier = picture("pier.jpg");
    var story = house.story("en", "Harbour", "Words.");
    saved(story, 1, quay, "The quay");
    saved(story, 2, pier, "The quay");
    var page = ines.get("/desk/stories/" + story + "/history").body();
    assertThat(page)
        .contains("src=\"/desk/pictures/" + quay + "/small\"")
        .contains("src=\"/desk/pictures/" + pier + "/small\"");
    assertThat(words(page))
        .contains("quay.jpg", "pier.jpg", "The quay")
        .doesNotContain(quay.value(), pier.value());
  }

  @Test
  void history_tells_what_was_done_with_a_story_and_the_notes_that_came_with_it() {
    var story = house.story("en", "Ferry", "Words.");
    house.access.audit.record(about(story, "save-story", "The harbour rang."));
    house.access.audit.record(about(story, "publish-story", "The harbour rang."));
    assertThat(words(ines.get("/desk/stories/" + story + "/history").body()))
        .contains("Qué se hizo", "publicar un artículo", "The harbour rang.", "Mara Lind")
        .doesNotContain("guardar un artículo", "192.0.2.1");
  }

  @Test
  void deeds_of_a_story_are_those_that_the_store_noted_with_their_changes() {
    var story = house.story("en", "Ferry", "Words.");
    var who = new Acting(Actor.person("mara"), Role.EDITOR, Scope.ALL, Door.DESK, "", false);
    var audit = house.store.access().audit();
    var newsdesk = new Newsdesk(house.store.articles(), new Gate(), audit, Clock.systemUTC());
    newsdesk.carryOut(who, story, new ArticleCommand.Publish(false, "The harbour rang."));
    newsdesk.carryOut(who, story, new ArticleCommand.Withdraw("A hoax."));
    assertThat(newsdesk.deeds(who, story).done().orElseThrow())
        .extracting(Audit.Entry::act)
        .startsWith("withdraw-story", "publish-story");
    assertThat(newsdesk.deeds(who, story).done().orElseThrow().toString())
        .contains("The harbour rang.");
  }

  @Test
  void history_says_of_a_killed_picture_that_it_is_gone() throws Exception {
    var quay = picture("old-quay.jpg");
    var story = house.story("en", "Harbour", "Words.");
    saved(story, 1, quay, "The quay");
    house.intake.kill(quay, "A court says so.", Actor.person("mara"));
    var page = ines.get("/desk/stories/" + story + "/history").body();
    assertThat(page).doesNotContain("/desk/pictures/" + quay + "/small");
    assertThat(words(page))
        .contains("Esta imagen ya no se puede mostrar.")
        .doesNotContain(quay.value(), "old-quay");
  }

  @Test
  void audit_says_commands_in_words_with_the_code_beside_them() {
    house.access.audit.record(
        new Audit.Entry(
            Instant.now(),
            Actor.person("jonas"),
            Door.DESK,
            "192.0.2.1",
            "withdraw-story",
            "article",
            "a1",
            Audit.Outcome.REFUSED,
            "wrong-status",
            ""));
    var page = ines.get("/desk/audit?actor=jonas").body();
    assertThat(page)
        .contains("retirar un artículo <code dir=\"ltr\">withdraw-story</code>")
        .contains("rechazado <code dir=\"ltr\">wrong-status</code>")
        .contains("artículo <bdi>a1</bdi>")
        .contains("en la redacción");
  }

  @Test
  void every_command_door_and_thing_of_the_audit_has_words() {
    var names = new TreeSet<String>();
    Arrays.stream(Act.values()).forEach(act -> names.add("deed." + act.word()));
    Stream.of(
            "sign-in",
            "start-due-coverage",
            "look-at-silence-coverage",
            "publish-due-post",
            "unpin-due-post",
            "bring-story",
            "bring-coverage",
            "keep-glossary")
        .forEach(act -> names.add("deed." + act));
    Arrays.stream(Door.values()).forEach(door -> names.add("audit.door." + door.word()));
    Arrays.stream(Audit.Outcome.values()).forEach(one -> names.add("audit.outcome." + one.word()));
    List.of("article", "coverage", "post", "picture", "person", "token", "topic", "front", "page")
        .forEach(thing -> names.add("audit.thing." + thing));
    names.removeIf(Words.in(Words.ENGLISH)::has);
    assertThat(names).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "ar"})
  void every_detail_of_the_audit_has_words_in_every_language(String language) {
    var words = Words.in(new Language(language));
    for (var form : AuditDetail.Form.values()) {
      var detail = form.with(form.kinds().stream().map(HistoryAndAuditTest::example).toArray());
      for (var act : form.acts()) {
        assertThat(AuditDetail.read(act, detail.lasting())).isEqualTo(detail);
        var name = "audit.detail." + form.word();
        assertThat(words.has(name)).as(name).isTrue();
        assertThat(words.detail(entry(act, detail.lasting()), DeskHouse.ZONE))
            .as(name)
            .isNotBlank()
            .doesNotContain("{", "2031-05-09T", "chief", "read,write", "no-address");
      }
    }
  }

  private static Object example(AuditDetail.Value kind) {
    return switch (kind) {
      case PLAIN -> "7";
      case TIME -> "2031-05-09T12:00:00Z";
      case ROLE -> Role.CHIEF.word();
      case SCOPES -> Scope.words(Set.of(Scope.READ, Scope.WRITE));
      case LANGUAGE -> "ca";
      case FAULT -> "no-address";
    };
  }

  @Test
  void audit_says_what_commands_did_in_the_language_of_the_person() {
    house.access.audit.record(entry("save-story", "on revision 3"));
    house.access.audit.record(entry("publish-story", "minor: a comma"));
    house.access.audit.record(entry("embargo-story", "2031-05-09T12:00:00Z"));
    house.access.audit.record(entry("mark-key-event", "false"));
    house.access.audit.record(entry("change-people", "add editor"));
    house.access.audit.record(entry("change-tokens", "add read,write"));
    house.access.audit.record(entry("translate", "ca, segment 4"));
    house.access.audit.record(entry("withdraw-story", "on revision 3"));
    assertThat(words(ines.get("/desk/audit?actor=vera").body()))
        .contains("sobre la revisión 3")
        .contains("un arreglo menor: a comma")
        .contains("hasta el 9 may 2031, 14:00")
        .contains("ya no es un momento clave")
        .contains("alta como Editor")
        .contains("creado, puede leer y escribir")
        .contains("catalán, frase 4")
        .as("what somebody wrote stays as they wrote it")
        .contains("on revision 3");
  }

  @Test
  void audit_calls_a_story_by_its_headline_and_leads_to_it() {
    var story = house.story("en", "Ferry in the fog", "Words.");
    house.access.audit.record(about(story, "publish-story", ""));
    house.access.audit.record(entry("publish-story", ""));
    assertThat(ines.get("/desk/audit?id=" + story).body())
        .contains("<a href=\"/desk/stories/" + story + "\" dir=\"auto\">Ferry in the fog</a>");
  }

  @Test
  void what_the_desk_does_stands_in_the_audit_in_words() {
    var ada = new DeskVisitor(house, "ada");
    ada.post(
        "/desk/people", "name", "pau", "displayName", "Pau", "role", "reporter", "language", "es");
    ada.post("/desk/people/pau", "act", "role", "role", "editor");
    ada.post("/desk/people/pau", "act", "disable");
    ada.post("/desk/tokens", "name", "wire-box", "scope", "read", "days", "3");
    assertThat(words(ada.get("/desk/audit?actor=ada").body()))
        .contains("added, as Reporter", "is now Editor", "let in no more", "made, may read");
  }

  @Test
  void preview_link_that_is_made_or_ended_or_refused_stands_in_the_audit() {
    var story = house.story("en", "Ferry", "Words.");
    var links = "/desk/stories/" + story + "/links";
    var made = LINK.matcher(new DeskVisitor(house, "mara").post(links, "days", "7").body());
    assertThat(made.find()).isTrue();
    new DeskVisitor(house, "jonas").post(links + "/end", "link", "none");
    new DeskVisitor(house, "jonas").post(links + "/end", "link", made.group(1));
    new DeskVisitor(house, "noor").post(links, "days", "7");
    var query = new Audit.Query("", "article", story.value(), "make-preview-link", null);
    var noted = house.access.audit.list(query, "", 10).lines();
    assertThat(noted)
        .extracting(entry -> entry.actor().name() + " " + entry.outcome().word())
        .containsExactly("noor forbidden", "jonas done", "mara done");
    assertThat(noted.toString()).doesNotContain(made.group(1));
    assertThat(words(ines.get("/desk/audit?id=" + story).body()))
        .contains("crear un enlace de vista previa", "hasta el ", "el enlace se terminó");
  }

  private static Audit.Entry about(ArticleId story, String act, String detail) {
    return new Audit.Entry(
        Instant.now(),
        Actor.person("mara"),
        Door.DESK,
        "192.0.2.1",
        act,
        "article",
        story.value(),
        Audit.Outcome.DONE,
        "",
        detail);
  }

  private static Audit.Entry entry(String act, String detail) {
    return new Audit.Entry(
        Instant.now(),
        Actor.person("vera"),
        Door.DESK,
        "192.0.2.1",
        act,
        "article",
        "a1",
        Audit.Outcome.DONE,
        "",
        detail);
  }

  private void saved(ArticleId story, int basedOn, PictureId picture, String caption) {
    var text =
        ArticleText.of(
            "Harbour", "", Body.of(new Block.Picture(new PictureUse(picture, caption, ""))));
    house
        .store
        .articles()
        .carryOut(story, new ArticleCommand.Save(basedOn, text), Actor.person("mara"));
  }

  /** What people read of a page. */
  private static String words(String page) {
    return TAGS.matcher(page).replaceAll(" ");
  }

  private int uploaded;

  private PictureId picture(String name) throws InterruptedException {
    var taken =
        (IntakeResult.Taken)
            house.intake.take(
                new Upload(
                    Samples.jpeg(500 + ++uploaded, 300),
                    name,
                    "image/jpeg",
                    new PictureWords("", "Mara Lind", "", ""),
                    "en",
                    Actor.person("mara")));
    return taken.picture().id();
  }
}
