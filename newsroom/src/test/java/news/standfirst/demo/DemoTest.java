package news.standfirst.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import news.standfirst.store.Store;
import news.standfirst.story.Article;
import news.standfirst.story.PictureId;
import news.standfirst.story.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final Instant START = Instant.parse("2031-05-09T10:15:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

  /** The paper with small pictures, so that the tests are about the stories. */
  private static DemoPaper paper() {
    var paper = DemoStories.read(START, ZONE);
    var pictures = new LinkedHashMap<String, DemoPicture>();
    paper.pictures().forEach((key, picture) -> pictures.put(key, small(picture)));
    return new DemoPaper(
        paper.name(),
        paper.mottos(),
        paper.topics(),
        paper.authors(),
        paper.bylineNames(),
        paper.pages(),
        paper.fronts(),
        pictures,
        paper.stories(),
        paper.coverages());
  }

  private static DemoPicture small(DemoPicture p) {
    var d = p.drawing();
    return new DemoPicture(
        p.key(),
        p.caption(),
        p.alternativeText(),
        p.credit(),
        p.creator(),
        p.rights(),
        p.focalX(),
        p.focalY(),
        new Drawing("map", "paper", d.seed(), 400, 400, d.with(), "", "", d.labels(), d.lines()));
  }

  @Test
  void a_paper_without_pictures_is_filled_with_every_story(@TempDir Path folder) {
    var clock = new DemoClock(InstantSource.fixed(START));
    try (var store = Store.inFolder(folder, ZONE, clock)) {
      var paper = DemoStories.read(START, ZONE).withoutPictures();
      new Demo(
              store.articles(),
              store.coverages(),
              store.furniture(),
              (picture, _) -> {
                throw new AssertionError("a picture was drawn: " + picture.key());
              },
              clock)
          .fill(paper, _ -> {});
      for (var story : paper.stories()) {
        var article = store.articles().find(story.id()).orElseThrow();
        var text = store.articles().revision(article.id(), article.revision()).orElseThrow().text();
        assertThat(text.pictures()).isEmpty();
      }
    }
  }

  @Test
  void a_fresh_newsroom_is_filled_once_with_honest_stamps(@TempDir Path folder) {
    var clock = new DemoClock(InstantSource.fixed(START));
    try (var store = Store.inFolder(folder, ZONE, clock)) {
      var taken = new ConcurrentLinkedQueue<String>();
      var demo =
          new Demo(
              store.articles(),
              store.coverages(),
              store.furniture(),
              (picture, jpeg) -> {
                taken.add(picture.key());
                return new PictureId(picture.key().replace("-", ""));
              },
              clock);
      var paper = paper();

      assertThat(demo.fill(paper, line -> {})).isTrue();
      assertThat(demo.fill(paper, line -> {})).isFalse();

      assertThat(taken).containsExactlyInAnyOrderElementsOf(paper.pictures().keySet());
      assertThat(clock.instant()).isEqualTo(START);
      Map<String, Status> expected =
          Map.of(
              "talksnextweek", Status.PUBLISHED,
              "talksresignationreport", Status.WITHDRAWN,
              "draftferrytimetable", Status.DRAFT,
              "submittedschoolmeals", Status.SUBMITTED);
      expected.forEach(
          (id, status) -> assertThat(article(store, id).status()).as(id).isEqualTo(status));
      var online = article(store, "talksonline");
      assertThat(online.firstPublishedAt()).isEqualTo(START.minus(Duration.ofHours(55)));
      assertThat(online.corrections()).hasSize(1);
      assertThat(online.slug().value()).isEqualTo("sill-talks-held-by-video");
      assertThat(article(store, "profilemediator").scheduledFor())
          .isEqualTo(START.plus(Duration.ofHours(19)));
      assertThat(article(store, "statisticsquarter").embargoedUntil())
          .isEqualTo(START.plus(Duration.ofHours(21)));
      var running =
          store
              .publishedCoverages()
              .read(live -> live.live(new news.standfirst.story.Language("en"), 5));
      assertThat(running).hasSize(1);
      var gale = running.getFirst();
      assertThat(gale.startedAt()).isEqualTo(START.minus(Duration.ofMinutes(190)));
      store
          .publishedCoverages()
          .read(
              live -> {
                assertThat(live.pinned(gale.id())).isPresent();
                assertThat(live.keyEvents(gale.id(), 10)).hasSizeGreaterThan(2);
                assertThat(live.removedSince(gale.id(), Instant.EPOCH, 10)).hasSize(1);
                return live.position();
              });
      assertThat(store.furniture().topics()).hasSameSizeAs(paper.topics());
    }
  }

  private static Article article(Store store, String id) {
    return store.articles().find(new news.standfirst.story.ArticleId(id)).orElseThrow();
  }
}
