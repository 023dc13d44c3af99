package news.standfirst.desk.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.standfirst.desk.writing.Differences;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Memory;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.work.Shelves;

/** The sentences of a translation as translators see them. Thread-safe. */
record SegmentViews(Shelves shelves) {
  private static final int HISTORY = 500;

  /** What people wrote lately, among which like sentences are looked for. */
  private static final int REMEMBERED = 2_000;

  private static final int LEAST_LIKENESS = 60;
  private static final int MATCHES = 3;

  /** All sentences, in their order. */
  List<SegmentView> of(Translation translation) {
    var pair = new Pair(translation.from(), translation.language());
    var glossary = shelves.glossaries().of(pair).glossary();
    var remembered = shelves.memory().human(pair, REMEMBERED);
    var history =
        shelves.translations().history(translation.thing(), translation.language(), HISTORY);
    var views = new ArrayList<SegmentView>();
    for (int number = 0; number < translation.segments().size(); number++) {
      var segment = translation.segments().get(number);
      views.add(view(number, translation, segment, glossary, remembered, history));
    }
    return List.copyOf(views);
  }

  private static SegmentView view(
      int number,
      Translation translation,
      KeptSegment segment,
      Glossary glossary,
      List<Memory.Suggestion> remembered,
      List<Translations.Former> history) {
    var from = segment.madeFrom();
    var changed = from != null && !from.equals(segment.source());
    var row = Differences.sentence(from == null ? segment.source() : from, segment.source());
    var text = segment.text();
    return new SegmentView(
        number,
        segment,
        row.after(),
        changed,
        text == null ? "" : SegmentWords.written(text),
        state(segment),
        glossary.concerning(segment.source()),
        segment.human() ? List.of() : matches(translation, segment, remembered),
        history.stream()
            .filter(former -> former.segment().source().equals(segment.source()))
            .toList());
  }

  /** Its name among the desk's words. */
  static String state(KeptSegment segment) {
    var state = segment.state();
    if (state.held()) {
      return "held";
    }
    if (state.origin() == SegmentState.Origin.NONE) {
      return state.failed() ? "failed" : "open";
    }
    return switch (state.freshness()) {
      case TERMS_CHANGED, SOURCE_CHANGED, FACTS_CHANGED -> "changed";
      case CURRENT, ENGINE_CHANGED ->
          switch (state.origin()) {
            case HUMAN -> "human";
            case MEMORY -> "memory";
            case AUTOMATED, NONE -> "automated";
          };
    };
  }

  private static List<SegmentView.Match> matches(
      Translation translation, KeptSegment segment, List<Memory.Suggestion> remembered) {
    var words = segment.source().words();
    return remembered.stream()
        .filter(one -> !one.thing().equals(translation.thing()))
        .map(one -> new SegmentView.Match(Likeness.of(words, one.source().words()), one))
        .filter(match -> match.likeness() >= LEAST_LIKENESS)
        .sorted(Comparator.comparingInt(SegmentView.Match::likeness).reversed())
        .limit(MATCHES)
        .toList();
  }
}
