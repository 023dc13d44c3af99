package news.standfirst.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of an article, without its texts: those are revisions, numbered from 1.
 *
 * @param status where it stands
 * @param revision the newest saved revision
 * @param published the revision that readers see or, when withdrawn, saw last; 0 before the first
 *     publication
 * @param slug of its address; follows the headline until the first publication or until chosen
 * @param slugChosen whether a person chose the slug
 * @param date of the first publication in the site's zone, the date in its address in every edition
 * @param firstPublishedAt the "Published" stamp
 * @param updatedAt the "Updated" stamp: the last change that a reader would care about
 * @param scheduledFor when the newest revision goes out by itself
 * @param embargoedUntil before which nobody can publish
 * @param corrections oldest first
 * @param withdrawal its public notice, while it is withdrawn
 */
public record Article(
    ArticleId id,
    Language language,
    Status status,
    int revision,
    int published,
    Slug slug,
    boolean slugChosen,
    @Nullable LocalDate date,
    Instant createdAt,
    String createdBy,
    @Nullable Instant firstPublishedAt,
    @Nullable Instant updatedAt,
    @Nullable Instant scheduledFor,
    @Nullable Instant embargoedUntil,
    List<Correction> corrections,
    @Nullable Withdrawal withdrawal) {

  public Article {
    corrections = List.copyOf(corrections);
  }

  /** A new draft with its first revision. */
  public static Article drafted(
      ArticleId id, Language language, ArticleText text, String createdBy, Instant now) {
    return new Article(
        id,
        language,
        Status.DRAFT,
        1,
        0,
        Slug.of(text.headline()),
        false,
        null,
        now,
        createdBy,
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  /** Whether readers can open it now. */
  public boolean live() {
    return status == Status.PUBLISHED;
  }

  /** Whether readers cannot open it yet, but will at its time. */
  public boolean isScheduled() {
    return scheduledFor != null && !live();
  }

  /** Whether nobody can publish it at this time. */
  public boolean isUnderEmbargo(Instant at) {
    return embargoedUntil != null && at.isBefore(embargoedUntil);
  }

  /** Whether a newer revision than the published one waits. */
  public boolean changesWaiting() {
    return live() && revision > published;
  }

  /** Its address; null before the first publication. */
  public @Nullable Address address() {
    return date == null ? null : new Address(language, date, slug);
  }

  Changed change() {
    return new Changed(this);
  }

  /** The fields of an article while one event is applied; never leaves this package. */
  static final class Changed {
    private final Article from;
    Status status;
    int revision;
    int published;
    Slug slug;
    boolean slugChosen;
    @Nullable LocalDate date;
    @Nullable Instant firstPublishedAt;
    @Nullable Instant updatedAt;
    @Nullable Instant scheduledFor;
    @Nullable Instant embargoedUntil;
    List<Correction> corrections;
    @Nullable Withdrawal withdrawal;

    private Changed(Article from) {
      this.from = from;
      status = from.status;
      revision = from.revision;
      published = from.published;
      slug = from.slug;
      slugChosen = from.slugChosen;
      date = from.date;
      firstPublishedAt = from.firstPublishedAt;
      updatedAt = from.updatedAt;
      scheduledFor = from.scheduledFor;
      embargoedUntil = from.embargoedUntil;
      corrections = from.corrections;
      withdrawal = from.withdrawal;
    }

    Article made() {
      return new Article(
          from.id,
          from.language,
          status,
          revision,
          published,
          slug,
          slugChosen,
          date,
          from.createdAt,
          from.createdBy,
          firstPublishedAt,
          updatedAt,
          scheduledFor,
          embargoedUntil,
          corrections,
          withdrawal);
    }
  }
}
