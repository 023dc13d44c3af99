package news.standfirst.syndication;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.standfirst.story.ArticleId;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageInEdition;
import news.standfirst.story.coverage.PostInEdition;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PublishedCoverages;

/**
 * Tells which feeds log entries change, by their paths without ending: {@code
 * /en/topic/storm/feed}. It remembers where stories and coverages stood, so that the feeds that one
 * leaves are told too. Used by one thread.
 */
final class ChangedFeeds {
  /** Stories and coverages whose feeds are remembered: weeks of a busy house. */
  private static final int REMEMBERED = 5_000;

  /** Topics of an edition whose feeds are named when it is not known better. */
  private static final int TOPICS = 20;

  /** Coverages of an edition that run whose feeds are named when it is not known better. */
  private static final int COVERAGES = 20;

  private static final int TOMBSTONES = 200;

  private final Paper paper;
  private final Map<String, Set<String>> stood =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  ChangedFeeds(Paper paper) {
    this.paper = paper;
  }

  /** The feeds that these entries change. */
  Set<String> of(List<LogEntry> entries, PublishedCoverages.Snapshot now) {
    var feeds = new LinkedHashSet<String>();
    for (var entry : entries) {
      try {
        add(feeds, entry, now);
      } catch (InvalidStory e) {
        feeds.addAll(all(now)); // an id that this version cannot read
      }
    }
    return feeds;
  }

  private void add(Set<String> feeds, LogEntry entry, PublishedCoverages.Snapshot now) {
    switch (entry.kind()) {
      case ARTICLE_PUBLISHED,
          ARTICLE_UPDATED,
          ARTICLE_CORRECTED,
          ARTICLE_REINSTATED,
          ARTICLE_SLUG_CHANGED ->
          story(feeds, new ArticleId(entry.id()), paper.editions(), now);
      case ARTICLE_WITHDRAWN -> {
        story(feeds, new ArticleId(entry.id()), paper.editions(), now);
        withdrawn(feeds, entry, now);
      }
      case TRANSLATION_CHANGED -> {
        var parts = entry.id().split("/", 2);
        var editions = parts.length < 2 ? paper.editions() : List.of(new Language(parts[1]));
        story(feeds, new ArticleId(parts[0]), editions, now);
      }
      case TOPIC_CHANGED ->
          paper.editions().forEach(edition -> feeds.add(topic(edition, new Slug(entry.id()))));
      case AUTHOR_CHANGED ->
          paper.editions().forEach(edition -> feeds.add(author(edition, new Slug(entry.id()))));
      case ARTICLE_ERASED, COVERAGE_ERASED, PICTURE_CHANGED, PICTURE_KILLED, PICTURE_RIGHTS_ENDED ->
          feeds.addAll(all(now));
      case COVERAGE_SAVED,
          COVERAGE_PLANNED,
          COVERAGE_ANNOUNCED,
          COVERAGE_STARTED,
          COVERAGE_ENDED,
          COVERAGE_REOPENED,
          COVERAGE_SLUG_CHANGED,
          COVERAGE_WITHDRAWN,
          COVERAGE_REINSTATED ->
          coverage(feeds, new CoverageId(entry.id()), paper.editions(), now);
      case POST_PUBLISHED,
          POST_EDITED,
          POST_CORRECTED,
          POST_REMOVED,
          POST_ERASED,
          POST_MOVED,
          POST_PICTURE_KILLED ->
          coverage(feeds, PostKey.parse(entry.id()).coverage(), paper.editions(), now);
      case COVERAGE_TRANSLATED -> {
        var where = CoverageInEdition.parse(entry.id());
        coverage(feeds, where.coverage(), List.of(where.edition()), now);
      }
      case POST_TRANSLATED -> {
        var where = PostInEdition.parse(entry.id());
        coverage(feeds, where.post().coverage(), List.of(where.edition()), now);
      }
      case POST_PINNED,
          POST_UNPINNED,
          POST_MARKED,
          FRONT_ARRANGED,
          HOUSE_PAGE_CHANGED,
          NEWS_WINDOW_PASSED,
          COVERAGE_DRAFTED,
          COVERAGE_WENT_QUIET,
          POST_DRAFTED,
          POST_SAVED,
          POST_SUBMITTED,
          POST_SENT_BACK,
          POST_APPROVED,
          POST_SCHEDULED,
          POST_UNSCHEDULED,
          POST_DROPPED,
          ARTICLE_DRAFTED,
          ARTICLE_SAVED,
          ARTICLE_SUBMITTED,
          ARTICLE_SENT_BACK,
          ARTICLE_SCHEDULED,
          ARTICLE_UNSCHEDULED,
          ARTICLE_EMBARGOED,
          ARTICLE_EMBARGO_LIFTED,
          ARTICLE_SPIKED,
          ARTICLE_RECOVERED,
          PICTURE_ADDED,
          GLOSSARY_CHANGED -> {}
    }
  }

  /** Where it stood and where it stands, in these editions. */
  private void story(
      Set<String> feeds, ArticleId id, List<Language> editions, PublishedCoverages.Snapshot now) {
    for (var edition : editions) {
      var there = new LinkedHashSet<String>();
      now.stories()
          .article(id, edition)
          .ifPresent(
              found -> {
                there.add("/" + edition + "/feed");
                found.text().topics().forEach(slug -> there.add(topic(edition, slug)));
                found.text().bylines().forEach(line -> there.add(author(edition, line.slug())));
              });
      move(feeds, id + "/" + edition, there);
    }
  }

  /** Its tombstone stands in every feed of the editions where it stood. */
  private void withdrawn(Set<String> feeds, LogEntry entry, PublishedCoverages.Snapshot now) {
    for (var edition : paper.editions()) {
      var stones = now.stories().withdrawnSince(edition, entry.at().minusSeconds(1), TOMBSTONES);
      if (stones.stream().anyMatch(stone -> stone.id().value().equals(entry.id()))) {
        feeds.add("/" + edition + "/feed");
        now.stories()
            .topics(edition, TOPICS)
            .forEach(topic -> feeds.add(topic(edition, topic.slug())));
      }
    }
  }

  private void coverage(
      Set<String> feeds, CoverageId id, List<Language> editions, PublishedCoverages.Snapshot now) {
    var versions = now.versions(id);
    for (var edition : editions) {
      var there = new LinkedHashSet<String>();
      versions.stream()
          .filter(version -> version.language().equals(edition))
          .forEach(version -> there.add(version.path() + "/feed"));
      move(feeds, "live/" + id + "/" + edition, there);
    }
  }

  private void move(Set<String> feeds, String thing, Set<String> there) {
    var before = there.isEmpty() ? stood.remove(thing) : stood.put(thing, there);
    feeds.addAll(there);
    if (before != null) {
      feeds.addAll(before);
    }
  }

  /** The feeds of the house that most likely changed. */
  Set<String> all(PublishedCoverages.Snapshot now) {
    var feeds = new LinkedHashSet<String>();
    for (var edition : paper.editions()) {
      feeds.add("/" + edition + "/feed");
      now.live(edition, COVERAGES).forEach(coverage -> feeds.add(coverage.path() + "/feed"));
      now.stories()
          .topics(edition, TOPICS)
          .forEach(topic -> feeds.add(topic(edition, topic.slug())));
    }
    return feeds;
  }

  private static String topic(Language edition, Slug slug) {
    return "/" + edition + "/topic/" + FeedGathering.encoded(slug) + "/feed";
  }

  private static String author(Language edition, Slug slug) {
    return "/" + edition + "/author/" + FeedGathering.encoded(slug) + "/feed";
  }
}
