package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleRules;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Decision;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageEvent;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageRules;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostEvent;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostRules;
import news.standfirst.story.coverage.PostText;
import org.junit.jupiter.api.Test;

/**
 * Every act by every role, written by hand from what a newsroom expects, not from the code.
 *
 * <p>Four stories stand for all: an own draft, an own published story, a colleague's draft, a
 * colleague's published story. A letter means allowed: d own draft, p own published, D and P a
 * colleague's. "yes" and "no" are for acts without a story. Acts on coverages and posts are tried
 * on such coverages and posts.
 */
class PermissionsTest {
  private static final Instant NOON = Instant.parse("2031-05-09T12:00:00Z");

  private static final String EXPECTED =
      """
      act                     contributor reporter translator editor chief administrator
      see-stories             dp          dpDP     dpDP       dpDP   dpDP  dpDP
      draft-story             yes         yes      no         yes    yes   yes
      duplicate-story         dp          dpDP     -          dpDP   dpDP  dpDP
      save-story              d           d        -          dpDP   dpDP  dpDP
      submit-story            d           d        -          dpDP   dpDP  dpDP
      send-back-story         -           -        -          dpDP   dpDP  dpDP
      publish-story           -           -        -          dpDP   dpDP  dpDP
      schedule-story          -           -        -          dpDP   dpDP  dpDP
      unschedule-story        -           -        -          dpDP   dpDP  dpDP
      publish-scheduled-story -           -        -          -      -     -
      embargo-story           -           d        -          dpDP   dpDP  dpDP
      lift-embargo            -           -        -          dpDP   dpDP  dpDP
      correct-story           -           -        -          dpDP   dpDP  dpDP
      withdraw-story          -           -        -          dpDP   dpDP  dpDP
      reinstate-story         -           -        -          dpDP   dpDP  dpDP
      erase-story             -           -        -          -      dpDP  dpDP
      spike-story             d           d        -          dpDP   dpDP  dpDP
      recover-story           d           d        -          dpDP   dpDP  dpDP
      change-slug             d           d        -          dpDP   dpDP  dpDP
      make-preview-link       -           d        -          dpDP   dpDP  dpDP
      see-coverages           dpP         dpDP     dpDP       dpDP   dpDP  dpDP
      draft-coverage          no          yes      no         yes    yes   yes
      save-coverage           -           d        -          dpDP   dpDP  dpDP
      plan-coverage           -           d        -          dpDP   dpDP  dpDP
      announce-coverage       -           -        -          dpDP   dpDP  dpDP
      start-coverage          -           -        -          dpDP   dpDP  dpDP
      end-coverage            -           -        -          dpDP   dpDP  dpDP
      reopen-coverage         -           -        -          dpDP   dpDP  dpDP
      change-coverage-slug    -           d        -          dpDP   dpDP  dpDP
      withdraw-coverage       -           -        -          -      dpDP  dpDP
      reinstate-coverage      -           -        -          -      dpDP  dpDP
      erase-coverage          -           -        -          -      dpDP  dpDP
      see-posts               dpP         dpDP     dpDP       dpDP   dpDP  dpDP
      write-post              dpP         dpDP     -          dpDP   dpDP  dpDP
      save-post               d           dp       -          dpDP   dpDP  dpDP
      submit-post             d           dp       -          dpDP   dpDP  dpDP
      send-back-post          -           -        -          dpDP   dpDP  dpDP
      approve-post            -           -        -          dpDP   dpDP  dpDP
      publish-post            -           dp       -          dpDP   dpDP  dpDP
      schedule-post           -           dp       -          dpDP   dpDP  dpDP
      unschedule-post         -           dp       -          dpDP   dpDP  dpDP
      remove-post             d           dp       -          dpDP   dpDP  dpDP
      pin-post                -           -        -          dpDP   dpDP  dpDP
      unpin-post              -           -        -          dpDP   dpDP  dpDP
      mark-key-event          -           dp       -          dpDP   dpDP  dpDP
      move-post               -           -        -          dpDP   dpDP  dpDP
      correct-post            -           dp       -          dpDP   dpDP  dpDP
      erase-post              -           -        -          -      dpDP  dpDP
      keep-live-times         no          no       no         no     no    no
      see-pictures            yes         yes      yes        yes    yes   yes
      add-picture             yes         yes      no         yes    yes   yes
      change-picture          no          yes      no         yes    yes   yes
      kill-picture            no          no       no         yes    yes   yes
      change-topic            no          no       no         yes    yes   yes
      change-author           no          no       no         yes    yes   yes
      arrange-front           no          no       no         yes    yes   yes
      change-house-page       no          no       no         no     yes   yes
      translate               no          no       yes        yes    yes   yes
      change-glossary         no          no       yes        yes    yes   yes
      change-models           no          no       no         no     yes   yes
      change-own-password     yes         yes      yes        yes    yes   yes
      change-own-language     yes         yes      yes        yes    yes   yes
      see-audit               no          no       no         no     yes   yes
      see-people              no          no       no         no     yes   yes
      change-people           no          no       no         no     no    yes
      change-tokens           no          no       no         no     no    yes
      see-settings            no          no       no         no     no    yes
      change-editions         no          no       no         no     no    yes
      operate                 no          no       no         no     no    yes
      """;

