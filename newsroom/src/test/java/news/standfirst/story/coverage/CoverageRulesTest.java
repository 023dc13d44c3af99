package news.standfirst.story.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageRulesTest {
  private static final Instant NOW = Instant.parse("2031-05-09T10:00:00Z");
  private static final CoverageText TEXT = CoverageText.of("Storm on the coast", "As it happens.");

  /** What each command comes to in each status; the table is the specification. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          announce,  done,         wrong-status, wrong-status, wrong-status, wrong-status, erased
          start,     done,         done,         wrong-status, wrong-status, wrong-status, erased
          end,       wrong-status, wrong-status, done,         wrong-status, wrong-status, erased
          reopen,    wrong-status, wrong-status, wrong-status, done,         wrong-status, erased
          withdraw,  wrong-status, done,         done,         done,         wrong-status, erased
          reinstate, wrong-status, wrong-status, wrong-status, wrong-status, done,         erased
          erase,     done,         done,         done,         done,         done,         erased
          slug,      done,         done,         done,         done,         done,         erased
          save,      done,         done,         done,         done,         done,         erased
          """)
  void every_command_in_every_status(
      String command,
      String draft,
      String upcoming,
      String live,
      String ended,
      String withdrawn,
      String erased) {
    var expected = List.of(draft, upcoming, live, ended, withdrawn, erased);
    for (var status : CoverageStatus.values()) {
      var coverage = in(status);
      assertThat(outcome(coverage, command(command, coverage)))
          .as("%s of a coverage that is %s", command, status)
          .isEqualTo(expected.get(status.ordinal()));
    }
  }

  @Test
  void start_never_moves_and_the_end_is_the_true_one() {
    var live = in(CoverageStatus.LIVE);
    var ended = after(live, new CoverageCommand.End(), NOW.plusSeconds(60));
    assertThat(ended.endedAt()).isEqualTo(NOW.plusSeconds(60));
    var again = after(ended, new CoverageCommand.Reopen(), NOW.plusSeconds(120));
    assertThat(again.startedAt()).isEqualTo(NOW);
    assertThat(again.openedAt()).isEqualTo(live.openedAt());
    assertThat(again.endedAt()).isNull();
  }

  @Test
  void slug_follows_the_headline_until_readers_could_see_it() {
    var draft = in(CoverageStatus.DRAFT);
    var renamed =
        after(draft, new CoverageCommand.Save(1, CoverageText.of("Flood in town", "")), NOW);
    assertThat(renamed.slug()).isEqualTo(new Slug("flood-in-town"));
    var live = after(renamed, new CoverageCommand.Start(), NOW);
    var later =
        after(
            live,
            new CoverageCommand.Save(live.revision(), CoverageText.of("Flood recedes", "")),
            NOW);
    assertThat(later.slug()).isEqualTo(new Slug("flood-in-town"));
  }

  @Test
  void save_on_an_older_revision_is_a_conflict() {
    var live = in(CoverageStatus.LIVE);
    assertThat(outcome(live, new CoverageCommand.Save(live.revision() - 1, TEXT)))
        .isEqualTo("revision-conflict");
  }

  @Test
  void readers_never_see_a_coverage_without_headline() {
    var nameless = drafted(CoverageText.EMPTY, CoveragePlan.USUAL);
    assertThat(outcome(nameless, new CoverageCommand.Announce())).isEqualTo("no-headline");
    assertThat(outcome(nameless, new CoverageCommand.Start())).isEqualTo("no-headline");
    var live = in(CoverageStatus.LIVE);
    assertThat(outcome(live, new CoverageCommand.Save(live.revision(), CoverageText.EMPTY)))
        .isEqualTo("no-headline");
  }

  @Test
  void a_start_is_planned_for_a_time_to_come_and_within_reason() {
    var draft = in(CoverageStatus.DRAFT);
    assertThat(outcome(draft, plan(NOW.minusSeconds(1)))).isEqualTo("time-passed");
    assertThat(outcome(draft, plan(NOW.plus(Duration.ofDays(800))))).isEqualTo("too-far");
    assertThat(outcome(draft, plan(NOW.plusSeconds(1)))).isEqualTo("done");
    assertThat(outcome(in(CoverageStatus.LIVE), plan(NOW.plusSeconds(1)))).isEqualTo("started");
  }

  @Test
  void clock_starts_what_is_due_once() {
    var at = NOW.plusSeconds(60);
    var upcoming =
        after(
            drafted(TEXT, CoveragePlan.USUAL.startingAt(at)), new CoverageCommand.Announce(), NOW);
    assertThat(upcoming.nextDeadline()).isEqualTo(at);
    assertThat(outcome(upcoming, new CoverageCommand.StartDue(), at.minusNanos(1)))
        .isEqualTo("not-due");
    var live = after(upcoming, new CoverageCommand.StartDue(), at);
    assertThat(outcome(live, new CoverageCommand.StartDue(), at)).isEqualTo("not-due");
  }

  @Test
  void silence_reminds_once_and_then_ends_it() {
    var plan = new CoveragePlan(null, Duration.ofHours(1), Duration.ofHours(2));
    var live = after(drafted(TEXT, plan), new CoverageCommand.Start(), NOW);
    var look = new CoverageCommand.LookAtSilence();
    assertThat(outcome(live, look, NOW.plus(Duration.ofMinutes(59)))).isEqualTo("not-due");
    var reminded = after(live, look, NOW.plus(Duration.ofHours(1)));
    assertThat(reminded.live()).isTrue();
    assertThat(outcome(reminded, look, NOW.plus(Duration.ofMinutes(90)))).isEqualTo("not-due");
    var ended = after(reminded, look, NOW.plus(Duration.ofHours(2)));
    assertThat(ended.status()).isEqualTo(CoverageStatus.ENDED);
    assertThat(ended.nextDeadline()).isNull();
  }

  @Test
  void silence_that_nobody_minds_never_ends() {
    var plan = new CoveragePlan(null, Duration.ZERO, Duration.ZERO);
    var live = after(drafted(TEXT, plan), new CoverageCommand.Start(), NOW);
    assertThat(live.nextDeadline()).isNull();
    assertThat(outcome(live, new CoverageCommand.LookAtSilence(), NOW.plus(Duration.ofDays(900))))
        .isEqualTo("not-due");
  }

  @Test
  void erased_coverage_keeps_no_words() {
    var erased = in(CoverageStatus.ERASED);
    assertThat(erased.text()).isEqualTo(CoverageText.EMPTY);
    assertThat(erased.slug()).isEqualTo(new Slug("c1"));
    assertThat(erased.withdrawal()).isNull();
  }

  @Test
  void silence_is_bounded() {
    assertThatThrownBy(() -> new CoveragePlan(null, Duration.ofSeconds(-1), Duration.ZERO))
        .isInstanceOf(InvalidStory.class);
    assertThatThrownBy(() -> new CoveragePlan(null, Duration.ZERO, Duration.ofDays(32)))
        .isInstanceOf(InvalidStory.class)
        .hasMessageContaining("31 days");
  }

  static Coverage in(CoverageStatus status) {
    var draft = drafted(TEXT, CoveragePlan.USUAL);
    return switch (status) {
      case DRAFT -> draft;
      case UPCOMING -> after(draft, new CoverageCommand.Announce(), NOW);
      case LIVE -> after(draft, new CoverageCommand.Start(), NOW);
      case ENDED -> after(in(CoverageStatus.LIVE), new CoverageCommand.End(), NOW);
      case WITHDRAWN ->
          after(in(CoverageStatus.LIVE), new CoverageCommand.Withdraw("By a court."), NOW);
      case ERASED -> after(in(CoverageStatus.LIVE), new CoverageCommand.Erase("court"), NOW);
    };
  }

  private static Coverage drafted(CoverageText text, CoveragePlan plan) {
    return Coverage.drafted(
        new CoverageId("c1"), new Language("en"), text, plan, "edith", NOW.minusSeconds(60));
  }

  private static CoverageCommand command(String word, Coverage coverage) {
    return switch (word) {
      case "announce" -> new CoverageCommand.Announce();
      case "start" -> new CoverageCommand.Start();
      case "end" -> new CoverageCommand.End();
      case "reopen" -> new CoverageCommand.Reopen();
      case "withdraw" -> new CoverageCommand.Withdraw("By a court.");
      case "reinstate" -> new CoverageCommand.Reinstate();
      case "erase" -> new CoverageCommand.Erase("court");
      case "slug" -> new CoverageCommand.ChangeSlug(new Slug("another"));
      case "save" -> new CoverageCommand.Save(coverage.revision(), TEXT);
      default -> throw new AssertionError(word);
    };
  }

  private static CoverageCommand plan(Instant at) {
    return new CoverageCommand.Plan(CoveragePlan.USUAL.startingAt(at));
  }

  private static String outcome(Coverage coverage, CoverageCommand command) {
    return outcome(coverage, command, NOW);
  }

  private static String outcome(Coverage coverage, CoverageCommand command, Instant now) {
    return switch (CoverageRules.decide(coverage, command, now)) {
      case CoverageRules.Decision.Accepted _ -> "done";
      case CoverageRules.Decision.Refused(var refusal) -> refusal.code();
    };
  }

  private static Coverage after(Coverage coverage, CoverageCommand command, Instant now) {
    return switch (CoverageRules.decide(coverage, command, now)) {
      case CoverageRules.Decision.Accepted(var events) -> {
        var next = coverage;
        for (var event : events) {
          next = CoverageRules.after(next, event, now);
        }
        yield next;
      }
      case CoverageRules.Decision.Refused(var refusal) -> throw new AssertionError(refusal);
    };
  }
}
