package news.standfirst.syndication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.standfirst.story.Language;
import news.standfirst.story.PublicNote;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;

/** Gathers the posts of a coverage for its feeds from one snapshot. Thread-safe. */
final class LivePostFeed {
  /** An hour or two of a busy coverage, for a reader that looks in every few minutes. */
  static final int ENTRIES = 100;

  /** A post without a headline is named by its first words. */
  private static final int TITLE = 90;

  private final Paper paper;
  private final FeedGathering gathering;

  LivePostFeed(Paper paper, FeedGathering gathering) {
    this.paper = paper;
    this.gathering = gathering;
  }

  /**
   * Empty when no coverage stands at this address; {@link CoverageLookup.Moved} is for others.
   * Where one was withdrawn, the feed says that its posts are gone and that nothing comes any more.
   */
  Optional<Feed> at(PublishedCoverages.Snapshot all, Language edition, Slug slug) {
    var snapshot = all.in(edition);
    return switch (snapshot.at(edition, slug)) {
      case CoverageLookup.Found(var coverage) -> Optional.of(feed(snapshot, edition, coverage));
      case CoverageLookup.Gone(var coverage, var notice) ->
          Optional.of(withdrawn(snapshot, edition, coverage, notice));
      case CoverageLookup.Moved _, CoverageLookup.Erased _, CoverageLookup.Unknown _ ->
          Optional.empty();
    };
  }

  private Feed withdrawn(
      PublishedCoverages.Snapshot snapshot,
      Language edition,
      Coverage coverage,
      PublicNote notice) {
    return new Feed(
        paper.name(edition),
        notice.words(),
        edition,
        coverage.path() + "/feed",
        paper.at(coverage.path()),
        notice.at(),
        List.of(),
        gone(snapshot, edition, coverage),
        true);
  }

  private static List<Feed.Gone> gone(
      PublishedCoverages.Snapshot snapshot, Language edition, Coverage coverage) {
    var translated = snapshot.translation(coverage.id()).isPresent();
    var opened = coverage.openedAt() == null ? coverage.createdAt() : coverage.openedAt();
    return snapshot.removedSince(coverage.id(), opened, ENTRIES).stream()
        .map(
            stone -> new Feed.Gone(lastingId(stone.post(), edition, translated), stone.removedAt()))
        .toList();
  }

  private Feed feed(PublishedCoverages.Snapshot snapshot, Language edition, Coverage coverage) {
    var entries = new ArrayList<Feed.Entry>();
    var original =
        snapshot.versions(coverage.id()).stream()
            .filter(version -> !version.translated())
            .findFirst()
            .map(CoverageVersion::path)
            .orElse("");
    var topics = FeedGathering.categories(snapshot.stories(), edition, coverage.text().topics());
    for (var words : snapshot.posts(coverage.id(), PublishedCoverages.TOP, ENTRIES)) {
      entries.add(entry(edition, coverage, original, topics, words));
    }
    return new Feed(
        paper.name(edition) + ": " + coverage.text().headline(),
        coverage.text().standfirst(),
        edition,
        coverage.path() + "/feed",
        paper.at(coverage.path()),
        coverage.changedAt(),
        List.copyOf(entries),
        gone(snapshot, edition, coverage),
        coverage.status() == CoverageStatus.ENDED);
  }

  private Feed.Entry entry(
      Language edition,
      Coverage coverage,
      String originalPath,
      List<Feed.Category> topics,
      PostWords words) {
    var post = words.post();
    var text = words.text();
    var published = published(words);
    var edited = post.editedAt();
    var title = title(text);
    var translation = words.translation();
    var note = translation == null ? null : translation.note();
    var original =
        note == null || originalPath.isEmpty() ? "" : postAddress(originalPath, post.id());
    return new Feed.Entry(
        lastingId(post.id(), edition, translation != null),
        postAddress(coverage.path(), post.id()),
        title.isEmpty() ? coverage.text().headline() : title,
        gathering.labelled(edition, note, ""),
        gathering.said(edition, note, original) + gathering.html().html(text.body()),
        text.guest().isEmpty()
            ? gathering.authors(edition, text.bylines())
            : List.of(new Feed.Author(text.guest(), "")),
        topics,
        published,
        edited == null ? published : edited,
        text.body().pictures().findFirst().flatMap(gathering::shown).orElse(null),
        note,
        original);
  }

  private String postAddress(String coverage, PostId post) {
    return "%s?post=%s#post-%s".formatted(paper.at(coverage), post, post);
  }

  private static Instant published(PostWords words) {
    var at = words.post().publishedAt();
    return at == null ? words.post().createdAt() : at;
  }

  /** What a post is called where it needs a name. */
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

  /** As an article's: the same for ever, whatever the address; a translation has its own. */
  static String lastingId(PostId id, Language edition, boolean translated) {
    var name =
        ("standfirst:post:" + id.value() + (translated ? "/" + edition : ""))
            .getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }
}
