package news.standfirst.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index in a folder of its own. A thread follows the log; each commit carries the log position
 * that it holds, so that after a crash it goes on from there, and fills itself from the tables when
 * it is new, damaged, of another order, another form or another generation.
 *
 * <p>Thread-safe. {@link #close} commits.
 */
final class FollowingIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FollowingIndex.class);

  /** Lucene warns that it runs without the incubating vector module, which search does not need. */
  private static final java.util.logging.Logger VECTORS =
      java.util.logging.Logger.getLogger(
          "org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  /** How much may have to be followed again after a crash. */
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

  /**
   * What happens in so long is made findable at once. Making something findable writes a segment,
   * just when a post goes to its readers; and words that were removed must be out of here within a
   * second. Who waits for an answer ends it.
   */
  private static final Duration GATHERING = Duration.ofMillis(400);

  /** The same for what only adds words: a busy coverage's posts share a segment. */
  private static final Duration LONGEST_GATHERING = Duration.ofSeconds(2);

  /**
   * Small new segments stay in memory until they are committed or merged: a dozen files for each
   * post of live coverage, opened, mapped and deleted again, took two thirds of what it cost to
   * make it findable.
   */
  private static final double HELD_MEGABYTES = 4;

  private static final double LARGEST_HELD_MEGABYTES = 1;

  private static final int BATCH = 500;

  /** Two indexes fill at once at most, so that they take 32 MB of the heap together. */
  private static final double BUFFER_MEGABYTES = 16;

  private static final String POSITION = "position";
  private static final String FORM = "form";

  /** What an index is of. Only the following thread calls it. */
  interface Subject {
    /** Brings what a log entry is about up to date. */
    void take(LogEntry entry) throws IOException;

    /** Brings everything that the tables hold into an empty index. */
    void fill() throws IOException;

    /** Whether this takes away no words that anyone could still find. */
    boolean takesNothing(LogEntry entry);

    /** After which entries the words that were taken out must be gone from the files too. */
    Set<EventKind> erasures();
  }

  /** Makes the subject for a writer and a word on whether to go on. */
  interface Maker {
    Subject make(IndexWriter writer, BooleanSupplier goesOn);
  }

  /** A question to the present state of the index. */
  interface Asking<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private final Path folder;
  private final int form;
  private final StoryLog log;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Subject subject;
  private final Semaphore wake = new Semaphore(0);
  private final Semaphore hurry = new Semaphore(0);
  private final AtomicReference<LogPosition> indexed;
  private final StoryLog.Subscription subscription;
  private final Thread follower;
  private volatile boolean closing;
  private long committedAt = System.nanoTime();
  private LogPosition committed;

  /**
   * Opens or makes the index and begins to follow. One of another order or form is made anew.
   *
   * @param form counts up from 1 when documents get other fields
   * @throws SearchFault when the folder cannot be used
   */
  FollowingIndex(Path folder, int form, IndexWriterConfig how, StoryLog log, Maker maker) {
    this.folder = folder;
    this.form = form;
    this.log = log;
    try {
      directory =
          new NRTCachingDirectory(FSDirectory.open(folder), LARGEST_HELD_MEGABYTES, HELD_MEGABYTES);
      writer = new IndexWriter(directory, configuration(directory, how, form));
      searchers = new SearcherManager(writer, null);
      committed = position(writer);
    } catch (IOException | IllegalArgumentException e) {
      throw new SearchFault(folder, e);
    }
    subject = maker.make(writer, () -> !closing);
    indexed = new AtomicReference<>(committed);
    subscription = log.onAppend(wake::release);
    follower =
        Thread.ofPlatform().name("search-" + folder.getFileName()).daemon().start(this::follow);
  }

  private static IndexWriterConfig configuration(
      Directory directory, IndexWriterConfig how, int form) throws IOException {
    var merging = new TieredMergePolicy();
    // An erased story in a large segment is one document of many: its words must go all the same.
    merging.setForceMergeDeletesPctAllowed(0);
    if (isOfAnotherKind(directory, how.getIndexSort(), form)) {
      how.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    }
    return how.setRAMBufferSizeMB(BUFFER_MEGABYTES).setMergePolicy(merging);
  }

  private static boolean isOfAnotherKind(Directory directory, @Nullable Sort order, int form)
      throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return false;
    }
    var there = SegmentInfos.readLatestCommit(directory);
    // The first indexes did not say it.
    if (Integer.parseInt(there.getUserData().getOrDefault(FORM, "1")) != form) {
      return true;
    }
    for (var segment : there) {
      if (!Objects.equals(segment.info.getIndexSort(), order)) {
        return true;
      }
    }
    return false;
  }

  private static LogPosition position(IndexWriter writer) {
    var data = writer.getLiveCommitData();
    if (data != null) {
      for (var entry : data) {
        if (entry.getKey().equals(POSITION)) {
          return LogPosition.parse(entry.getValue());
        }
      }
    }
    return new LogPosition("none", 0);
  }

  /** The log position that questions are answered from. */
  LogPosition indexed() {
    return indexed.get();
  }

  /** The number up to which the log that ends here is indexed; 0 when it was another one. */
  long indexedOf(LogPosition head) {
    var now = indexed.get();
    return now.generation().equals(head.generation()) ? now.number() : 0;
  }

  /** Waits until this position is answered from; false when it takes longer than this. */
  boolean caughtUp(LogPosition wanted, Duration most) throws InterruptedException {
    var end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      var now = indexed.get();
      if (now.generation().equals(wanted.generation()) && now.number() >= wanted.number()) {
        return true;
      }
      hurry.release();
      Thread.sleep(5);
    }
    return false;
  }

  <T> T ask(Asking<T> question) {
    try {
      var searcher = searchers.acquire();
      try {
        return question.ask(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new SearchFault(folder, e);
    }
  }

  private void follow() {
    while (!closing) {
      try {
        catchUp();
        commitIfTime();
        if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
          gather();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        LOG.error("The search index in {} fell behind and tries again.", folder, e);
        pause();
      }
    }
  }

  private void gather() throws InterruptedException {
    var end = System.nanoTime() + LONGEST_GATHERING.toNanos();
    boolean asked;
    do {
      asked = hurry.tryAcquire(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
      wake.drainPermits();
    } while (!asked && !closing && System.nanoTime() < end && isAllAdded());
    hurry.drainPermits();
  }

  /** A full batch is too much to wait for more. */
  private boolean isAllAdded() {
    var entries = log.after(indexed.get().number(), BATCH);
    return entries.size() < BATCH && entries.stream().allMatch(subject::takesNothing);
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUp() throws IOException {
    var head = log.head();
    if (!head.generation().equals(indexed.get().generation())) {
      fillAnew();
    }
    var from = indexed.get();
    var entries = log.after(from.number(), BATCH);
    while (!entries.isEmpty() && !closing) {
      var erased = false;
      for (var entry : entries) {
        subject.take(entry);
        erased |= subject.erasures().contains(entry.kind());
      }
      reached(new LogPosition(head.generation(), entries.getLast().position()));
      if (erased) {
        forgetDeleted();
      }
      entries = log.after(indexed.get().number(), BATCH);
    }
  }

  private void fillAnew() throws IOException {
    LOG.info("Building the search index in {}.", folder);
    var start = log.head();
    writer.deleteAll();
    subject.fill();
    if (closing) {
      // Half of it under its position would never become whole.
      return;
    }
    reached(start);
    commit();
    LOG.info("The search index is built in {}.", folder);
  }

  private void reached(LogPosition position) throws IOException {
    searchers.maybeRefreshBlocking();
    indexed.set(position);
  }

  /** Deleted words stay in segment files until a merge: after an erasure it is forced. */
  private void forgetDeleted() throws IOException {
    writer.forceMergeDeletes(true);
    commit();
    searchers.maybeRefreshBlocking();
    writer.deleteUnusedFiles();
  }

  private void commitIfTime() throws IOException {
    var old = System.nanoTime() - committedAt > COMMIT_EVERY.toNanos();
    if (old && !indexed.get().equals(committed)) {
      commit();
    }
  }

  private void commit() throws IOException {
    var position = indexed.get();
    writer.setLiveCommitData(
        Map.of(POSITION, position.toString(), FORM, String.valueOf(form)).entrySet());
    writer.commit();
    committed = position;
    committedAt = System.nanoTime();
  }

  @Override
  public void close() {
    closing = true;
    subscription.close();
    wake.release();
    hurry.release();
    try {
      follower.join(Duration.ofSeconds(20));
      if (!indexed.get().equals(committed)) {
        commit();
      }
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new SearchFault(folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
