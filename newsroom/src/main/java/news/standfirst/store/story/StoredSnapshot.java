package news.standfirst.store.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import news.standfirst.store.column.Cursor;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.StoredLog;
import news.standfirst.store.translation.TranslationJson;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Author;
import news.standfirst.story.Card;
import news.standfirst.story.Correction;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.InEdition;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Lookup;
import news.standfirst.story.Part;
import news.standfirst.story.PublicNote;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.Topic;
import news.standfirst.story.Withdrawal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What readers see, inside one transaction. Every list runs along an index, from where it begins.
 */
public final class StoredSnapshot implements Published.Snapshot {
  /** More stories than any newsroom brings in a day; a day's page is not paged. */
  private static final int MOST_OF_A_DAY = 2_000;

  private final Handle handle;
  private final LogPosition position;

  /** What readers see of all stories, as this connection's snapshot has it. */
  public StoredSnapshot(Handle handle) {
    this.handle = handle;
    // The first read: it fixes what this transaction sees, so all rows are of this position.
    position = StoredLog.head(handle);
  }

  @Override
  public LogPosition position() {
    return position;
  }

  @Override
  public Lookup at(Address address) {
    var held = Addresses.find(handle, address);
    if (held.isEmpty()) {
      return Addresses.erased(handle, address) ? new Lookup.Erased() : new Lookup.Unknown();
    }
    var article = ArticleRows.find(handle, held.get(), "").orElseThrow();
    var present = present(article, address.language());
    if (present.isEmpty()) {
      return new Lookup.Unknown();
    }
    if (!present.get().equals(address)) {
      return new Lookup.Moved(present.get());
    }
    var withdrawal = article.withdrawal();
    if (withdrawal != null) {
      return new Lookup.Gone(article, notice(article, withdrawal, address.language()));
    }
    return found(article, address.language())
        .<Lookup>map(found -> found)
        .orElseGet(Lookup.Unknown::new);
  }

  /** Where a story stands in an edition, or stood before it was withdrawn. */
  private Optional<Address> present(Article article, Language edition) {
    if (edition.equals(article.language())) {
      return Optional.ofNullable(article.address());
    }
    return handle
        .createQuery(
            "SELECT a.language, a.day, a.slug FROM edition_article a"
                + " WHERE a.article_id = :id AND a.language = :language")
        .bind("id", article.id().value())
        .bind("language", edition.tag())
        .map((row, _) -> Cards.address(row))
        .findOne();
  }

  private PublicNote notice(Article article, Withdrawal withdrawal, Language edition) {
    var original = new PublicNote(withdrawal.at(), withdrawal.notice(), article.language());
    return edition.equals(article.language())
        ? original
        : TranslationRows.shown(handle, article.id(), edition)
            .map(shown -> shown.words().note(original, edition))
            .orElse(original);
  }

  @Override
  public Optional<Lookup.Found> article(ArticleId id) {
    return ArticleRows.find(handle, id, "")
        .filter(Article::live)
        .flatMap(article -> found(article, article.language()));
  }

  @Override
  public Optional<Lookup.Found> article(ArticleId id, Language edition) {
    return ArticleRows.find(handle, id, "")
        .filter(Article::live)
        .flatMap(article -> found(article, edition));
  }

  private Optional<Lookup.Found> found(Article article, Language edition) {
    if (!article.live()) {
      return Optional.empty();
    }
    var versions =
        Standings.versions(handle, List.of(article.id())).getOrDefault(article.id(), List.of());
    if (edition.equals(article.language())) {
      var text = Revisions.text(handle, article.id(), article.published());
      return Optional.of(
          new Lookup.Found(
              article,
              text,
              cards(edition, text.related()),
              InEdition.original(article, text, versions)));
    }
    var address =
        versions.stream()
            .map(InEdition.Version::address)
            .filter(version -> version.language().equals(edition))
            .findFirst();
    return address.flatMap(
        here ->
            TranslationRows.shown(handle, article.id(), edition)
                .map(
                    shown ->
                        new Lookup.Found(
                            article,
                            shown.words().text(),
                            cards(edition, shown.words().text().related()),
                            translated(article, here, shown, versions))));
  }

  private static InEdition translated(
      Article article,
      Address here,
      TranslationRows.Shown shown,
      List<InEdition.Version> versions) {
    return new InEdition(
        here, shown.words(), shown.note(), versions, notes(article, article.corrections(), shown));
  }

