package news.standfirst.desk.frame;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Visit;
import news.standfirst.story.ArticleId;
import news.standfirst.story.InvalidStory;
import news.standfirst.web.Form;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;

/**
 * A request and who makes it.
 *
 * @param zone the site's, in which the person reads times
 * @param form of a command; {@link Form} without fields for a page
 */
public record DeskRequest(
    Request request, Visit visit, Acting who, Words words, ZoneId zone, Form form) {
  /** The same with what was sent. */
  DeskRequest with(Form sent) {
    return new DeskRequest(request, visit, who, words, zone, sent);
  }

  /** The value of a placeholder of the address. */
  public String parameter(String name) {
    return request.parameter(name);
  }

  /** A value of the address after its question mark; empty where there is none. */
  public String query(String name) {
    return request.query().text(name);
  }

  /** What stands in a field of the form; empty where it is not there. */
  public String field(String name) {
    return form.text(name);
  }

  /** The story of the address; one that cannot exist is not found. */
  public ArticleId story() {
    try {
      return new ArticleId(parameter("id"));
    } catch (InvalidStory e) {
      throw Refusal.notFound(words.say("missing.story"));
    }
  }

  /** Whether the page's script asks and wants the plain answer, not a page. */
  public boolean byScript() {
    return request.header("accept").orElse("").toLowerCase(Locale.ROOT).contains("json");
  }

  /** Whether htmx asks for a part of a page. */
  public boolean forPart() {
    return request.header("hx-request").isPresent();
  }

  /** Why something was not done, in the language of the person who asked for it. */
  public String why(news.standfirst.story.Refusal refusal) {
    return words.say(refusal, zone);
  }

  /** The same for a value that could not be taken, or its message where that is all there is. */
  public String why(Optional<news.standfirst.story.Refusal> refusal, RuntimeException otherwise) {
    return refusal.map(this::why).orElseGet(() -> String.valueOf(otherwise.getMessage()));
  }

  /** Ends the request with why it was refused. */
  public Refusal refused(int status, news.standfirst.story.Refusal refusal) {
    return new Refusal(status, refusal.code(), why(refusal));
  }

  /** For a form of which something is missing that the page always sends. */
  public Refusal notWhole() {
    return Refusal.badRequest(words.say("form.not-whole"));
  }

  /** The value of an answer; anything else ends the request with what there is to say. */
  public <T> T valueOf(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var refusal) -> throw refused(409, refusal);
      case Answer.Forbidden<T>(var refusal) -> throw refused(403, refusal);
      case Answer.Unknown<T>() -> throw Refusal.notFound(words.say("missing.thing"));
    };
  }

  /** Look there, where it will be said under this name of the words what was done. */
  public static Reply.Whole to(String path, String said) {
    return Reply.seeOther(URI.create(path + (path.contains("?") ? "&" : "?") + "said=" + said));
  }
}
