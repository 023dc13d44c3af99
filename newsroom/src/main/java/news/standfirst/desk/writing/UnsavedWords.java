package news.standfirst.desk.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.story.ArticleId;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;

/**
 * Takes what the script of an open page reports by itself: words that nobody saved yet.
 * Thread-safe.
 *
 * @param longest how many characters of them are kept; more are refused
 */
public record UnsavedWords(Autosaves autosaves, int longest) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** Keeps the fields of the request, or forgets those of before where it has none; says when. */
  public Reply take(DeskRequest request, ArticleId story, Instant now) {
    var fields = request.field("fields");
    var person = request.who().name();
    if (fields.isEmpty()) {
      autosaves.forget(story, person);
    } else {
      autosaves.keep(story, person, new Autosaves.Kept(now, checked(request, fields)));
    }
    var json = JSON.createObjectNode();
    json.put("at", CLOCK_TIME.format(now.atZone(request.zone())));
    return Reply.json(json.toString());
  }

  /** One JSON object and no more; written anew so that it can stand inside a page. */
  private String checked(DeskRequest request, String fields) {
    if (fields.length() > longest) {
      throw new Refusal(413, "too-large", request.words().say("autosave.too-long"));
    }
    try {
      var json = JSON.readTree(fields);
      if (json.isObject()) {
        return json.toString();
      }
    } catch (JsonProcessingException e) {
      throw request.notWhole();
    }
    throw request.notWhole();
  }
}
