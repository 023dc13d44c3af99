package news.standfirst.api;

import static news.standfirst.access.Scope.READ;
import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureOutcome;
import news.standfirst.picture.PictureStatus;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.Rights;
import news.standfirst.picture.Srcset;
import news.standfirst.picture.Upload;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.story.PictureId;
import news.standfirst.story.Refusal;
import news.standfirst.web.Form;
import news.standfirst.web.Method;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Reply;

/** The calls for pictures. */
final class PictureCalls {
  private static final String ONE = "/pictures/{id}";

  /** Besides the file: words, field names and boundaries. */
  private static final long FORM_BYTES = 64 << 10;

  private static final Set<String> FORM =
      Set.of("caption", "credit", "alt", "alternativeText", "extendedDescription", "language");

  private final Pictures pictures;
  private final PictureIntake intake;
  private final Guard guard;
  private final PublicAddress site;

  PictureCalls(Pictures pictures, PictureIntake intake, Guard guard, PublicAddress site) {
    this.pictures = pictures;
    this.intake = intake;
    this.guard = guard;
    this.site = site;
  }

  List<Operation> operations(long pictureBytes) {
    return List.of(
        Operation.get(
                "listPictures",
                "/pictures",
                "The library, newest first.",
                READ,
                "PictureList",
                this::list)
            .inParts()
            .asking("q", "Words to find in caption, credit and alternative text."),
        Operation.post(
                "addPicture",
                "/pictures",
                "Takes a JPEG, PNG or WebP file in; words that are not given come from the file.",
                WRITE,
                "PictureForm",
                this::add)
            .answering(201, "Picture")
            .bodyUpTo(pictureBytes + FORM_BYTES),
        Operation.get(
            "getPicture", ONE, "A picture; killed ones answer 410.", READ, "Picture", this::one),
        Operation.post(
                "changePicture",
                ONE,
                "Changes words, rights and focal point; what is left out stays.",
                WRITE,
                "PictureChange",
                this::change)
            .as(Method.PATCH)
            .answering(200, "Picture"),
        Operation.post(
                "killPicture",
                ONE + "/kill",
                "Takes a picture down everywhere, for good.",
                WRITE,
                "Reason",
                this::kill)
            .answering(200, "KilledPicture"));
  }

  private Reply.Whole list(Call call) {
    guard.check(call.who(), Act.SEE_PICTURES);
    var part = pictures.search(call.query("q"), call.cursor(), call.limit());
    return ArticleShape.list("pictures", part, this::shown);
  }

  private Reply.Whole one(Call call) {
    guard.check(call.who(), Act.SEE_PICTURES);
    return ArticleShape.reply(shown(found(call)));
  }

  private Picture found(Call call) {
    var picture = pictures.find(id(call)).orElseThrow(PictureCalls::unknown);
    if (picture.status() instanceof PictureStatus.Killed(var reason, var at, var by)) {
      throw ApiProblem.of(410, "killed", "This picture was killed: " + reason)
          .with("killedAt", String.valueOf(ArticleShape.time(at)))
          .with("killedBy", by);
    }
    return picture;
  }

  private Reply.Whole add(Call call) {
    var who = call.who();
    var form = call.request().form();
    var words = words(form);
    var file =
        form.upload("file")
            .orElseThrow(() -> ApiProblem.field("file", "The form needs a picture in this field."));
    var language = form.text("language").isEmpty() ? "en" : form.text("language");
    var upload =
        new Upload(file.bytes(), file.fileName(), file.contentType(), words, language, who.actor());
    var picture = guard.answer(who, Act.ADD_PICTURE, "picture", "", () -> answer(taken(upload)));
    return ArticleShape.reply(shown(picture))
        .withStatus(201)
        .with("location", Operation.ROOT + "/pictures/" + picture.id().value());
  }

  private static PictureWords words(Form form) {
    var fields = new Fields(JsonNodeFactory.instance.objectNode(), Set.of());
    for (var name : form.values().asMap().keySet()) {
      if (!FORM.contains(name)) {
        fields.problem(name, "There is no such field here.");
      }
    }
    var alt = form.text("alt").isEmpty() ? form.text("alternativeText") : form.text("alt");
    return fields.made(
        () ->
            new PictureWords(
                form.text("caption"), form.text("credit"), alt, form.text("extendedDescription")));
  }

