package news.standfirst.store.translation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import news.standfirst.store.column.Json;
import news.standfirst.story.Language;
import news.standfirst.story.Refusal;
import news.standfirst.story.Term;
import news.standfirst.translation.FaultReason;
import org.jspecify.annotations.Nullable;

/** Why a translation failed, in a column: the reason's name and its values, to be said later. */
final class FaultJson {
  private FaultJson() {}

  static String written(Refusal why) {
    return form(why).toString();
  }

  private static JsonNode form(Refusal why) {
    var form = Json.object().put("why", why.code());
    form.set("values", Json.array(why.values(), FaultJson::value));
    return form;
  }

  private static JsonNode value(Object value) {
    return switch (value) {
      case Refusal inner -> form(inner);
      case Language language -> Json.object().put("language", language.tag());
      case Term term -> Json.object().put("words", term.words()).put("english", term.english());
      case Number number -> Json.number(number.longValue());
      default -> Json.text(value.toString());
    };
  }

  /** Null of an empty column; rows of earlier releases hold an English sentence. */
  static @Nullable Refusal read(String column) {
    if (column.isEmpty()) {
      return null;
    }
    return column.startsWith("{\"why\"")
        ? refusal(Json.read(column))
        : FaultReason.OTHER.with(column);
  }

  private static Refusal refusal(JsonNode form) {
    var values = Json.list(form.path("values"), FaultJson::valueOf);
    return Arrays.stream(FaultReason.values())
        .filter(reason -> reason.code().equals(form.path("why").asText()))
        .findFirst()
        .map(reason -> new Refusal(reason, values))
        // Written by a later release.
        .orElseGet(() -> FaultReason.OTHER.with(form.path("why").asText()));
  }

  private static Object valueOf(JsonNode value) {
    if (value.isNumber()) {
      return value.asLong();
    }
    if (value.has("why")) {
      return refusal(value);
    }
    if (value.has("language")) {
      return new Language(value.path("language").asText());
    }
    return value.has("words")
        ? new Term(value.path("words").asText(), value.path("english").asText())
        : value.asText();
  }
}
