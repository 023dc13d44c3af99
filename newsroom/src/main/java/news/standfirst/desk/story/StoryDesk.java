package news.standfirst.desk.story;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.PreviewOffice;
import news.standfirst.desk.frame.DeskPaths;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.desk.writing.SiteTimes;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Articles;
import news.standfirst.story.Author;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.KnownTopics;
import news.standfirst.story.Language;
import news.standfirst.story.Revision;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import news.standfirst.web.Refusal;

/** Gathers what the story's pages show. Thread-safe. */
final class StoryDesk {
  private final Newsdesk newsdesk;
  private final Articles articles;
  private final HouseFurniture furniture;
  private final Pictures pictures;
  private final Autosaves autosaves;
  private final PreviewOffice previews;
  private final Translations translations;
  private final DeskSite site;
  private final Clock clock;
  private final SiteTimes times;

  StoryDesk(
      Newsdesk newsdesk,
      Articles articles,
      HouseFurniture furniture,
      Pictures pictures,
      Autosaves autosaves,
      PreviewOffice previews,
      Translations translations,
      DeskSite site,
      Clock clock) {
    this.newsdesk = newsdesk;
    this.articles = articles;
    this.furniture = furniture;
    this.pictures = pictures;
    this.autosaves = autosaves;
    this.previews = previews;
    this.translations = translations;
    this.site = site;
    this.clock = clock;
    this.times = new SiteTimes(site.zone());
  }

  SiteTimes times() {
    return times;
  }

  DeskSite site() {
    return site;
  }

  Clock clock() {
    return clock;
  }

  Newsdesk newsdesk() {
    return newsdesk;
  }

  Pictures pictures() {
    return pictures;
  }

  Autosaves autosaves() {
    return autosaves;
  }

  /** A story and its newest words. */
  record Linked(Article article, ArticleText text) {}

  /** What a secret link shows: no person asks, so the link itself was the permission. */
  Optional<Linked> linked(ArticleId id) {
    return articles
        .find(id)
        .flatMap(
            article ->
                articles
                    .revision(id, article.revision())
                    .map(revision -> new Linked(article, revision.text())));
  }

  /** Why words cannot be kept under topics that are new to them; empty when they can. */
  Optional<news.standfirst.story.Refusal> unknownTopic(ArticleText text, ArticleText before) {
    return KnownTopics.of(furniture.topics()).objection(text.topics(), before.topics());
  }

  Article article(DeskRequest request) {
    return request.valueOf(newsdesk.find(request.who(), request.story()));
  }

  Revision revision(DeskRequest request, ArticleId id, int number) {
    return request.valueOf(newsdesk.revision(request.who(), id, number));
  }

  /** The newest revision of the story of the address. */
  Revision newest(DeskRequest request) {
    var article = article(request);
    return switch (newsdesk.revision(request.who(), article.id(), article.revision())) {
      case Answer.Done<Revision>(var revision) -> revision;
      case Answer.Forbidden<Revision>(var refusal) -> throw request.refused(403, refusal);
      case Answer.Refused<Revision> _, Answer.Unknown<Revision> _ ->
          throw new Refusal(410, "erased", request.words().say("missing.erased"));
    };
  }

  /** The page with the saved words. */
  StoryView view(DeskRequest request, String freshLink) {
    var article = article(request);
    var newest = newest(request);
    var kept =
        autosaves
            .find(article.id(), request.who().name())
            .map(k -> "{\"at\":%d,\"fields\":%s}".formatted(k.at().toEpochMilli(), k.fields()))
            .orElse("");
    return view(request, panel(request, article, newest, freshLink), newest.text(), kept);
  }

  /** The page with words that were typed and could not be taken as they are. */
  StoryView view(DeskRequest request, ArticleText typed, int basedOn) {
    var article = article(request);
    var view = view(request, panel(request, article, newest(request), ""), typed, "");
    return new StoryView(
        view.panel(),
        typed,
        basedOn,
        view.body(),
        view.writable(),
        "",
        view.topics(),
        view.authors(),
        view.relatedHeadlines(),
        view.asksWhich(),
        view.defaultTime());
  }

  private StoryView view(DeskRequest request, StoryPanel panel, ArticleText text, String kept) {
    var article = panel.article();
    var soon = clock.instant().plus(Duration.ofHours(1));
    return new StoryView(
        panel,
        text,
        article.revision(),
        FormFields.json(text.body()),
        newsdesk.mayAsk(request.who(), Act.SAVE_STORY, article),
        kept,
        request.words().inOrder(furniture.topics()),
        request.words().inOrder(furniture.authors(), Author::name),
        text.related().stream().map(id -> headline(request, id)).toList(),
        times.asksWhich(clock.instant()),
        times.field(article.scheduledFor() == null ? soon : article.scheduledFor()));
  }

  /** The panel with what this person may do now. */
  StoryPanel panel(DeskRequest request, Article article, Revision newest, String freshLink) {
    var acts = EnumSet.noneOf(StoryAct.class);
    for (var act : StoryAct.values()) {
      if (act.fits(article) && newsdesk.mayAsk(request.who(), act.act(), article)) {
        acts.add(act);
      }
    }
    var mayLink = newsdesk.mayAsk(request.who(), Act.MAKE_PREVIEW_LINK, article);
    return new StoryPanel(
        site,
        request.words(),
        article,
        article.isUnderEmbargo(clock.instant()),
        acts,
        newsdesk.mayAsk(request.who(), Act.DUPLICATE_STORY, article),
        mayLink,
        site.at(address(article).path()),
        newest.savedBy(),
        newest.savedAt(),
        previews.of(request.who(), article.id()).done().orElse(List.of()),
        freshLink,
        newsdesk.mayAsk(request.who(), Act.TRANSLATE) ? inEditions(article) : List.of());
  }

  /** How far the story is in every other edition. */
  private List<StoryPanel.InEdition> inEditions(Article article) {
    var thing = Thing.of(article.id());
    Map<Language, Translation> found =
        translations.of(thing).stream()
            .collect(Collectors.toMap(Translation::language, Function.identity()));
    return site.editions().stream()
        .filter(edition -> !edition.equals(article.language()))
        .map(
            edition ->
                new StoryPanel.InEdition(
                    edition, DeskPaths.translation(edition, thing), found.get(edition)))
        .toList();
  }

  /** Its address, or the one that it would get today. */
  Address address(Article article) {
    var known = article.address();
    return known != null
        ? known
        : new Address(
            article.language(), clock.instant().atZone(site.zone()).toLocalDate(), article.slug());
  }

  private String headline(DeskRequest request, ArticleId id) {
    return newsdesk
        .find(request.who(), id)
        .done()
        .flatMap(article -> newsdesk.revision(request.who(), id, article.revision()).done())
        .map(revision -> revision.text().headline())
        .orElse(request.words().say("related.missing"));
  }
}
