package news.standfirst.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureStatus;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Rights;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.metadata.PhotoMetadata;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.story.PictureId;

/**
 * A picture as a line of {@code pictures.jsonl}. Renditions and the file's own words are not in it:
 * they follow from the original.
 */
final class PictureLine {
  private PictureLine() {}

  static ObjectNode write(Picture picture) {
    var json =
        Lines.object()
            .put("id", picture.id().value())
            .put("revision", picture.revision())
            .put("original", picture.original().hash())
            .put("type", picture.type().mediaType())
            .put("width", picture.width())
            .put("height", picture.height())
            .put("addedAt", picture.addedAt().toString())
            .put("addedBy", picture.addedBy());
    status(json, picture.status());
    if (!picture.isKilled()) {
      words(json, picture);
    }
    return json;
  }

  private static void words(ObjectNode json, Picture picture) {
    var words = picture.words();
    var rights = picture.rights();
    json.put("fileName", picture.fileName());
    json.set(
        "focalPoint", Lines.object().put("x", picture.focus().x()).put("y", picture.focus().y()));
    json.put("caption", words.caption())
        .put("credit", words.credit())
        .put("alternativeText", words.alternativeText())
        .put("extendedDescription", words.extendedDescription());
    var said =
        Lines.object()
            .put("copyright", rights.copyright())
            .put("usageTerms", rights.usageTerms())
            .put("licensorUrl", rights.licensorUrl());
    Lines.put(said, "expiresAt", rights.expiresAt());
    json.set("rights", said);
  }

  private static void status(ObjectNode json, PictureStatus status) {
    switch (status) {
      case PictureStatus.Live() -> json.put("status", "live");
      case PictureStatus.RightsEnded(var at) ->
          json.put("status", "rights-ended").put("statusAt", at.toString());
      case PictureStatus.Killed(var reason, var at, var by) ->
          json.put("status", "killed")
              .put("statusAt", at.toString())
              .put("killedBy", by)
              .put("reason", reason);
    }
  }

  /** The picture without metadata and renditions. */
  static Picture read(JsonNode json) {
    var status = status(json);
    var killed = status instanceof PictureStatus.Killed;
    var focus = json.path("focalPoint");
    return new Picture(
        new PictureId(Lines.text(json, "id")),
        Lines.number(json, "revision"),
        new MediaKey(Lines.text(json, "original")),
        PictureType.ofMediaType(Lines.text(json, "type"))
            .orElseThrow(() -> new IllegalArgumentException("it is of no type that is kept here")),
        killed ? "" : Lines.text(json, "fileName"),
        Lines.number(json, "width"),
        Lines.number(json, "height"),
        killed
            ? FocalPoint.CENTRE
            : new FocalPoint(focus.path("x").asDouble(0.5), focus.path("y").asDouble(0.5)),
        killed
            ? PictureWords.NONE
            : new PictureWords(
                Lines.text(json, "caption"),
                Lines.text(json, "credit"),
                Lines.text(json, "alternativeText"),
                Lines.text(json, "extendedDescription")),
        killed ? Rights.UNSAID : rights(json.path("rights")),
        PhotoMetadata.NONE,
        List.of(),
        Lines.instant(json, "addedAt"),
        Lines.text(json, "addedBy"),
        status);
  }

  private static Rights rights(JsonNode json) {
    return new Rights(
        Lines.text(json, "copyright"),
        Lines.text(json, "usageTerms"),
        Lines.text(json, "licensorUrl"),
        Lines.instantOrNull(json, "expiresAt"));
  }

  private static PictureStatus status(JsonNode json) {
    return switch (Lines.text(json, "status")) {
      case "live" -> PictureStatus.LIVE;
      case "rights-ended" -> new PictureStatus.RightsEnded(Lines.instant(json, "statusAt"));
      case "killed" ->
          new PictureStatus.Killed(
              Lines.text(json, "reason"),
              Lines.instant(json, "statusAt"),
              Lines.text(json, "killedBy"));
      default ->
          throw new IllegalArgumentException("its status is none of live, rights-ended, killed");
    };
  }
}
