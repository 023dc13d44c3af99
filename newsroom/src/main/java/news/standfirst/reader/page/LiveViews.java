package news.standfirst.reader.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.standfirst.reader.edition.Word;
import news.standfirst.story.Byline;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import org.jspecify.annotations.Nullable;

/**
 * Words coverages and posts: the same for a page and for the stream that follows it. Nothing in it
 * depends on the time of the day or on what else stands on the page. Used by one thread.
 */
final class LiveViews {
  /** A post without a headline is named by its first words. */
  private static final int TITLE = 90;

  private final Tongue tongue;
  private final Pictures pictures;

  LiveViews(Tongue tongue, Pictures pictures) {
    this.tongue = tongue;
    this.pictures = pictures;
  }

  /**
   * What stands above the posts.
   *
   * @param topic the first of its topics that exists
   */
  View.CoverageView coverage(Coverage coverage, View.@Nullable Link topic) {
    var text = coverage.text();
    return new View.CoverageView(
        state(coverage),
        stateName(coverage),
        coverage.revision(),
        times(coverage),
        topic,
        text.headline(),
        text.standfirst(),
        tongue.links(text.bylines()),
        pictures.of(text.leadPicture()),
        text.summary().blocks(),
        pictures.all(text.summary().pictures()));
  }

  /** What it is called by. */
  View.@Nullable Link topic(List<Topic> topics) {
    return topics.isEmpty()
        ? null
        : new View.Link(
            tongue.edition().path() + "topic/" + Paths.encoded(topics.getFirst().slug()),
            topics.getFirst().name(tongue.edition().language()));
  }

  View.CoverageCard card(Coverage coverage, List<PostWords> newest) {
    var text = coverage.text();
    return new View.CoverageCard(
        coverage.path(),
        state(coverage),
        stateName(coverage),
        text.headline(),
        text.standfirst(),
        times(coverage),
        pictures.of(text.leadPicture()),
        newest.stream().map(words -> line(coverage, words)).toList());
  }

  /** As search shows it. */
  View.CardView found(Coverage coverage) {
    var opened = coverage.openedAt();
    return found(
        coverage,
        coverage.path(),
        coverage.text().headline(),
        coverage.text().bylines(),
        opened == null ? coverage.createdAt() : opened);
  }

  /** A post as search shows it. */
  View.CardView found(Coverage coverage, PostWords words) {
    return found(
        coverage,
        href(coverage, words),
        title(words.text()),
        words.text().bylines(),
        publishedAt(words));
  }

  private View.CardView found(
      Coverage coverage, String href, String title, List<Byline> bylines, Instant at) {
    return new View.CardView(
        href,
        coverage.live() ? new View.LabelView("live", tongue.say(Word.LIVE_NOW)) : null,
        null,
        title.isEmpty() ? coverage.text().headline() : title,
        coverage.text().standfirst(),
        tongue.names(bylines),
        stamp(at),
        "",
        Foreign.NONE,
        null);
  }

  private View.PostLine line(Coverage coverage, PostWords words) {
    return new View.PostLine(href(coverage, words), stamp(publishedAt(words)), title(words.text()));
  }

  View.PostView post(Coverage coverage, PostWords words) {
    var post = words.post();
    var text = words.text();
    var edited = post.editedAt();
    return new View.PostView(
        post.id().value(),
        post.revision(),
        post.order(),
        href(coverage, words),
        stamp(publishedAt(words)),
        edited == null ? null : stamp(edited),
        text.headline(),
        title(text),
        post.pinned(),
        post.keyEvent(),
        tongue.links(text.bylines()),
        text.guest(),
        text.body().blocks(),
        pictures.all(text.body().pictures()),
        post.corrections().stream()
            .map(
                correction ->
                    new View.Dated(stamp(correction.at()), correction.note(), Foreign.NONE))
            .toList());
  }

  private static String href(Coverage coverage, PostWords words) {
    var id = words.post().id();
    return "%s?post=%s#post-%s".formatted(coverage.path(), id, id);
  }

  private static Instant publishedAt(PostWords words) {
    var at = words.post().publishedAt();
    return at == null ? words.post().createdAt() : at;
  }

  private View.Stamp stamp(Instant at) {
    return new View.Stamp(tongue.dates().machine(at), tongue.dates().liveTime(at));
  }

  static String title(PostText text) {
    if (!text.headline().isEmpty()) {
      return text.headline();
    }
    var words = text.body().words().replaceAll("\\s+", " ").strip();
    if (words.codePointCount(0, words.length()) <= TITLE) {
      return words;
    }
    var cut = words.substring(0, words.offsetByCodePoints(0, TITLE));
    var space = cut.lastIndexOf(' ');
    return (space > TITLE / 2 ? cut.substring(0, space) : cut) + "…";
  }

  static String state(Coverage coverage) {
    return coverage.status().name().toLowerCase(Locale.ROOT);
  }

  private String stateName(Coverage coverage) {
    return switch (coverage.status()) {
      case LIVE -> tongue.say(Word.LIVE_NOW);
      case ENDED, WITHDRAWN, ERASED -> tongue.say(Word.LIVE_OVER);
      case UPCOMING, DRAFT -> tongue.say(Word.LIVE_UPCOMING);
    };
  }

  private List<View.Labelled> times(Coverage coverage) {
    var times = new ArrayList<View.Labelled>();
    var starts = coverage.plan().startsAt();
    if (coverage.status() == CoverageStatus.UPCOMING) {
      times.add(
          starts == null
              ? new View.Labelled(tongue.say(Word.LIVE_STARTS_LATER), null)
              : new View.Labelled(tongue.say(Word.LIVE_STARTS), Notes.stamp(tongue, starts)));
    }
    add(times, Word.LIVE_STARTED, coverage.startedAt());
    add(times, Word.LIVE_ENDED, coverage.endedAt());
    return times;
  }

  private void add(List<View.Labelled> times, Word label, @Nullable Instant at) {
    if (at != null) {
      times.add(new View.Labelled(tongue.say(label), Notes.stamp(tongue, at)));
    }
  }
}
