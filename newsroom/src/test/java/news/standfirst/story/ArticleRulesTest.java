package news.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ArticleRulesTest {
  private static final Instant NOW = Instant.parse("2031-05-09T22:30:00Z");
  private static final ArticleText TEXT =
      ArticleText.of("Storm closes harbour", "Ferries stay in port", Body.EMPTY);

  private final ArticleRules rules = new ArticleRules(ZoneId.of("Europe/Madrid"));
  private Article article =
      Article.drafted(new ArticleId("a1"), new Language("en"), TEXT, "mara", NOW);
  private ArticleText newest = TEXT;
  private Instant now = NOW;

  @Test
  void first_publication_sets_stamp_and_the_date_of_the_sites_zone() {
    accepted(new ArticleCommand.Publish(false, ""));
    assertThat(article.status()).isEqualTo(Status.PUBLISHED);
    assertThat(article.firstPublishedAt()).isEqualTo(NOW);
    assertThat(article.updatedAt()).isNull();
    assertThat(article.date()).isEqualTo(LocalDate.of(2031, 5, 10));
    assertThat(article.address().path()).isEqualTo("/en/2031/05/10/storm-closes-harbour");
  }

  @Test
  void saving_never_publishes() {
    published();
    save("Storm closes harbour for a day");
    assertThat(article.published()).isEqualTo(1);
    assertThat(article.changesWaiting()).isTrue();
  }

  @Test
  void saving_on_an_old_revision_is_refused_naming_both() {
    save("Second");
    var refusal = refused(new ArticleCommand.Save(1, TEXT));
    assertThat(refusal.code()).isEqualTo("revision-conflict");
    assertThat(refusal.reason()).contains("revision 1").contains("revision 2");
  }

  @Test
  void minor_update_leaves_the_updated_stamp_alone() {
    published();
    save("Storm closes the harbour");
    accepted(new ArticleCommand.Publish(true, "typo"));
    assertThat(article.published()).isEqualTo(2);
    assertThat(article.updatedAt()).isNull();
  }

  @Test
  void major_update_moves_the_updated_stamp_but_not_the_published_one() {
    published();
    save("Storm closes three harbours");
    later(Duration.ofHours(2));
    accepted(new ArticleCommand.Publish(false, ""));
    assertThat(article.updatedAt()).isEqualTo(now);
    assertThat(article.firstPublishedAt()).isEqualTo(NOW);
  }

  @Test
  void publishing_what_readers_see_already_is_refused() {
    published();
    assertThat(refused(new ArticleCommand.Publish(false, "")).code()).isEqualTo("nothing-new");
  }

  @Test
  void story_without_headline_is_not_published() {
    newest = ArticleText.of(" ", "", Body.EMPTY);
    assertThat(refused(new ArticleCommand.Publish(false, "")).code()).isEqualTo("no-headline");
  }

  @Test
  void nobody_publishes_before_the_embargo_ends() {
    accepted(new ArticleCommand.Embargo(NOW.plusSeconds(60)));
    assertThat(refused(new ArticleCommand.Publish(false, "")).code()).isEqualTo("embargoed");
    assertThat(refused(new ArticleCommand.Schedule(NOW.plusSeconds(59))).code())
        .isEqualTo("embargoed");
    later(Duration.ofSeconds(60));
    accepted(new ArticleCommand.Publish(false, ""));
  }

  @Test
  void embargo_moves_an_earlier_schedule_to_its_end() {
    accepted(new ArticleCommand.Schedule(NOW.plusSeconds(60)));
    accepted(new ArticleCommand.Embargo(NOW.plusSeconds(600)));
    assertThat(article.scheduledFor()).isEqualTo(NOW.plusSeconds(600));
  }

  @Test
  void scheduled_story_goes_out_once_and_with_its_newest_text() {
    accepted(new ArticleCommand.Schedule(NOW.plusSeconds(60)));
    save("Storm closes harbour again");
    assertThat(refused(new ArticleCommand.PublishScheduled()).code()).isEqualTo("not-due");
    later(Duration.ofSeconds(60));
    accepted(new ArticleCommand.PublishScheduled());
    assertThat(article.published()).isEqualTo(2);
    assertThat(refused(new ArticleCommand.PublishScheduled()).code()).isEqualTo("not-due");
  }

  @Test
  void schedule_in_the_past_is_refused() {
    assertThat(refused(new ArticleCommand.Schedule(NOW)).code()).isEqualTo("time-passed");
  }

  @Test
  void correction_takes_the_newer_text_with_it() {
    published();
    save("Storm closes two harbours");
    accepted(new ArticleCommand.Correct("There were two harbours, not one."));
    assertThat(article.published()).isEqualTo(2);
    assertThat(article.corrections()).extracting(Correction::note).hasSize(1);
    assertThat(article.updatedAt()).isEqualTo(NOW);
  }

  @Test
  void correction_works_on_a_story_that_was_scheduled_and_then_published() {
    accepted(new ArticleCommand.Schedule(NOW.plusSeconds(60)));
    later(Duration.ofMinutes(1));
    accepted(new ArticleCommand.PublishScheduled());
    accepted(new ArticleCommand.Correct("A name was misspelt."));
    accepted(new ArticleCommand.Withdraw("It was not true."));
    assertThat(article.status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void withdrawn_story_can_come_back_but_not_by_publishing() {
    published();
    accepted(new ArticleCommand.Withdraw("Withdrawn after a complaint."));
    assertThat(refused(new ArticleCommand.Publish(false, "")).code()).isEqualTo("withdrawn");
    accepted(new ArticleCommand.Reinstate());
    assertThat(article.live()).isTrue();
    assertThat(article.withdrawal()).isNull();
  }

  @Test
  void only_what_was_never_published_is_spiked_and_it_can_be_recovered() {
    accepted(new ArticleCommand.Spike());
    assertThat(refused(new ArticleCommand.Save(1, TEXT)).code()).isEqualTo("spiked");
    accepted(new ArticleCommand.Recover());
    published();
    assertThat(refused(new ArticleCommand.Spike()).code()).isEqualTo("wrong-status");
  }

  @Test
  void nothing_happens_to_an_erased_story() {
    published();
    accepted(new ArticleCommand.Erase("Court order"));
    assertThat(refused(new ArticleCommand.Reinstate()).code()).isEqualTo("erased");
    assertThat(article.corrections()).isEmpty();
  }

  @Test
  void slug_follows_the_headline_until_it_is_chosen_or_published() {
    save("Storm spares harbour");
    assertThat(article.slug()).isEqualTo(new Slug("storm-spares-harbour"));
    accepted(new ArticleCommand.ChangeSlug(new Slug("the-storm")));
    save("Storm over");
    assertThat(article.slug()).isEqualTo(new Slug("the-storm"));
  }

  @Test
  void submitted_story_is_sent_back_with_a_reason() {
    accepted(new ArticleCommand.Submit());
    accepted(new ArticleCommand.SendBack("Who says so?"));
    assertThat(article.status()).isEqualTo(Status.DRAFT);
  }

  private void published() {
    accepted(new ArticleCommand.Publish(false, ""));
  }

  private void save(String headline) {
    newest = ArticleText.of(headline, "", Body.EMPTY);
    accepted(new ArticleCommand.Save(article.revision(), newest));
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private void accepted(ArticleCommand command) {
    var decision = rules.decide(article, newest, command, now);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    for (var event : ((Decision.Accepted) decision).events()) {
      article = rules.after(article, event, now);
    }
  }

  private Refusal refused(ArticleCommand command) {
    var decision = rules.decide(article, newest, command, now);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).refusal();
  }
}
