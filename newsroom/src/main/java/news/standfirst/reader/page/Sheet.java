package news.standfirst.reader.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import news.standfirst.reader.edition.Edition;
import news.standfirst.story.HousePage;
import news.standfirst.story.InEdition;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.CoverageVersion;
import org.jspecify.annotations.Nullable;

/**
 * One page in the making: what it read, and the frame around it. Made inside a snapshot, where the
 * head of the page is read; finished outside, so that no snapshot waits for rendering.
 */
final class Sheet {
  final Workshop workshop;
  final Tongue tongue;
  final Reads reads;
  final Cards cards;
  private final List<Topic> sections;
  private final Map<String, String> houseTitles;

  Sheet(Workshop workshop, Edition edition, Reads reads) {
    this.workshop = workshop;
    this.tongue = workshop.tongue(edition);
    this.reads = reads;
    this.cards = new Cards(tongue, reads);
    this.sections = readSections();
    this.houseTitles = readHouseTitles();
  }

  Edition edition() {
    return tongue.edition();
  }

  /** The topics in the head of the page. */
  List<Topic> sections() {
    return sections;
  }

  private List<Topic> readSections() {
    var chosen = reads.front(edition().language()).topics();
    if (!chosen.isEmpty()) {
      return chosen.stream().flatMap(slug -> reads.topic(slug).stream()).toList();
    }
    // Ordered by name, so that the order changes only when a topic comes or goes.
    return reads.sections(edition().language()).stream()
        .sorted(Comparator.comparing(Topic::slug))
        .toList();
  }

  /**
   * Where the same page stands in the other editions; only while the snapshot lives.
   *
   * @param there whether there is something to see in an edition
   * @param page its beginning there
   */
  Map<String, String> counterparts(Predicate<Edition> there, Function<Edition, Wanted> page) {
    var paths = new HashMap<String, String>();
    for (var other : workshop.site().editions().all()) {
      if (!other.equals(edition()) && there.test(other)) {
        paths.put(other.tag(), Paths.of(page.apply(other)));
      }
    }
    return paths;
  }

  /** The same question in the other editions. */
  Map<String, String> searchElsewhere(String words) {
    var query = words.isBlank() ? "search" : "search?q=" + Paths.encoded(words);
    var paths = new HashMap<String, String>();
    workshop.site().editions().all().stream()
        .filter(other -> !other.equals(edition()))
        .forEach(other -> paths.put(other.tag(), other.path() + query));
    return paths;
  }

  /** The topics of these slugs that exist. */
  List<Topic> topics(List<Slug> slugs) {
    return slugs.stream().flatMap(slug -> reads.topic(slug).stream()).toList();
  }

  /** What the newsroom calls its pages about the paper in this edition. */
  private Map<String, String> readHouseTitles() {
    var titles = new HashMap<String, String>();
    for (var name : HousePage.NAMES) {
      reads.page(edition().language(), name).ifPresent(page -> titles.put(name, page.headline()));
    }
    return titles;
  }

  /** The way to the coverage that runs about one of these topics, under its headline. */
  View.@Nullable Follow liveLink(List<Slug> topics) {
    return reads
        .runningUnder(edition().language(), topics)
        .map(
            coverage ->
                new View.Follow(
                    coverage.path(),
                    coverage.text().headline(),
                    LiveViews.foreign(reads.translation(coverage))))
        .orElse(null);
  }

  /** A finished page. */
  Made.Page finish(int status, Head head, View view, List<String> frames) {
    return new Made.Page(
        status, Print.page(frame(head), view), reads.touches(), reads.position(), frames, false);
  }

  /** A page that other sites may show in a frame. */
  Made.Page finishForFrames(Head head, View view, List<String> frames) {
    return new Made.Page(
        200, Print.page(frame(head), view), reads.touches(), reads.position(), frames, true);
  }

  Made.Page finish(Head head, View view) {
    return finish(200, head, view, List.of());
  }

  private Frame frame(Head head) {
    var edition = edition();
    var site = workshop.site();
    var paper = site.name(edition);
    return new Frame(
        site,
        edition,
        tongue.words(),
        workshop.assets(),
        head.kind(),
        head.title().isEmpty() ? paper : head.title() + " · " + paper,
        head.description(),
        head.path(),
        head.indexed(),
        sections.stream().map(cards::link).toList(),
        houseTitles,
        otherEditions(head),
        alternates(head),
        feeds(head),
        head.subject() == null
            ? StructuredData.Described.NOTHING
            : workshop.structuredData().describe(head.subject()),
        tongue.zoneName(),
        head.preview(),
        head.live());
  }

  /** The way to the other editions: to this very page where it is there, else to the front. */
  private List<View.InLanguage> otherEditions(Head head) {
    return workshop.site().editions().all().stream()
        .filter(other -> !other.equals(edition()))
        .map(other -> inLanguage(other, head.elsewhere().getOrDefault(other.tag(), other.path())))
        .toList();
  }

  /** This very page in all languages that search engines may know it in, if it may be known. */
  private List<View.InLanguage> alternates(Head head) {
    if (head.inAllEditions()) {
      return frontPages();
    }
    var there =
        workshop.site().editions().all().stream()
            .filter(other -> head.alternates().contains(other.tag()))
            .map(other -> inLanguage(other, head.elsewhere().getOrDefault(other.tag(), "")))
            .toList();
    return head.indexed() && there.size() > 1 ? there : List.of();
  }

