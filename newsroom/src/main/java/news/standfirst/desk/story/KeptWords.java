package news.standfirst.desk.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.Presence;
import news.standfirst.desk.writing.UnsavedWords;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** What the open page of a story reports by itself: unsaved words, and that somebody is there. */
final class KeptWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A story at its limits as JSON inside JSON. */
  private static final int LONGEST = 5_000_000;

  private final StoryDesk desk;
  private final Presence presence;
  private final UnsavedWords unsaved;

  KeptWords(StoryDesk desk, Presence presence) {
    this.desk = desk;
    this.presence = presence;
    this.unsaved = new UnsavedWords(desk.autosaves(), LONGEST);
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
    return unsaved.take(request, article.id(), desk.clock().instant());
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
}
