package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's first page as it is asked for: by status, topic, person, language and words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoryListTest {
  private static final Language EN = new Language("en");
  private static final Language ES = new Language("es");

  private final DeskHouse house = new DeskHouse(0);
  private final DeskVisitor mara = new DeskVisitor(house, "mara");

  @BeforeAll
  void writes() {
    var weather =
        new Topic(new Slug("weather"), Map.of(EN, "Weather"), Map.of(), List.of(), Map.of());
    house.store.furniture().keep(weather, Actor.person("mara"));
    drafted("mara", EN, "Draft", List.of(), "");
    carriedOut(drafted("jonas", EN, "Submitted", List.of(), ""), new ArticleCommand.Submit());
    carriedOut(
        drafted("mara", ES, "Publicado", List.of("weather"), "Noor Haddad"),
        new ArticleCommand.Publish(false, ""));
    carriedOut(drafted("mara", EN, "Spiked", List.of("weather"), ""), new ArticleCommand.Spike());
    carriedOut(
        drafted("jonas", EN, "Scheduled", List.of("weather"), ""),
        new ArticleCommand.Schedule(Instant.now().plus(Duration.ofHours(5))));
  }

  @AfterAll
  void closes() {
    house.close();
  }

  private ArticleId drafted(
      String by, Language language, String headline, List<String> topics, String byline) {
    var text =
        new ArticleText(
            headline,
            "",
            byline.isEmpty() ? List.of() : List.of(new Byline(byline)),
            "",
            topics.stream().map(Slug::new).toList(),
            Label.NEWS,
            null,
            Body.of(new Block.Paragraph(Text.plain("Words of it."))),
            "",
            "",
            List.of(),
            "");
    return house.store.articles().draft(language, text, Actor.person(by)).article().id();
  }

  private void carriedOut(ArticleId story, ArticleCommand command) {
    var actor = Actor.person(house.article(story).createdBy());
    assertThat(house.store.articles().carryOut(story, command, actor))
        .isInstanceOf(Outcome.Done.class);
  }

  private Document list(String query) {
    var answer = mara.get("/desk/" + query);
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "'', 'Scheduled Publicado Submitted Draft'",
        "?status=draft, 'Scheduled Draft'",
        "?status=submitted, Submitted",
        "?status=published, Publicado",
        "?status=spiked, Spiked",
        "?status=scheduled, Scheduled",
        "?status=unheard-of, 'Scheduled Publicado Submitted Draft'",
        "?topic=weather, 'Scheduled Publicado'",
        "?topic=weather&status=spiked, Spiked",
        "?topic=tides, none",
        "?person=jonas, 'Scheduled Submitted'",
        "?person=JONAS, 'Scheduled Submitted'",
        "?person=Noor+Haddad, Publicado",
        "?person=nobody, none",
        "?language=es, Publicado",
        "?language=en&person=mara, Draft",
        "?status=scheduled&person=mara, none"
      })
  void stories_are_those_that_were_asked_for_newest_change_first(String query, String headlines) {
    var shown = list(query).select("#lines .headline a").eachText();
    assertThat(shown).isEqualTo(headlines == null ? List.of() : List.of(headlines.split(" ")));
  }

  @Test
  void list_without_a_story_says_so_and_leads_back_to_all() {
    var page = list("?status=withdrawn");
    assertThat(page.select("#lines .empty strong").text()).isNotEmpty();
    assertThat(page.select("#lines .empty a").attr("href")).isEqualTo("/desk/");
    assertThat(page.select("select[name=status] option[selected]").attr("value"))
        .isEqualTo("withdrawn");
  }

  @Test
  void people_are_offered_by_their_own_names() {
    var offered = list("").select("#people option[value=jonas]");
    assertThat(offered.text()).isEqualTo("Jonas Ek");
    assertThat(list("").select("input[name=person]").attr("list")).isEqualTo("people");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?topic=No+slug%21",
        "?language=no-language-at-all-zz",
        "?after=forged",
        "?q=%00",
        "?person=%27%3B--"
      })
  void address_that_makes_no_sense_is_refused_or_finds_nothing_and_is_no_fault(String query) {
    assertThat(mara.get("/desk/" + query).statusCode()).isLessThan(500);
  }
}
