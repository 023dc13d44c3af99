package news.standfirst.translation.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Card;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageInEdition;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;

/** Asks for what happens to stories, coverages, posts and topics to be translated. Thread-safe. */
final class Asking {
  /** The posts at the top of a running coverage; its older ones go behind the news. */
  private static final int TOP_POSTS = 20;

  /** Older posts are asked for all at once: a coverage of some days has a few thousand. */
  private static final int MOST_POSTS = 10_000;

  /** Stories at the top of each front page that go before its archive. */
  private static final int FRONT_STORIES = 20;

  /** Of a pair, for a term of its glossary that changed. */
  static final int MOST_OF_A_PAIR = 10_000;

  private final Shelves shelves;
  private final Engines engines;
  private final WorkSettings settings;
  private final Published published;
  private final InstantSource time;
  private final Bell bell;

  Asking(
      Shelves shelves,
      Engines engines,
      WorkSettings settings,
      Published published,
      InstantSource time,
      Bell bell) {
    this.shelves = shelves;
    this.engines = engines;
    this.settings = settings;
    this.published = published;
    this.time = time;
    this.bell = bell;
  }

  /** Asks for whatever an entry of the log makes necessary; idempotent. */
  void handle(LogEntry entry) {
    switch (entry.kind()) {
      case ARTICLE_PUBLISHED,
          ARTICLE_UPDATED,
          ARTICLE_CORRECTED,
          ARTICLE_WITHDRAWN,
          ARTICLE_REINSTATED,
          ARTICLE_SCHEDULED,
          ARTICLE_EMBARGOED,
          ARTICLE_SAVED -> {
        ask(Thing.of(new ArticleId(entry.id())), Waiting.Rank.FRESH, entry.at());
        ask(Thing.ofUpdate(new ArticleId(entry.id())), Waiting.Rank.FRESH, entry.at());
      }
      case COVERAGE_SAVED,
          COVERAGE_ANNOUNCED,
          COVERAGE_STARTED,
          COVERAGE_ENDED,
          COVERAGE_REOPENED,
          COVERAGE_WITHDRAWN,
          COVERAGE_REINSTATED ->
          ask(Thing.of(new CoverageId(entry.id())), Waiting.Rank.FRESH, entry.at());
      case POST_SAVED, POST_SCHEDULED, POST_PUBLISHED, POST_EDITED, POST_CORRECTED ->
          ask(Thing.of(PostKey.parse(entry.id())), Waiting.Rank.FRESH, entry.at());
      case COVERAGE_TRANSLATED -> askPosts(CoverageInEdition.parse(entry.id()), entry.at());
      case TOPIC_CHANGED ->
          ask(Thing.ofTopic(new Slug(entry.id())), Waiting.Rank.FRONT, entry.at());
      case COVERAGE_ERASED -> shelves.waiting().forget(Thing.of(new CoverageId(entry.id())));
      case POST_ERASED -> shelves.waiting().forget(Thing.of(PostKey.parse(entry.id())));
      case ARTICLE_ERASED -> {
        shelves.waiting().forget(Thing.of(new ArticleId(entry.id())));
        shelves.waiting().forget(Thing.ofUpdate(new ArticleId(entry.id())));
      }
      case GLOSSARY_CHANGED -> askAgain(Pair.parse(entry.id()), entry.at());
      case FRONT_ARRANGED -> askFront(new Language(entry.id()));
      default -> {
        // Nothing else changes words that are translated.
      }
    }
  }

  /** Whatever belongs to a running coverage goes before all else. */
  void ask(Thing thing, Waiting.Rank rank, Instant newest) {
    shelves
        .translations()
        .original(thing)
        .filter(Original::wanted)
        .ifPresent(
            original ->
                ask(
                    thing,
                    languages(original),
                    original.live() ? Waiting.Rank.LIVE : rank,
                    newest));
  }

  private void ask(Thing thing, Set<Language> languages, Waiting.Rank rank, Instant newest) {
    if (!languages.isEmpty()) {
      shelves.waiting().ask(thing, languages, rank, newest);
      if (rank == Waiting.Rank.LIVE) {
        bell.ringLive(languages.size());
      }
      bell.ring();
    }
  }

  /** The editions into which a thing can be translated, and those where it is already. */
  private Set<Language> languages(Original original) {
    var languages = new HashSet<>(shelves.translations().languages(original.thing()));
    settings.editions().stream()
        .filter(edition -> !edition.equals(original.language()))
        .filter(
            edition ->
                engines.serves(
                    new Pair(original.language(), edition), Translator.disclosure(original)))
        .forEach(languages::add);
    return languages;
  }

  /** Once a coverage stands in an edition, so must its posts; what they have is not asked for. */
  private void askPosts(CoverageInEdition where, Instant at) {
    var posts = shelves.translations().untranslated(where.coverage(), where.edition(), MOST_POSTS);
    var live =
        shelves
            .translations()
            .original(Thing.of(where.coverage()))
            .filter(Original::live)
            .isPresent();
    for (int i = 0; i < posts.size(); i++) {
      ask(
          Thing.of(posts.get(i)),
          Set.of(where.edition()),
          live && i < TOP_POSTS ? Waiting.Rank.LIVE : Waiting.Rank.FRONT,
          at.minusMillis(i));
    }
  }

  private void askAgain(Pair pair, Instant at) {
    for (var thing : shelves.backlog().translated(pair, MOST_OF_A_PAIR)) {
      shelves.waiting().ask(thing, Set.of(pair.to()), Waiting.Rank.FRONT, at);
    }
    bell.ring();
  }

  /** What stands on a front page goes before the archive. */
  void askFront(Language edition) {
    var ids = new LinkedHashSet<ArticleId>();
    published.read(
        snapshot -> {
          var front = snapshot.front(edition);
          if (front.lead() != null) {
            ids.add(front.lead());
          }
          ids.addAll(front.pinned());
          snapshot.latest(edition, "", FRONT_STORIES).lines().stream()
              .map(Card::id)
              .forEach(ids::add);
          return ids.size();
        });
    for (var id : ids) {
      ask(Thing.of(id), Waiting.Rank.FRONT, time.instant());
    }
  }
}
