package news.standfirst.desk.live;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.standfirst.access.Act;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.desk.writing.Lacking;
import news.standfirst.desk.writing.SiteTimes;
import news.standfirst.document.BodyHtml;
import news.standfirst.picture.Picture;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Author;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.KnownTopics;
import news.standfirst.story.PictureId;
import news.standfirst.story.Slug;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.web.Refusal;

/** Gathers what the live desk's pages show. Thread-safe. */
record LiveRoom(
    LiveDesk live,
    Newsdesk newsdesk,
    PublishedCoverages published,
    TypedStories typed,
    HouseFurniture furniture,
    Pictures pictures,
    Autosaves autosaves,
    StoryLog log,
    DeskSite site,
    SiteTimes times,
    Clock clock) {
  static final int USUAL_POSTS = 50;

  /** More than this on one page helps nobody; the rest is on the readers' page. */
  static final int MOST_POSTS = 500;

  private static final int MOST_WAITING = 100;
  private static final int REMOVED = 20;

  /** In which a post waits for readers. */
  private static final Set<PostStatus> WAITING =
      Set.of(PostStatus.DRAFT, PostStatus.SUBMITTED, PostStatus.APPROVED);

  /** A stand-in: what a person may do with posts of their own that nobody saw yet. */
  private static final PostId NEW = new PostId("new");

  /** The coverage of the address; one that cannot exist is not found. */
  CoverageId id(DeskRequest request) {
    try {
      return new CoverageId(request.parameter("id"));
    } catch (InvalidStory e) {
      throw Refusal.notFound(request.words().say("live.missing"));
    }
  }

  PostKey key(DeskRequest request) {
    try {
      return new PostKey(id(request), new PostId(request.parameter("post")));
    } catch (InvalidStory e) {
      throw Refusal.notFound(request.words().say("live.missing-post"));
    }
  }

  Coverage coverage(DeskRequest request) {
    return request.valueOf(live.find(request.who(), id(request)));
  }

  /** Why words cannot be kept under topics that are new to them; empty when they can. */
  Optional<news.standfirst.story.Refusal> unknownTopic(List<Slug> topics, List<Slug> before) {
    return KnownTopics.of(furniture.topics()).objection(topics, before);
  }

  /** The place in the log before anything that is read after this call. */
  String position() {
    return published.read(PublishedCoverages.Snapshot::position).toString();
  }

  /**
   * Waits until the log is beyond the place that a page has seen, here or at another process, or
   * the time is over.
   */
  void awaitNewsAfter(String seen, Duration atMost) {
    var called = new Semaphore(0);
    try (var _ = log.onAppend(called::release)) {
      long end = System.nanoTime() + atMost.toNanos();
      while (position().equals(seen)
          && called.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        called.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All that the console shows. */
  LiveView view(DeskRequest request, int limit) {
    var position = position();
    var coverage = coverage(request);
    var who = request.who();
    var acts = EnumSet.noneOf(CoverageAct.class);
    for (var act : CoverageAct.values()) {
      if (act.fits(coverage) && live.mayAsk(who, act.act(), coverage)) {
        acts.add(act);
      }
    }
    var own = Post.drafted(NEW, coverage.id(), who.name(), clock.instant());
    var shown = lines(request, coverage, PostStatus.PUBLISHED, limit + 1);
    var kept =
        autosaves
            .find(Autosaves.of(coverage.id()), who.name())
            .map(k -> "{\"at\":%d,\"fields\":%s}".formatted(k.at().toEpochMilli(), k.fields()));
    return new LiveView(
        site,
        request.words(),
        coverage,
        position,
        acts,
        live.mayAsk(who, Act.WRITE_POST, coverage),
        live.mayAsk(who, Act.PUBLISH_POST, own),
        live.mayAsk(who, Act.APPROVE_POST, own),
        live.mayAsk(who, Act.SAVE_COVERAGE, coverage),
        lines(request, coverage, PostStatus.SUBMITTED, MOST_WAITING),
        lines(request, coverage, PostStatus.APPROVED, MOST_WAITING),
        lines(request, coverage, PostStatus.DRAFT, MOST_WAITING),
        shown.subList(0, Math.min(limit, shown.size())),
        lines(request, coverage, PostStatus.REMOVED, REMOVED),
        shown.size() > limit && limit < MOST_POSTS,
        html().html(coverage.text().summary()),
        request.words().inOrder(furniture.authors(), Author::name),
        request.words().inOrder(furniture.topics()),
        kept.orElse(""),
        times.asksWhich(clock.instant()),
        times.field(clock.instant().plus(Duration.ofMinutes(30))));
  }

  private List<PostLine> lines(
      DeskRequest request, Coverage coverage, PostStatus status, int limit) {
    var html = html();
    var mayDraft = newsdesk.mayAsk(request.who(), Act.DRAFT_STORY);
    return request
        .valueOf(live.posts(request.who(), coverage.id(), status, "", limit))
        .lines()
        .stream()
        .map(words -> line(request, coverage, words, html, mayDraft))
        .toList();
  }

  private PostLine line(
      DeskRequest request, Coverage coverage, PostWords words, BodyHtml html, boolean mayDraft) {
    var post = words.post();
    return new PostLine(
        words,
        html.html(words.text().body()),
        site.called(post.createdBy()),
        request
            .words()
            .time(post.publishedAt() == null ? post.createdAt() : post.publishedAt(), site.zone()),
        request.words().time(post.pinnedUntil(), site.zone()),
        request.words().time(post.scheduledFor(), site.zone()),
        acts(request, coverage, post),
        post.createdBy().equals(request.who().name()),
        mayDraft && post.published(),
        post.status() == PostStatus.DRAFT ? sentBack(request, post) : "",
        WAITING.contains(post.status())
            ? new Lacking(pictures).of(words.text().body(), request.words())
            : List.of());
  }

  private String sentBack(DeskRequest request, Post post) {
    return request
        .valueOf(live.sentBack(request.who(), post.key()))
        .map(why -> request.words().say("live.sent-back", site.called(why.by()), why.reason()))
        .orElse("");
  }

  private Set<PostAct> acts(DeskRequest request, Coverage coverage, Post post) {
    var acts = EnumSet.noneOf(PostAct.class);
    for (var act : PostAct.values()) {
      if (act.fits(coverage, post) && live.mayAsk(request.who(), act.act(), post)) {
        acts.add(act);
      }
    }
    return acts;
  }

  /** Bodies as the desk shows them, with the small files of their pictures. */
  BodyHtml html() {
    return new BodyHtml(this::shown, "");
  }

  private Optional<BodyHtml.Shown> shown(PictureId id) {
    return pictures
        .find(id)
        .filter(Picture::isLive)
        .map(
            picture ->
                new BodyHtml.Shown(
                    "/desk/pictures/" + id + "/small",
                    picture.width(),
                    picture.height(),
                    picture.words().credit()));
  }
}
