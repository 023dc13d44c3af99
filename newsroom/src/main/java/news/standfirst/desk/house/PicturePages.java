package news.standfirst.desk.house;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.FormReason;
import news.standfirst.desk.writing.Lacking;
import news.standfirst.desk.writing.SiteTimes;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureOutcome;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.Rendition;
import news.standfirst.picture.Rights;
import news.standfirst.picture.Srcset;
import news.standfirst.picture.Upload;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.PictureId;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;
import org.jspecify.annotations.Nullable;

/** The library: uploads, search, words, rights and focal point of a picture, its kill. */
final class PicturePages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LINES = 40;
  private static final int CHOICES = 24;

  /** Pictures that one call asks about; the page's script asks for no more at once. */
  private static final int MOST_ASKED = 100;

  /** The largest picture that is taken is 50 MB; the form around it needs little. */
  private static final long LARGEST_UPLOAD = 51L << 20;

  private final Pictures pictures;
  private final PictureIntake intake;
  private final Newsdesk newsdesk;
  private final AuditWriter audit;
  private final DeskPages pages;
  private final SiteTimes times;

  PicturePages(
      Pictures pictures,
      PictureIntake intake,
      Newsdesk newsdesk,
      AuditWriter audit,
      DeskPages pages) {
    this.pictures = pictures;
    this.intake = intake;
    this.newsdesk = newsdesk;
    this.audit = audit;
    this.pages = pages;
    this.times = new SiteTimes(pages.site().zone());
  }

  List<Route> routes(Entrance entrance) {
    var library = "/desk/pictures";
    var one = library + "/{id}";
    return List.of(
        entrance.page("desk.pictures", library, Act.SEE_PICTURES, this::library),
        entrance
            .command("desk.picture.add", library, Act.ADD_PICTURE, this::add)
            .bodyUpTo(LARGEST_UPLOAD),
        entrance.page("desk.pictures.choose", library + "/choose", Act.SEE_PICTURES, this::choices),
        entrance.page(
            "desk.pictures.uncredited",
            library + "/uncredited",
            Act.SEE_PICTURES,
            this::uncredited),
        entrance.page("desk.picture", one, Act.SEE_PICTURES, r -> page(r, "")),
        entrance.command("desk.picture.keep", one, Act.CHANGE_PICTURE, this::keep),
        entrance.page("desk.picture.small", one + "/small", Act.SEE_PICTURES, this::small),
        entrance.command("desk.picture.kill", one + "/kill", Act.KILL_PICTURE, this::kill));
  }

  private Reply library(DeskRequest request) {
    var part = pictures.search(request.query("q"), request.query("after"), LINES);
    var list = new PictureList(request.words(), request.query("q"), part.lines(), part.next());
    var templates = new StaticTemplates();
    return Reply.html(
        request.forPart()
            ? templates.deskPictureLines(list).render()
            : templates
                .deskPictures(pages.sheet(request, request.words().say("nav.pictures")), list)
                .render());
  }

  private Reply choices(DeskRequest request) {
    var part = pictures.search(request.query("q"), "", CHOICES);
    var live = part.lines().stream().filter(Picture::isLive).toList();
    var list = new PictureList(request.words(), request.query("q"), live, null);
    return Reply.html(new StaticTemplates().deskPictureChoices(list).render());
  }

  /** Which of these pictures readers would see without a credit, by their names. */
  private Reply uncredited(DeskRequest request) {
    var names = JSON.createArrayNode();
    var ids =
        request.request().query().all("id").stream()
            .distinct()
            .limit(MOST_ASKED)
            .flatMap(id -> found(id).stream())
            .map(Picture::id);
    new Lacking(pictures).uncredited(ids).forEach(names::add);
    return Reply.json(names.toString());
  }

  private Optional<Picture> found(String id) {
    try {
      return pictures.find(new PictureId(id));
    } catch (InvalidStory e) {
      return Optional.empty();
    }
  }

  private Reply add(DeskRequest request) throws InterruptedException {
    var file =
        request
            .form()
            .upload("file")
            .orElseThrow(() -> new Refusal(422, "no-file", request.words().say("picture.no-file")));
    var upload =
        new Upload(
            file.bytes(),
            file.fileName(),
            file.contentType(),
            PictureWords.NONE,
            pages.site().mainEdition().tag(),
            request.who().actor());
    return switch (intake.take(upload)) {
      case IntakeResult.Taken(var picture, var _) -> {
        note(request.who(), Act.ADD_PICTURE, picture.id(), new Answer.Done<>(picture));
        yield request.byScript() ? json(picture) : toPicture(picture, "picture-added");
      }
      case IntakeResult.Refused(var refusal) -> throw request.refused(422, refusal);
    };
  }

  private static Reply json(Picture picture) {
    var json = JSON.createObjectNode();
    json.put("picture", picture.id().value());
    json.put("caption", picture.words().caption());
    json.put("alternativeText", picture.words().alternativeText());
    return Reply.json(json.toString());
  }

  private Reply page(DeskRequest request, String why) {
    var picture = picture(request);
    var title = request.words().say("picture.title");
    var sheet = why.isEmpty() ? pages.sheet(request, title) : pages.refused(request, title, why);
    var expiry = picture.rights().expiry().map(times::field).orElse("");
    var view =
        new PictureView(
            picture,
            expiry,
            picture.isKilled() ? null : stories(request, picture),
            pages.allows(request, Act.CHANGE_PICTURE),
            pages.allows(request, Act.KILL_PICTURE));
    return Reply.html(new StaticTemplates().deskPicture(sheet, view).render())
        .withStatus(why.isEmpty() ? 200 : 409);
  }

  private @Nullable List<ArticleLine> stories(DeskRequest request, Picture picture) {
    return newsdesk.showing(request.who(), picture.id(), PictureView.MOST_STORIES + 1).orElse(null);
  }

  private Reply keep(DeskRequest request) throws InterruptedException {
    var before = picture(request);
    var expires = request.field("expires");
    var rights =
        new Rights(
            request.field("copyright"),
            request.field("usageTerms"),
            request.field("licensorUrl"),
            expires.isBlank() ? null : times.moment("expires", expires, false));
    var words =
        new PictureWords(
            request.field("caption"),
            request.field("credit"),
            request.field("alternativeText"),
            request.field("extendedDescription"));
    var focus = new FocalPoint(percent(request, "focusX"), percent(request, "focusY"));
    var outcome =
        intake.change(
            before.id(), number(request, "revision"), words, focus, rights, request.who().actor());
    return switch (outcome) {
      case PictureOutcome.Done(var picture, var _) -> {
        note(request.who(), Act.CHANGE_PICTURE, picture.id(), new Answer.Done<>(picture));
        yield toPicture(picture, "picture-kept");
      }
      case PictureOutcome.Refused(var refusal) -> page(request, request.why(refusal));
      case PictureOutcome.Unknown() -> throw Refusal.notFound(request.words().say("missing.thing"));
    };
  }

  private Reply kill(DeskRequest request) {
    var picture = picture(request);
    var killed = intake.kill(picture.id(), request.field("reason"), request.who().actor());
    note(request.who(), Act.KILL_PICTURE, picture.id(), new Answer.Done<>(killed));
    return DeskRequest.to("/desk/pictures", "picture-killed");
  }

  /** The desk's own pages show the smallest file that looks good beside text. */
  private Reply small(DeskRequest request) {
    var picture = picture(request);
    var file =
        picture.renditions().stream()
            .filter(rendition -> !rendition.isCrop() && rendition.width() >= 300)
            .min(java.util.Comparator.comparingInt(Rendition::width))
            .or(() -> picture.renditions().stream().findFirst());
    if (!picture.isLive() || file.isEmpty()) {
      throw new Refusal(410, "gone", request.words().say("picture.gone"));
    }
    return Reply.foundAt(URI.create(Srcset.address(picture, file.get())))
        .with("cache-control", "private, max-age=60");
  }

  private Picture picture(DeskRequest request) {
    return found(request.parameter("id"))
        .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
  }

  private void note(Acting who, Act act, PictureId id, Answer<?> answer) {
    audit.note(who, act, "picture", id.value(), answer, AuditDetail.NONE);
  }

  private static Reply toPicture(Picture picture, String said) {
    return DeskRequest.to("/desk/pictures/" + picture.id(), said);
  }

  private static double percent(DeskRequest request, String field) {
    return Math.clamp(number(request, field), 0, 100) / 100.0;
  }

  private static int number(DeskRequest request, String field) {
    try {
      return Integer.parseInt(request.field(field));
    } catch (NumberFormatException e) {
      throw new InvalidStory(field, FormReason.NUMBER, request.field(field));
    }
  }
}
