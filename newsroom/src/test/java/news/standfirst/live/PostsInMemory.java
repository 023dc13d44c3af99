package news.standfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.PictureId;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostId;

/** One coverage with its posts and the log beside it, as the store would keep them. */
final class PostsInMemory implements LiveSource, StoryLog {
  static final CoverageId COVERAGE = new CoverageId("storm");
  static final Language EN = new Language("en");
  static final StreamKey KEY = new StreamKey(COVERAGE, EN);
  static final String PATH = "/en/live/storm-on-the-coast";

  /** How often the posts were read. */
  final AtomicInteger reads = new AtomicInteger();

  /** How many reads of the posts are under way. */
  final AtomicInteger readsNow = new AtomicInteger();

  private volatile CountDownLatch held = new CountDownLatch(0);
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<String, LiveEvent> posts = new LinkedHashMap<>();
  private final List<Runnable> wakers = new CopyOnWriteArrayList<>();
  private String generation = "g1";
  private LiveEvent.State state = new LiveEvent.State("live", 1, 0, "<h1>Storm</h1>");
  private boolean open = true;
  private String slug = "storm-on-the-coast";
  private Optional<String> pictured = Optional.empty();

  synchronized LogPosition post(String id, String html) {
    return tell(EventKind.POST_PUBLISHED, id, html);
  }

  synchronized LogPosition edit(String id, String html) {
    return tell(EventKind.POST_EDITED, id, html);
  }

  private LogPosition tell(EventKind kind, String id, String html) {
    int revision = revision(id) + 1;
    long position = append(kind, "post", COVERAGE + "/" + id, revision);
    posts.put(
        id,
        new LiveEvent.Post(
            new PostId(id), revision, position, position, html, false, false, Instant.EPOCH));
    return wake();
  }

  synchronized LogPosition remove(String id) {
    int revision = revision(id) + 1;
    long position = append(EventKind.POST_REMOVED, "post", COVERAGE + "/" + id, revision);
    posts.put(id, new LiveEvent.Remove(new PostId(id), revision, position));
    return wake();
  }

  synchronized LogPosition state(EventKind kind, String word) {
    append(kind, "coverage", COVERAGE.value(), state.revision() + 1);
    state = new LiveEvent.State(word, state.revision() + 1, 0, state.html());
    return wake();
  }

  synchronized LogPosition withdraw() {
    open = false;
    append(EventKind.COVERAGE_WITHDRAWN, "coverage", COVERAGE.value(), 9);
    return wake();
  }

  synchronized LogPosition rename(String to) {
    slug = to;
    append(EventKind.COVERAGE_SLUG_CHANGED, "coverage", COVERAGE.value(), 9);
    return wake();
  }

  synchronized LogPosition kill(String picture) {
    append(EventKind.PICTURE_KILLED, "picture", picture, 0);
    return wake();
  }

  synchronized void shows(String picture) {
    pictured = Optional.of(picture);
  }

  /** Lets reads of the posts wait until this is counted down. */
  CountDownLatch hold() {
    held = new CountDownLatch(1);
    return held;
  }

  /** Something that is of no concern to streams. */
  synchronized LogPosition unrelated() {
    append(EventKind.ARTICLE_PUBLISHED, "article", "a1", 1);
    return wake();
  }

  /** As after a restore of an older backup: what came after a number is lost. */
  synchronized LogPosition restore(String newGeneration, long number) {
    generation = newGeneration;
    entries.removeIf(entry -> entry.position() > number);
    posts.values().removeIf(post -> post.position() > number);
    return wake();
  }

  private int revision(String id) {
    return switch (posts.get(id)) {
      case LiveEvent.Post post -> post.revision();
      case LiveEvent.Remove remove -> remove.revision();
      case LiveEvent.State _ -> throw new AssertionError("no post");
      case null -> 0;
    };
  }

  private long append(EventKind kind, String thing, String id, int revision) {
    long position = entries.size() + 1L;
    entries.add(new LogEntry(position, Instant.EPOCH, kind, thing, id, revision));
    return position;
  }

  private LogPosition wake() {
    wakers.forEach(Runnable::run);
    return head();
  }

  /** What a fresh page shows: the html of each post by its id. */
  synchronized Map<String, String> page() {
    var page = new LinkedHashMap<String, String>();
    posts.forEach(
        (id, event) -> {
          if (event instanceof LiveEvent.Post post) {
            page.put(id, post.html());
          }
        });
    return page;
  }

  @Override
  public synchronized LogPosition head() {
    return new LogPosition(generation, entries.size());
  }

  @Override
  public synchronized List<LogEntry> after(long number, int limit) {
    return entries.stream().filter(entry -> entry.position() > number).limit(limit).toList();
  }

  @Override
  public Subscription onAppend(Runnable wake) {
    wakers.add(wake);
    return () -> wakers.remove(wake);
  }

  @Override
  public long followed(String follower) {
    return 0;
  }

  @Override
  public void follow(String follower, long number) {}

  @Override
  public synchronized Place at(Language language, String at) {
    if (!language.equals(EN) || !at.startsWith("storm")) {
      return new Place.Unknown();
    }
    if (!open) {
      return new Place.Gone();
    }
    return at.equals(slug) ? new Place.Open(KEY) : new Place.Moved(slug);
  }

  @Override
  public Optional<Changes> changesAfter(StreamKey stream, long number, int most) {
    reads.incrementAndGet();
    waitWhileHeld();
    return changes(number, most);
  }

  private void waitWhileHeld() {
    readsNow.incrementAndGet();
    try {
      assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      readsNow.decrementAndGet();
    }
  }

  private synchronized Optional<Changes> changes(long number, int most) {
    if (!open) {
      return Optional.empty();
    }
    var all =
        posts.values().stream()
            .filter(event -> event.position() > number)
            .sorted(Comparator.comparingLong(LiveEvent::position))
            .toList();
    var now = new LiveEvent.State(state.state(), state.revision(), entries.size(), state.html());
    return Optional.of(
        new Changes(head(), now, all.subList(0, Math.min(most, all.size())), all.size() <= most));
  }

  @Override
  public synchronized boolean shows(StreamKey stream, PictureId picture) {
    return pictured.equals(Optional.of(picture.value()));
  }
}