  private static List<PublicNote> notes(
      Article article, List<Correction> corrections, TranslationRows.Shown shown) {
    return corrections.stream()
        .map(c -> new PublicNote(c.at(), c.note(), article.language()))
        .map(note -> shown.words().note(note, shown.language()))
        .toList();
  }

  @Override
  public Part<Card> latest(Language edition, String cursor, int limit) {
    var sql =
        """
        FROM edition_article a
        WHERE a.language = :language AND a.status = 'PUBLISHED'
          AND (a.first_published_at, a.article_id) < (:at, :id)
        ORDER BY a.first_published_at DESC, a.article_id DESC
        """;
    return cards(sql, edition, cursor, limit, _ -> {});
  }

  @Override
  public Part<Card> underTopic(Language edition, Slug topic, String cursor, int limit) {
    var sql =
        """
        FROM article_topic t CROSS JOIN edition_article a
        WHERE a.article_id = t.article_id AND a.language = t.language AND t.topic = :topic AND t.language = :language
          AND (t.first_published_at, t.article_id) < (:at, :id)
        ORDER BY t.first_published_at DESC, t.article_id DESC
        """;
    return cards(sql, edition, cursor, limit, query -> query.bind("topic", topic.value()));
  }

  @Override
  public Part<Card> byAuthor(Language edition, Slug author, String cursor, int limit) {
    var sql =
        """
        FROM article_author t CROSS JOIN edition_article a
        WHERE a.article_id = t.article_id AND a.language = t.language AND t.author = :author AND t.language = :language
          AND (t.first_published_at, t.article_id) < (:at, :id)
        ORDER BY t.first_published_at DESC, t.article_id DESC
        """;
    return cards(sql, edition, cursor, limit, query -> query.bind("author", author.value()));
  }

  private Part<Card> cards(
      String from, Language edition, String cursor, int limit, Consumer<Query> more) {
    var place = Cursor.newestFirst(cursor);
    try (var query = handle.createQuery("SELECT " + Cards.COLUMNS + " " + from + " LIMIT :limit")) {
      query
          .bind("language", edition.tag())
          .bind("at", place.at())
          .bind("id", place.id())
          .bind("limit", limit + 1);
      more.accept(query);
      var rows = query.map((row, _) -> Cards.card(row)).list();
      return Cursor.part(rows, limit, StoredSnapshot::place, card -> card);
    }
  }

  private static Cursor place(Card card) {
    return new Cursor("", Stamps.micros(card.publishedAt()), card.id().value());
  }

  @Override
  public List<Card> ofDay(Language edition, LocalDate day) {
    return handle
        .createQuery(
            "SELECT "
                + Cards.COLUMNS
                + " FROM edition_article a WHERE a.language = :language AND a.status = 'PUBLISHED'"
                + " AND a.day = :day ORDER BY a.first_published_at, a.article_id LIMIT :limit")
        .bind("language", edition.tag())
        .bind("day", day.toString())
        .bind("limit", MOST_OF_A_DAY)
        .map((row, _) -> Cards.card(row))
        .list();
  }

  @Override
  public Published.NeighbourDays neighbours(Language edition, LocalDate day) {
    return new Published.NeighbourDays(
        day("max(a.day)", "<", edition, day), day("min(a.day)", ">", edition, day));
  }

  private @Nullable LocalDate day(String nearest, String side, Language edition, LocalDate day) {
    return handle
        .createQuery(
            "SELECT %s AS day FROM edition_article a WHERE a.language = :language"
                    .formatted(nearest)
                + " AND a.status = 'PUBLISHED' AND a.day "
                + side
                + " :day")
        .bind("language", edition.tag())
        .bind("day", day.toString())
        .map((row, _) -> Optional.ofNullable(Stamps.dayOrNull(row, "day")))
        .one()
        .orElse(null);
  }

