package news.standfirst.story.coverage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * The state of a coverage. Its posts are {@link Post}s.
 *
 * @param revision grows by one with each change of the coverage itself, not with its posts
 * @param slug of its address; follows the headline until readers could see it or until chosen
 * @param openedAt when readers could first open its page: its constant date of publication
 * @param startedAt when it first went live; never moves
 * @param endedAt the true end, while it is ended
 * @param postedAt when a post was last published, from which silence is counted
 * @param remindedAt when the desk was reminded of the silence that lasts
 * @param changedAt the last change that a reader would care about, its posts' included
 * @param withdrawal its public notice, while it is withdrawn
 */
public record Coverage(
    CoverageId id,
    Language language,
    CoverageStatus status,
    int revision,
    CoverageText text,
    CoveragePlan plan,
    Slug slug,
    boolean slugChosen,
    Instant createdAt,
    String createdBy,
    @Nullable Instant openedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant postedAt,
    @Nullable Instant remindedAt,
    Instant changedAt,
    @Nullable Withdrawal withdrawal) {

  /** A new coverage that only the desk sees. */
  public static Coverage drafted(
      CoverageId id,
      Language language,
      CoverageText text,
      CoveragePlan plan,
      String createdBy,
      Instant now) {
    return new Coverage(
        id,
        language,
        CoverageStatus.DRAFT,
        1,
        text,
        plan,
        Slug.of(text.headline()),
        false,
        now,
        createdBy,
        null,
        null,
        null,
        null,
        null,
        now,
        null);
  }

  public boolean live() {
    return status == CoverageStatus.LIVE;
  }

  /** Whether readers can open its page now. */
  public boolean open() {
    return status.open();
  }

  /** The path of its page: {@code /en/live/storm-on-the-coast}, percent-encoded. */
  public String path() {
    return path(language, slug);
  }

  /** The path of the page of a coverage in an edition. */
  public static String path(Language edition, Slug slug) {
    return "/%s/live/%s"
        .formatted(edition.tag(), URLEncoder.encode(slug.value(), StandardCharsets.UTF_8));
  }

  /** The start of the silence that lasts; null unless it is live. */
  @Nullable Instant silentSince() {
    if (!live() || startedAt == null) {
      return null;
    }
    return postedAt != null && postedAt.isAfter(startedAt) ? postedAt : startedAt;
  }

  /** When the clock next has something to do with it; null when never. */
  public @Nullable Instant nextDeadline() {
    if (status == CoverageStatus.UPCOMING) {
      return plan.startsAt();
    }
    var silent = silentSince();
    if (silent == null) {
      return null;
    }
    var reminder =
        plan.remindAfter().isZero() || remindedAt != null ? null : silent.plus(plan.remindAfter());
    var end = plan.closeAfter().isZero() ? null : silent.plus(plan.closeAfter());
    return reminder == null || (end != null && end.isBefore(reminder)) ? end : reminder;
  }

  Changed change() {
    return new Changed(this);
  }

  /** The fields of a coverage while one event is applied; never leaves this package. */
  static final class Changed {
    private final Coverage from;
    CoverageStatus status;
    CoverageText text;
    CoveragePlan plan;
    Slug slug;
    boolean slugChosen;
    @Nullable Instant openedAt;
    @Nullable Instant startedAt;
    @Nullable Instant endedAt;
    @Nullable Instant postedAt;
    @Nullable Instant remindedAt;
    Instant changedAt;
    @Nullable Withdrawal withdrawal;

    private Changed(Coverage from) {
      this.from = from;
      status = from.status;
      text = from.text;
      plan = from.plan;
      slug = from.slug;
      slugChosen = from.slugChosen;
      openedAt = from.openedAt;
      startedAt = from.startedAt;
      endedAt = from.endedAt;
      postedAt = from.postedAt;
      remindedAt = from.remindedAt;
      changedAt = from.changedAt;
      withdrawal = from.withdrawal;
    }

    /** The coverage so changed, at its next revision. */
    Coverage made() {
      return at(from.revision + 1);
    }

    /** The coverage so changed by what its posts do: its own revision stays. */
    Coverage madeByPosts() {
      return at(from.revision);
    }

    private Coverage at(int revision) {
      return new Coverage(
          from.id,
          from.language,
          status,
          revision,
          text,
          plan,
          slug,
          slugChosen,
          from.createdAt,
          from.createdBy,
          openedAt,
          startedAt,
          endedAt,
          postedAt,
          remindedAt,
          changedAt,
          withdrawal);
    }
  }
}
