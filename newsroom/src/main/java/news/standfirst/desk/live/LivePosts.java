package news.standfirst.desk.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.Person;
import news.standfirst.desk.frame.DeskPaths;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.desk.writing.Presence;
import news.standfirst.desk.writing.UnsavedWords;
import news.standfirst.document.CoverageJson;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.Coverages.Beginning;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.Retelling;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;
import org.jspecify.annotations.Nullable;

/**
 * What the console's script asks: posts are written and changed, the board is looked at again,
 * unsaved words are kept. Thread-safe.
 */
final class LivePosts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POSTS = LivePages.ONE + "/posts";
  private static final String POST = POSTS + "/{post}";

  /** A post at its limits as JSON inside JSON, a few of them in the outbox. */
  private static final int LONGEST_KEPT = 1_000_000;

  /** A post that is sent again, since its first answer was lost, is one of the newest. */
  private static final int NEWEST = 30;

  /** A console that waits for news is answered after this anyway, with who is here. */
  private static final Duration LOOKS_AGAIN = Duration.ofSeconds(2);

  /** Each holds a virtual thread; more consoles than these are answered at once, as if asking. */
  private static final int MOST_CONSOLES_WAITING = 200;

  private final LiveRoom room;
  private final Presence presence;
  private final LiveReaders readers;
  private final UnsavedWords unsaved;
  private final Semaphore waiting = new Semaphore(MOST_CONSOLES_WAITING);

  LivePosts(LiveRoom room, Presence presence, LiveReaders readers) {
    this.room = room;
    this.presence = presence;
    this.readers = readers;
    this.unsaved = new UnsavedWords(room.autosaves(), LONGEST_KEPT);
  }

  List<Route> routes(Entrance entrance) {
    var routes = new ArrayList<Route>();
    routes.add(
        entrance.command("desk.live.here", LivePages.ONE + "/here", Act.SEE_COVERAGES, this::here));
    routes.add(
        entrance.command(
            "desk.live.autosave", LivePages.ONE + "/autosave", Act.WRITE_POST, this::autosave));
    routes.add(entrance.command("desk.live.write", POSTS, Act.WRITE_POST, this::write));
    routes.add(
        entrance.command(
            "desk.live.from-story",
            LivePages.ONE + "/from-story",
            Act.WRITE_POST,
            this::fromStory));
    routes.add(entrance.page("desk.live.post", POST, Act.SEE_POSTS, this::post));
    routes.add(
        entrance.command("desk.live.to-story", POST + "/to-story", Act.DRAFT_STORY, this::toStory));
    for (var act : PostAct.values()) {
      routes.add(
          entrance.command(
              "desk.live.post." + act.word(),
              POST + "/" + act.word(),
              act.act(),
              request -> carryOut(request, act)));
    }
    return routes;
  }

  /** Who else is here, how many readers, and the board where anything happened since. */
  private Reply here(DeskRequest request) {
    var id = room.id(request);
    var person = request.visit().person();
    room.coverage(request);
    if (!request.field("wait").isEmpty() && waiting.tryAcquire()) {
      try {
        presence.here(Presence.at(id), here(request, person));
        room.awaitNewsAfter(request.field("seen"), LOOKS_AGAIN);
      } finally {
        waiting.release();
      }
    }
    var json = JSON.createObjectNode();
    if (!room.position().equals(request.field("seen"))) {
      var view = room.view(request, limit(request));
      json.put("position", view.position());
      json.put("state", view.state());
      json.put("title", view.title());
      json.put("board", new StaticTemplates().deskLiveBoard(view).render());
      json.put("head", new StaticTemplates().deskLiveHead(view).render());
      json.put("side", new StaticTemplates().deskLiveSide(view).render());
    }
    var others = json.putArray("others");
    for (var other : presence.here(Presence.at(id), here(request, person))) {
      others.addObject().put("name", other.displayName()).put("writing", other.doing());
    }
    var count = readers.of(id);
    json.put(
        "readers", count.isPresent() ? request.words().say("live.readers", count.getAsInt()) : "");
    return Reply.json(json.toString());
  }

  private Presence.Here here(DeskRequest request, Person person) {
    var writing = request.field("writing");
    return new Presence.Here(
        person.name(),
        person.displayName(),
        writing.length() > 32 ? "" : writing,
        room.clock().instant());
  }

  private static int limit(DeskRequest request) {
    try {
      return Math.clamp(
          Integer.parseInt(request.field("limit")), LiveRoom.USUAL_POSTS, LiveRoom.MOST_POSTS);
    } catch (NumberFormatException e) {
      return LiveRoom.USUAL_POSTS;
    }
  }

  private Reply autosave(DeskRequest request) {
    return unsaved.take(request, Autosaves.of(room.coverage(request).id()), room.clock().instant());
  }

  private Reply write(DeskRequest request) {
    var id = room.id(request);
    var text = LiveForm.text(request.form());
    var beginning = beginning(request);
    var again = request.field("again").isEmpty() ? null : before(request, id, text);
    if (again != null) {
      return said(request, again.post().key(), saidOf(beginning));
    }
    var more = LiveForm.more(request.form(), room.times());
    var done = done(request, room.live().write(request.who(), id, text, beginning, more));
    room.autosaves().forget(Autosaves.of(id), request.who().name());
    var said = done.post().scheduledFor() != null ? "post-schedule" : saidOf(beginning);
    return said(request, done.post().key(), said);
  }

  private static Beginning beginning(DeskRequest request) {
    return switch (request.field("as")) {
      // With a time of its own it goes out then, and not now.
      case "publish" -> request.field("at").isBlank() ? Beginning.PUBLISHED : Beginning.DRAFT;
      case "submit" -> Beginning.SUBMITTED;
      default -> Beginning.DRAFT;
    };
  }

  private static String saidOf(Beginning beginning) {
    return switch (beginning) {
      case PUBLISHED -> "post-publish";
      case SUBMITTED -> "post-submit";
      case DRAFT -> "post-draft";
    };
  }

  /** A connection that broke may have lost the answer alone: the same words were taken already. */
  private @Nullable PostWords before(DeskRequest request, CoverageId id, PostText text) {
    var me = request.who().name();
    return Stream.of(PostStatus.PUBLISHED, PostStatus.SUBMITTED, PostStatus.DRAFT)
        .flatMap(
            status ->
                request
                    .valueOf(room.live().posts(request.who(), id, status, "", NEWEST))
                    .lines()
                    .stream())
        .filter(words -> words.post().createdBy().equals(me) && words.text().equals(text))
        .findFirst()
        .orElse(null);
  }

  /** A post out of a story whose id or address was typed: a draft in the box, to be looked at. */
  private Reply fromStory(DeskRequest request) {
    var id = room.typed().story(request.field("story"));
    var newsdesk = room.newsdesk();
    var article = request.valueOf(newsdesk.find(request.who(), id));
    var revision = request.valueOf(newsdesk.revision(request.who(), id, article.revision()));
    var address = article.address();
    var url = article.live() && address != null ? room.site().at(address.path()) : null;
    return Reply.json(fields(Retelling.post(revision.text(), url)).toString());
  }

  private Reply toStory(DeskRequest request) {
    var key = room.key(request);
    var words = request.valueOf(room.live().post(request.who(), key));
    var coverage = room.coverage(request);
    var text = Retelling.article(words.text(), coverage.text(), coverage.language());
    var done = request.valueOf(room.newsdesk().draft(request.who(), coverage.language(), text));
    var path = DeskPaths.story(done.article().id());
    if (!request.byScript()) {
      return DeskRequest.to(path, "drafted");
    }
    var json = JSON.createObjectNode();
    json.put("goTo", path + "?said=drafted");
    return Reply.json(json.toString());
  }

  /** A post as the box takes it. */
  private Reply post(DeskRequest request) {
    var words = request.valueOf(room.live().post(request.who(), room.key(request)));
    return Reply.json(fields(words).toString());
  }

  private static ObjectNode fields(PostWords words) {
    return fields(words.text())
        .put("post", words.post().id().value())
        .put("basedOn", words.post().revision())
        .put("status", words.post().status().name().toLowerCase(Locale.ROOT));
  }

  private static ObjectNode fields(PostText text) {
    return CoverageJson.write(text);
  }

  private Reply carryOut(DeskRequest request, PostAct act) {
    var key = room.key(request);
    var command = act.command(request.form(), room.times());
    var answer = room.live().carryOut(request.who(), key, command);
    if (act == PostAct.EDIT
        && answer instanceof Answer.Refused<PostOutcome.Done>(var refusal)
        && refusal.code().equals("revision-conflict")) {
      var conflict = conflict(request, key);
      if (conflict != null) {
        return conflict;
      }
    } else {
      done(request, answer);
    }
    if (act == PostAct.EDIT) {
      room.autosaves().forget(Autosaves.of(key.coverage()), request.who().name());
    }
    return said(request, key, "post-" + act.word());
  }

  /**
   * Both texts to the script: theirs goes out, mine is in the box still. Null when both are the
   * same, as when a save is sent again whose answer was lost.
   */
  private @Nullable Reply conflict(DeskRequest request, PostKey key) {
    var newest = request.valueOf(room.live().post(request.who(), key));
    if (newest.text().equals(LiveForm.text(request.form()))) {
      return null;
    }
    var savedBy =
        request.valueOf(room.live().revisions(request.who(), key)).stream()
            .findFirst()
            .map(revision -> room.site().called(revision.savedBy()))
            .orElse("");
    var json = JSON.createObjectNode();
    json.set("theirs", fields(newest));
    json.put("html", room.html().html(newest.text().body()));
    json.put("savedBy", savedBy);
    json.put("detail", request.words().say("live.conflict", savedBy));
    return Reply.json(json.toString()).withStatus(409);
  }

  private static PostOutcome.Done done(DeskRequest request, Answer<PostOutcome.Done> answer) {
    return switch (answer) {
      case Answer.Done<PostOutcome.Done>(var done) -> done;
      case Answer.Refused<PostOutcome.Done>(var refusal) -> throw request.refused(422, refusal);
      case Answer.Forbidden<PostOutcome.Done>(var refusal) -> throw request.refused(403, refusal);
      case Answer.Unknown<PostOutcome.Done> _ ->
          throw Refusal.notFound(request.words().say("live.missing-post"));
    };
  }

  private Reply said(DeskRequest request, PostKey key, String said) {
    if (!request.byScript()) {
      return DeskRequest.to(LivePages.ALL + key.coverage(), said);
    }
    var json = JSON.createObjectNode();
    json.put("said", request.words().say("said." + said));
    json.put("post", key.post().value());
    return Reply.json(json.toString());
  }
}