  private static final List<CoverageCommand> COVERAGE_COMMANDS =
      List.of(
          new CoverageCommand.Save(1, CoverageText.EMPTY),
          new CoverageCommand.Plan(CoveragePlan.USUAL),
          new CoverageCommand.Announce(),
          new CoverageCommand.Start(),
          new CoverageCommand.StartDue(),
          new CoverageCommand.End(),
          new CoverageCommand.Reopen(),
          new CoverageCommand.LookAtSilence(),
          new CoverageCommand.ChangeSlug(new Slug("storm")),
          new CoverageCommand.Withdraw("notice"),
          new CoverageCommand.Reinstate(),
          new CoverageCommand.Erase("reason"));

  private static final List<PostCommand> POST_COMMANDS =
      List.of(
          new PostCommand.Save(1, PostText.EMPTY),
          new PostCommand.Submit(),
          new PostCommand.SendBack("why"),
          new PostCommand.Approve(),
          new PostCommand.Publish(),
          new PostCommand.Schedule(NOON),
          new PostCommand.Unschedule(),
          new PostCommand.PublishDue(),
          new PostCommand.Remove("reason"),
          new PostCommand.Erase("reason"),
          new PostCommand.Pin(null),
          new PostCommand.Unpin(),
          new PostCommand.UnpinDue(),
          new PostCommand.MarkKeyEvent(true),
          new PostCommand.Move(null),
          new PostCommand.Correct("note"));

  private final Gate gate = new Gate();

  @Test
  void every_act_is_allowed_to_exactly_the_roles_that_a_newsroom_expects() {
    var lines = EXPECTED.lines().toList();
    var roles = words(lines.getFirst());
    for (var line : lines.subList(1, lines.size())) {
      var cells = words(line);
      for (int i = 1; i < cells.size(); i++) {
        var role = Role.of(roles.get(i)).orElseThrow();
        assertThat(seen(cells.getFirst(), role, cells.get(i)))
            .as("%s by %s", cells.getFirst(), role.word())
            .isEqualTo(cells.get(i));
      }
    }
  }

