package news.standfirst.reader.page;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.standfirst.story.Address;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Author;
import news.standfirst.story.Card;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Lookup;
import news.standfirst.story.Part;
import news.standfirst.story.PictureId;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot in the words of an edition that notes what was read from it. Used by one thread,
 * inside the snapshot's life.
 */
final class Reads {
  private final PublishedCoverages.Snapshot live;
  private final Published.Snapshot snapshot;
  private final PicturesForPages pictures;
  private final Set<Touch> touches = new HashSet<>();

  Reads(PublishedCoverages.Snapshot live, PicturesForPages pictures) {
    this.live = live;
    this.snapshot = live.stories();
    this.pictures = pictures;
  }

  LogPosition position() {
    return snapshot.position();
  }

  Set<Touch> touches() {
    return Set.copyOf(touches);
  }

  Lookup at(Address address) {
    var found = snapshot.at(address);
    switch (found) {
      case Lookup.Found(var article, var text, var _, var _) -> {
        touches.add(new Touch.Story(article.id()));
        text.related().forEach(id -> touches.add(new Touch.Story(id)));
      }
      case Lookup.Gone(var article, var _) -> touches.add(new Touch.Story(article.id()));
      case Lookup.Moved _, Lookup.Erased _, Lookup.Unknown _ -> {}
    }
    return found;
  }

  List<Card> cards(Language edition, List<ArticleId> ids) {
    ids.forEach(id -> touches.add(new Touch.Story(id)));
    return snapshot.cards(edition, ids);
  }

  Part<Card> latest(Language edition, String cursor, int limit) {
    return list(
        new Touch.Latest(edition), edition, cursor, snapshot.latest(edition, cursor, limit));
  }

  Part<Card> underTopic(Language edition, Slug topic, String cursor, int limit) {
    return list(
        new Touch.UnderTopic(edition, topic),
        edition,
        cursor,
        snapshot.underTopic(edition, topic, cursor, limit));
  }

  Part<Card> byAuthor(Language edition, Slug author, String cursor, int limit) {
    return list(
        new Touch.ByAuthor(edition, author),
        edition,
        cursor,
        snapshot.byAuthor(edition, author, cursor, limit));
  }

  private Part<Card> list(Touch first, Language edition, String cursor, Part<Card> part) {
    touches.add(cursor.isEmpty() ? first : new Touch.Older(edition));
    part.lines().forEach(card -> touches.add(new Touch.Story(card.id())));
    return part;
  }

  List<Card> ofDay(Language edition, LocalDate day) {
    touches.add(new Touch.OfDay(edition, day));
    var cards = snapshot.ofDay(edition, day);
    cards.forEach(card -> touches.add(new Touch.Story(card.id())));
    return cards;
  }

  Published.NeighbourDays neighbours(Language edition, LocalDate day) {
    touches.add(new Touch.OfDay(edition, day));
    return snapshot.neighbours(edition, day);
  }

  /** Whether there is a story under a topic; of the first that appears there the page hears. */
  boolean hasUnderTopic(Language edition, Slug topic) {
    touches.add(new Touch.UnderTopic(edition, topic));
    return seen(snapshot.underTopic(edition, topic, "", 1).lines());
  }

  boolean hasByAuthor(Language edition, Slug author) {
    touches.add(new Touch.ByAuthor(edition, author));
    return seen(snapshot.byAuthor(edition, author, "", 1).lines());
  }

  boolean hasDay(Language edition, LocalDate day) {
    touches.add(new Touch.OfDay(edition, day));
    return day.equals(snapshot.neighbours(edition, day.minusDays(1)).after());
  }

  /** A page that leads to a story's list hears when the story is withdrawn. */
  private boolean seen(List<Card> cards) {
    cards.forEach(card -> touches.add(new Touch.Story(card.id())));
    return !cards.isEmpty();
  }

  Part<Published.Corrected> corrections(Language edition, String cursor, int limit) {
    var part = snapshot.corrections(edition, cursor, limit);
    touches.add(cursor.isEmpty() ? new Touch.Corrections(edition) : new Touch.Older(edition));
    part.lines().forEach(line -> touches.add(new Touch.Story(line.card().id())));
    return part;
  }

  Optional<Topic> topic(Slug slug) {
    touches.add(new Touch.OfTopic(slug));
    return snapshot.topic(slug);
  }

