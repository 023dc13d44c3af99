package news.standfirst;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.standfirst.live.LiveEvent;
import news.standfirst.live.LiveSource;
import news.standfirst.live.StreamKey;
import news.standfirst.reader.page.LivePosts;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;

/** The hub's view of the store: coverages and posts, written as the pages write them. */
record StoredLive(PublishedCoverages coverages, LivePosts pages, List<Language> editions)
    implements LiveSource {
  private static final int POSTS_AT_ONCE = 200;
  private static final int COVERAGES_AT_ONCE = 100;

  @Override
  public Place at(Language language, String slug) {
    Slug asked;
    try {
      asked = new Slug(slug);
    } catch (InvalidStory e) {
      return new Place.Unknown();
    }
    return coverages.read(
        snapshot ->
            switch (snapshot.at(language, asked)) {
              case CoverageLookup.Found(var coverage) ->
                  new Place.Open(new StreamKey(coverage.id(), language));
              case CoverageLookup.Moved(var to) -> new Place.Moved(to.value());
              case CoverageLookup.Gone _, CoverageLookup.Erased _ -> new Place.Gone();
              case CoverageLookup.Unknown _ -> new Place.Unknown();
            });
  }

  @Override
  public Optional<Changes> changesAfter(StreamKey stream, long number, int most) {
    return coverages.read(
        all -> {
          var snapshot = all.in(stream.language());
          var changes = snapshot.changesAfter(stream.coverage(), number, most);
          var coverage = changes.coverage();
          if (coverage == null) {
            return Optional.empty();
          }
          var events = new ArrayList<LiveEvent>();
          changes.posts().forEach(post -> events.add(event(stream, coverage, post)));
          var position = snapshot.position();
          var state =
              new LiveEvent.State(
                  coverage.status().name().toLowerCase(Locale.ROOT),
                  coverage.revision(),
                  position.number(),
                  pages.above(coverage, snapshot, stream.language()));
          return Optional.of(new Changes(position, state, events, changes.complete()));
        });
  }

  private LiveEvent event(StreamKey stream, Coverage coverage, PostWords words) {
    var post = words.post();
    var at = post.publishedAt();
    return post.published() && at != null
        ? new LiveEvent.Post(
            post.id(),
            post.revision(),
            post.position(),
            post.order(),
            pages.html(words, coverage, stream.language()),
            post.pinned(),
            post.keyEvent(),
            at)
        : new LiveEvent.Remove(post.id(), post.revision(), post.position());
  }

  @Override
  public boolean shows(StreamKey stream, PictureId picture) {
    return coverages.read(
        all -> {
          var snapshot = all.in(stream.language());
          var coverage = snapshot.coverage(stream.coverage());
          return coverage.isPresent()
              && (shows(coverage.get(), picture) || inPosts(snapshot, stream, picture));
        });
  }

  /**
   * The coverages whose own words show a picture, in any edition. Not for posts: each post whose
   * picture goes has an entry of its own in the log.
   */
  Set<CoverageId> showing(PictureId picture) {
    var found = new LinkedHashSet<CoverageId>();
    for (var edition : editions) {
      var cursor = "";
      while (cursor != null) {
        var from = cursor;
        var part = coverages.read(all -> all.open(edition, from, COVERAGES_AT_ONCE));
        part.lines().stream()
            .filter(coverage -> shows(coverage, picture))
            .forEach(coverage -> found.add(coverage.id()));
        cursor = part.next();
      }
    }
    return found;
  }

  private static boolean shows(Coverage coverage, PictureId picture) {
    return coverage.text().pictures().anyMatch(use -> use.picture().equals(picture));
  }

  private static boolean inPosts(
      PublishedCoverages.Snapshot snapshot, StreamKey stream, PictureId picture) {
    long below = PublishedCoverages.TOP;
    while (true) {
      var posts = snapshot.posts(stream.coverage(), below, POSTS_AT_ONCE);
      if (posts.stream()
          .flatMap(post -> post.text().body().pictures())
          .anyMatch(use -> use.picture().equals(picture))) {
        return true;
      }
      if (posts.size() < POSTS_AT_ONCE) {
        return false;
      }
      below = posts.getLast().post().order();
    }
  }
}
