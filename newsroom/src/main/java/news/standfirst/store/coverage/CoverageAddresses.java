package news.standfirst.store.coverage;

import java.util.Optional;
import news.standfirst.store.story.Addresses;
import news.standfirst.store.story.FreeSlug;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;
import org.jdbi.v3.core.Handle;

/**
 * Which coverage a slug of an edition leads to, for ever; a slug that another coverage holds or
 * held is never given again, as with {@link Addresses}.
 */
public final class CoverageAddresses {
  private CoverageAddresses() {}

  /** Holds this slug for a coverage, or the nearest that is free; the answer is held. */
  public static Slug hold(Handle handle, CoverageId coverage, Language language, Slug wanted) {
    return FreeSlug.nearest(wanted, slug -> holdIfFree(handle, coverage, language, slug));
  }

  /** Holds a slug unless another coverage has or had it, and tells whether it is held. */
  static boolean holdIfFree(Handle handle, CoverageId coverage, Language language, Slug wanted) {
    return !erased(handle, language, wanted) && holds(handle, coverage, language, wanted);
  }

  private static boolean holds(Handle handle, CoverageId coverage, Language language, Slug slug) {
    var inserted =
        handle
            .createUpdate(
                "INSERT INTO coverage_address (language, slug, coverage_id)"
                    + " VALUES (:language, :slug, :coverage)"
                    + " ON CONFLICT (language, slug) DO NOTHING")
            .bind("language", language.tag())
            .bind("slug", slug.value())
            .bind("coverage", coverage.value())
            .execute();
    return inserted == 1 || find(handle, language, slug).filter(coverage::equals).isPresent();
  }

  static Optional<CoverageId> find(Handle handle, Language language, Slug slug) {
    return handle
        .createQuery(
            "SELECT coverage_id FROM coverage_address WHERE language = :language AND slug = :slug")
        .bind("language", language.tag())
        .bind("slug", slug.value())
        .map((row, _) -> new CoverageId(row.getString(1)))
        .findOne();
  }

  /** Whether an erased coverage had this slug. */
  static boolean erased(Handle handle, Language language, Slug slug) {
    return Addresses.erased(handle, language, "live", slug);
  }

  /** Replaces all slugs of a coverage by their hashes. */
  static void erase(Handle handle, CoverageId coverage) {
    handle
        .createQuery("SELECT language, slug FROM coverage_address WHERE coverage_id = :coverage")
        .bind("coverage", coverage.value())
        .map((row, _) -> Addresses.hash(row.getString(1), "live", new Slug(row.getString(2))))
        .list()
        .forEach(hash -> Addresses.keepErased(handle, hash));
    handle
        .createUpdate("DELETE FROM coverage_address WHERE coverage_id = :coverage")
        .bind("coverage", coverage.value())
        .execute();
  }
}
