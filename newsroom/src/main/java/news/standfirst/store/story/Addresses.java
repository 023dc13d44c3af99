package news.standfirst.store.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import news.standfirst.story.Address;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import org.jdbi.v3.core.Handle;

/**
 * Which article an address leads to, for ever. An address that another article holds or held is
 * never given again; the newcomer gets a number behind its slug.
 */
public final class Addresses {
  private Addresses() {}

  /** Holds this address for an article, or the nearest that is free; the answer is held. */
  public static Slug hold(Handle handle, ArticleId article, Address wanted) {
    return FreeSlug.nearest(
        wanted.slug(),
        slug -> holdIfFree(handle, article, new Address(wanted.language(), wanted.date(), slug)));
  }

  /** Holds an address unless another story has or had it, and tells whether it is held. */
  static boolean holdIfFree(Handle handle, ArticleId article, Address wanted) {
    return !erased(handle, wanted) && holds(handle, article, wanted);
  }

  private static boolean holds(Handle handle, ArticleId article, Address address) {
    var inserted =
        handle
            .createUpdate(
                "INSERT INTO address (language, day, slug, article_id)"
                    + " VALUES (:language, :day, :slug, :article)"
                    + " ON CONFLICT (language, day, slug) DO NOTHING")
            .bind("language", address.language().tag())
            .bind("day", address.date().toString())
            .bind("slug", address.slug().value())
            .bind("article", article.value())
            .execute();
    return inserted == 1 || find(handle, address).filter(article::equals).isPresent();
  }

  static Optional<ArticleId> find(Handle handle, Address address) {
    return handle
        .createQuery(
            "SELECT article_id FROM address"
                + " WHERE language = :language AND day = :day AND slug = :slug")
        .bind("language", address.language().tag())
        .bind("day", address.date().toString())
        .bind("slug", address.slug().value())
        .map((row, _) -> new ArticleId(row.getString(1)))
        .findOne();
  }

  /** Whether an erased story had this address. */
  static boolean erased(Handle handle, Address address) {
    return erased(handle, address.language(), address.date().toString(), address.slug());
  }

  /**
   * Whether something erased had this place.
   *
   * @param day or another word that stands before the slug
   */
  public static boolean erased(Handle handle, Language language, String day, Slug slug) {
    return handle
        .createQuery("SELECT 1 FROM erased_address WHERE hash = :hash")
        .bind("hash", hash(language.tag(), day, slug))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Replaces all addresses of an article by their hashes. */
  static void erase(Handle handle, ArticleId article) {
    var hashes =
        handle
            .createQuery("SELECT language, day, slug FROM address WHERE article_id = :article")
            .bind("article", article.value())
            .map((row, _) -> hash(row.getString(1), row.getString(2), new Slug(row.getString(3))))
            .list();
    hashes.forEach(hash -> keepErased(handle, hash));
    handle
        .createUpdate("DELETE FROM address WHERE article_id = :article")
        .bind("article", article.value())
        .execute();
  }

  /** Keeps a hash for good. */
  public static void keepErased(Handle handle, String hash) {
    handle
        .createUpdate(
            "INSERT INTO erased_address (hash) VALUES (:hash) ON CONFLICT (hash) DO NOTHING")
        .bind("hash", hash)
        .execute();
  }

  /** What is left of the place of something erased: it can be found again, but not read. */
  public static String hash(String language, String day, Slug slug) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = language + "/" + day + "/" + slug.value();
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
