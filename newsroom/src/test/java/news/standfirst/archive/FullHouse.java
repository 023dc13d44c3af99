package news.standfirst.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Rights;
import news.standfirst.picture.Samples;
import news.standfirst.picture.Upload;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.store.Base;
import news.standfirst.store.SettableTime;
import news.standfirst.store.TestStore;
import news.standfirst.story.Actor;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Author;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.Topic;
import org.jspecify.annotations.Nullable;

/** A newsroom with a little of everything, and one to bring it to. */
final class FullHouse implements AutoCloseable {
  static final Language EN = TestStore.EN;
  static final Language AR = new Language("ar");
  static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
  private static final String ARABIC = "عاصفة تغلق الميناء القديم";
  private static final String HOSTILE =
      "</script><script>alert('1')</script> \"'; DROP TABLE article;-- ${7*7} {{x}} \\u0000 \\n"
          + " \u2028\u202e\u200f %s <!--]]> 🌊 é";

  private final SettableTime time = new SettableTime("2031-05-09T10:00:00Z");
  private final TestStore store;
  private final MediaStore media;
  private final DecodingPool pool = new DecodingPool(64 << 20);
  private final PictureIntake intake;
  private Address formerAddress = new Address(EN, LocalDate.of(2031, 1, 1), new Slug("none"));

  FullHouse(Base base, Path folder) {
    store = base.fresh(time);
    media = new FolderMediaStore(folder);
    intake = new PictureIntake(store.store().pictures(), media, pool, time, new Random(7));
  }

  TestStore store() {
    return store;
  }

  MediaStore media() {
    return media;
  }

  Address formerAddress() {
    return formerAddress;
  }

  int stories() {
    return store.store().dossiers().ids("", 1_000).size()
        + store.store().coverageDossiers().ids("", 1_000).size();
  }

  void export(Path folder) {
    new Export(
            new Export.Sources(
                store.store().dossiers(),
                store.store().coverageDossiers(),
                store.store().translationDossiers(),
                store.store().translation().glossaries(),
                store.store().translation().backlog(),
                store.published(),
                store.furniture(),
                store.store().pictures(),
                media),
            new Export.Site("The Sample", "https://sample.example", TestStore.ZONE, List.of(EN)),
            time.instant(),
            (_, _) -> {})
        .write(folder);
  }

  Report take(Path folder, boolean dryRun) {
    // The same moment: what depends on it, as the news sitemap's window, must come back too.
    time.set("2031-05-10T10:00:00Z");
    return new ExportImport(
            new ExportImport.Places(
                store.store().dossiers(),
                store.store().coverageDossiers(),
                store.store().translationDossiers(),
                store.store().translation().glossaries(),
                store.store().translation().backlog(),
                store.published(),
                store.furniture(),
                store.store().pictures(),
                intake),
            dryRun,
            (_, _) -> {})
        .take(folder);
  }

  Article erased(String marker) {
    var story = store.published(marker + " headline");
    store.done(story.id(), new ArticleCommand.ChangeSlug(new Slug(marker + "-slug")));
    later();
    new TranslatedSample(store, this::later).work();
    new LiveSample(store, this::later).erased(marker);
    return store.done(story.id(), new ArticleCommand.Erase("a court said so " + marker));
  }

  void fill() throws InterruptedException {
    furniture();
    var lead = picture(Samples.jpeg(700, 500), "crane.jpg", HOSTILE, null).id();
    pictures();
    var rich = rich(lead);
    corrected(rich.id());
    withdrawn();
    waiting();
    new LiveSample(store, this::later).fill(lead, HOSTILE, ARABIC);
    new TranslatedSample(store, this::later).fill(HOSTILE);
    store
        .furniture()
        .arrange(
            EN,
            new FrontArrangement(0, rich.id(), List.of(rich.id()), List.of(new Slug("harbour"))),
            TestStore.EDITOR);
    store
        .furniture()
        .keep(
            new HousePage("imprint", AR, ARABIC, Body.of(new Block.Paragraph(Text.plain(HOSTILE)))),
            TestStore.EDITOR);
    time.set("2031-05-10T10:00:00Z");
  }

  private void furniture() {
    var words = Map.of(EN, "Harbour " + HOSTILE.substring(0, 40), AR, ARABIC);
    store
        .furniture()
        .keep(
            new Topic(
                new Slug("harbour"),
                words,
                Map.of(AR, ARABIC),
                List.of(new Topic.KeyDate(LocalDate.of(2030, 2, 3), words)),
                Map.of(EN, HOSTILE)),
            TestStore.EDITOR);
    store
        .furniture()
        .keep(
            new Author(new Slug("mara-quill"), "Mara Quill", words, Map.of(EN, HOSTILE)),
            TestStore.EDITOR);
  }

