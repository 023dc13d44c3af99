package news.standfirst.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Editions;
import news.standfirst.reader.page.Touch;
import news.standfirst.reader.page.Wanted;
import news.standfirst.story.Address;
import news.standfirst.story.ArticleId;
import news.standfirst.story.HousePage;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Lookup;
import news.standfirst.story.PictureId;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageEvent;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageInEdition;
import news.standfirst.story.coverage.PostInEdition;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PublishedCoverages;

/**
 * Tells what a log entry changes on pages. Where that cannot be told exactly, it names more rather
 * than less. Used by one thread at a time.
 */
final class Touches {
  private static final int TOMBSTONES = 200;

  /** Coverages of an edition that run at the start; no house runs so many. */
  private static final int MOST_LIVE = 1_000;

  private final Editions editions;
  private final Map<Language, List<Slug>> sections = new HashMap<>();

  /** What each coverage that readers could see lately is about: its stories lead to it. */
  private final Map<CoverageId, Set<Touch>> about = new HashMap<>();

  /**
   * Begins with what the pages that are made from now on name in their heads.
   *
   * @param now what is published when the cache is still empty
   */
  Touches(Editions editions, PublishedCoverages.Snapshot now) {
    this.editions = editions;
    sectionsMayChange(new HashSet<>(), now.stories());
    for (var edition : editions.all()) {
      now.live(edition.language(), MOST_LIVE)
          .forEach(coverage -> about.put(coverage.id(), leadingTo(coverage, now)));
    }
  }

  /** What this entry touches. */
  Set<Touch> of(LogEntry entry, PublishedCoverages.Snapshot now) {
    var touches = new HashSet<Touch>();
    try {
      add(touches, entry, now.stories());
      if (entry.thing().equals(CoverageEvent.THING) && entry.kind().seenByReaders()) {
        addCoverage(touches, new CoverageId(entry.id()), now);
      }
      if (entry.thing().equals(CoverageInEdition.THING)) {
        addCoverage(touches, CoverageInEdition.parse(entry.id()).coverage(), now);
      }
    } catch (InvalidStory e) {
      touches.add(new Touch.Everything()); // an id that this version cannot read
    }
    return touches;
  }

  private void add(Set<Touch> touches, LogEntry entry, Published.Snapshot now) {
    switch (entry.kind()) {
      case ARTICLE_PUBLISHED, ARTICLE_REINSTATED -> {
        appeared(touches, entry, now);
        sectionsMayChange(touches, now);
      }
      case ARTICLE_UPDATED, ARTICLE_CORRECTED -> {
        changed(touches, entry, now);
        sectionsMayChange(touches, now);
      }
      case ARTICLE_WITHDRAWN -> {
        disappeared(touches, entry, now);
        sectionsMayChange(touches, now);
      }
      case ARTICLE_SLUG_CHANGED -> touches.add(new Touch.Story(new ArticleId(entry.id())));
      case ARTICLE_ERASED -> touches.add(new Touch.Everything());
      case PICTURE_CHANGED, PICTURE_KILLED, PICTURE_RIGHTS_ENDED ->
          touches.add(new Touch.OfPicture(new PictureId(entry.id())));
      case TOPIC_CHANGED -> {
        touches.add(new Touch.OfTopic(new Slug(entry.id())));
        sectionsMayChange(touches, now);
      }
      case TRANSLATION_CHANGED -> {
        translated(touches, entry, now);
        sectionsMayChange(touches, now);
      }
      case AUTHOR_CHANGED -> touches.add(new Touch.OfAuthor(new Slug(entry.id())));
      case FRONT_ARRANGED -> {
        touches.add(new Touch.Front(new Language(entry.id())));
        sectionsMayChange(touches, now);
      }
      case HOUSE_PAGE_CHANGED ->
          HousePage.NAMES.stream()
              .filter(name -> entry.id().contains(name))
              .forEach(name -> touches.add(new Touch.House(name)));
      case COVERAGE_SAVED,
          COVERAGE_PLANNED,
          COVERAGE_ANNOUNCED,
          COVERAGE_STARTED,
          COVERAGE_ENDED,
          COVERAGE_REOPENED,
          COVERAGE_SLUG_CHANGED,
          COVERAGE_WITHDRAWN,
          COVERAGE_REINSTATED -> {
        touches.add(new Touch.OfCoverage(new CoverageId(entry.id())));
        touches.add(new Touch.Coverages());
      }
      case COVERAGE_TRANSLATED -> {
        touches.add(new Touch.OfCoverage(CoverageInEdition.parse(entry.id()).coverage()));
        touches.add(new Touch.Coverages());
      }
      case POST_TRANSLATED ->
          touches.add(new Touch.OfCoverage(PostInEdition.parse(entry.id()).post().coverage()));
      case COVERAGE_ERASED -> touches.add(new Touch.Everything());
      case POST_PUBLISHED,
          POST_EDITED,
          POST_CORRECTED,
          POST_REMOVED,
          POST_ERASED,
          POST_PINNED,
          POST_UNPINNED,
          POST_MARKED,
          POST_MOVED,
          POST_PICTURE_KILLED ->
          touches.add(new Touch.OfCoverage(PostKey.parse(entry.id()).coverage()));
      case COVERAGE_DRAFTED,
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
          NEWS_WINDOW_PASSED,
          GLOSSARY_CHANGED -> {}
    }
  }