  @Test
  void every_act_stands_in_the_expectation() {
    var expected = EXPECTED.lines().skip(1).map(line -> words(line).getFirst()).toList();
    assertThat(expected)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Act.values()).map(Act::word).toList());
  }

  @Test
  void every_command_is_an_act_of_its_own() {
    var commands =
        Stream.of(
            new ArticleCommand.Save(1, ArticleText.of("", "", Body.EMPTY)),
            new ArticleCommand.Submit(),
            new ArticleCommand.SendBack("why"),
            new ArticleCommand.Publish(false, ""),
            new ArticleCommand.Schedule(NOON),
            new ArticleCommand.Unschedule(),
            new ArticleCommand.PublishScheduled(),
            new ArticleCommand.Embargo(NOON),
            new ArticleCommand.LiftEmbargo(),
            new ArticleCommand.Correct("note"),
            new ArticleCommand.Withdraw("notice"),
            new ArticleCommand.Reinstate(),
            new ArticleCommand.Erase("reason"),
            new ArticleCommand.Spike(),
            new ArticleCommand.Recover());
    var acts = commands.map(Act::of).toList();
    assertThat(new HashSet<>(acts)).hasSameSizeAs(acts);
    assertThat(ArticleCommand.class.getPermittedSubclasses()).hasSize(acts.size() + 1);
  }

  @Test
  void every_command_in_live_coverage_has_its_act() {
    for (var command : CoverageCommand.class.getPermittedSubclasses()) {
      assertThat(COVERAGE_COMMANDS).hasAtLeastOneElementOfType(command);
    }
    for (var command : PostCommand.class.getPermittedSubclasses()) {
      assertThat(POST_COMMANDS).hasAtLeastOneElementOfType(command);
    }
    var acts =
        Stream.concat(COVERAGE_COMMANDS.stream().map(Act::of), POST_COMMANDS.stream().map(Act::of))
            .toList();
    assertThat(new HashSet<>(acts))
        .hasSize(acts.size() - 3)
        .contains(Act.KEEP_LIVE_TIMES, Act.ERASE_POST, Act.WITHDRAW_COVERAGE);
  }

  @Test
  void token_needs_the_scope_besides_the_role() {
    for (var act : Act.values()) {
      for (var scope : Scope.values()) {
        var who = token(Role.ADMINISTRATOR, Set.of(scope));
        var refused = act.scope() != scope || clocksOwn(act);
        assertThat(gate.objection(who, act).isPresent()).as(act + " " + scope).isEqualTo(refused);
      }
    }
    assertThat(gate.objection(token(Role.EDITOR, Set.of(Scope.READ)), Act.PUBLISH_STORY))
        .get()
        .extracting("code", "reason")
        .containsExactly(
            "scope-missing", "To publish story, a token needs the scope write; this one has read.");
  }

  private static boolean clocksOwn(Act act) {
    return act == Act.PUBLISH_SCHEDULED_STORY || act == Act.KEEP_LIVE_TIMES;
  }

  @Test
  void nothing_else_is_allowed_before_a_one_time_password_is_replaced() {
    for (var act : Act.values()) {
      var who =
          new Acting(Actor.person("ada"), Role.CHIEF, Scope.ALL, Door.DESK, "192.0.2.1", true);
      assertThat(gate.allows(who, act)).isEqualTo(act == Act.CHANGE_OWN_PASSWORD);
    }
  }

  private String seen(String word, Role role, String expected) {
    var act = Arrays.stream(Act.values()).filter(a -> a.word().equals(word)).findFirst();
    var who = new Acting(Actor.person("ada"), role, Scope.ALL, Door.DESK, "", false);
    if (expected.equals("yes") || expected.equals("no")) {
      return gate.allows(who, act.orElseThrow()) ? "yes" : "no";
    }
    var seen = new StringBuilder();
    seen.append(allows(who, act.orElseThrow(), "ada", false) ? "d" : "");
    seen.append(allows(who, act.orElseThrow(), "ada", true) ? "p" : "");
    seen.append(allows(who, act.orElseThrow(), "eve", false) ? "D" : "");
    seen.append(allows(who, act.orElseThrow(), "eve", true) ? "P" : "");
    return seen.isEmpty() ? "-" : seen.toString();
  }

  private boolean allows(Acting who, Act act, String createdBy, boolean published) {
    if (act.word().contains("coverage") || act == Act.WRITE_POST) {
      return gate.allows(who, act, coverage(createdBy, published));
    }
    return act.word().contains("post") || act == Act.MARK_KEY_EVENT
        ? gate.allows(who, act, post(createdBy, published))
        : gate.allows(who, act, story(createdBy, published));
  }

  @Test
  void what_an_editor_may_have_read_is_not_its_guests_to_change_any_more() {
    var guest = new Acting(Actor.person("ada"), Role.CONTRIBUTOR, Scope.ALL, Door.DESK, "", false);
    var draft = post("ada", false);
    assertThat(gate.allows(guest, Act.SAVE_POST, draft)).isTrue();
    var submitted = PostRules.after(draft, new PostEvent.Submitted(), NOON);
    assertThat(gate.allows(guest, Act.SAVE_POST, submitted)).isFalse();
    var scheduled = PostRules.after(draft, new PostEvent.Scheduled(NOON), NOON);
    assertThat(gate.allows(guest, Act.SAVE_POST, scheduled)).isFalse();
    var back = PostRules.after(submitted, new PostEvent.SentBack("why"), NOON);
    assertThat(gate.allows(guest, Act.SAVE_POST, back)).isTrue();
  }

  private static Coverage coverage(String createdBy, boolean open) {
    var text = CoverageText.of("Storm", "");
    var draft =
        Coverage.drafted(
            new CoverageId("c1"), new Language("en"), text, CoveragePlan.USUAL, createdBy, NOON);
    return open ? CoverageRules.after(draft, new CoverageEvent.Announced(), NOON) : draft;
  }

  private static Post post(String createdBy, boolean published) {
    var draft = Post.drafted(new PostId("p1"), new CoverageId("c1"), createdBy, NOON);
    return published ? PostRules.after(draft, new PostEvent.Published(), NOON) : draft;
  }

  private static Article story(String createdBy, boolean published) {
    var text = ArticleText.of("Storm closes harbour", "", Body.EMPTY);
    var draft = Article.drafted(new ArticleId("a1"), new Language("en"), text, createdBy, NOON);
    if (!published) {
      return draft;
    }
    var rules = new ArticleRules(java.time.ZoneOffset.UTC);
    var decision = rules.decide(draft, text, new ArticleCommand.Publish(false, ""), NOON);
    return decision instanceof Decision.Accepted(var events)
        ? rules.after(draft, events.getFirst(), NOON)
        : draft;
  }

  private static Acting token(Role role, Set<Scope> scopes) {
    return new Acting(
        new Actor(Actor.Kind.TOKEN, "wire"), role, scopes, Door.API, "192.0.2.1", false);
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }
}
