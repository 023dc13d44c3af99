package news.standfirst.translation.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.standfirst.courtesy.GiveWay;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Card;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageInEdition;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Progress;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every edition's translations true: asks for what a log entry makes necessary, and works off
 * what waits on threads of its own. What happens to a story never waits for it. Thread-safe.
 */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  /** What another process asked for is seen after this time at the latest. */
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** Readers of a running coverage look at the original as long as this goes on. */
  private static final Duration LONGEST_LIVE_PAUSE = Duration.ofSeconds(30);

  /** The posts at the top of a running coverage; its older ones go behind the news. */
  private static final int TOP_POSTS = 20;

  /** Older posts are asked for all at once: a coverage of some days has a few thousand. */
  private static final int MOST_POSTS = 10_000;

  private static final int MOST_COVERAGES = 10_000;
  private static final int MOST_TOPICS = 10_000;

  /** Live posts never wait behind a long story; these threads mostly wait for engines. */
  private static final int MOST_LIVE_WORKERS = 4;

  /** Stories of an archive asked for at a time, so that news never stands behind many of them. */
  private static final int ARCHIVE_STORIES = 20;

  /** Stories at the top of each front page that go before its archive. */
  private static final int FRONT_STORIES = 20;

  private static final int MOST_OF_A_PAIR = 10_000;
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Shelves shelves;
  private final Engines engines;
  private final WorkSettings settings;
  private final Published published;
  private final InstantSource time;
  private final Translator translator;
  private final String name = ProcessName.ofThis().toString();
  private final Semaphore asked = new Semaphore(0);
  private final Semaphore askedLive = new Semaphore(0);
  private final List<Thread> workers = new ArrayList<>();
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /**
   * Begins to work.
   *
   * @param caughtUp told of the log position of each translation that was kept
   */
  public Pipeline(
      Shelves shelves,
      Engines engines,
      WorkSettings settings,
      Published published,
      InstantSource time,
      Consumer<LogPosition> caughtUp) {
    this.shelves = shelves;
    this.engines = engines;
    this.settings = settings;
    this.published = published;
    this.time = time;
    this.translator = new Translator(shelves, engines, settings, time, caughtUp);
    takeBack();
    startWorkers();
  }

  /** What an earlier process of this host held when it was killed waits for no lease. */
  private void takeBack() {
    int rows = shelves.waiting().takeBackFrom(ProcessName::hasEnded);
    if (rows > 0) {
      LOG.info("{} translations are taken up that a process had left when it ended.", rows);
    }
  }

  /** Readers' and editors' work goes first. */
  private void startWorkers() {
    for (int i = 0; i < settings.workers(); i++) {
      workers.add(
          Thread.ofPlatform()
              .name("translation-" + i)
              .daemon()
              .start(
                  () -> {
                    GiveWay.thisThread();
                    work();
                  }));
    }
    var live =
        settings.workers() == 0 ? 0 : Math.clamp(settings.editions().size(), 2, MOST_LIVE_WORKERS);
    for (int i = 0; i < live; i++) {
      workers.add(Thread.ofPlatform().name("translation-live-" + i).daemon().start(this::workLive));
    }
  }

  /** Whether there is a language into which anything could be translated. */
  public boolean hasWork() {
    return settings.editions().size() > 1;
  }

  /** Asks for whatever these entries of the log make necessary; idempotent. */
  public void handle(List<LogEntry> entries) {
    for (var entry : entries) {
      outdate(entry);
      switch (entry.kind()) {
        case ARTICLE_PUBLISHED,
            ARTICLE_UPDATED,
            ARTICLE_CORRECTED,
            ARTICLE_WITHDRAWN,
            ARTICLE_REINSTATED,
            ARTICLE_SCHEDULED,
            ARTICLE_EMBARGOED,
            ARTICLE_SAVED -> {
          ask(Thing.of(new ArticleId(entry.id())), Waiting.Rank.FRESH, entry.at());
          ask(Thing.ofUpdate(new ArticleId(entry.id())), Waiting.Rank.FRESH, entry.at());
        }
        case COVERAGE_SAVED,
            COVERAGE_ANNOUNCED,
            COVERAGE_STARTED,
            COVERAGE_ENDED,
            COVERAGE_REOPENED,
            COVERAGE_WITHDRAWN,
            COVERAGE_REINSTATED ->
            ask(Thing.of(new CoverageId(entry.id())), Waiting.Rank.FRESH, entry.at());
        case POST_SAVED, POST_SCHEDULED, POST_PUBLISHED, POST_EDITED, POST_CORRECTED ->
            ask(Thing.of(PostKey.parse(entry.id())), Waiting.Rank.FRESH, entry.at());
        case COVERAGE_TRANSLATED -> askPosts(CoverageInEdition.parse(entry.id()), entry.at());
        case TOPIC_CHANGED ->
            ask(Thing.ofTopic(new Slug(entry.id())), Waiting.Rank.FRONT, entry.at());
        case COVERAGE_ERASED -> shelves.waiting().forget(Thing.of(new CoverageId(entry.id())));
        case POST_ERASED -> shelves.waiting().forget(Thing.of(PostKey.parse(entry.id())));
        case ARTICLE_ERASED -> {
          shelves.waiting().forget(Thing.of(new ArticleId(entry.id())));
          shelves.waiting().forget(Thing.ofUpdate(new ArticleId(entry.id())));
        }
        case GLOSSARY_CHANGED -> askAgain(Pair.parse(entry.id()), entry.at());
        case FRONT_ARRANGED -> askFront(new Language(entry.id()));
        default -> {
          // Nothing else changes words that are translated.
        }
      }
    }
  }

  /** What is ready for an engine was made so before this happened. */
  private void outdate(LogEntry entry) {
    for (var line : lines) {
      line.outdate(entry.id());
    }
  }

  /** Whatever belongs to a running coverage goes before all else. */
  private void ask(Thing thing, Waiting.Rank rank, Instant newest) {
    shelves
        .translations()
        .original(thing)
        .filter(Original::wanted)
        .ifPresent(
            original ->
                ask(
                    thing,
                    languages(original),
                    original.live() ? Waiting.Rank.LIVE : rank,
                    newest));
  }

  private void ask(Thing thing, Set<Language> languages, Waiting.Rank rank, Instant newest) {
    if (!languages.isEmpty()) {
      shelves.waiting().ask(thing, languages, rank, newest);
      if (rank == Waiting.Rank.LIVE) {
        askedLive.release(languages.size());
      }
      asked.release();
    }
  }

  /** The editions into which a thing can be translated, and those where it is already. */
  private Set<Language> languages(Original original) {
    var languages = new HashSet<>(shelves.translations().languages(original.thing()));
    settings.editions().stream()
        .filter(edition -> !edition.equals(original.language()))
        .filter(
            edition ->
                engines.serves(
                    new Pair(original.language(), edition), Translator.disclosure(original)))
        .forEach(languages::add);
    return languages;
  }

  /** Once a coverage stands in an edition, so must its posts; what they have is not asked for. */
  private void askPosts(CoverageInEdition where, Instant at) {
    var posts = shelves.translations().untranslated(where.coverage(), where.edition(), MOST_POSTS);
    var live =
        shelves
            .translations()
            .original(Thing.of(where.coverage()))
            .filter(Original::live)
            .isPresent();
    for (int i = 0; i < posts.size(); i++) {
      ask(
          Thing.of(posts.get(i)),
          Set.of(where.edition()),
          live && i < TOP_POSTS ? Waiting.Rank.LIVE : Waiting.Rank.FRONT,
          at.minusMillis(i));
    }
  }

  private void askAgain(Pair pair, Instant at) {
    for (var thing : shelves.progress().translated(pair, MOST_OF_A_PAIR)) {
      shelves.waiting().ask(thing, Set.of(pair.to()), Waiting.Rank.FRONT, at);
    }
    asked.release();
  }

  /** What stands on a front page goes before the archive. */
  private void askFront(Language edition) {
    var ids = new LinkedHashSet<ArticleId>();
    published.read(
        snapshot -> {
          var front = snapshot.front(edition);
          if (front.lead() != null) {
            ids.add(front.lead());
          }
          ids.addAll(front.pinned());
          snapshot.latest(edition, "", FRONT_STORIES).lines().stream()
              .map(Card::id)
              .forEach(ids::add);
          return ids.size();
        });
    for (var id : ids) {
      ask(Thing.of(id), Waiting.Rank.FRONT, time.instant());
    }
  }

  /**
   * Begins the archives of all editions that an engine serves and that were never begun, or went
   * past stories whose language no engine translated then; and asks, behind everything else, for
   * what another engine or model has translated than the one that is first choice by now.
   */
  public void beginArchives() {
    for (var edition : settings.editions()) {
      if (served(edition)) {
        beginArchive(edition);
      }
    }
    settings.editions().forEach(this::askFrontOnce);
    settings.editions().forEach(this::askCoverages);
    settings.editions().stream().filter(this::served).forEach(this::askTopics);
    settings.editions().forEach(this::askMadeByOthers);
    asked.release();
  }

  private void beginArchive(Language edition) {
    if (shelves.progress().archive(edition).isEmpty()) {
      shelves.progress().beginArchive(edition);
    } else if (shelves.progress().passedOver(edition, from(edition))) {
      shelves.progress().restartArchive(edition);
    } else {
      return;
    }
    LOG.info("The archive is being translated into {}.", edition.locale().getDisplayName());
  }

  private void askMadeByOthers(Language edition) {
    for (var from : from(edition)) {
      var pair = new Pair(from, edition);
      engines
          .firstInHouse(pair, Disclosure.PUBLISHED)
          .ifPresent(
              first -> {
                int count = shelves.progress().askMadeByOthers(pair, first, MOST_OF_A_PAIR);
                if (count > 0) {
                  LOG.info(
                      "{} is now first choice for {}: {} translations are made again.",
                      first,
                      pair,
                      count);
                }
              });
    }
  }

  private void askTopics(Language edition) {
    for (var topic : shelves.progress().topicsLacking(edition, MOST_TOPICS)) {
      ask(Thing.ofTopic(topic), Waiting.Rank.FRONT, time.instant());
    }
  }

  /** Coverages are few and are asked for at once; those that run go first. */
  private void askCoverages(Language edition) {
    var from = from(edition);
    if (!from.isEmpty()) {
      for (var id : shelves.progress().coveragesLacking(edition, from, MOST_COVERAGES)) {
        ask(Thing.of(id), Waiting.Rank.ARCHIVE, time.instant());
      }
    }
  }

  private void askFrontOnce(Language edition) {
    var waits = settings.editions().stream().anyMatch(this::unfinished);
    if (waits) {
      askFront(edition);
    }
  }

  private boolean unfinished(Language edition) {
    return shelves
        .progress()
        .archive(edition)
        .filter(archive -> archive.finishedAt() == null)
        .isPresent();
  }

  private boolean served(Language edition) {
    return settings.editions().stream()
        .filter(from -> !from.equals(edition))
        .anyMatch(from -> engines.serves(new Pair(from, edition), Disclosure.PUBLISHED));
  }

  private void work() {
    try (var line = ahead()) {
      while (!closed) {
        try {
          if (!line.step() && !further()) {
            asked.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
            asked.drainPermits();
          }
        } catch (RuntimeException e) {
          pauseAfter(e, "The translation's work could not go on; trying again.");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("The translation's work ended before its time.", e);
    }
  }

  private void workLive() {
    try (var line = Line.live(translator, shelves.waiting(), new Later(), name)) {
      while (!closed) {
        try {
          if (!line.step()) {
            askedLive.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
          }
        } catch (RuntimeException e) {
          pauseAfter(e, "Live posts could not be translated; trying again.");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("The translation of live posts ended before its time.", e);
    }
  }

  private void pauseAfter(RuntimeException e, String what) {
    if (!closed) {
      LOG.error(what, e);
      pause();
    }
  }

  /** Works off all that is due, on this thread; for tests and for commands. */
  public void workOff() {
    try (var line = ahead()) {
      while (line.step() || further()) {
        // Until there is nothing more.
      }
    }
  }

  private Line ahead() {
    var line = Line.oneAhead(translator, shelves.waiting(), new Later(), name, lines::remove);
    lines.add(line);
    return line;
  }

  private static void pause() {
    try {
      Thread.sleep(FIRST_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives back what could not be fulfilled. */
  private final class Later implements Line.Troubles {
    @Override
    public void later(Waiting.Wish wish, Fault fault) {
      shelves.waiting().later(wish, fault.reason(), next(wish, fault));
    }

    @Override
    public void later(Waiting.Wish wish, RuntimeException fault) {
      if (closed) {
        throw fault;
      }
      LOG.error(
          "{} {} could not be translated into {}; trying again.",
          wish.thing().kind(),
          wish.thing().id(),
          wish.language(),
          fault);
      shelves
          .waiting()
          .later(wish, "A fault of this program: " + fault.getMessage(), next(wish, FIRST_PAUSE));
    }

    @Override
    public boolean closing() {
      return closed;
    }
  }

  private Instant next(Waiting.Wish wish, Fault fault) {
    return switch (fault) {
      case Fault.OverQuota(var _, var retryAfter) -> next(wish, retryAfter);
      case Fault.NoEngine _, Fault.Refused _ -> time.instant().plus(longest(wish));
      case Fault.Unavailable _, Fault.TimedOut _ -> next(wish, FIRST_PAUSE);
    };
  }

  private static Duration longest(Waiting.Wish wish) {
    return wish.rank() == Waiting.Rank.LIVE ? LONGEST_LIVE_PAUSE : LONGEST_PAUSE;
  }

  /** Twice as long each time, with some chance, so that not all come at once. */
  private Instant next(Waiting.Wish wish, Duration least) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(wish.attempts(), 9));
    var shorter = pause.compareTo(longest(wish)) < 0 ? pause : longest(wish);
    var wait = shorter.compareTo(least) < 0 ? least : shorter;
    return time.instant()
        .plus(wait)
        .plusMillis(ThreadLocalRandom.current().nextLong(1 + wait.toMillis() / 5));
  }

  /** Asks for the next stories of an archive; false when there are none. */
  private boolean further() {
    var any = false;
    for (var edition : settings.editions()) {
      var archive = shelves.progress().archive(edition);
      if (archive.filter(a -> !a.paused() && a.finishedAt() == null).isPresent()) {
        any |= shelves.progress().further(edition, from(edition), ARCHIVE_STORIES) > 0;
      }
    }
    return any;
  }

  /** The languages from which an engine translates into this one. */
  private Set<Language> from(Language edition) {
    var from = new HashSet<Language>();
    settings.editions().stream()
        .filter(other -> !other.equals(edition))
        .filter(other -> engines.serves(new Pair(other, edition), Disclosure.PUBLISHED))
        .forEach(from::add);
    return from;
  }

  /** The engines, for the desk. */
  public Engines engines() {
    return engines;
  }

  public WorkSettings settings() {
    return settings;
  }

  public Shelves shelves() {
    return shelves;
  }

  /** Wakes the workers, after somebody asked for something or let an archive go on. */
  public void wake() {
    asked.release();
  }

  /** Whether an edition can be translated into at all. */
  public boolean canServe(Language edition) {
    return served(edition);
  }

  /** How an archive does. */
  public Optional<Progress.Archive> archive(Language edition) {
    return shelves.progress().archive(edition);
  }

  @Override
  public void close() {
    closed = true;
    asked.release(workers.size());
    askedLive.release(workers.size());
    try {
      for (var worker : workers) {
        worker.join(CLOSING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
