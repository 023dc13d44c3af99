package news.standfirst.desk.live;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import news.standfirst.story.Byline;
import news.standfirst.story.coverage.PostWords;

/**
 * A post as the console shows it.
 *
 * @param html of its body; escaped already
 * @param writer what whoever wrote it is called
 * @param time of its publication, or of its writing before
 * @param acts what this person may ask for now
 * @param mine whether this person wrote it
 * @param mayRetell whether to offer an article out of it
 * @param sentBack who sent it back and why; empty when nobody did
 * @param lacking what readers would miss at its pictures, a sentence each; only before they see it
 */
public record PostLine(
    PostWords words,
    String html,
    String writer,
    String time,
    String pinnedUntil,
    String scheduledFor,
    Set<PostAct> acts,
    boolean mine,
    boolean mayRetell,
    String sentBack,
    List<String> lacking) {
  public PostLine {
    lacking = List.copyOf(lacking);
  }

  public String id() {
    return words.post().id().value();
  }

  public String status() {
    return words.post().status().name().toLowerCase(Locale.ROOT);
  }

  /** Who stands by it: the guest, the bylines, or whoever wrote it. */
  public String by() {
    var text = words.text();
    var names = text.bylines().stream().map(Byline::name).collect(Collectors.joining(", "));
    return !text.guest().isEmpty() ? text.guest() : names.isEmpty() ? writer : names;
  }

  /** The headline or the first words, for names of buttons and dialogs. */
  public String called() {
    var text = words.text();
    var first = text.headline().isEmpty() ? text.body().words().strip() : text.headline();
    var line = first.lines().findFirst().orElse("");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
