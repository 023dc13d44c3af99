package news.standfirst.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.format.DateTimeFormatter;
import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** What the open page of a story reports by itself: unsaved words, and that somebody is there. */
final class KeptWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A story at its limits as JSON inside JSON. */
  private static final int LONGEST = 5_000_000;

  static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final StoryDesk desk;
  private final Presence presence;

  KeptWords(StoryDesk desk, Presence presence) {
    this.desk = desk;
    this.presence = presence;
  }

  List<Route> routes(Entrance entrance) {
    return List.of(
        entrance.command(
            "desk.story.autosave", "/desk/stories/{id}/autosave", Act.SAVE_STORY, this::autosave),
        entrance.command(
            "desk.story.here", "/desk/stories/{id}/here", Act.SEE_STORIES, this::here));
  }

  private Reply autosave(DeskRequest request) {
    var article = desk.article(request);
    if (!desk.newsdesk().mayAsk(request.who(), Act.SAVE_STORY, article)) {
      throw Refusal.forbidden(request.words().say("autosave.forbidden"));
    }
    var fields = request.field("fields");
    var now = desk.clock().instant();
    if (fields.isEmpty()) {
      desk.autosaves().forget(article.id(), request.who().name());
    } else {
      desk.autosaves()
          .keep(
              article.id(),
              request.who().name(),
              new Autosaves.Kept(now, checked(request, fields, LONGEST)));
    }
    var json = JSON.createObjectNode();
    json.put("at", CLOCK_TIME.format(now.atZone(desk.site().zone())));
    return Reply.json(json.toString());
  }

  private Reply here(DeskRequest request) {
    var article = desk.article(request);
    var person = request.visit().person();
    var others =
        presence.here(
            Presence.at(article.id()),
            new Presence.Here(person.name(), person.displayName(), "", desk.clock().instant()));
    var json = JSON.createObjectNode();
    json.put("revision", article.revision());
    json.put("savedBy", desk.site().called(desk.newest(request).savedBy()));
    var names = json.putArray("others");
    others.forEach(other -> names.add(other.displayName()));
    return Reply.json(json.toString());
  }

  /** One JSON object and no more; written anew so that it can stand inside a page. */
  static String checked(DeskRequest request, String fields, int longest) {
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
