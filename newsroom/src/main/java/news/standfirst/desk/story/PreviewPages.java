package news.standfirst.desk.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Gate;
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
  private static final int SECRET_BYTES = 24;
  private static final Set<String> DAYS = Set.of("1", "7", "30");
  private static final String FRAMES_OURS = SecurityHeaders.STRICT_POLICY + "; frame-src 'self'";

  private final StoryDesk desk;
  private final DeskPages pages;
  private final StoryPages stories;
  private final PreviewLinks links;
  private final ReaderView readers;
  private final Translations translations;
  private final Gate gate;
  private final AuditWriter audit;
  private final SecureRandom random = new SecureRandom();

  PreviewPages(
      StoryDesk desk,
      DeskPages pages,
      StoryPages stories,
      PreviewLinks links,
      ReaderView readers,
      Translations translations,
      Gate gate,
      AuditWriter audit) {
    this.desk = desk;
    this.pages = pages;
    this.stories = stories;
    this.links = links;
    this.readers = readers;
    this.translations = translations;
    this.gate = gate;
    this.audit = audit;
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
    var article = linkable(request);
    var days = DAYS.contains(request.field("days")) ? request.field("days") : "7";
    var secret = secret();
    var now = desk.clock().instant();
    var until = now.plus(Duration.ofDays(Long.parseLong(days)));
    links.keep(new PreviewLinks.Link(hash(secret), article.id(), request.who().name(), now, until));
    note(request, article, new Answer.Done<>(true), AuditDetail.Form.UNTIL.with(until));
    return stories.page(request, desk.site().at("/preview/" + secret));
  }

  private Reply end(DeskRequest request) {
    var article = linkable(request);
    for (var link : links.of(article.id())) {
      if (link.hash().equals(request.field("link"))) {
        links.revoke(link.hash());
        note(request, article, new Answer.Done<>(true), AuditDetail.Form.LINK_ENDED.with());
      }
    }
    return DeskRequest.to(DeskPaths.story(article.id()), "link-ended");
  }

  /** The story of the address, of which this person may make and end links. */
  private Article linkable(DeskRequest request) {
    var article = desk.article(request);
    var objection = gate.objection(request.who(), Act.MAKE_PREVIEW_LINK, article);
    if (objection.isPresent()) {
      note(request, article, new Answer.Forbidden<>(objection.get()), AuditDetail.NONE);
      throw Refusal.forbidden(request.words().say("link.forbidden"));
    }
    return article;
  }

  private void note(DeskRequest request, Article article, Answer<?> answer, AuditDetail detail) {
    var id = article.id().value();
    audit.note(request.who(), Act.MAKE_PREVIEW_LINK, "article", id, answer, detail);
  }

  /** Whoever has the secret sees the newest words until it ends; nobody learns why it did. */
  private Reply fromOutside(Request request) {
    var found =
        links
            .find(hash(request.parameter("secret")))
            .filter(link -> link.expiresAt().isAfter(desk.clock().instant()))
            .flatMap(link -> desk.linked(link.story()));
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

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
