package news.standfirst.reader.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.standfirst.reader.edition.Word;
import news.standfirst.story.Block;
import news.standfirst.story.PublicNote;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pages of a coverage.
 *
 * <p>The pages of older posts are counted from the oldest, {@value #PER_PAGE} on each, and the
 * first page holds what is left over, up to twice as many: so a new post changes the first page
 * alone, and older pages keep their addresses until posts of theirs are removed or moved. Any
 * address below any order shows the posts below it.
 */
final class LiveSheet {
  static final int PER_PAGE = 20;

  /** Longer lists help nobody; a day of an election has some forty. */
  private static final int KEY_EVENTS = 200;

  /** Stories below a notice. */
  private static final int LATEST = 6;

  private final Sheet sheet;

  LiveSheet(Sheet sheet) {
    this.sheet = sheet;
  }

  Supplier<? extends Made> at(Slug slug, Wanted.Live.Place place) {
    return switch (sheet.reads.coverageAt(sheet.edition().language(), slug)) {
      case CoverageLookup.Found(var coverage) -> part(coverage, place);
      case CoverageLookup.Moved(var to) -> moved(new Wanted.Live(sheet.edition(), to, place));
      case CoverageLookup.Gone(var coverage, var notice) -> gone(coverage, notice);
      case CoverageLookup.Erased() -> Made.Erased::new;
      case CoverageLookup.Unknown() -> Made.Nothing::new;
    };
  }

  /** The newest posts, for a frame. What is not open has no embed. */
  Supplier<? extends Made> embed(Slug slug, EmbedLook look) {
    return switch (sheet.reads.coverageAt(sheet.edition().language(), slug)) {
      case CoverageLookup.Found(var coverage) -> embed(coverage, look);
      case CoverageLookup.Moved(var to) -> moved(new Wanted.LiveEmbed(sheet.edition(), to, look));
      case CoverageLookup.Gone _, CoverageLookup.Erased _ -> Made.Erased::new;
      case CoverageLookup.Unknown() -> Made.Nothing::new;
    };
  }

  private Supplier<Made.Page> embed(Coverage coverage, EmbedLook look) {
    var posts = sheet.reads.posts(coverage.id(), PublishedCoverages.TOP, look.posts() + 1);
    var pinned = sheet.reads.pinned(coverage.id());
    var standing = LiveViews.Standing.of(sheet.reads, coverage.id());
    var share =
        new Share(
            posts.stream().limit(look.posts()).toList(),
            null,
            PublishedCoverages.TOP,
            posts.size() > look.posts());
    return () -> {
      var frames = frames(coverage, share.posts(), pinned);
      var view =
          new View.LiveEmbed(
              view(coverage, standing, share, List.of(), pinned, List.of(), "", ""),
              look.query(),
              look.posts(),
              sheet.tongue.say(Word.LIVE_FULL, sheet.workshop.site().name(sheet.edition())));
      var head =
          Sheet.Head.of("embed", coverage.text().headline(), coverage.path())
              .streaming(stream(coverage));
      return sheet.finishForFrames(head, view, frames);
    };
  }

  private static Supplier<Made.Moved> moved(Wanted to) {
    return () -> new Made.Moved(Paths.of(to));
  }

  private Supplier<? extends Made> part(Coverage coverage, Wanted.Live.Place place) {
    return switch (place) {
      case Wanted.Live.Place.Top() -> page(coverage, first(coverage), null, "");
      case Wanted.Live.Place.Gone() ->
          page(coverage, first(coverage), null, sheet.tongue.say(Word.LIVE_POST_GONE));
      case Wanted.Live.Place.Below(var order) -> below(coverage, order);
      case Wanted.Live.Place.At(var id) -> {
        var post = sheet.reads.post(new PostKey(coverage.id(), id));
        yield post.isEmpty()
            ? moved(new Wanted.Live(sheet.edition(), coverage.slug(), new Wanted.Live.Place.Gone()))
            : page(coverage, around(coverage, post.get()), post.get(), "");
      }
    };
  }

  /**
   * A page's share of the posts.
   *
   * @param above where the page before it begins: the order below which its posts stand, {@link
   *     PublishedCoverages#TOP} for the first page; null when this is the first page
   * @param ceiling this page's own such order
   * @param more whether there are older posts
   */
  private record Share(List<PostWords> posts, @Nullable Long above, long ceiling, boolean more) {
    boolean first() {
      return above == null;
    }

    /** The order below which this page shows nothing. */
    long floor() {
      return more ? posts.getLast().post().order() : 0;
    }
  }

  private static int onFirst(int all) {
    return all < 2 * PER_PAGE ? all : PER_PAGE + all % PER_PAGE;
  }

  private Share first(Coverage coverage) {
    var all = sheet.reads.countPosts(coverage.id(), 0).all();
    var posts = sheet.reads.posts(coverage.id(), PublishedCoverages.TOP, onFirst(all));
    return new Share(posts, null, PublishedCoverages.TOP, posts.size() < all);
  }

  private Supplier<? extends Made> below(Coverage coverage, long order) {
    var share = share(coverage, order);
    return share.posts().isEmpty() || share.first()
        ? moved(new Wanted.Live(sheet.edition(), coverage.slug(), new Wanted.Live.Place.Top()))
        : page(coverage, share, null, "");
  }

  private Share share(Coverage coverage, long order) {
    var reads = sheet.reads;
    var count = reads.countPosts(coverage.id(), order - 1);
    if (count.above() == 0) {
      return first(coverage);
    }
    var posts = reads.posts(coverage.id(), order, PER_PAGE + 1);
    var before = reads.postsAbove(coverage.id(), order - 1, PER_PAGE + 1);
    long above =
        before.size() <= PER_PAGE || count.above() <= onFirst(count.all())
            ? PublishedCoverages.TOP
            : before.getFirst().post().order();
    return new Share(
        posts.stream().limit(PER_PAGE).toList(), above, order, posts.size() > PER_PAGE);
  }

  /** The page on which a post stands by its order. */
  private Share around(Coverage coverage, PostWords post) {
    var count = sheet.reads.countPosts(coverage.id(), post.post().order());
    var onFirst = onFirst(count.all());
    if (count.above() < onFirst) {
      return first(coverage);
    }
    var intoPage = (count.above() - onFirst) % PER_PAGE;
    var before =
        sheet.reads.postsAbove(coverage.id(), post.post().order(), intoPage + 1).getFirst();
    return share(coverage, before.post().order());
  }

  private Supplier<Made.Page> page(
      Coverage coverage, Share share, @Nullable PostWords shown, String notice) {
    var reads = sheet.reads;
    var topics = sheet.topics(coverage.text().topics());
    var keyEvents = reads.keyEvents(coverage.id(), KEY_EVENTS);
    var pinned = share.first() ? reads.pinned(coverage.id()) : Optional.<PostWords>empty();
    var standing = LiveViews.Standing.of(reads, coverage.id());
    return () -> {
      var frames = frames(coverage, share.posts(), pinned);
      var asked = shown == null ? "" : shown.post().id().value();
      var view = view(coverage, standing, share, topics, pinned, keyEvents, asked, notice);
      var head = head(coverage, standing, topics, share, shown, notice);
      return sheet.finish(200, head, view, frames);
    };
  }

  private View.Live view(
      Coverage coverage,
      LiveViews.Standing standing,
      Share share,
      List<Topic> topics,
      Optional<PostWords> pinned,
      List<PostWords> keyEvents,
      String asked,
      String notice) {
    var views = sheet.liveViews();
    var above = pinned.map(words -> views.post(coverage, words)).orElse(null);
    var posts =
        share.posts().stream()
            .filter(words -> pinned.isEmpty() || !id(words).equals(id(pinned.get())))
            .map(words -> views.post(coverage, words))
            .toList();
    return new View.Live(
        views.coverage(coverage, standing, views.topic(topics)),
        coverage.path(),
        share.first(),
        notice,
        above,
        posts,
        keyEvents.stream().map(words -> views.post(coverage, words)).toList(),
        share.floor(),
        share.first() ? 0 : share.ceiling(),
        newer(coverage, share),
        share.more() ? link(Word.LIVE_OLDER, coverage, share.floor()) : null,
        asked,
        Plurals.json(sheet.tongue, Word.LIVE_NEW_POSTS),
        frames(coverage, share.posts(), pinned));
  }

  private Frame.Stream stream(Coverage coverage) {
    var position = sheet.reads.position().toString();
    return new Frame.Stream(
        position, coverage.path() + "/stream", coverage.path() + "/since/" + position);
  }

  private static PostId id(PostWords words) {
    return words.post().id();
  }

  private Sheet.Head head(
      Coverage coverage,
      LiveViews.Standing standing,
      List<Topic> topics,
      Share share,
      @Nullable PostWords shown,
      String notice) {
    var text = coverage.text();
    var path =
        share.first() || shown != null
            ? coverage.path()
            : coverage.path() + "?below=" + share.ceiling();
    var head =
        Sheet.Head.of("live-page", text.headline(), path)
            .describing(text.standfirst())
            .withFeeds(coverage.path() + "/")
            .streaming(stream(coverage))
            .about(
                new StructuredData.Subject.LiveCoverage(
                    sheet.edition(),
                    sheet.absolute(coverage.path()),
                    coverage,
                    standing.translation(),
                    standing.versions(),
                    topics,
                    share.first() ? share.posts() : List.of(),
                    share.first(),
                    shown));
    // Pages of older posts are counted anew in each edition: only the first has counterparts.
    var all = sheet.standing(head, standing.versions());
    var whole = share.first() && shown == null ? all : all.standing(all.elsewhere(), Set.of());
    return notice.isEmpty() && indexed(standing) ? whole : whole.hidden();
  }

  private boolean indexed(LiveViews.Standing standing) {
    var here = sheet.edition().language();
    return standing.versions().stream()
        .filter(version -> version.language().equals(here))
        .allMatch(sheet.workshop.site()::indexes);
  }

  private View.@Nullable Link newer(Coverage coverage, Share share) {
    var above = share.above();
    if (above == null) {
      return null;
    }
    return above == PublishedCoverages.TOP
        ? new View.Link(coverage.path(), sheet.tongue.say(Word.LIVE_NEWEST))
        : link(Word.LIVE_NEWER, coverage, above);
  }

  private View.Link link(Word word, Coverage coverage, long below) {
    return new View.Link(coverage.path() + "?below=" + below, sheet.tongue.say(word));
  }

  private static List<String> frames(
      Coverage coverage, List<PostWords> posts, Optional<PostWords> pinned) {
    var blocks = new ArrayList<Block>(coverage.text().summary().blocks());
    Stream.concat(pinned.stream(), posts.stream())
        .forEach(words -> blocks.addAll(words.text().body().blocks()));
    return Embeds.origins(blocks);
  }

  private Supplier<Made.Page> gone(Coverage coverage, PublicNote notice) {
    var latest = sheet.reads.latest(sheet.edition().language(), "", LATEST).lines();
    return () -> {
      var headline = sheet.tongue.say(Word.LIVE_GONE_HEADLINE);
      var view =
          new View.Gone(
              headline,
              Notes.stamp(sheet.tongue, notice.at()),
              notice.words(),
              Notes.foreign(sheet.tongue, notice),
              sheet.cards.withoutPictures(latest));
      var head = Sheet.Head.of("gone", headline, coverage.path()).hidden();
      return sheet.finish(410, head, view, List.of());
    };
  }
}
