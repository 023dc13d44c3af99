package news.standfirst.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleEvent;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleRules;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Author;
import news.standfirst.story.Card;
import news.standfirst.story.Decision;
import news.standfirst.story.EventKind;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Lookup;
import news.standfirst.story.Part;
import news.standfirst.story.PublicNote;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.StoryLog;
import news.standfirst.story.Topic;
import org.jspecify.annotations.Nullable;

/** A newspaper that is kept in memory, with a log, driven by the rules of the real one. */
final class PaperInMemory implements Published, StoryLog {
  private record Kept(Article article, ArticleText text) {}

  private final ArticleRules rules = new ArticleRules(ZoneId.of("Europe/Madrid"));
  private final Map<ArticleId, Kept> stories = new LinkedHashMap<>();
  private final Map<Address, ArticleId> addresses = new HashMap<>();
  private final Map<Slug, Topic> topics = new LinkedHashMap<>();
  private final Map<Slug, Author> authors = new HashMap<>();
  private final Map<Language, FrontArrangement> fronts = new HashMap<>();
  private final Map<String, HousePage> pages = new HashMap<>();
  private final List<LogEntry> log = new ArrayList<>();
  private final List<Runnable> wakes = new CopyOnWriteArrayList<>();
  private String generation = "g1";
  private int reads;
  private Runnable insideNextRead = () -> {};

  synchronized LogPosition publish(String id, Language language, ArticleText text, Instant at) {
    var article = Article.drafted(new ArticleId(id), language, text, "anna", at);
    stories.put(article.id(), new Kept(article, text));
    return carryOut(id, new ArticleCommand.Publish(false, ""), at);
  }

  synchronized LogPosition update(String id, ArticleText text, boolean minor, Instant at) {
    var kept = story(id);
    carryOut(id, new ArticleCommand.Save(kept.article().revision(), text), at);
    return carryOut(id, new ArticleCommand.Publish(minor, ""), at);
  }

  synchronized LogPosition carryOut(String id, ArticleCommand command, Instant at) {
    var kept = story(id);
    var decision = rules.decide(kept.article(), kept.text(), command, at);
    if (!(decision instanceof Decision.Accepted(var events))) {
      throw new IllegalStateException(decision.toString());
    }
    for (var event : events) {
      kept = story(id);
      var text = event instanceof ArticleEvent.Saved saved ? saved.text() : kept.text();
      var article = rules.after(kept.article(), event, at);
      stories.put(article.id(), new Kept(article, text));
      Optional.ofNullable(article.address()).ifPresent(to -> addresses.put(to, article.id()));
      append(event.kind(), "article", id, at);
    }
    return head();
  }

  private Kept story(String id) {
    var kept = stories.get(new ArticleId(id));
    if (kept == null) {
      throw new IllegalStateException("no story " + id);
    }
    return kept;
  }

  synchronized LogPosition keep(Topic topic) {
    topics.put(topic.slug(), topic);
    return append(EventKind.TOPIC_CHANGED, "topic", topic.slug().value(), Instant.EPOCH);
  }

  synchronized LogPosition keep(Author author) {
    authors.put(author.slug(), author);
    return append(EventKind.AUTHOR_CHANGED, "author", author.slug().value(), Instant.EPOCH);
  }

  synchronized LogPosition arrange(Language edition, FrontArrangement front) {
    fronts.put(edition, front);
    return append(EventKind.FRONT_ARRANGED, "front", edition.tag(), Instant.EPOCH);
  }

  synchronized LogPosition keep(HousePage page) {
    pages.put(page.language() + "/" + page.name(), page);
    return append(
        EventKind.HOUSE_PAGE_CHANGED, "page", page.language() + "/" + page.name(), Instant.EPOCH);
  }

  synchronized LogPosition append(EventKind kind, String thing, String id, Instant at) {
    log.add(new LogEntry(log.size() + 1L, at, kind, thing, id, 1));
    wakes.forEach(Runnable::run);
    return head();
  }

  synchronized void beginGeneration(String name) {
    generation = name;
    wakes.forEach(Runnable::run);
  }

  /** Runs this once, inside the next snapshot, after its position was taken. */
  synchronized void insideNextRead(Runnable what) {
    insideNextRead = what;
  }

  synchronized int reads() {
    return reads;
  }