  /** The other languages of a story, for the switch beside its headline. */
  List<View.InLanguage> languages(List<InEdition.Version> versions) {
    return versions.stream()
        .map(InEdition.Version::address)
        .filter(address -> !address.language().equals(edition().language()))
        .flatMap(
            address ->
                workshop.site().editions().in(address.language()).stream()
                    .map(other -> inLanguage(other, address.path())))
        .toList();
  }

  static View.InLanguage inLanguage(Edition other, String path) {
    return new View.InLanguage(
        other.tag(), other.direction().html(), new View.Link(path, other.ownName()));
  }

  private List<View.InLanguage> frontPages() {
    return workshop.site().editions().all().stream()
        .map(other -> inLanguage(other, other.path()))
        .toList();
  }

  private List<Frame.FeedLink> feeds(Head head) {
    var links = new ArrayList<Frame.FeedLink>();
    if (!head.feedRoot().isEmpty()) {
      addFeeds(links, head.feedRoot(), head.title());
    }
    addFeeds(links, edition().path(), workshop.site().name(edition()));
    return links;
  }

  private static void addFeeds(List<Frame.FeedLink> links, String root, String title) {
    links.add(new Frame.FeedLink("application/atom+xml", root + "feed.atom", title));
    links.add(new Frame.FeedLink("application/rss+xml", root + "feed.rss", title));
    links.add(new Frame.FeedLink("application/feed+json", root + "feed.json", title));
  }

  URI absolute(String path) {
    return workshop.site().at(path);
  }

  /**
   * What the head of a page says.
   *
   * @param inAllEditions whether the same page stands in every edition, as front pages do
   * @param elsewhere where the same page stands in other editions, by their tags
   * @param alternates the editions in which search engines may know it, this one included
   * @param live where it hears what comes after it
   * @param feedRoot the path before {@code feed.atom} of its own feeds; empty for none
   */
  record Head(
      String kind,
      String title,
      String description,
      String path,
      boolean indexed,
      boolean inAllEditions,
      Map<String, String> elsewhere,
      Set<String> alternates,
      String feedRoot,
      StructuredData.@Nullable Subject subject,
      boolean preview,
      Frame.@Nullable Stream live) {
    static Head of(String kind, String title, String path) {
      return new Head(
          kind, title, "", path, true, false, Map.of(), Set.of(), "", null, false, null);
    }

    Head describing(String words) {
      return new Head(
          kind,
          title,
          words,
          path,
          indexed,
          inAllEditions,
          elsewhere,
          alternates,
          feedRoot,
          subject,
          preview,
          live);
    }

    Head hidden() {
      return new Head(
          kind,
          title,
          description,
          path,
          false,
          inAllEditions,
          elsewhere,
          alternates,
          feedRoot,
          subject,
          preview,
          live);
    }

    Head previewed() {
      return new Head(
          kind,
          title,
          description,
          path,
          false,
          inAllEditions,
          elsewhere,
          alternates,
          feedRoot,
          subject,
          true,
          live);
    }

    Head inEveryEdition() {
      return new Head(
          kind,
          title,
          description,
          path,
          indexed,
          true,
          elsewhere,
          alternates,
          feedRoot,
          subject,
          preview,
          live);
    }

    /** A page that stands in other editions, too. */
    Head standing(Map<String, String> paths, Set<String> known) {
      return new Head(
          kind,
          title,
          description,
          path,
          indexed,
          inAllEditions,
          paths,
          known,
          feedRoot,
          subject,
          preview,
          live);
    }

    /** A list with a list of the same kind in other editions, which is another page. */
    Head leadingTo(Map<String, String> paths) {
      return standing(paths, Set.of());
    }

    Head withFeeds(String root) {
      return new Head(
          kind,
          title,
          description,
          path,
          indexed,
          inAllEditions,
          elsewhere,
          alternates,
          root,
          subject,
          preview,
          live);
    }

    Head about(StructuredData.Subject what) {
      return new Head(
          kind,
          title,
          description,
          path,
          indexed,
          inAllEditions,
          elsewhere,
          alternates,
          feedRoot,
          what,
          preview,
          live);
    }

    Head streaming(Frame.Stream from) {
      return new Head(
          kind,
          title,
          description,
          path,
          indexed,
          inAllEditions,
          elsewhere,
          alternates,
          feedRoot,
          subject,
          preview,
          from);
    }
  }

  /** A coverage's page, with its versions in other editions. */
  Head standing(Head head, List<CoverageVersion> versions) {
    var paths = new HashMap<String, String>();
    var known = new HashSet<String>();
    for (var version : versions) {
      paths.put(version.language().tag(), version.path());
      if (workshop.site().indexes(version)) {
        known.add(version.language().tag());
      }
    }
    return head.standing(paths, known);
  }

  LiveViews liveViews() {
    return new LiveViews(
        tongue, new Pictures(reads::picture, tongue.words()), LiveViews.House.of(workshop.site()));
  }

  /** A story's page, with its versions in other editions. */
  Head standing(Head head, InEdition here) {
    var paths = new HashMap<String, String>();
    var known = new HashSet<String>();
    for (var version : here.versions()) {
      paths.put(version.address().language().tag(), version.address().path());
      if (workshop.site().indexes(version)) {
        known.add(version.address().language().tag());
      }
    }
    return head.standing(paths, known);
  }
}