  private Picture picture(byte[] file, String name, String words, @Nullable Instant ends)
      throws InterruptedException {
    later();
    var upload =
        new Upload(
            file, name, "", new PictureWords(words, ARABIC, words, words), "en", TestStore.EDITOR);
    var rights = new Rights("© " + ARABIC, HOSTILE, "https://rights.example/1", ends);
    return switch (intake.take(upload, new FocalPoint(0.25, 0.75), Optional.of(rights))) {
      case IntakeResult.Taken(var picture, var _) -> picture;
      case IntakeResult.Refused(var refusal) -> throw new AssertionError(refusal.reason());
    };
  }

  /** One changed, one whose rights have ended, one killed. */
  private void pictures() throws InterruptedException {
    var changed = picture(Samples.png(Samples.drawing(90, 60, 2)), "map.png", "A map", null);
    intake.change(
        changed.id(),
        1,
        new PictureWords(ARABIC, "", "", ""),
        new FocalPoint(0.5, 0.1),
        Rights.UNSAID,
        TestStore.EDITOR);
    var ends = time.instant().plus(Duration.ofHours(1));
    picture(Samples.jpeg(80, 60), "ended.jpg", "Ended", ends);
    store.store().pictures().endRights(ends);
    var killed = picture(Samples.jpeg(60, 90), "killed.jpg", "Killed", null);
    intake.kill(killed.id(), "a court said so", Actor.person("chief"));
  }

  private Article rich(PictureId lead) {
    later();
    var text =
        new ArticleText(
            HOSTILE,
            ARABIC,
            List.of(new Byline("Mara Quill"), new Byline(ARABIC)),
            "TANGIER",
            List.of(new Slug("harbour")),
            Label.ANALYSIS,
            new PictureUse(lead, ARABIC, HOSTILE),
            Body.of(
                new Block.Paragraph(Text.plain(HOSTILE)),
                new Block.Paragraph(Text.plain(ARABIC)),
                new Block.Picture(new PictureUse(lead, "caption", "alternative"))),
            "front " + HOSTILE.substring(0, 30),
            ARABIC,
            List.of(new ArticleId("elsewhere")),
            HOSTILE);
    var article = store.articles().draft(AR, text, Actor.person("لينا")).article();
    later();
    store.done(article.id(), new ArticleCommand.Publish(false, "note"));
    return article;
  }

  private void corrected(ArticleId arabic) {
    var story = store.published("Bridge opens");
    later();
    save(story.id(), 1, "Bridge opens late");
    store.done(story.id(), new ArticleCommand.Publish(true, "minor"));
    later();
    var changed = store.done(story.id(), new ArticleCommand.ChangeSlug(new Slug("bridge-at-last")));
    formerAddress = new Address(EN, changed.date(), story.slug());
    later();
    save(story.id(), 2, "Bridge opens very late");
    store.done(story.id(), new ArticleCommand.Correct(HOSTILE));
    later();
    store.done(story.id(), new ArticleCommand.Correct(ARABIC));
    save(story.id(), 3, "Not yet published");
    store.published("Bridge opens");
    store.done(arabic, new ArticleCommand.ChangeSlug(Slug.of(ARABIC + " ٢")));
  }

  private void withdrawn() {
    var story = store.published("Wrong from the start");
    later();
    store.done(story.id(), new ArticleCommand.Withdraw(HOSTILE));
    var reinstated = store.published("Right after all");
    later();
    store.done(reinstated.id(), new ArticleCommand.Withdraw("Doubts."));
    later();
    store.done(reinstated.id(), new ArticleCommand.Reinstate());
  }

  /** Stories that no reader has seen. */
  private void waiting() {
    later();
    var scheduled = store.drafted(TestStore.text("Tomorrow's story", ARABIC));
    store.done(scheduled.id(), new ArticleCommand.Schedule(Instant.parse("2031-06-01T05:00:00Z")));
    var embargoed = store.drafted(TestStore.text("Held back", HOSTILE));
    store.done(embargoed.id(), new ArticleCommand.Embargo(Instant.parse("2031-06-02T05:00:00Z")));
    store.done(embargoed.id(), new ArticleCommand.ChangeSlug(new Slug("chosen")));
    var spiked = store.drafted(TestStore.text("Never mind", "words"));
    later();
    store.done(spiked.id(), new ArticleCommand.Spike());
    var submitted = store.drafted(TestStore.text("", ""));
    store.done(submitted.id(), new ArticleCommand.Submit());
  }

  private void save(ArticleId id, int basedOn, String headline) {
    store.done(id, new ArticleCommand.Save(basedOn, TestStore.text(headline, HOSTILE)));
  }

  private void later() {
    time.pass(Duration.ofMinutes(7));
  }

  @Override
  public void close() {
    pool.close();
    store.close();
  }
}
