package news.standfirst.reader;

import static news.standfirst.reader.SamplePaper.ENGLISH;
import static news.standfirst.reader.SamplePaper.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.standfirst.reader.page.Wanted;
import news.standfirst.story.Address;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Body;
import news.standfirst.story.EventKind;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.Label;
import news.standfirst.story.LogPosition;
import news.standfirst.story.PictureId;
import news.standfirst.story.Slug;
import news.standfirst.web.ContentCoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is kept, what is dropped, and when. */
final class ReaderCacheTest {
  private static final long PLENTY = 64L << 20;

  private final PaperInMemory paper = SamplePaper.make();
  private final SamplePictures pictures = new SamplePictures();
  private final Reader reader = ReaderHouse.reader(paper, pictures, PLENTY);

  @AfterEach
  void close() {
    reader.close();
  }

  private Wanted story(String id) {
    var parts = paper.path(id).split("/", -1);
    var date =
        LocalDate.of(
            Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
    return new Wanted.Story(
        ReaderHouse.edition("en"), new Address(ENGLISH, date, new Slug(parts[5])));
  }

  private String read(Reader from, Wanted wanted) {
    return switch (from.answer(wanted)) {
      case FinishedShelf.Answer.Page(var page) ->
          new String(page.identity().reply().body(), StandardCharsets.UTF_8);
      case FinishedShelf.Answer.None(var why) -> why.toString();
    };
  }

  private String read(Wanted wanted) {
    return read(reader, wanted);
  }

  private boolean kept(String path) {
    return reader.find(path, ContentCoding.GZIP) != null;
  }

  private List<String> openMany() {
    read(new Wanted.Front(ReaderHouse.edition("en")));
    read(new Wanted.Front(ReaderHouse.edition("ar")));
    read(new Wanted.Latest(ReaderHouse.edition("en"), ""));
    read(new Wanted.Corrections(ReaderHouse.edition("en"), ""));
    read(new Wanted.Feeds(ReaderHouse.edition("en")));
    for (var topic : List.of("politics", "science", "culture")) {
      read(new Wanted.OfTopic(ReaderHouse.edition("en"), new Slug(topic), ""));
    }
    for (var id : List.of("tram", "rain", "poems", "harbour", "cranes", "opera")) {
      read(story(id));
    }
    return keptPaths();
  }

  private List<String> keptPaths() {
    var paths =
        new ArrayList<>(
            List.of(
                "/en/",
                "/ar/",
                "/en/latest",
                "/en/corrections",
                "/en/feeds",
                "/en/topic/politics",
                "/en/topic/science",
                "/en/topic/culture"));
    for (var id : List.of("tram", "rain", "poems", "harbour", "cranes", "opera")) {
      paths.add(paper.path(id));
    }
    return paths.stream().filter(this::kept).toList();
  }

  private List<String> droppedBy(LogPosition position, List<String> before) {
    reader.caughtUp(position);
    var after = keptPaths();
    return before.stream().filter(path -> !after.contains(path)).toList();
  }

  @Test
  void page_is_made_once_and_then_answered_from_memory() {
    read(story("tram"));
    var reads = paper.reads();
    assertThat(kept(paper.path("tram"))).isTrue();
    read(story("tram"));
    assertThat(paper.reads()).isEqualTo(reads);
  }

  @Test
  void update_drops_the_pages_that_show_the_story_and_no_others() {
    var before = openMany();
    assertThat(before).hasSize(14);
    var text =
        SamplePaper.text(
            "Forty-one poems", "", "culture", "", Label.NEWS, List.of("Beate Sorel"), "One more.");
    var dropped = droppedBy(paper.update("poems", text, false, NOON), before);
    assertThat(dropped)
        .containsExactlyInAnyOrder(
            "/en/",
            "/en/latest",
            "/en/feeds", // lists the topics that have stories
            "/en/topic/culture",
            paper.path("poems"),
            paper.path("opera")); // its "more on culture" shows the card
    assertThat(read(story("poems"))).contains("Forty-one poems");
  }

  @Test
  void new_story_drops_the_lists_that_it_joins_and_no_article_of_other_topics() {
    var before = openMany();
    var text =
        SamplePaper.text(
            "Comet seen", "", "science", "", Label.NEWS, List.of("Jonas Ekhart"), "Bright.");
    var dropped = droppedBy(paper.publish("comet", ENGLISH, text, NOON), before);
    assertThat(dropped)
        .containsExactlyInAnyOrder(
            "/en/", "/en/latest", "/en/feeds", "/en/topic/science", paper.path("rain"));
  }

  @Test
  void first_story_of_a_day_drops_the_neighbouring_days() {
    var edition = ReaderHouse.edition("en");
    read(new Wanted.OfDay(edition, LocalDate.of(2031, 5, 9)));
    read(new Wanted.OfDay(edition, LocalDate.of(2031, 5, 7)));
    var text = SamplePaper.text("Later", "", "", "", Label.NEWS, List.of(), "Later.");
    reader.caughtUp(paper.publish("later", ENGLISH, text, NOON.plusSeconds(200_000)));
    assertThat(kept("/en/2031/05/09")).isFalse();
    assertThat(kept("/en/2031/05/07")).isTrue();
    assertThat(read(new Wanted.OfDay(edition, LocalDate.of(2031, 5, 9)))).contains("2031/05/11");
  }

  @Test
  void switch_follows_what_the_other_edition_has_of_a_topic() {
    var business = new Wanted.OfTopic(ReaderHouse.edition("en"), new Slug("business"), "");
    assertThat(read(business)).doesNotContain("/es/topic/business");
    var text = SamplePaper.text("Sube el pan", "", "business", "", Label.NEWS, List.of(), "Sube.");
    reader.caughtUp(paper.publish("bread", SamplePaper.SPANISH, text, NOON));
    assertThat(read(business)).contains("<a href=\"/es/topic/business\" hreflang=\"es\"");
    reader.caughtUp(paper.carryOut("bread", new ArticleCommand.Withdraw("No sube."), NOON));
    assertThat(read(business)).doesNotContain("/es/topic/business");
  }

  @Test
  void footer_bears_the_title_of_a_house_page_as_it_is_now() {
    var front = new Wanted.Front(ReaderHouse.edition("en"));
    read(front);
    var body = Body.of(SamplePaper.paragraph("We."));
    reader.caughtUp(paper.keep(new HousePage("imprint", ENGLISH, "Who we are", body)));
    assertThat(read(front)).contains("<a href=\"/en/imprint\"><bdi>Who we are</bdi></a>");
  }

  @Test
  void new_address_is_found_although_it_was_asked_for_before() {
    var text = SamplePaper.text("Soon here", "", "", "", Label.NEWS, List.of(), "Here.");
    var soon =
        new Wanted.Story(
            ReaderHouse.edition("en"),
            new Address(ENGLISH, LocalDate.of(2031, 5, 9), new Slug("soon-here")));
    assertThat(read(soon)).contains("Nothing");
    reader.caughtUp(paper.publish("soon", ENGLISH, text, NOON));
    assertThat(read(soon)).contains("Soon here");
  }

  @Test
  void withdrawn_story_leaves_every_page_before_the_answer_goes_out() {
    openMany();
    reader.caughtUp(paper.carryOut("tram", new ArticleCommand.Withdraw("It was wrong."), NOON));
    assertThat(read(new Wanted.Front(ReaderHouse.edition("en")))).doesNotContain("Night trams");
    assertThat(read(new Wanted.Latest(ReaderHouse.edition("en"), "")))
        .doesNotContain("Night trams");
    assertThat(read(story("tram"))).contains("It was wrong.").doesNotContain("first runs leave");
  }

  @Test
  void erased_story_drops_everything() {
    openMany();
    reader.caughtUp(paper.carryOut("tram", new ArticleCommand.Erase("a court"), NOON));
    assertThat(keptPaths()).isEmpty();
  }

  @Test
  void killed_picture_leaves_the_pages_that_showed_it() {
    var before = openMany();
    var rain = new PictureId("rain");
    pictures.killed.add(rain);
    var position = paper.append(EventKind.PICTURE_KILLED, "picture", "rain", NOON);
    assertThat(droppedBy(position, before))
        .containsExactlyInAnyOrder(
            "/ar/", "/en/topic/science", "/en/latest", paper.path("rain"), paper.path("harbour"));
    assertThat(read(story("rain"))).doesNotContain("/media/rain");
  }

  @Test
  void arranged_front_page_changes_only_its_edition() {
    openMany();
    var position =
        paper.arrange(SamplePaper.SPANISH, new FrontArrangement(1, null, List.of(), List.of()));
    assertThat(droppedBy(position, openMany())).isEmpty();
  }

  @Test
  void page_that_was_touched_while_it_was_made_is_served_but_not_kept() {
    var text = SamplePaper.text("Trams, again", "", "", "", Label.NEWS, List.of(), "Again.");
    paper.insideNextRead(() -> reader.caughtUp(paper.update("tram", text, true, NOON)));
    assertThat(read(story("tram"))).contains("Night trams return");
    assertThat(kept(paper.path("tram"))).isFalse();
    assertThat(read(story("tram"))).contains("Trams, again");
  }

  /** More than once: somebody may come just when the page is done. */
  @RepeatedTest(20)
  void many_who_wait_for_a_page_cause_one_rendering() throws Exception {
    var wanted = story("harbour");
    var reads = paper.reads();
    var arrived = new CountDownLatch(40);
    paper.insideNextRead(
        () -> {
          try {
            arrived.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<String>>();
      for (int i = 0; i < 40; i++) {
        answers.add(
            readers.submit(
                () -> {
                  arrived.countDown();
                  return read(wanted);
                }));
      }
      for (var answer : answers) {
        assertThat(answer.get()).contains("Harbour talks end");
      }
    }
    assertThat(paper.reads()).isEqualTo(reads + 1);
  }

  @Test
  void cache_stays_within_its_bytes_and_keeps_what_is_asked_for() {
    try (var small = ReaderHouse.reader(paper, pictures, 240_000)) {
      read(small, story("tram"));
      for (int i = 1; i <= 30; i++) {
        read(small, story("brief" + i));
        assertThat(small.find(paper.path("tram"), ContentCoding.GZIP)).as("round " + i).isNotNull();
        assertThat(small.keptBytes()).isLessThanOrEqualTo(240_000);
      }
      assertThat(small.find(paper.path("brief1"), ContentCoding.GZIP)).isNull();
    }
  }

  @Test
  void new_generation_of_the_log_begins_with_an_empty_cache() {
    openMany();
    paper.beginGeneration("g2");
    reader.caughtUp(paper.head());
    assertThat(keptPaths()).isEmpty();
    read(story("tram"));
    assertThat(kept(paper.path("tram"))).isTrue();
  }
}
