package news.standfirst.translation.work;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import news.standfirst.story.Language;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Backlog;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for what editions lack of the time before, behind everything else. Thread-safe. */
final class Archives {
  private static final Logger LOG = LoggerFactory.getLogger(Archives.class);

  private static final int MOST_COVERAGES = 10_000;
  private static final int MOST_TOPICS = 10_000;

  /** Stories of an archive asked for at a time, so that news never stands behind many of them. */
  private static final int ARCHIVE_STORIES = 20;

  private final Backlog backlog;
  private final Engines engines;
  private final WorkSettings settings;
  private final Asking asking;
  private final InstantSource time;
  private final Bell bell;

  Archives(
      Backlog backlog,
      Engines engines,
      WorkSettings settings,
      Asking asking,
      InstantSource time,
      Bell bell) {
    this.backlog = backlog;
    this.engines = engines;
    this.settings = settings;
    this.asking = asking;
    this.time = time;
    this.bell = bell;
  }

  /**
   * Begins the archives of all editions that an engine serves and that were never begun, or went
   * past stories whose language no engine translated then; and asks, behind everything else, for
   * what another engine or model has translated than the one that is first choice by now.
   */
  void begin() {
    for (var edition : settings.editions()) {
      if (serves(edition)) {
        begin(edition);
      }
    }
    settings.editions().forEach(this::askFrontOnce);
    settings.editions().forEach(this::askCoverages);
    settings.editions().stream().filter(this::serves).forEach(this::askTopics);
    settings.editions().forEach(this::askMadeByOthers);
    bell.ring();
  }

  private void begin(Language edition) {
    if (backlog.archive(edition).isEmpty()) {
      backlog.beginArchive(edition);
    } else if (backlog.passedOver(edition, from(edition))) {
      backlog.restartArchive(edition);
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
                int count = backlog.askMadeByOthers(pair, first, Asking.MOST_OF_A_PAIR);
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
    for (var topic : backlog.topicsLacking(edition, MOST_TOPICS)) {
      asking.ask(Thing.ofTopic(topic), Waiting.Rank.FRONT, time.instant());
    }
  }

  /** Coverages are few and are asked for at once; those that run go first. */
  private void askCoverages(Language edition) {
    var from = from(edition);
    if (!from.isEmpty()) {
      for (var id : backlog.coveragesLacking(edition, from, MOST_COVERAGES)) {
        asking.ask(Thing.of(id), Waiting.Rank.ARCHIVE, time.instant());
      }
    }
  }

  private void askFrontOnce(Language edition) {
    var waits = settings.editions().stream().anyMatch(this::unfinished);
    if (waits) {
      asking.askFront(edition);
    }
  }

  private boolean unfinished(Language edition) {
    return backlog.archive(edition).filter(archive -> archive.finishedAt() == null).isPresent();
  }

  /** Whether any other edition's language is translated into this one. */
  boolean serves(Language edition) {
    return settings.editions().stream()
        .filter(from -> !from.equals(edition))
        .anyMatch(from -> engines.serves(new Pair(from, edition), Disclosure.PUBLISHED));
  }

  /** Asks for the next stories of an archive; false when there are none. */
  boolean further() {
    var any = false;
    for (var edition : settings.editions()) {
      var archive = backlog.archive(edition);
      if (archive.filter(a -> !a.paused() && a.finishedAt() == null).isPresent()) {
        any |= backlog.further(edition, from(edition), ARCHIVE_STORIES) > 0;
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
}
