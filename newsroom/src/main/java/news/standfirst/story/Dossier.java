package news.standfirst.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A story with all that belongs to it, as it moves from one newsroom to another. Whole or not at
 * all: what does not fit together throws {@link InvalidStory}.
 *
 * <p>Of an erased story it says only that it existed.
 *
 * @param revisions all, from the first
 * @param formerSlugs of addresses that lead to its address
 * @param slugsElsewhere of its addresses in other languages, present and former
 * @param changedAt when it was last saved or its status last changed
 */
public record Dossier(
    Article article,
    List<Revision> revisions,
    List<Slug> formerSlugs,
    Map<Language, List<Slug>> slugsElsewhere,
    Instant changedAt,
    String changedBy) {

  public Dossier {
    revisions = List.copyOf(revisions);
    formerSlugs = List.copyOf(formerSlugs);
    slugsElsewhere = Map.copyOf(slugsElsewhere);
    check(article, revisions, formerSlugs);
  }

  /** What remains of an erased story. */
  public static Dossier erased(
      ArticleId id, Language language, Instant createdAt, Instant changedAt) {
    var article =
        new Article(
            id,
            language,
            Status.ERASED,
            1,
            0,
            new Slug(id.value()),
            false,
            null,
            createdAt,
            "",
            null,
            null,
            null,
            null,
            List.of(),
            null);
    return new Dossier(article, List.of(), List.of(), Map.of(), changedAt, "");
  }

  private static void check(Article article, List<Revision> revisions, List<Slug> formerSlugs) {
    if (article.status() == Status.ERASED) {
      need(revisions.isEmpty() && formerSlugs.isEmpty(), "revisions", "has no words");
      return;
    }
    need(!revisions.isEmpty(), "revisions", "has revisions");
    for (int number = 1; number <= revisions.size(); number++) {
      var revision = revisions.get(number - 1);
      need(
          revision.number() == number && revision.article().equals(article.id()),
          "revisions",
          "has its revisions from 1 on without gaps");
    }
    need(article.revision() == revisions.size(), "revision", "names its newest revision");
    need(
        article.published() >= 0 && article.published() <= article.revision(),
        "published",
        "names a revision that it has");
    checkPublication(article, formerSlugs);
  }

  private static void checkPublication(Article article, List<Slug> formerSlugs) {
    var wasPublished = article.status() == Status.PUBLISHED || article.status() == Status.WITHDRAWN;
    need(wasPublished == article.published() > 0, "published", "fits its status");
    need(wasPublished == (article.date() != null), "date", "has one once it was published");
    need(
        wasPublished == (article.firstPublishedAt() != null),
        "firstPublishedAt",
        "has it once it was published");
    need(wasPublished || formerSlugs.isEmpty(), "formerSlugs", "has them once it was published");
    need(
        article.status() == Status.WITHDRAWN == (article.withdrawal() != null),
        "withdrawal",
        "has one while it is withdrawn");
  }

  private static void need(boolean holds, String field, String what) {
    if (!holds) {
      throw new InvalidStory(field, "This does not fit together: such a story " + what + ".");
    }
  }

  /** The newest text; none for an erased story. */
  public ArticleText newest() {
    return revisions.isEmpty() ? ArticleText.of("", "", Body.EMPTY) : revisions.getLast().text();
  }
}
