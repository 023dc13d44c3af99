package news.standfirst.desk.translation;

import java.util.Optional;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskPaths;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.web.Refusal;

/** What the translators' pages have in common: editions, things and where readers find them. */
record TranslationDesk(Pipeline pipeline, Newsdesk newsdesk, Published published, DeskSite site) {
  private static final int NAME = 90;

  /** The edition of the address; one that the site has not is not found. */
  Language language(DeskRequest request) {
    try {
      var language = new Language(request.parameter("lang"));
      return Optional.of(language)
          .filter(site.editions()::contains)
          .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
    } catch (InvalidStory e) {
      throw Refusal.notFound(request.words().say("missing.thing"));
    }
  }

  /** What the address of a request is about: a story, a coverage or a post. */
  TranslatedThing subject(DeskRequest request) {
    var language = language(request);
    if (request.request().path().startsWith(DeskPaths.LIVE_TRANSLATIONS)) {
      return live(request, language);
    }
    var article = request.valueOf(newsdesk.find(request.who(), request.story()));
    var thing = Thing.of(article.id());
    return new TranslatedThing(
        thing,
        article.language(),
        headline(request, article),
        DeskPaths.translation(language, thing),
        DeskPaths.story(article.id()),
        true);
  }

  private TranslatedThing live(DeskRequest request, Language language) {
    try {
      var coverage = new CoverageId(request.parameter("coverage"));
      var thing =
          request.request().path().contains("/posts/")
              ? Thing.of(new PostKey(coverage, new PostId(request.parameter("post"))))
              : Thing.of(coverage);
      var original =
          translations()
              .original(thing)
              .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
      return new TranslatedThing(
          thing,
          original.language(),
          name(original),
          DeskPaths.translation(language, thing),
          "/desk/live/" + coverage,
          thing.isCoverage());
    } catch (InvalidStory e) {
      throw Refusal.notFound(request.words().say("missing.thing"));
    }
  }

  private String headline(DeskRequest request, Article article) {
    return newsdesk
        .revision(request.who(), article.id(), article.revision())
        .done()
        .map(revision -> revision.text().headline())
        .orElse("");
  }

  /** A post without a headline is named by its first words. */
  static String name(Original original) {
    var text = original.text();
    var words = text.headline().isEmpty() ? text.body().words().strip() : text.headline();
    return words.length() <= NAME ? words : words.substring(0, NAME) + "…";
  }

  /** Where readers find it; empty where they do not. */
  String address(Translation translation) {
    var thing = translation.thing();
    if (thing.isArticle()) {
      return published.read(
          now ->
              now.article(thing.article(), translation.language())
                  .map(found -> found.here().address())
                  .map(Address::path)
                  .orElse(""));
    }
    var coverage =
        translations()
            .find(Thing.of(thing.coverage()), translation.language())
            .filter(Translation::ready)
            .filter(_ -> seen(thing) && seen(Thing.of(thing.coverage())));
    return coverage
        .flatMap(found -> Optional.ofNullable(found.slug()))
        .map(slug -> Coverage.path(translation.language(), slug))
        .map(path -> thing.isPost() ? path + "?post=" + thing.post().post() : path)
        .orElse("");
  }

  private boolean seen(Thing thing) {
    return translations()
        .original(thing)
        .filter(original -> original.reach() == Original.Reach.PUBLIC)
        .filter(original -> original.withdrawal() == null)
        .isPresent();
  }

  private Translations translations() {
    return pipeline.shelves().translations();
  }
}
