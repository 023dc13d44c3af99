package news.standfirst.reader;

import static news.standfirst.reader.SamplePaper.ENGLISH;
import static news.standfirst.reader.SamplePaper.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.standfirst.reader.page.Wanted;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.Label;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands on a front page, and where. */
final class FrontPagesTest {
  private static final Pattern HEADLINE =
      Pattern.compile(
          "class=\"headline\">\\s*(?:<span[^>]*>[^<]*</span>\\s*)?<a href=\"([^\"]+)\"");

  private static final Pattern SECTION = Pattern.compile("class=\"section (\\w+)\"");

  private static final Pattern TOPIC =
      Pattern.compile("id=\"section-\\d+\" class=\"rule\"><a href=\"/en/topic/([^\"]+)\"");

  private final PaperInMemory paper = SamplePaper.make();
  private final Reader reader = ReaderHouse.reader(paper, new SamplePictures(), 64L << 20);

  @AfterEach
  void close() {
    reader.close();
  }

  private String front(String edition) {
    return switch (reader.answer(new Wanted.Front(ReaderHouse.edition(edition)))) {
      case FinishedShelf.Answer.Page(var page) ->
          new String(page.identity().reply().body(), StandardCharsets.UTF_8);
      case FinishedShelf.Answer.None(var why) -> why.toString();
    };
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(match -> match.group(1)).toList();
  }

  /** Enough news of no topic to fill everything above the sections. */
  private void aBusyNight() {
    for (int i = 1; i <= 20; i++) {
      var text = SamplePaper.text("News " + i, "", "", "", Label.NEWS, List.of(), "It came.");
      paper.publish("news" + i, ENGLISH, text, NOON);
    }
  }

  private void arrange(String... topics) {
    var sections = Stream.of(topics).map(Slug::new).toList();
    reader.caughtUp(paper.arrange(ENGLISH, new FrontArrangement(2, null, List.of(), sections)));
  }

  @Test
  void no_story_stands_twice() {
    for (var edition : List.of("en", "es", "ar")) {
      assertThat(found(HEADLINE, front(edition)))
          .as(edition)
          .hasSizeGreaterThan(3)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void lead_and_pinned_stories_stand_first_in_their_order() {
    assertThat(found(HEADLINE, front("en")))
        .startsWith(paper.path("harbour"), paper.path("tram"), paper.path("wheat"));
  }

  @Test
  void topic_whose_stories_all_stand_above_has_no_section() {
    assertThat(found(TOPIC, front("en"))).containsExactly("politics");
  }

  @Test
  void sections_stand_in_the_order_of_the_editors_and_repeat_nothing_of_each_other() {
    aBusyNight();
    arrange("business", "harbour-talks");
    var front = front("en");
    assertThat(found(HEADLINE, front)).doesNotHaveDuplicates().contains(paper.path("harbour"));
    assertThat(found(TOPIC, front)).containsExactly("business", "harbour-talks");
  }

  @Test
  void sections_of_few_stories_share_a_line_and_one_alone_has_it_whole() {
    aBusyNight();
    paper.keep(
        new Topic(new Slug("weather"), Map.of(ENGLISH, "Weather"), Map.of(), List.of(), Map.of()));
    var text = SamplePaper.text("Rain", "", "weather", "", Label.NEWS, List.of(), "It rained.");
    paper.publish("weather", ENGLISH, text, SamplePaper.ago(40));
    arrange("culture", "weather", "politics");
    assertThat(found(SECTION, front("en"))).containsExactly("narrow", "narrow", "wide");
    arrange("culture", "politics", "weather");
    assertThat(found(SECTION, front("en"))).containsExactly("lone", "wide", "lone");
  }
}
