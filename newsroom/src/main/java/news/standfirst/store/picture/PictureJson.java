package news.standfirst.store.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureStatus;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Rendition;
import news.standfirst.picture.Rights;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.metadata.PhotoMetadata;
import news.standfirst.picture.metadata.Wording;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.store.column.Json;
import news.standfirst.story.PictureId;
import org.jspecify.annotations.Nullable;

/** A picture as a JSON column; its id, revision and status stand in columns of their own. */
final class PictureJson {
  private PictureJson() {}

  static String text(Picture picture) {
    var json = Json.object();
    json.put("type", picture.type().name());
    json.put("fileName", picture.fileName());
    json.put("width", picture.width()).put("height", picture.height());
    json.put("x", picture.focus().x()).put("y", picture.focus().y());
    var words = picture.words();
    json.put("caption", words.caption()).put("credit", words.credit());
    json.put("alternativeText", words.alternativeText());
    json.put("extendedDescription", words.extendedDescription());
    json.set("rights", rights(picture.rights()));
    json.set("metadata", metadata(picture.metadata()));
    json.set("renditions", Json.array(picture.renditions(), PictureJson::rendition));
    json.put("addedBy", picture.addedBy());
    return json.toString();
  }

  /** The picture behind {@link #text} and the columns beside it. */
  static Picture picture(
      String id,
      int revision,
      String original,
      Instant addedAt,
      PictureStatus status,
      String text) {
    var json = Json.read(text);
    return new Picture(
        new PictureId(id),
        revision,
        new MediaKey(original),
        PictureType.valueOf(string(json, "type")),
        string(json, "fileName"),
        json.path("width").asInt(),
        json.path("height").asInt(),
        new FocalPoint(json.path("x").asDouble(), json.path("y").asDouble()),
        new PictureWords(
            string(json, "caption"),
            string(json, "credit"),
            string(json, "alternativeText"),
            string(json, "extendedDescription")),
        rights(json.path("rights")),
        metadata(json.path("metadata")),
        Json.list(json.get("renditions"), PictureJson::rendition),
        addedAt,
        string(json, "addedBy"),
        status);
  }

  private static JsonNode rights(Rights rights) {
    var json =
        Json.object()
            .put("copyright", rights.copyright())
            .put("usageTerms", rights.usageTerms())
            .put("licensorUrl", rights.licensorUrl());
    rights.expiry().ifPresent(at -> json.put("expiresAt", at.toString()));
    return json;
  }

  private static Rights rights(JsonNode json) {
    return new Rights(
        string(json, "copyright"),
        string(json, "usageTerms"),
        string(json, "licensorUrl"),
        json.has("expiresAt") ? Instant.parse(string(json, "expiresAt")) : null);
  }

  private static JsonNode rendition(Rendition rendition) {
    return Json.object()
        .put("name", rendition.name())
        .put("type", rendition.type().name())
        .put("width", rendition.width())
        .put("height", rendition.height())
        .put("media", rendition.media().hash())
        .put("bytes", rendition.bytes());
  }

  private static Rendition rendition(JsonNode json) {
    return new Rendition(
        string(json, "name"),
        PictureType.valueOf(string(json, "type")),
        json.path("width").asInt(),
        json.path("height").asInt(),
        new MediaKey(string(json, "media")),
        json.path("bytes").asLong());
  }

  private static JsonNode metadata(PhotoMetadata metadata) {
    var json = Json.object();
    json.set("caption", wording(metadata.caption()));
    json.set("alternativeText", wording(metadata.alternativeText()));
    json.set("extendedDescription", wording(metadata.extendedDescription()));
    json.set("creators", Json.array(metadata.creators(), TextNode::new));
    json.put("creatorTitle", metadata.creatorTitle()).put("credit", metadata.credit());
    json.set("copyright", wording(metadata.copyright()));
    json.set("usageTerms", wording(metadata.usageTerms()));
    json.put("webStatement", metadata.webStatement());
    json.put("licensorUrl", metadata.licensorUrl()).put("headline", metadata.headline());
    json.set("title", wording(metadata.title()));
    json.put("source", metadata.source()).put("instructions", metadata.instructions());
    json.set("keywords", Json.array(metadata.keywords(), TextNode::new));
    json.put("city", metadata.city()).put("country", metadata.country());
    json.put("digitalSourceType", metadata.digitalSourceType());
    json.put("dataMining", metadata.dataMining());
    return json;
  }

  private static PhotoMetadata metadata(JsonNode json) {
    return new PhotoMetadata(
        wording(json.get("caption")),
        wording(json.get("alternativeText")),
        wording(json.get("extendedDescription")),
        strings(json, "creators"),
        string(json, "creatorTitle"),
        string(json, "credit"),
        wording(json.get("copyright")),
        wording(json.get("usageTerms")),
        string(json, "webStatement"),
        string(json, "licensorUrl"),
        string(json, "headline"),
        wording(json.get("title")),
        string(json, "source"),
        string(json, "instructions"),
        strings(json, "keywords"),
        string(json, "city"),
        string(json, "country"),
        string(json, "digitalSourceType"),
        string(json, "dataMining"));
  }

  private static JsonNode wording(Wording wording) {
    var json = Json.object();
    wording.byLanguage().forEach(json::put);
    return json;
  }

  private static Wording wording(@Nullable JsonNode json) {
    if (json == null || json.isEmpty()) {
      return Wording.NONE;
    }
    // In its order: the first text speaks where no language fits.
    var texts = new LinkedHashMap<String, String>();
    json.properties()
        .forEach(property -> texts.put(property.getKey(), property.getValue().asText()));
    return new Wording(texts);
  }

  private static List<String> strings(JsonNode json, String field) {
    return Json.list(json.get(field), JsonNode::asText);
  }

  private static String string(JsonNode json, String field) {
    return json.path(field).asText();
  }
}
