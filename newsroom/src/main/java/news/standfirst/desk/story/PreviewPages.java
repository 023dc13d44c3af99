package news.standfirst.desk.story;

import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.PreviewOffice;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskPaths;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.kept.Weaver;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;
import news.standfirst.web.SecurityHeaders;

/** A story as readers will see it: framed on the desk, and under secret links. Thread-safe. */
final class PreviewPages {
  private static final String FRAMES_OURS = SecurityHeaders.STRICT_POLICY + "; frame-src 'self'";

  private final StoryDesk desk;
  private final DeskPages pages;
  private final StoryPages stories;
  private final PreviewOffice office;
  private final ReaderView readers;
  private final Translations translations;

  PreviewPages(
      StoryDesk desk,
      DeskPages pages,
      StoryPages stories,
      PreviewOffice office,
      ReaderView readers,
      Translations translations) {
    this.desk = desk;
    this.pages = pages;
    this.stories = stories;
    this.office = office;
    this.readers = readers;
    this.translations = translations;
  }

  List<Route> routes(Entrance entrance) {
    var story = "/desk/stories/{id}";
    return List.of(
        entrance.page("desk.story.preview", story + "/preview", Act.SEE_STORIES, this::page),
        entrance.page(
            "desk.story.preview.frame", story + "/preview/{edition}", Act.SEE_STORIES, this::frame),
        entrance.command("desk.story.link", story + "/links", Act.MAKE_PREVIEW_LINK, this::make),
        entrance.command(
            "desk.story.link.end", story + "/links/end", Act.MAKE_PREVIEW_LINK, this::end),
        Route.get("desk.preview", "/preview/{secret}", this::fromOutside));
  }

  private Reply page(DeskRequest request) {
    var view = desk.view(request, "");
    var sheet = pages.sheet(request, request.words().say("panel.preview"));
    var edition = request.query("edition").isEmpty() ? view.language() : request.query("edition");
    return Reply.html(new StaticTemplates().deskPreview(sheet, view, known(edition)).render())
        .with("content-security-policy", FRAMES_OURS);
  }

  private Reply frame(DeskRequest request) {
    var article = desk.article(request);
    var newest = desk.newest(request).text();
    var edition = new Language(known(request.parameter("edition")));
    if (edition.equals(article.language())) {
      return readers.page(edition, EditionText.original(newest), null, article);
    }
    return translations
        .find(article.id(), edition)
        .map(
            translation ->
                readers.page(
                    edition, following(translation, article, newest), translation.note(), article))
        .orElseGet(
            () ->
                readers.page(
                    edition, EditionText.untranslated(newest, article.language()), null, article));
  }

  /** As readers would see the newest words at once, before an engine has seen them. */
  private EditionText following(Translation translation, Article article, ArticleText newest) {
    var original = Original.of(article, article.revision(), newest);
    return new Weaver(translation.language())
        .follow(original, translation, Glossary.EMPTY, desk.clock().instant())
        .shown();
  }

  /** Only an edition of ours is shown. */
  private String known(String tag) {
    return desk.site().editions().stream()
        .map(Language::tag)
        .filter(tag::equals)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("There is no edition \"%s\".".formatted(tag)));
  }

  private Reply make(DeskRequest request) {
    var article = desk.article(request);
    var made = request.valueOf(office.make(request.who(), article.id(), days(request)));
    return stories.page(request, desk.site().at(PreviewOffice.path(made.secret())));
  }

  private static int days(DeskRequest request) {
    try {
      return Integer.parseInt(request.field("days"));
    } catch (NumberFormatException e) {
      return PreviewOffice.USUAL_DAYS;
    }
  }

  private Reply end(DeskRequest request) {
    var article = desk.article(request);
    var answer = office.end(request.who(), article.id(), request.field("link"));
    // One that is not there any more has ended, as was asked.
    if (!(answer instanceof Answer.Unknown<?>)) {
      request.valueOf(answer);
    }
    return DeskRequest.to(DeskPaths.story(article.id()), "link-ended");
  }

  /** Whoever has the secret sees the newest words until it ends; nobody learns why it did. */
  private Reply fromOutside(Request request) {
    var found = office.find(request.parameter("secret")).flatMap(link -> desk.linked(link.story()));
    if (found.isEmpty()) {
      throw Refusal.notFound("This preview link has ended. Ask the desk for another.");
    }
    var linked = found.get();
    return readers
        .page(
            linked.article().language(),
            EditionText.original(linked.text()),
            null,
            linked.article())
        .with("cache-control", "no-store")
        .with("referrer-policy", "no-referrer")
        .with("x-robots-tag", "noindex, nofollow");
  }
}
