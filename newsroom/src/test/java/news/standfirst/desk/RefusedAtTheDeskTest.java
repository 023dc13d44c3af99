package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import news.standfirst.access.Acting;
import news.standfirst.access.Role;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the desk says when something was not done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedAtTheDeskTest {
  private final DeskHouse house = new DeskHouse(0);
  private final DeskVisitor mara = new DeskVisitor(house, "mara");

  @AfterAll
  void closes() {
    house.close();
  }

  @Test
  void story_under_a_topic_that_nobody_saved_is_not_kept_and_its_words_stay_on_the_page() {
    saved("weather");
    var story = house.story("en", "Storm", "Words.");
    String[] fields = {
      "basedOn", "1", "headline", "Storm on the coast", "body", "[]", "topic", "wether"
    };
    var refused = mara.post("/desk/stories/" + story, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("wether").contains("weather").contains("on the coast");
    assertThat(mara.byScript("/desk/stories/" + story, fields).statusCode()).isEqualTo(422);
    assertThat(house.article(story).revision()).isEqualTo(1);
  }

  @Test
  void coverage_about_a_topic_that_nobody_saved_is_not_begun_and_not_changed() {
    saved("weather");
    var refused =
        mara.post(
            "/desk/live/", "headline", "Gale", "language", "en", "how", "start", "topic", "wether");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("wether").contains("weather").contains("Gale");
    assertThat(mara.get("/desk/live/").body()).doesNotContain("Gale");
    var running = house.covered("en", "Storm");
    var about = "/desk/live/" + running + "/about";
    var changed =
        mara.post(about, "basedOn", "1", "headline", "Flood", "body", "[]", "topic", "wether");
    assertThat(changed.statusCode()).isEqualTo(422);
    assertThat(changed.body()).contains("weather").contains("Flood");
    assertThat(mara.get("/desk/live/").body()).contains("Storm").doesNotContain("Flood");
  }

  @Test
  void story_keeps_a_topic_that_it_has_though_nobody_saved_it() {
    saved("weather");
    var text =
        new ArticleText(
            "Old",
            "",
            List.of(),
            "",
            List.of(new Slug("harbour")),
            Label.NEWS,
            null,
            Body.EMPTY,
            "",
            "",
            List.of(),
            "");
    var outcome = house.store.articles().draft(new Language("en"), text, Actor.person("mara"));
    var story = outcome.article().id();
    var kept =
        mara.post(
            "/desk/stories/" + story,
            "basedOn",
            "1",
            "headline",
            "New",
            "body",
            "[]",
            "topic",
            "harbour");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(house.newest(story).topics()).containsExactly(new Slug("harbour"));
    var refused =
        mara.post(
            "/desk/stories/" + story,
            "basedOn",
            "2",
            "headline",
            "New",
            "body",
            "[]",
            "topic",
            "wether");
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void front_page_with_a_topic_that_nobody_saved_is_not_arranged() {
    saved("weather");
    var refused = mara.post("/desk/front/es", "revision", "0", "topic", "wether");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("wether").contains("weather");
    assertThat(front().topics()).isEmpty();
    house
        .store
        .furniture()
        .arrange(
            new Language("es"),
            new FrontArrangement(0, null, List.of(), List.of(new Slug("harbour"))),
            Actor.person("mara"));
    assertThat(mara.get("/desk/front/es").body()).contains("<option value=\"harbour\" selected>");
    var kept = mara.post("/desk/front/es", "revision", "1", "topic", "harbour", "topic", "weather");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(front().topics()).containsExactly(new Slug("harbour"), new Slug("weather"));
  }

  private FrontArrangement front() {
    return house.store.published().read(snapshot -> snapshot.front(new Language("es")));
  }

  @Test
  void refusal_of_the_rules_is_said_in_the_language_of_the_person() {
    var story = house.story("en", "Harbour", "Words.");
    var withdrawal = "/desk/stories/" + story + "/withdraw";
    assertThat(mara.post(withdrawal, "notice", "Not so.").body())
        .contains("Only a published story can be withdrawn.");
    var ines = new DeskVisitor(house, "ines").post(withdrawal, "notice", "No.");
    assertThat(ines.statusCode()).isEqualTo(409);
    assertThat(ines.body())
        .contains("Solo se retira un artículo publicado. El estado de este es «Borrador».")
        .doesNotContain("Only a");
    var layla = new DeskVisitor(house, "layla").byScript(withdrawal, "notice", "لا.");
    assertThat(layla.body()).contains("لا يُسحب إلا خبر منشور").doesNotContain("Only a");
  }

  @Test
  void what_a_role_may_not_do_is_said_in_the_language_of_the_person() {
    house.staff.add(
        Acting.operator(),
        "nuria",
        "Núria Pla",
        Role.TRANSLATOR,
        new Language("es"),
        DeskHouse.PASSWORD);
    var nuria = new DeskVisitor(house, "nuria");
    var story = house.story("en", "Harbour", "Words.");
    var refused = nuria.byScript("/desk/stories/" + story + "/publish");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("Quien tiene la función Traductor")
        .contains("publicar un artículo");
    assertThat(nuria.byScript("/desk/people/mara", "act", "disable").body())
        .contains("Quien tiene la función");
  }

  @Test
  void field_that_cannot_be_kept_is_named_in_the_language_of_the_person() {
    var story = "/desk/stories/" + house.story("en", "Harbour", "Words.");
    var ines = new DeskVisitor(house, "ines");
    var tooLong = ines.post(story, "basedOn", "1", "headline", "x".repeat(301), "body", "[]");
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body())
        .contains("«titular» tiene 301 caracteres; se admiten 300 como mucho.");
    var embed = "[{\"type\":\"embed\",\"url\":\"http://v.example/1\",\"title\":\"\"}]";
    assertThat(ines.byScript(story, "basedOn", "1", "headline", "One", "body", embed).body())
        .contains("La dirección de un contenido incrustado empieza por");
    assertThat(ines.byScript(story + "/embargo", "until", "soon").body())
        .contains("«soon» no es una fecha con hora");
    assertThat(mara.byScript(story + "/embargo", "until", "soon").body())
        .contains("“soon” is no date and time");
  }

  @Test
  void dialog_that_publishes_says_that_an_embargo_stands_in_the_way() {
    var story = "/desk/stories/" + house.story("en", "Harbour", "Words.");
    assertThat(mara.get(story).body()).doesNotContain("under embargo until");
    mara.post(
        story + "/embargo",
        "basedOn",
        "1",
        "until",
        LocalDate.now(ZoneOffset.UTC).plusDays(3) + "T12:00");
    assertThat(mara.get(story).body()).contains("This story is under embargo until");
  }

  @Test
  void password_that_is_too_short_is_refused_in_the_language_of_the_person() {
    var layla = new DeskVisitor(house, "layla");
    var refused =
        layla.post("/desk/password", "old", DeskHouse.PASSWORD, "fresh", "short", "again", "short");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("على الأقل، كبضع كلمات").doesNotContain("This password");
  }

  @Test
  void command_of_another_session_is_refused_in_the_language_of_the_person() {
    var layla = new DeskVisitor(house, "layla");
    assertThat(layla.withoutProof("/desk/language", "language", "ar").body())
        .contains("فُتحت هذه الصفحة في جلسة أخرى");
  }

  private void saved(String topic) {
    house
        .store
        .furniture()
        .keep(
            new Topic(
                new Slug(topic), Map.of(new Language("en"), topic), Map.of(), List.of(), Map.of()),
            Actor.person("mara"));
  }
}
