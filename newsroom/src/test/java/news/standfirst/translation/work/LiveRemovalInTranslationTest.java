package news.standfirst.translation.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.standfirst.store.Base;
import news.standfirst.story.EventKind;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is corrected or taken away in every language at once, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
final class LiveRemovalInTranslationTest extends LiveInCatalan {
  LiveRemovalInTranslationTest(Base base) {
    super(base);
  }

  @Test
  void removed_post_is_gone_from_every_edition_by_the_same_entry_of_the_log() {
    var coverage = live("Storm");
    var key = post(coverage, text("Hoax", "A whale was seen."));
    work();
    var before = store.log().head().number();
    carryOut(key, new PostCommand.Remove("It was false."));
    assertThat(since(before)).containsExactly(EventKind.POST_REMOVED);
    var heard = changes(coverage, before).posts();
    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst().post().published()).isFalse();
    assertThat(heard.getFirst().text()).isEqualTo(PostText.EMPTY);
    assertThat(posts(coverage)).isEmpty();
    work();
    assertThat(posts(coverage)).isEmpty();
  }

  @Test
  void post_that_is_removed_while_its_translation_is_awaited_never_comes() {
    var coverage = live("Storm");
    var key = post(coverage, text("Hoax", "A whale was seen."));
    carryOut(key, new PostCommand.Remove("It was false."));
    store.time().pass(Duration.ofMinutes(1));
    assertThat(store.store().translation().translations().nextOverdue()).isEmpty();
    work();
    assertThat(posts(coverage)).isEmpty();
    assertThat(engine.sent().toString()).doesNotContain("whale");
    carryOut(key, new PostCommand.Publish());
    work();
    assertThat(sentences(inCatalan(key))).containsExactly("A WHALE WAS SEEN.");
  }

  @Test
  void erased_post_leaves_no_word_in_any_language() {
    var coverage = live("Storm");
    var key = post(coverage, text("Quagmire", "Gobbledygook happened."));
    work();
    write(key, 1, "Galimaties va passar.");
    var shown = inCatalan(key);
    var before = store.log().head().number();
    carryOut(key, new PostCommand.Erase("a court said so"));
    assertThat(changes(coverage, before).posts().getFirst().post().revision())
        .isGreaterThan(shown.post().revision());
    work();
    assertThat(store.everything().toString())
        .doesNotContainIgnoringCase("gobbledygook")
        .doesNotContainIgnoringCase("quagmire")
        .doesNotContainIgnoringCase("galimaties");
  }

  @Test
  void erased_coverage_leaves_no_word_in_any_language() {
    var coverage = live("Flummery tonight");
    post(coverage, text("Quagmire", "Gobbledygook happened."));
    work();
    var slug =
        this.<Optional<Coverage>>inCatalan(s -> s.coverage(coverage.id())).orElseThrow().slug();
    carryOut(coverage.id(), new CoverageCommand.Erase("a court said so"));
    work();
    assertThat(store.everything().toString())
        .doesNotContainIgnoringCase("gobbledygook")
        .doesNotContainIgnoringCase("quagmire")
        .doesNotContainIgnoringCase("flummery");
    assertThat(this.<CoverageLookup>read(s -> s.at(CA, slug)))
        .isEqualTo(new CoverageLookup.Erased());
  }

  @Test
  void withdrawn_coverage_is_gone_from_every_edition_with_a_notice_that_is_translated_later() {
    var coverage = live("Storm");
    var slug = new Slug("storm");
    carryOut(coverage.id(), new CoverageCommand.Withdraw("It was false."));
    assertThat(((CoverageLookup.Gone) this.<CoverageLookup>read(s -> s.at(CA, slug))).notice())
        .extracting(notice -> notice.language() + ": " + notice.words())
        .isEqualTo("en: It was false.");
    assertThat(this.<List<Coverage>>read(s -> s.open(CA, "", 5).lines())).isEmpty();
    work();
    assertThat(((CoverageLookup.Gone) this.<CoverageLookup>read(s -> s.at(CA, slug))).notice())
        .extracting(notice -> notice.language() + ": " + notice.words())
        .isEqualTo("ca: IT WAS FALSE.");
    carryOut(coverage.id(), new CoverageCommand.Reinstate());
    assertThat(this.<List<Coverage>>read(s -> s.open(CA, "", 5).lines())).hasSize(1);
  }

  @Test
  void correction_of_a_post_stands_in_every_edition_at_once_and_is_translated_later() {
    var coverage = live("Storm");
    var key = post(coverage, text("Gusts", "They reach 113."));
    work();
    carryOut(key, new PostCommand.Correct("It was 131."));
    assertThat(inCatalan(key).post().corrections()).hasSize(1);
    assertThat(inCatalan(key).translation().notes()).isEmpty();
    work();
    assertThat(inCatalan(key).translation().notes()).containsEntry("It was 131.", "IT WAS 131.");
  }
}