  private IntakeResult taken(Upload upload) {
    try {
      return intake.take(upload);
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private static Answer<Picture> answer(IntakeResult result) {
    return switch (result) {
      case IntakeResult.Taken taken -> new Answer.Done<>(taken.picture());
      case IntakeResult.Refused(Refusal refusal) -> {
        if (refusal.code().equals("picture.busy")) {
          throw ApiProblem.of(503, "busy", refusal.reason()).withHeader("retry-after", "2");
        }
        yield new Answer.Refused<>(refusal);
      }
    };
  }

  private Reply.Whole change(Call call) {
    var who = call.who();
    var before = found(call);
    var fields =
        call.fields(
            "caption",
            "credit",
            "alternativeText",
            "extendedDescription",
            "copyright",
            "usageTerms",
            "licensorUrl",
            "expiresAt",
            "focalPoint");
    var said = before.words();
    var caption = fields.text("caption", said.caption());
    var credit = fields.text("credit", said.credit());
    var alternative = fields.text("alternativeText", said.alternativeText());
    var extended = fields.text("extendedDescription", said.extendedDescription());
    var rights = rights(fields, before.rights());
    var focus = focus(fields, before.focus());
    var words = fields.made(() -> new PictureWords(caption, credit, alternative, extended));
    var picture =
        guard.answer(
            who,
            Act.CHANGE_PICTURE,
            "picture",
            before.id().value(),
            () -> changed(before, words, focus, rights, who));
    return ArticleShape.reply(shown(picture));
  }

  private Answer<Picture> changed(
      Picture before, PictureWords words, FocalPoint focus, Rights rights, Acting who) {
    try {
      var outcome =
          intake.change(before.id(), before.revision(), words, focus, rights, who.actor());
      return switch (outcome) {
        case PictureOutcome.Done done -> new Answer.Done<>(done.picture());
        case PictureOutcome.Refused(Refusal refusal) -> new Answer.Refused<>(refusal);
        case PictureOutcome.Unknown _ -> new Answer.Unknown<>();
      };
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private static Rights rights(Fields fields, Rights before) {
    var copyright = fields.text("copyright", before.copyright());
    var usageTerms = fields.text("usageTerms", before.usageTerms());
    var licensorUrl = fields.text("licensorUrl", before.licensorUrl());
    var expiresAt = fields.has("expiresAt") ? fields.optionalTime("expiresAt") : before.expiresAt();
    return fields.value(
        "rights", before, () -> new Rights(copyright, usageTerms, licensorUrl, expiresAt));
  }

  private static FocalPoint focus(Fields fields, FocalPoint before) {
    if (!fields.has("focalPoint")) {
      return before;
    }
    var point = fields.json().path("focalPoint");
    var x = point.path("x").asDouble(-1);
    var y = point.path("y").asDouble(-1);
    if (point.size() == 2 && x >= 0 && x <= 1 && y >= 0 && y <= 1) {
      return new FocalPoint(x, y);
    }
    fields.problem("focalPoint", "This must be {\"x\": 0 to 1, \"y\": 0 to 1}.");
    return before;
  }

  private Reply.Whole kill(Call call) {
    var who = call.who();
    var id = id(call);
    var fields = call.fields("reason");
    var reason = fields.text("reason");
    var killed =
        fields.made(
            () ->
                guard.answer(
                    who,
                    Act.KILL_PICTURE,
                    "picture",
                    id.value(),
                    () -> new Answer.Done<>(intake.kill(id, reason, who.actor()))));
    if (killed.isEmpty()) {
      throw unknown();
    }
    var json = JsonNodeFactory.instance.objectNode().put("id", id.value()).put("status", "killed");
    var all = json.putArray("killed");
    killed.forEach(picture -> all.add(picture.id().value()));
    return ArticleShape.reply(json);
  }

  private static PictureId id(Call call) {
    var id = call.request().parameter("id");
    if (!id.matches("[a-z0-9]{1,32}")) {
      throw unknown();
    }
    return new PictureId(id);
  }

  private static ApiProblem unknown() {
    return ApiProblem.notFound("There is no picture of this id.");
  }

  private static ApiProblem stopped() {
    Thread.currentThread().interrupt();
    return ApiProblem.of(503, "stopping", "The server is stopping; send this again in a moment.");
  }

  private ObjectNode shown(Picture picture) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", picture.id().value())
            .put("revision", picture.revision())
            .put("status", picture.isLive() ? "live" : "rights-ended")
            .put("fileName", picture.fileName())
            .put("width", picture.width())
            .put("height", picture.height())
            .put("caption", picture.words().caption())
            .put("credit", picture.words().credit())
            .put("alternativeText", picture.words().alternativeText())
            .put("extendedDescription", picture.words().extendedDescription())
            .put("copyright", picture.rights().copyright())
            .put("usageTerms", picture.rights().usageTerms())
            .put("licensorUrl", picture.rights().licensorUrl())
            .put("expiresAt", ArticleShape.time(picture.rights().expiresAt()));
    json.putObject("focalPoint").put("x", picture.focus().x()).put("y", picture.focus().y());
    json.put("addedAt", ArticleShape.time(picture.addedAt())).put("addedBy", picture.addedBy());
    var renditions = json.putArray("renditions");
    picture
        .renditions()
        .forEach(
            rendition ->
                renditions
                    .addObject()
                    .put("name", rendition.name())
                    .put("url", site.at(Srcset.address(picture, rendition)).toString())
                    .put("width", rendition.width())
                    .put("height", rendition.height())
                    .put("bytes", rendition.bytes()));
    return json;
  }
}