  /** The topics for the head of a page where editors chose none. */
  List<Topic> sections(Language edition) {
    touches.add(new Touch.Sections(edition));
    return named(snapshot.topics(edition, Wanted.SECTIONS));
  }

  List<Topic> topics(Language edition, int limit) {
    touches.add(new Touch.Older(edition));
    return named(snapshot.topics(edition, limit));
  }

  private List<Topic> named(List<Topic> topics) {
    topics.forEach(topic -> touches.add(new Touch.OfTopic(topic.slug())));
    return topics;
  }

  Optional<Author> author(Slug slug) {
    touches.add(new Touch.OfAuthor(slug));
    return snapshot.author(slug);
  }

  FrontArrangement front(Language edition) {
    touches.add(new Touch.Front(edition));
    return snapshot.front(edition);
  }

  Optional<HousePage> page(Language edition, String name) {
    touches.add(new Touch.House(name));
    return snapshot.page(edition, name);
  }

  CoverageLookup coverageAt(Language edition, Slug slug) {
    var found = live.at(edition, slug);
    switch (found) {
      case CoverageLookup.Found(var coverage) -> touches.add(new Touch.OfCoverage(coverage.id()));
      case CoverageLookup.Gone(var coverage, var _) ->
          touches.add(new Touch.OfCoverage(coverage.id()));
      case CoverageLookup.Moved _, CoverageLookup.Erased _, CoverageLookup.Unknown _ -> {}
    }
    return found;
  }

  /** How a coverage's own words stand in this edition. */
  @Nullable InTranslation translation(CoverageId id) {
    touches.add(new Touch.OfCoverage(id));
    return live.translation(id).orElse(null);
  }

  /** The same of one that was found by its topic: what happens to its words is heard of by that. */
  @Nullable InTranslation translation(Coverage running) {
    return live.translation(running.id()).orElse(null);
  }

  /** The editions where readers find a coverage. */
  List<CoverageVersion> versions(CoverageId id) {
    touches.add(new Touch.OfCoverage(id));
    return live.versions(id);
  }

  /** A coverage that readers can open. */
  Optional<Coverage> coverage(CoverageId id) {
    touches.add(new Touch.OfCoverage(id));
    return live.coverage(id);
  }

  /** The coverages of an edition; a page of them shows their words. */
  Part<Coverage> coverages(Language edition, String cursor, int limit) {
    touches.add(new Touch.Coverages());
    var part = live.open(edition, cursor, limit);
    part.lines().forEach(coverage -> touches.add(new Touch.OfCoverage(coverage.id())));
    return part;
  }

  /** The coverages that run now. */
  List<Coverage> running(Language edition, int limit) {
    touches.add(new Touch.Coverages());
    var coverages = live.live(edition, limit);
    coverages.forEach(coverage -> touches.add(new Touch.OfCoverage(coverage.id())));
    return coverages;
  }

  /** The running coverage of the first of these topics that has one. */
  Optional<Coverage> runningUnder(Language edition, List<Slug> topics) {
    topics.forEach(topic -> touches.add(new Touch.LiveUnder(edition, topic)));
    return topics.stream().flatMap(topic -> live.liveUnder(edition, topic).stream()).findFirst();
  }

  List<PostWords> posts(CoverageId coverage, long belowOrder, int limit) {
    touches.add(new Touch.OfCoverage(coverage));
    return live.posts(coverage, belowOrder, limit);
  }

  List<PostWords> postsAbove(CoverageId coverage, long order, int limit) {
    touches.add(new Touch.OfCoverage(coverage));
    return live.postsAbove(coverage, order, limit);
  }

  PublishedCoverages.PostCount countPosts(CoverageId coverage, long aboveOrder) {
    touches.add(new Touch.OfCoverage(coverage));
    return live.count(coverage, aboveOrder);
  }

  Optional<PostWords> post(PostKey key) {
    touches.add(new Touch.OfCoverage(key.coverage()));
    return live.post(key);
  }

  Optional<PostWords> pinned(CoverageId coverage) {
    touches.add(new Touch.OfCoverage(coverage));
    return live.pinned(coverage);
  }

  List<PostWords> keyEvents(CoverageId coverage, int limit) {
    touches.add(new Touch.OfCoverage(coverage));
    return live.keyEvents(coverage, limit);
  }

  PicturesForPages.Answer picture(PictureId id) {
    touches.add(new Touch.OfPicture(id));
    return pictures.find(id);
  }
}
