package news.standfirst.store.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.translation.KeptTranslations;
import news.standfirst.story.Actor;
import news.standfirst.story.LogPosition;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageRules;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostEvent;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostRules;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.translation.kept.Original;

/**
 * What happens to posts of one coverage in one transaction: gathered first, so that what is refused
 * leaves nothing, then kept.
 */
final class PostWork {
  private final Instant now;
  private final Map<PostId, PostWords> posts = new LinkedHashMap<>();
  private final List<PostWords> created = new ArrayList<>();
  private final List<Happened> happened = new ArrayList<>();
  private Coverage coverage;

  /** An event and what the post was after it. */
  private record Happened(PostEvent event, Post after) {}

  PostWork(Coverage coverage, Instant now) {
    this.coverage = coverage;
    this.now = now;
  }

  Coverage coverage() {
    return coverage;
  }

  /** A post as it stands by now. */
  PostWords of(PostId id, PostWords otherwise) {
    return posts.getOrDefault(id, otherwise);
  }

  /** Begins a post that was not there. */
  PostWords begin(Post drafted, PostText text) {
    var words = new PostWords(drafted, text);
    posts.put(drafted.id(), words);
    created.add(words);
    happened.add(new Happened(new PostEvent.Drafted(), drafted));
    return words;
  }

  /** Lets an event happen. */
  PostWords happen(PostWords before, PostEvent event) {
    var after = PostRules.after(before.post(), event, now);
    var text =
        switch (event) {
          case PostEvent.Saved(var words) -> words;
          case PostEvent.Edited(var words) -> words;
          case PostEvent.Erased _ -> PostText.EMPTY;
          case PostEvent.Drafted(),
              PostEvent.Submitted(),
              PostEvent.SentBack _,
              PostEvent.Approved(),
              PostEvent.Scheduled _,
              PostEvent.Unscheduled(),
              PostEvent.Published(),
              PostEvent.Removed _,
              PostEvent.Dropped(),
              PostEvent.Pinned _,
              PostEvent.Unpinned(),
              PostEvent.KeyEventMarked _,
              PostEvent.Moved _,
              PostEvent.Corrected _,
              PostEvent.PictureKilled() ->
              before.text();
        };
    var words = new PostWords(after, text);
    posts.put(after.id(), words);
    happened.add(new Happened(event, after));
    coverage = CoverageRules.afterPost(coverage, event, now);
    return words;
  }

  /** Keeps it all; the answer is the position of the last entry. */
  LogPosition keep(Change change, Actor actor) {
    var handle = change.handle();
    for (var drafted : created) {
      PostRows.insert(handle, drafted.post());
      keepText(change, drafted.post(), drafted.text(), actor);
    }
    for (var step : happened) {
      keepTrace(change, step, actor);
    }
    for (var words : posts.values()) {
      PostRows.update(handle, words.post());
      PostRows.pictures(handle, words.post(), words.text());
    }
    CoverageRows.update(handle, coverage);
    inEditions(change);
    var last =
        change.append(
            happened.stream()
                .map(
                    step ->
                        new Happening(
                            step.event().kind(),
                            PostKey.THING,
                            step.after().key().toString(),
                            step.after().revision()))
                .toList());
    placeInLog(change, last.number() - happened.size());
    return last;
  }

  /** The same in the editions of other languages, whose readers hear of it by the same entries. */
  private void inEditions(Change change) {
    for (var words : posts.values()) {
      var post = words.post();
      if (post.status() != PostStatus.ERASED && happenedTo(post, PostWork::changesWords)) {
        KeptTranslations.follow(change, Original.of(coverage, words));
      }
      if (!post.published()) {
        LiveEditions.gone(change.handle(), post.id());
      } else if (happenedTo(post, PostEvent.Published.class::isInstance)) {
        LiveEditions.published(change, post);
      }
    }
  }

  private boolean happenedTo(Post post, Predicate<PostEvent> what) {
    return happened.stream()
        .anyMatch(step -> step.after().id().equals(post.id()) && what.test(step.event()));
  }

  private static boolean changesWords(PostEvent event) {
    return event instanceof PostEvent.Saved
        || event instanceof PostEvent.Edited
        || event instanceof PostEvent.Corrected;
  }

  private void keepText(Change change, Post post, PostText text, Actor actor) {
    PostRows.revision(
        change.handle(), new PostRevision(post.id(), post.revision(), text, now, actor.name()));
  }

  private void keepTrace(Change change, Happened step, Actor actor) {
    var handle = change.handle();
    var post = step.after();
    switch (step.event()) {
      case PostEvent.Saved(var text) -> keepText(change, post, text, actor);
      case PostEvent.Edited(var text) -> keepText(change, post, text, actor);
      case PostEvent.Erased _ -> {
        PostRows.erase(handle, post.id());
        PostRows.removedAt(handle, post.id(), post.publishedAt() == null ? null : now);
        CoverageErasure.ofPost(handle, post.key());
      }
      case PostEvent.Removed _ -> PostRows.removedAt(handle, post.id(), now);
      case PostEvent.Published() -> PostRows.removedAt(handle, post.id(), null);
      case PostEvent.SentBack(var reason) ->
          PostRows.sentBack(handle, post.id(), new Coverages.SentBack(reason, now, actor.name()));
      case PostEvent.Drafted(),
          PostEvent.Submitted(),
          PostEvent.Approved(),
          PostEvent.Scheduled _,
          PostEvent.Unscheduled(),
          PostEvent.Dropped(),
          PostEvent.Pinned _,
          PostEvent.Unpinned(),
          PostEvent.KeyEventMarked _,
          PostEvent.Moved _,
          PostEvent.Corrected _,
          PostEvent.PictureKilled() -> {}
    }
  }

  /** Positions are known only now, under the lock of the log: nobody can see a post without one. */
  private void placeInLog(Change change, long before) {
    var position = before;
    var newest = new LinkedHashMap<PostId, Long>();
    for (var step : happened) {
      position++;
      if (step.event().kind().seenByReaders()) {
        newest.put(step.after().id(), position);
      }
    }
    newest.forEach(
        (id, number) -> {
          PostRows.position(change.handle(), id, number);
          posts.computeIfPresent(
              id, (_, words) -> new PostWords(words.post().at(number), words.text()));
        });
  }
}
