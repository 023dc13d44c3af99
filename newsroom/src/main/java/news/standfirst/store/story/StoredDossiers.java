package news.standfirst.store.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.standfirst.access.AuditDetail;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.Actor;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Dossier;
import news.standfirst.story.Dossiers;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.Refusal;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.StoryReason;
import news.standfirst.translation.kept.Thing;
import org.jdbi.v3.core.Handle;

/** Whole stories out of the tables and into them. */
public final class StoredDossiers implements Dossiers {
  private final Ledger ledger;

  public StoredDossiers(Ledger ledger) {
    this.ledger = ledger;
  }

  private record Changed(Instant at, String by) {}

  @Override
  public List<ArticleId> ids(String after, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT id FROM article WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new ArticleId(row.getString(1)))
                .list());
  }

  @Override
  public Optional<Dossier> find(ArticleId id) {
    return ledger.read(
        handle -> ArticleRows.find(handle, id, "").map(article -> dossier(handle, article)));
  }

  private static Dossier dossier(Handle handle, Article article) {
    var id = article.id();
    var changed =
        handle
            .createQuery("SELECT changed_at, changed_by FROM article WHERE id = :id")
            .bind("id", id.value())
            .map((row, _) -> new Changed(Stamps.instant(row, "changed_at"), row.getString(2)))
            .one();
    if (article.status() == Status.ERASED) {
      return Dossier.erased(id, article.language(), article.createdAt(), changed.at());
    }
    return new Dossier(
        article,
        Revisions.all(handle, id).reversed(),
        formerSlugs(handle, article),
        slugsElsewhere(handle, article),
        changed.at(),
        changed.by());
  }

  private static List<Slug> formerSlugs(Handle handle, Article article) {
    return handle
        .createQuery(
            "SELECT slug FROM address WHERE article_id = :id AND language = :language ORDER BY slug")
        .bind("id", article.id().value())
        .bind("language", article.language().tag())
        .map((row, _) -> new Slug(row.getString(1)))
        .stream()
        .filter(slug -> !slug.equals(article.slug()))
        .toList();
  }

  private static Map<Language, List<Slug>> slugsElsewhere(Handle handle, Article article) {
    var found = new TreeMap<Language, List<Slug>>();
    handle
        .createQuery(
            "SELECT language, slug FROM address WHERE article_id = :id AND language <> :language"
                + " ORDER BY language, slug")
        .bind("id", article.id().value())
        .bind("language", article.language().tag())
        .map((row, _) -> Map.entry(new Language(row.getString(1)), new Slug(row.getString(2))))
        .forEach(
            one -> found.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(one.getValue()));
    return found;
  }

  @Override
  public Outcome bring(Dossier dossier, Actor actor) {
    return ledger.change(
        change -> {
          var present = ArticleRows.find(change.handle(), dossier.article().id(), "");
          return present
              .<Outcome>map(StoredDossiers::exists)
              .orElseGet(() -> keep(change, dossier, actor));
        });
  }

  private static Outcome exists(Article present) {
    return new Outcome.Refused(present, Refusal.of(StoryReason.EXISTS, present.id().value()));
  }

  private static Outcome.Done keep(Change change, Dossier dossier, Actor actor) {
    var handle = change.handle();
    var by = dossier.changedBy();
    // The desk's lists and the row say when it was changed there, not that it came in here today.
    var then = new Change(handle, change.dialect(), dossier.changedAt());
    ArticleRows.insert(then, dossier.article(), dossier.newest(), by);
    texts(handle, dossier);
    var article = atItsAddresses(handle, dossier);
    var shown = article.live() ? dossier.revisions().get(article.published() - 1).text() : null;
    ArticleRows.update(then, article, dossier.newest(), by);
    if (article.date() != null) {
      Standings.renew(change, article, shown);
    }
    Listings.desk(then, article, dossier.newest(), by);
    NewsWindows.reopen(change, article);
    change.audit(
        actor,
        "bring",
        new Change.Happened(Happening.ARTICLE, article.id().value(), article.revision()),
        "done",
        AuditDetail.NONE);
    return new Outcome.Done(article, change.append(happenings(article)));
  }

  private static void texts(Handle handle, Dossier dossier) {
    var article = dossier.article();
    if (dossier.revisions().isEmpty()) {
      Revisions.insert(
          handle, article.id(), 1, dossier.newest(), article.createdAt(), article.createdBy());
    }
    for (var revision : dossier.revisions()) {
      Revisions.insert(
          handle,
          article.id(),
          revision.number(),
          revision.text(),
          revision.savedAt(),
          revision.savedBy());
    }
  }

  private static Article atItsAddresses(Handle handle, Dossier dossier) {
    var article = dossier.article();
    var address = article.address();
    if (address == null) {
      return article;
    }
    var held = Addresses.hold(handle, article.id(), address);
    for (var former : dossier.formerSlugs()) {
      Addresses.holdIfFree(
          handle, article.id(), new Address(address.language(), address.date(), former));
    }
    elsewhere(handle, dossier, address);
    return held.equals(article.slug()) ? article : StoredArticles.with(article, held);
  }

  /** Its translations came before it; the address that each has is held first. */
  private static void elsewhere(Handle handle, Dossier dossier, Address address) {
    var id = dossier.article().id();
    for (var translation : TranslationRows.of(handle, Thing.of(id))) {
      var slug = translation.slug();
      if (slug != null) {
        var there = new Address(translation.language(), address.date(), slug);
        var held = Addresses.hold(handle, id, there);
        TranslationRows.keepSlug(handle, translation.thing(), translation.language(), held);
      }
    }
    dossier
        .slugsElsewhere()
        .forEach(
            (language, slugs) ->
                slugs.forEach(
                    slug ->
                        Addresses.holdIfFree(
                            handle, id, new Address(language, address.date(), slug))));
  }

  private static List<Happening> happenings(Article article) {
    var happenings = new ArrayList<Happening>();
    var id = article.id();
    happenings.add(Happening.of(EventKind.ARTICLE_DRAFTED, id, article.revision()));
    if (article.published() > 0) {
      happenings.add(Happening.of(EventKind.ARTICLE_PUBLISHED, id, article.published()));
    }
    if (article.scheduledFor() != null) {
      happenings.add(Happening.of(EventKind.ARTICLE_SCHEDULED, id, article.revision()));
    }
    if (article.status() == Status.WITHDRAWN) {
      happenings.add(Happening.of(EventKind.ARTICLE_WITHDRAWN, id, article.published()));
    }
    if (article.status() == Status.ERASED) {
      happenings.add(Happening.of(EventKind.ARTICLE_ERASED, id, article.revision()));
    }
    return happenings;
  }
}
