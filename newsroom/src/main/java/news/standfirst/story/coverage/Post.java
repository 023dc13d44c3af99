package news.standfirst.story.coverage;

import java.time.Instant;
import java.util.List;
import news.standfirst.story.Correction;
import org.jspecify.annotations.Nullable;

/**
 * The state of a post, without its texts: those are kept by the revision that wrote them.
 *
 * @param revision grows by one with each thing that happens to it: readers apply what is newer than
 *     what they have
 * @param textRevision the revision that wrote its present text
 * @param order its place: readers see the greatest first. Microseconds since 1970 of its first
 *     publication until the desk moves it; 0 before. Below 2^53, so that scripts can compare it
 * @param publishedAt the time that stands at it, of its first publication; it never moves
 * @param editedAt when readers last saw its words change
 * @param pinnedUntil when the pin falls off by itself; null: when somebody takes it off
 * @param scheduledFor when it goes out by itself
 * @param corrections oldest first
 * @param position of the last log entry about it that readers can see; 0 before there was one
 */
public record Post(
    PostId id,
    CoverageId coverage,
    PostStatus status,
    int revision,
    int textRevision,
    Instant createdAt,
    String createdBy,
    long order,
    @Nullable Instant publishedAt,
    @Nullable Instant editedAt,
    boolean keyEvent,
    boolean pinned,
    @Nullable Instant pinnedUntil,
    @Nullable Instant scheduledFor,
    List<Correction> corrections,
    long position) {

  public Post {
    corrections = List.copyOf(corrections);
  }

  /** A new draft with its first text. */
  public static Post drafted(PostId id, CoverageId coverage, String createdBy, Instant now) {
    return new Post(
        id,
        coverage,
        PostStatus.DRAFT,
        1,
        1,
        now,
        createdBy,
        0,
        null,
        null,
        false,
        false,
        null,
        null,
        List.of(),
        0);
  }

  public boolean published() {
    return status == PostStatus.PUBLISHED;
  }

  /**
   * Whether readers saw it before it was removed from a coverage that has ended: a slip of the hand
   * is mended there too, though nothing new goes out.
   */
  public boolean mayComeBack(Coverage coverage) {
    return status == PostStatus.REMOVED
        && publishedAt != null
        && coverage.status() == CoverageStatus.ENDED;
  }

  /** What the log calls it. */
  public PostKey key() {
    return new PostKey(coverage, id);
  }

  /** The same, as the log knows it now. */
  public Post at(long logPosition) {
    var next = change();
    next.position = logPosition;
    return next.same();
  }

  /**
   * The same as an edition of another language knows it, where more may have happened to it.
   *
   * @param more how often something happened that only this edition sees
   * @param last the position of the last of these
   */
  public Post inEdition(int more, long last) {
    var next = change();
    next.position = Math.max(position, last);
    return next.at(revision + more);
  }

  Changed change() {
    return new Changed(this);
  }

  /** The fields of a post while one event is applied; never leaves this package. */
  static final class Changed {
    private final Post from;
    PostStatus status;
    int textRevision;
    long order;
    @Nullable Instant publishedAt;
    @Nullable Instant editedAt;
    boolean keyEvent;
    boolean pinned;
    @Nullable Instant pinnedUntil;
    @Nullable Instant scheduledFor;
    List<Correction> corrections;
    long position;

    private Changed(Post from) {
      this.from = from;
      status = from.status;
      textRevision = from.textRevision;
      order = from.order;
      publishedAt = from.publishedAt;
      editedAt = from.editedAt;
      keyEvent = from.keyEvent;
      pinned = from.pinned;
      pinnedUntil = from.pinnedUntil;
      scheduledFor = from.scheduledFor;
      corrections = from.corrections;
      position = from.position;
    }

    /** The post so changed, at its next revision. */
    Post made() {
      return at(from.revision + 1);
    }

    Post same() {
      return at(from.revision);
    }

    private Post at(int revision) {
      return new Post(
          from.id,
          from.coverage,
          status,
          revision,
          textRevision,
          from.createdAt,
          from.createdBy,
          order,
          publishedAt,
          editedAt,
          keyEvent,
          pinned,
          pinnedUntil,
          scheduledFor,
          corrections,
          position);
    }
  }
}
