package news.standfirst.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import news.standfirst.story.ArticleId;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Lookup;
import news.standfirst.story.Published;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageEvent;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageInEdition;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.PostInEdition;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of published stories in a folder of its own. A thread follows the log; each commit
 * carries the log position that it holds, so that after a crash it goes on from there, and builds
 * itself from the tables when it is new, damaged or of another generation.
 *
 * <p>Thread-safe. {@link #close} commits.
 */
public final class StoryIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoryIndex.class);

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
   * What happens in so long is made findable at once. Making something findable writes a segment, 4
   * ms of a core for a post of live coverage, just when the post goes to its readers; and words
   * that were removed must be out of here within a second.
   */
  private static final Duration GATHERING = Duration.ofMillis(250);

  private static final int BATCH = 500;
  private static final double BUFFER_MEGABYTES = 32;
  private static final Set<EventKind> ERASURES =
      Set.of(EventKind.ARTICLE_ERASED, EventKind.COVERAGE_ERASED, EventKind.POST_ERASED);

  private static final String POSITION = "position";

  private final Path folder;
  private final List<Language> editions;
  private final PublishedCoverages live;
  private final StoryLog log;
  private final Analysers analysers = new Analysers();
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Semaphore wake = new Semaphore(0);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicReference<LogPosition> indexed;
  private final StoryLog.Subscription subscription;
  private final Thread follower;
  private volatile boolean closing;
  private long committedAt = System.nanoTime();
  private LogPosition committed;

  /**
   * Opens or makes the index and begins to follow.
   *
   * @param editions whose stories it holds; when one is added, delete the folder
   * @throws SearchFault when the folder cannot be used
   */
  public StoryIndex(Path folder, List<Language> editions, PublishedCoverages live, StoryLog log) {
    this.folder = folder;
    this.editions = List.copyOf(editions);
    this.live = live;
    this.log = log;
    try {
      directory = FSDirectory.open(folder);
      writer = new IndexWriter(directory, configuration(analysers));
      searchers = new SearcherManager(writer, null);
      committed = position(writer);
    } catch (IOException | IllegalArgumentException e) {
      throw new SearchFault(folder, e);
    }
    indexed = new AtomicReference<>(committed);
    subscription = log.onAppend(wake::release);
    follower = Thread.ofPlatform().name("search-index").daemon().start(this::follow);
  }

  private static IndexWriterConfig configuration(Analysers analysers) {
    return new IndexWriterConfig(analysers).setRAMBufferSizeMB(BUFFER_MEGABYTES);
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
  public LogPosition indexed() {
    return indexed.get();
  }

  /** Waits until this position is answered from; false when it takes longer than this. */
  public boolean caughtUp(LogPosition wanted, Duration most) throws InterruptedException {
    var end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      var now = indexed.get();
      if (now.generation().equals(wanted.generation()) && now.number() >= wanted.number()) {
        return true;
      }
      Thread.sleep(5);
    }
    return false;
  }

  /**
   * Stories of an edition that match these words, the best first.
   *
   * @param words as a person typed them: anything; quotes make a phrase, a minus excludes
   * @param from how many to leave out from the front; beyond {@link Question#DEEPEST} nothing is
   *     found
   * @param limit at most so many
   */
  public Found find(Language edition, String words, int from, int limit) {
    try {
      var searcher = searchers.acquire();
      try {
        return new Question(edition, words, analysers).ask(searcher, from, limit);
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
          var _ = end.await(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        LOG.error("The search index in {} fell behind and tries again.", folder, e);
        pause();
      }
    }
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
      buildAnew();
    }
    var from = indexed.get();
    var entries = log.after(from.number(), BATCH);
    while (!entries.isEmpty() && !closing) {
      var erased = false;
      for (var entry : entries) {
        handle(entry);
        erased |= ERASURES.contains(entry.kind());
      }
      reached(new LogPosition(head.generation(), entries.getLast().position()));
      if (erased) {
        forgetDeleted();
      }
      entries = log.after(indexed.get().number(), BATCH);
    }
  }

  private void handle(LogEntry entry) throws IOException {
    if (!entry.kind().seenByReaders()) {
      return;
    }
    switch (entry.thing()) {
      case "article" -> index(new ArticleId(entry.id()));
      case "translation" -> index(new ArticleId(entry.id().split("/", 2)[0]));
      case CoverageEvent.THING -> index(new CoverageId(entry.id()), entry.kind());
      case PostKey.THING -> index(PostKey.parse(entry.id()));
      case CoverageInEdition.THING -> {
        var where = CoverageInEdition.parse(entry.id());
        index(where.coverage(), entry.kind());
        if (entry.revision() == 1) {
          indexPosts(where.coverage());
        }
      }
      case PostInEdition.THING -> index(PostInEdition.parse(entry.id()).post());
      default -> {}
    }
  }

  /** The coverage itself in all editions; its posts too when it comes or goes. */
  private void index(CoverageId id, EventKind kind) throws IOException {
    var documents =
        live.read(
            snapshot ->
                editionsOf(snapshot, id).stream()
                    .flatMap(edition -> snapshot.in(edition).coverage(id).stream())
                    .map(StoryDocument::of)
                    .toList());
    if (documents.isEmpty()) {
      writer.deleteDocuments(new Term(StoryDocument.COVERAGE, id.value()));
      return;
    }
    writer.updateDocuments(new Term(StoryDocument.ID, StoryDocument.id(id)), documents);
    if (kind == EventKind.COVERAGE_REINSTATED) {
      indexPosts(id);
    }
  }

  private List<Language> editionsOf(PublishedCoverages.Snapshot snapshot, CoverageId id) {
    return snapshot.versions(id).stream()
        .map(CoverageVersion::language)
        .filter(editions::contains)
        .toList();
  }

  /** A document for each edition that shows a post, all under its key. */
  private void index(PostKey key) throws IOException {
    var term = new Term(StoryDocument.ID, StoryDocument.id(key));
    var documents =
        live.read(
            snapshot -> {
              var there = new ArrayList<Document>();
              for (var edition : editionsOf(snapshot, key.coverage())) {
                var here = snapshot.in(edition);
                here.coverage(key.coverage())
                    .flatMap(
                        coverage -> here.post(key).map(post -> StoryDocument.of(coverage, post)))
                    .ifPresent(there::add);
              }
              return there;
            });
    if (documents.isEmpty()) {
      writer.deleteDocuments(term);
    } else {
      writer.updateDocuments(term, documents);
    }
  }

  /** In all editions. */
  private void indexPosts(CoverageId coverage) throws IOException {
    long below = PublishedCoverages.TOP;
    List<PostWords> posts;
    do {
      var from = below;
      posts = live.read(snapshot -> snapshot.posts(coverage, from, BATCH));
      for (var post : posts) {
        index(post.post().key());
        below = post.post().order();
      }
    } while (posts.size() == BATCH);
  }

  /** In one edition, into an index that has nothing of it yet. */
  private void addPosts(Coverage coverage, Language edition) throws IOException {
    long below = PublishedCoverages.TOP;
    List<PostWords> posts;
    do {
      var from = below;
      posts = live.read(snapshot -> snapshot.in(edition).posts(coverage.id(), from, BATCH));
      for (var post : posts) {
        writer.addDocument(StoryDocument.of(coverage, post));
        below = post.post().order();
      }
    } while (posts.size() == BATCH);
  }

  private @Nullable String indexCoverages(Language edition, String cursor) throws IOException {
    var part = live.read(snapshot -> snapshot.open(edition, cursor, BATCH));
    for (var coverage : part.lines()) {
      writer.addDocument(StoryDocument.of(coverage));
      addPosts(coverage, edition);
    }
    return part.next();
  }

  /** A document for each edition that a story stands in, all under the story's id. */
  private void index(ArticleId id) throws IOException {
    var term = new Term(StoryDocument.ID, id.value());
    var documents = live.read(snapshot -> documents(snapshot.stories(), id));
    if (documents.isEmpty()) {
      writer.deleteDocuments(term);
    } else {
      writer.updateDocuments(term, documents);
    }
  }

  private List<Document> documents(Published.Snapshot snapshot, ArticleId id) {
    return snapshot
        .article(id)
        .map(
            story ->
                story.here().versions().stream()
                    .map(version -> version.address().language())
                    .filter(editions::contains)
                    .flatMap(language -> snapshot.article(id, language).stream())
                    .map(StoryDocument::of)
                    .toList())
        .orElse(List.of());
  }

  /** Everything published, from one edition after the other; what changes meanwhile is followed. */
  private void buildAnew() throws IOException {
    LOG.info("Building the search index in {}.", folder);
    var start = log.head();
    writer.deleteAll();
    for (var edition : editions) {
      var next = indexPart(edition, "");
      while (next != null && !closing) {
        next = indexPart(edition, next);
      }
      next = indexCoverages(edition, "");
      while (next != null && !closing) {
        next = indexCoverages(edition, next);
      }
    }
    reached(start);
    commit();
    LOG.info("The search index is built.");
  }

  private @Nullable String indexPart(Language edition, String cursor) {
    var part =
        live.read(
            now -> {
              var snapshot = now.stories();
              var stories = snapshot.latest(edition, cursor, BATCH);
              stories
                  .lines()
                  .forEach(card -> snapshot.article(card.id(), edition).ifPresent(this::add));
              return stories;
            });
    return part.next();
  }

  private void add(Lookup.Found story) {
    try {
      // Everything was deleted before, so that each edition's document is the first of its kind.
      writer.addDocument(StoryDocument.of(story));
    } catch (IOException e) {
      throw new SearchFault(folder, e);
    }
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
    writer.setLiveCommitData(Map.of(POSITION, position.toString()).entrySet());
    writer.commit();
    committed = position;
    committedAt = System.nanoTime();
  }

  @Override
  public void close() {
    closing = true;
    end.countDown();
    subscription.close();
    wake.release();
    try {
      follower.join(Duration.ofSeconds(20));
      if (!indexed.get().equals(committed)) {
        commit();
      }
      searchers.close();
      writer.close();
      directory.close();
      analysers.close();
    } catch (IOException e) {
      throw new SearchFault(folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
