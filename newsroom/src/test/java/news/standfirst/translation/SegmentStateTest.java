package news.standfirst.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import news.standfirst.translation.SegmentState.Freshness;
import news.standfirst.translation.SegmentState.Happening;
import news.standfirst.translation.SegmentState.Origin;
import news.standfirst.translation.SegmentState.Patience;
import news.standfirst.translation.SegmentState.Shown;
import org.junit.jupiter.api.Test;

/** Every order of everything that can happen to a segment, up to a length that repeats states. */
class SegmentStateTest {
  private static final int LONGEST = 5;

  private static final List<Happening> HAPPENINGS =
      List.of(
          new Happening.SourceEdited(false),
          new Happening.SourceEdited(true),
          new Happening.Rendered(Origin.AUTOMATED, true, false),
          new Happening.Rendered(Origin.AUTOMATED, true, true),
          new Happening.Rendered(Origin.MEMORY, true, false),
          new Happening.Rendered(Origin.AUTOMATED, false, false),
          new Happening.EngineFailed(),
          new Happening.HumanWrote(),
          new Happening.GlossaryChanged(),
          new Happening.EngineChanged(),
          new Happening.Withdrawn(),
          new Happening.Reinstated());

  /** What a reader must be told, kept as a list of events and not as a state. */
  private record Story(List<Happening> happened, SegmentState state) {
    Story with(Happening next) {
      var all = new ArrayList<>(happened);
      all.add(next);
      return new Story(all, state.after(next));
    }

    boolean factsChangedSinceText() {
      for (int i = happened.size() - 1; i >= 0; i--) {
        var one = happened.get(i);
        if (one.equals(new Happening.SourceEdited(true))) {
          return true;
        }
        if (one instanceof Happening.HumanWrote
            || (one instanceof Happening.Rendered(var _, var present, var _) && present)) {
          return false;
        }
      }
      return false;
    }

    boolean withdrawn() {
      for (int i = happened.size() - 1; i >= 0; i--) {
        if (happened.get(i) instanceof Happening.Withdrawn) {
          return true;
        }
        if (happened.get(i) instanceof Happening.Reinstated) {
          return false;
        }
      }
      return false;
    }

    boolean editedSinceHuman() {
      for (int i = happened.size() - 1; i >= 0; i--) {
        if (happened.get(i) instanceof Happening.SourceEdited) {
          return true;
        }
        if (happened.get(i) instanceof Happening.HumanWrote) {
          return false;
        }
      }
      return true;
    }
  }

  private static void forEveryOrder(Consumer<Story> check) {
    var stories = List.of(new Story(List.of(), SegmentState.NEW));
    for (int length = 0; length < LONGEST; length++) {
      var longer = new ArrayList<Story>();
      for (var story : stories) {
        for (var happening : HAPPENINGS) {
          var next = story.with(happening);
          check.accept(next);
          longer.add(next);
        }
      }
      stories = longer;
    }
  }

  @Test
  void text_whose_source_changed_in_its_facts_is_never_shown() {
    forEveryOrder(
        story -> {
          if (story.factsChangedSinceText()) {
            assertThat(story.state().shown(Patience.STALE_MAY_STAND))
                .as(story.happened().toString())
                .isNotEqualTo(Shown.TRANSLATION);
          }
        });
  }

  @Test
  void nothing_of_a_withdrawn_story_is_shown() {
    forEveryOrder(
        story ->
            assertThat(story.state().shown(Patience.STALE_MAY_STAND) == Shown.NOTHING)
                .as(story.happened().toString())
                .isEqualTo(story.withdrawn()));
  }

  @Test
  void persons_text_wins_while_its_sentence_is_unchanged_whatever_engine_and_glossary_do() {
    forEveryOrder(
        story -> {
          if (!story.editedSinceHuman()) {
            assertThat(story.state().origin())
                .as(story.happened().toString())
                .isEqualTo(Origin.HUMAN);
            assertThat(story.state().wantsEngine()).isFalse();
          }
        });
  }

