package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import news.standfirst.demo.Demo;
import news.standfirst.demo.DemoClock;
import news.standfirst.demo.DemoPaper;
import news.standfirst.demo.DemoPicture;
import news.standfirst.demo.DemoStories;
import news.standfirst.demo.Drawing;
import news.standfirst.store.Store;
import news.standfirst.story.Card;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.translation.work.Revising;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTranslationsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

  private static DemoPaper withSmallPictures(DemoPaper paper) {
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
  void stories_of_the_demo_stand_reviewed_in_spanish_and_arabic(@TempDir Path folder) {
    var start = Instant.parse("2031-05-09T10:00:00Z");
    var translations = DemoStories.translations(start, ZONE);
    var clock = new DemoClock(InstantSource.fixed(start));
    try (var store = Store.inFolder(folder, ZONE, clock)) {
      new Demo(
              store.articles(),
              store.coverages(),
              store.furniture(),
              (picture, _) -> new PictureId(picture.key().replace("-", "")),
              clock)
          .fill(withSmallPictures(DemoStories.read(start, ZONE)), _ -> {});
      DemoTranslations.write(translations, new Revising(store.translation(), clock, _ -> {}));
      for (var tag : new String[] {"es", "ar"}) {
        assertThat(
                store
                    .published()
                    .<List<Card>>read(s -> s.latest(new Language(tag), "", 90).lines())
                    .stream()
                    .filter(card -> card.translation() != null))
            .hasSize(2)
            .allSatisfy(card -> assertThat(card.translation().reviewed()).isTrue())
            .allSatisfy(card -> assertThat(card.translation().complete()).isTrue());
      }
    }
  }
}