  @Override
  public Part<Published.Corrected> corrections(Language edition, String cursor, int limit) {
    var place = Cursor.newestFirst(cursor);
    var rows =
        handle
            .createQuery(
                "SELECT "
                    + Cards.COLUMNS
                    + ", o.corrections, o.language AS original, t.shown FROM edition_article a"
                    + " CROSS JOIN article o LEFT JOIN translation t ON t.thing = 'article'"
                    + " AND t.id = a.article_id AND t.language = a.language"
                    + " WHERE o.id = a.article_id AND a.language = :language"
                    + " AND a.status = 'PUBLISHED' AND a.corrected_at IS NOT NULL"
                    + " AND (a.corrected_at, a.article_id) < (:at, :id)"
                    + " ORDER BY a.corrected_at DESC, a.article_id DESC LIMIT :limit")
            .bind("language", edition.tag())
            .bind("at", place.at())
            .bind("id", place.id())
            .bind("limit", limit + 1)
            .map(
                (row, _) -> {
                  var card = Cards.card(row);
                  var original = new Language(row.getString("original"));
                  var shown = row.getString("shown");
                  var words = shown == null ? null : TranslationJson.text(shown);
                  return new Published.Corrected(
                      card,
                      ArticleRows.corrections(row.getString("corrections")).stream()
                          .map(c -> new PublicNote(c.at(), c.note(), original))
                          .map(note -> words == null ? note : words.note(note, edition))
                          .toList());
                })
            .list();
    return Cursor.part(
        rows,
        limit,
        corrected ->
            new Cursor(
                "",
                Stamps.micros(corrected.corrections().getLast().at()),
                corrected.card().id().value()),
        corrected -> corrected);
  }

  @Override
  public List<Card> cards(Language edition, List<ArticleId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found = new HashMap<ArticleId, Card>();
    handle
        .createQuery(
            "SELECT "
                + Cards.COLUMNS
                + " FROM edition_article a CROSS JOIN article o"
                + " WHERE a.article_id IN (<ids>) AND a.status = 'PUBLISHED'"
                + " AND o.id = a.article_id"
                + " AND (a.language = :edition OR a.language = o.language)")
        .bindList("ids", ids.stream().map(ArticleId::value).distinct().toList())
        .bind("edition", edition.tag())
        .map((row, _) -> Cards.card(row))
        .forEach(
            card ->
                found.merge(
                    card.id(), card, (one, other) -> one.language().equals(edition) ? one : other));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Card> since(Language edition, Instant from, int limit) {
    return handle
        .createQuery(
            "SELECT "
                + Cards.COLUMNS
                + " FROM edition_article a WHERE a.language = :language AND a.status = 'PUBLISHED'"
                + " AND a.first_published_at >= :from"
                + " ORDER BY a.first_published_at DESC, a.article_id DESC LIMIT :limit")
        .bind("language", edition.tag())
        .bind("from", Stamps.micros(from))
        .bind("limit", limit)
        .map((row, _) -> Cards.card(row))
        .list();
  }

  @Override
  public List<Published.Tombstone> withdrawnSince(Language edition, Instant from, int limit) {
    return handle
        .createQuery(
            "SELECT a.article_id, a.language, a.day, a.slug, a.withdrawn_at, a.translated"
                + " FROM edition_article a"
                + " WHERE a.language = :language AND a.withdrawn_at IS NOT NULL"
                + " AND a.withdrawn_at >= :from AND a.status <> :published"
                + " ORDER BY a.withdrawn_at DESC, a.article_id DESC LIMIT :limit")
        .bind("language", edition.tag())
        .bind("from", Stamps.micros(from))
        .bind("published", Status.PUBLISHED.name())
        .bind("limit", limit)
        .map(
            (row, _) ->
                new Published.Tombstone(
                    new ArticleId(row.getString("article_id")),
                    Cards.address(row),
                    Stamps.instant(row, "withdrawn_at"),
                    row.getInt("translated") == 1))
        .list();
  }

  @Override
  public List<Published.MonthOfStories> months(Language edition) {
    return SitemapRows.months(handle, edition);
  }

  @Override
  public Part<Published.SitemapLine> ofMonth(
      Language edition, int year, int month, String cursor, int limit) {
    return SitemapRows.ofMonth(handle, edition, YearMonth.of(year, month), cursor, limit);
  }

  @Override
  public Optional<Topic> topic(Slug slug) {
    return TopicRows.topic(handle, slug);
  }

  @Override
  public List<Topic> topics(Language edition, int limit) {
    return TopicRows.used(handle, edition, limit);
  }

  @Override
  public Optional<Author> author(Slug slug) {
    return handle
        .createQuery("SELECT slug, text FROM author WHERE slug = :slug")
        .bind("slug", slug.value())
        .map((row, _) -> FurnitureJson.author(row.getString(1), row.getString(2)))
        .findOne();
  }

  @Override
  public FrontArrangement front(Language edition) {
    return StoredFurniture.front(handle, edition);
  }

  @Override
  public Optional<HousePage> page(Language edition, String name) {
    return StoredFurniture.page(handle, edition, name);
  }
}
