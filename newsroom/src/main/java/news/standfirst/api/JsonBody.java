package news.standfirst.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import news.standfirst.web.Request;

/** Reads the JSON object in a request's body, strictly. Stateless. */
final class JsonBody {
  /** The deepest honest document: body, block, rows, cells, spans, marks, with room to spare. */
  private static final int MOST_DEPTH = 30;

  private static final int MOST_STRING_CHARACTERS = 4 << 20;
  private static final int MOST_NAME_CHARACTERS = 200;
  private static final int MOST_DIGITS = 40;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_DEPTH)
                          .maxStringLength(MOST_STRING_CHARACTERS)
                          .maxNameLength(MOST_NAME_CHARACTERS)
                          .maxNumberLength(MOST_DIGITS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  /** The object; an empty one when there is no body at all. */
  static JsonNode read(Request request) {
    if (request.body().length == 0) {
      return JSON.createObjectNode();
    }
    var type = request.header("content-type").orElse("");
    if (!type.regionMatches(true, 0, "application/json", 0, 16)) {
      throw ApiProblem.of(
          415, "unsupported-media-type", "Send the body as application/json, not " + type + ".");
    }
    return read(request.body());
  }

  static JsonNode read(byte[] body) {
    try {
      var json = JSON.readTree(text(body));
      if (!json.isObject()) {
        throw malformed("The body must be one JSON object.");
      }
      return json;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw malformed(
          "This is not JSON that can be taken: %s (line %d, column %d)."
              .formatted(
                  firstLine(e.getOriginalMessage()),
                  at == null ? 1 : at.getLineNr(),
                  at == null ? 1 : at.getColumnNr()));
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("The body is not well-formed UTF-8.");
    }
  }

  private static String firstLine(String message) {
    var line = message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private static ApiProblem malformed(String detail) {
    return ApiProblem.of(400, "malformed-json", detail);
  }
}