  /** What led to it before, and what leads to it now. */
  private void addCoverage(Set<Touch> touches, CoverageId id, PublishedCoverages.Snapshot now) {
    var there = now.coverage(id).map(coverage -> leadingTo(coverage, now)).orElse(Set.of());
    var before = about.put(id, there);
    touches.addAll(there);
    if (before != null) {
      touches.addAll(before);
    }
    if (there.isEmpty()) {
      about.remove(id);
    }
  }

  /** In every edition where it stands. */
  private static Set<Touch> leadingTo(Coverage coverage, PublishedCoverages.Snapshot now) {
    return now.versions(coverage.id()).stream()
        .flatMap(
            version ->
                coverage.text().topics().stream()
                    .map(topic -> new Touch.LiveUnder(version.language(), topic)))
        .collect(Collectors.toSet());
  }

  private static void appeared(Set<Touch> touches, LogEntry entry, Published.Snapshot now) {
    var id = new ArticleId(entry.id());
    touches.add(new Touch.Story(id));
    now.article(id)
        .ifPresent(
            found -> {
              addLists(touches, found);
              for (var version : found.here().versions()) {
                touches.add(new Touch.Latest(version.address().language()));
                addDays(touches, version.address(), now);
              }
            });
  }

  /** A story appeared in an edition, or its words changed there; its other pages lead to it. */
  private static void translated(Set<Touch> touches, LogEntry entry, Published.Snapshot now) {
    var parts = entry.id().split("/", 2);
    var id = new ArticleId(parts[0]);
    touches.add(new Touch.Story(id));
    if (parts.length == 2) {
      var edition = new Language(parts[1]);
      now.article(id, edition)
          .ifPresent(
              found -> {
                touches.add(new Touch.Latest(edition));
                addLists(touches, found, edition);
                Optional.ofNullable(found.here().address())
                    .ifPresent(address -> addDays(touches, address, now));
              });
    }
  }

  private static void changed(Set<Touch> touches, LogEntry entry, Published.Snapshot now) {
    var id = new ArticleId(entry.id());
    touches.add(new Touch.Story(id));
    now.article(id).ifPresent(found -> addLists(touches, found));
  }

  /** The lists on which a story may stand now: its topics or bylines may be new. */
  private static void addLists(Set<Touch> touches, Lookup.Found found) {
    found
        .here()
        .versions()
        .forEach(version -> addLists(touches, found, version.address().language()));
  }

  private static void addLists(Set<Touch> touches, Lookup.Found found, Language language) {
    found.text().topics().forEach(topic -> touches.add(new Touch.UnderTopic(language, topic)));
    found
        .text()
        .bylines()
        .forEach(byline -> touches.add(new Touch.ByAuthor(language, byline.slug())));
    touches.add(new Touch.Older(language));
    if (!found.article().corrections().isEmpty()) {
      touches.add(new Touch.Corrections(language));
    }
  }

  /** Its day and the days that lead to it. */
  private static void addDays(Set<Touch> touches, Address address, Published.Snapshot now) {
    var language = address.language();
    var neighbours = now.neighbours(language, address.date());
    touches.add(new Touch.OfDay(language, address.date()));
    if (neighbours.before() != null) {
      touches.add(new Touch.OfDay(language, neighbours.before()));
    }
    if (neighbours.after() != null) {
      touches.add(new Touch.OfDay(language, neighbours.after()));
    }
  }

  /** Pages that showed it bear its touch; only its day's neighbours need its address. */
  private void disappeared(Set<Touch> touches, LogEntry entry, Published.Snapshot now) {
    var id = new ArticleId(entry.id());
    touches.add(new Touch.Story(id));
    for (var edition : editions.all()) {
      now.withdrawnSince(edition.language(), entry.at().minusSeconds(1), TOMBSTONES).stream()
          .filter(tombstone -> tombstone.id().equals(id))
          .forEach(tombstone -> addDays(touches, tombstone.address(), now));
    }
  }

  /** Where editors chose no topics for the head of the pages, it names those of the day. */
  private void sectionsMayChange(Set<Touch> touches, Published.Snapshot now) {
    for (var edition : editions.all()) {
      var there = sections(edition, now);
      var before = sections.put(edition.language(), there);
      if (!there.equals(before)) {
        touches.add(new Touch.Sections(edition.language()));
      }
    }
  }

  private static List<Slug> sections(Edition edition, Published.Snapshot now) {
    var slugs = new ArrayList<>(now.front(edition.language()).topics());
    if (slugs.isEmpty()) {
      now.topics(edition.language(), Wanted.SECTIONS).stream()
          .map(Topic::slug)
          .sorted()
          .forEach(slugs::add);
    }
    return slugs;
  }
}