  @Test
  void persons_text_stands_beside_an_automated_one_and_is_never_forgotten() {
    forEveryOrder(
        story -> {
          if (story.happened().contains(new Happening.HumanWrote())
              && story.state().origin() != Origin.HUMAN) {
            assertThat(story.state().humanBeside()).as(story.happened().toString()).isTrue();
          }
        });
  }

  @Test
  void held_text_and_stale_text_of_a_live_post_are_never_shown() {
    forEveryOrder(
        story -> {
          var state = story.state();
          boolean stale =
              state.freshness() == Freshness.SOURCE_CHANGED
                  || state.freshness() == Freshness.FACTS_CHANGED;
          if (state.held() || stale || state.origin() == Origin.NONE) {
            assertThat(state.shown(Patience.ALWAYS_CURRENT))
                .as(story.happened().toString())
                .isNotEqualTo(Shown.TRANSLATION);
          }
        });
  }

  @Test
  void failure_never_takes_away_what_is_shown() {
    forEveryOrder(
        story -> {
          var failed = story.state().after(new Happening.EngineFailed());
          for (var patience : Patience.values()) {
            assertThat(failed.shown(patience)).isEqualTo(story.state().shown(patience));
          }
        });
  }

  @Test
  void another_model_never_takes_away_what_is_shown_and_concerns_no_persons_text() {
    forEveryOrder(
        story -> {
          var state = story.state();
          var after = state.after(new Happening.EngineChanged());
          for (var patience : Patience.values()) {
            assertThat(after.shown(patience)).isEqualTo(state.shown(patience));
          }
          if (state.isAutomated()) {
            assertThat(after.wantsEngine()).as(story.happened().toString()).isTrue();
          } else {
            assertThat(after).isEqualTo(state);
          }
        });
  }

  @Test
  void answer_to_an_earlier_source_changes_nothing() {
    forEveryOrder(
        story ->
            assertThat(story.state().after(new Happening.Rendered(Origin.MEMORY, false, false)))
                .isEqualTo(story.state()));
  }

  @Test
  void states_are_few_and_every_happening_is_answered_in_each() {
    Set<SegmentState> all = new HashSet<>(Set.of(SegmentState.NEW));
    for (int before = 0; before < all.size(); ) {
      before = all.size();
      for (var state : List.copyOf(all)) {
        HAPPENINGS.forEach(happening -> all.add(state.after(happening)));
      }
    }
    assertThat(all).hasSizeBetween(50, 200);
    assertThat(all)
        .allMatch(state -> state.origin() != Origin.NONE || state.freshness() == Freshness.CURRENT)
        .allMatch(state -> !state.held() || state.origin() != Origin.HUMAN)
        .allMatch(
            state -> !state.failed() || state.wantsEngine(),
            "failed only while an engine is wanted");
  }

  @Test
  void page_with_any_automated_text_says_so_and_only_a_whole_review_is_a_review() {
    var automated = SegmentState.NEW.after(new Happening.Rendered(Origin.AUTOMATED, true, false));
    var memory = SegmentState.NEW.after(new Happening.Rendered(Origin.MEMORY, true, false));
    var human = SegmentState.NEW.after(new Happening.HumanWrote());
    var patience = Patience.STALE_MAY_STAND;
    assertThat(Standing.of(List.of(human, automated), patience).label())
        .isEqualTo(Standing.Label.AUTOMATED);
    assertThat(Standing.of(List.of(human, memory), patience).label())
        .isEqualTo(Standing.Label.AUTOMATED);
    assertThat(Standing.of(List.of(human, SegmentState.NEW), patience).label())
        .isEqualTo(Standing.Label.PARTLY_REVIEWED);
    assertThat(Standing.of(List.of(human, human), patience).label())
        .isEqualTo(Standing.Label.REVIEWED);
    assertThat(Standing.of(List.of(SegmentState.NEW), patience).label())
        .isEqualTo(Standing.Label.NOT_TRANSLATED);
  }
}
