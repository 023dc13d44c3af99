package news.standfirst.reader.page;

import java.util.List;
import java.util.function.Supplier;
import news.standfirst.reader.edition.Word;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import org.jspecify.annotations.Nullable;

/** Makes the list of coverages, and the lines about those that run for other pages. */
final class CoverageSheet {
  private static final int PER_PAGE = 24;

  /** More than this at once is no front page any more. */
  private static final int ON_FRONT = 3;

  private static final int POSTS = 3;

  private final Sheet sheet;

  CoverageSheet(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The coverages that run, with their newest posts. */
  Supplier<List<View.CoverageCard>> running() {
    var coverages = sheet.reads.running(sheet.edition().language(), ON_FRONT);
    return cards(coverages);
  }

  Supplier<? extends Made> list(String cursor) {
    var wanted = new Wanted.Coverages(sheet.edition(), cursor);
    var part = sheet.reads.coverages(sheet.edition().language(), cursor, PER_PAGE);
    if (part.lines().isEmpty() && !cursor.isEmpty()) {
      return Made.Nothing::new;
    }
    var cards = cards(part.lines());
    var elsewhere = sheet.counterparts(_ -> true, other -> new Wanted.Coverages(other, ""));
    return () -> {
      var next = part.next();
      var title = sheet.tongue.say(Word.LIVE_ALL);
      var path = Paths.of(wanted);
      var view =
          new View.Coverages(
              cards.get(),
              next == null
                  ? null
                  : new View.Link(
                      Paths.of(new Wanted.Coverages(sheet.edition(), next)),
                      sheet.tongue.say(Word.LIVE_OLDER_COVERAGES)),
              cursor.isEmpty()
                  ? null
                  : new View.Link(
                      Paths.of(new Wanted.Coverages(sheet.edition(), "")),
                      sheet.tongue.say(Word.LIVE_ALL)));
      var head =
          Sheet.Head.of("live-list", title, path)
              .describing(sheet.tongue.say(Word.LIVE_ALL_INTRO))
              .leadingTo(elsewhere)
              .about(
                  new StructuredData.Subject.Other(sheet.edition(), sheet.absolute(path), title));
      return sheet.finish(cursor.isEmpty() ? head : head.hidden(), view);
    };
  }

  private Supplier<List<View.CoverageCard>> cards(List<Coverage> coverages) {
    record WithPosts(
        Coverage coverage, @Nullable InTranslation translation, List<PostWords> posts) {}
    var all =
        coverages.stream()
            .map(
                coverage ->
                    new WithPosts(
                        coverage,
                        sheet.reads.translation(coverage.id()),
                        coverage.live()
                            ? sheet.reads.posts(coverage.id(), PublishedCoverages.TOP, POSTS)
                            : List.of()))
            .toList();
    return () -> {
      var views = sheet.liveViews();
      return all.stream()
          .map(one -> views.card(one.coverage(), one.translation(), one.posts()))
          .toList();
    };
  }
}