  String path(String id) {
    var address = story(id).article().address();
    return address == null ? "" : address.path();
  }

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    Runnable inside;
    T result;
    synchronized (this) {
      reads++;
      inside = insideNextRead;
      insideNextRead = () -> {};
      result = work.apply(new Now(head()));
    }
    inside.run();
    return result;
  }

  @Override
  public synchronized LogPosition head() {
    return new LogPosition(generation, log.size());
  }

  @Override
  public synchronized List<LogEntry> after(long number, int limit) {
    return List.copyOf(
        log.subList(
            (int) Math.min(number, log.size()), (int) Math.min(log.size(), number + limit)));
  }

  @Override
  public Subscription onAppend(Runnable wake) {
    wakes.add(wake);
    return () -> wakes.remove(wake);
  }

  @Override
  public long followed(String follower) {
    return 0;
  }

  @Override
  public void follow(String follower, long number) {}

  private final class Now implements Snapshot {
    private final LogPosition position;

    Now(LogPosition position) {
      this.position = position;
    }

    @Override
    public LogPosition position() {
      return position;
    }

    @Override
    public Lookup at(Address address) {
      var id = addresses.get(address);
      if (id == null) {
        return new Lookup.Unknown();
      }
      var kept = story(id.value());
      var present = kept.article().address();
      if (kept.article().status() == Status.ERASED) {
        return new Lookup.Erased();
      }
      if (present != null && !address.equals(present)) {
        return new Lookup.Moved(present);
      }
      var withdrawal = kept.article().withdrawal();
      return withdrawal == null ? found(kept) : new Lookup.Gone(kept.article(), withdrawal);
    }

    private Lookup.Found found(Kept kept) {
      return new Lookup.Found(
          kept.article(), kept.text(), cards(kept.article().language(), kept.text().related()));
    }

    @Override
    public Optional<Lookup.Found> article(ArticleId id) {
      return Optional.ofNullable(stories.get(id)).filter(k -> k.article().live()).map(this::found);
    }

    @Override
    public Optional<Lookup.Found> article(ArticleId id, Language edition) {
      return article(id).filter(found -> found.article().language().equals(edition));
    }

    private Stream<Card> live(Language edition, Predicate<Card> which) {
      return stories.values().stream()
          .filter(kept -> kept.article().live() && kept.article().language().equals(edition))
          .flatMap(kept -> Stream.ofNullable(card(kept)))
          .filter(which)
          .sorted(Comparator.comparing(Card::publishedAt).reversed());
    }

    private @Nullable Card card(Kept kept) {
      var address = kept.article().address();
      var published = kept.article().firstPublishedAt();
      if (address == null || published == null) {
        return null;
      }
      var text = kept.text();
      return new Card(
          kept.article().id(),
          address,
          text.label(),
          text.headlineOnFront(),
          text.teaserOnFront(),
          text.bylines(),
          text.topics(),
          text.leadPicture(),
          published,
          kept.article().updatedAt());
    }

    private Part<Card> part(Language edition, Predicate<Card> which, String cursor, int limit) {
      var from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
      var all = live(edition, which).toList();
      var to = Math.min(all.size(), from + limit);
      return new Part<>(
          from >= to ? List.of() : all.subList(from, to),
          to < all.size() ? String.valueOf(to) : null);
    }

    @Override
    public Part<Card> latest(Language edition, String cursor, int limit) {
      return part(edition, _ -> true, cursor, limit);
    }

    @Override
    public Part<Card> underTopic(Language edition, Slug topic, String cursor, int limit) {
      return part(edition, card -> card.topics().contains(topic), cursor, limit);
    }

    @Override
    public Part<Card> byAuthor(Language edition, Slug author, String cursor, int limit) {
      return part(
          edition,
          card -> card.bylines().stream().anyMatch(byline -> byline.slug().equals(author)),
          cursor,
          limit);
    }

    @Override
    public List<Card> ofDay(Language edition, LocalDate day) {
      return live(edition, card -> card.address().date().equals(day)).toList().reversed();
    }

    @Override
    public NeighbourDays neighbours(Language edition, LocalDate day) {
      var days = live(edition, _ -> true).map(card -> card.address().date()).toList();
      return new NeighbourDays(
          days.stream().filter(d -> d.isBefore(day)).max(Comparator.naturalOrder()).orElse(null),
          days.stream().filter(d -> d.isAfter(day)).min(Comparator.naturalOrder()).orElse(null));
    }

    @Override
    public Part<Corrected> corrections(Language edition, String cursor, int limit) {
      return new Part<>(
          live(edition, _ -> true)
              .filter(card -> !story(card.id().value()).article().corrections().isEmpty())
              .map(
                  card ->
                      new Corrected(
                          card,
                          story(card.id().value()).article().corrections().stream()
                              .map(c -> new PublicNote(c.at(), c.note(), edition))
                              .toList()))
              .toList(),
          null);
    }

    @Override
    public List<Card> cards(Language edition, List<ArticleId> ids) {
      return ids.stream()
          .flatMap(id -> Stream.ofNullable(stories.get(id)))
          .filter(kept -> kept.article().live())
          .flatMap(kept -> Stream.ofNullable(card(kept)))
          .toList();
    }

    @Override
    public List<Card> since(Language edition, Instant from, int limit) {
      return List.of();
    }

    @Override
    public List<Tombstone> withdrawnSince(Language edition, Instant from, int limit) {
      var stones = new ArrayList<Tombstone>();
      for (var kept : stories.values()) {
        var address = kept.article().address();
        var withdrawal = kept.article().withdrawal();
        if (address != null && withdrawal != null && address.language().equals(edition)) {
          stones.add(new Tombstone(kept.article().id(), address, withdrawal.at(), false));
        }
      }
      return stones;
    }

    @Override
    public List<MonthOfStories> months(Language edition) {
      return List.of();
    }

    @Override
    public Part<SitemapLine> ofMonth(
        Language edition, int year, int month, String cursor, int limit) {
      return new Part<>(List.of(), null);
    }

    @Override
    public Optional<Topic> topic(Slug slug) {
      return Optional.ofNullable(topics.get(slug));
    }

    @Override
    public List<Topic> topics(Language edition, int limit) {
      return live(edition, _ -> true)
          .flatMap(card -> card.topics().stream())
          .distinct()
          .flatMap(slug -> Stream.ofNullable(topics.get(slug)))
          .limit(limit)
          .toList();
    }

    @Override
    public Optional<Author> author(Slug slug) {
      return Optional.ofNullable(authors.get(slug));
    }

    @Override
    public FrontArrangement front(Language edition) {
      return fronts.getOrDefault(edition, FrontArrangement.OPEN);
    }

    @Override
    public Optional<HousePage> page(Language edition, String name) {
      return Optional.ofNullable(pages.get(edition + "/" + name));
    }
  }
}
