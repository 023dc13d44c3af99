package news.standfirst.desk.live;

import java.util.List;
import java.util.stream.Stream;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.frame.Words;
import news.standfirst.story.coverage.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * The list of coverages, by where they stand.
 *
 * @param next the address of older ones that have ended; null at the end
 */
public record LiveList(
    DeskSite site,
    Words words,
    List<Coverage> running,
    List<Coverage> upcoming,
    List<Coverage> drafts,
    List<Coverage> ended,
    boolean mayDraft,
    @Nullable String next) {

  /** A heading and what stands under it. */
  public record Group(String word, List<Coverage> coverages) {}

  /** Those that have something in them; running ones always. */
  public List<Group> groups() {
    return Stream.of(
            new Group("running", running),
            new Group("upcoming", upcoming),
            new Group("drafts", drafts),
            new Group("ended", ended))
        .filter(group -> group.word().equals("running") || !group.coverages().isEmpty())
        .toList();
  }

  public boolean empty() {
    return Stream.of(running, upcoming, drafts, ended).allMatch(List::isEmpty);
  }

  public String state(Coverage coverage) {
    return LiveView.stateOf(coverage);
  }

  /** What is worth knowing about when: its start, its last post, its end. */
  public String when(Coverage coverage) {
    var zone = site.zone();
    return switch (coverage.status()) {
      case DRAFT, UPCOMING ->
          coverage.plan().startsAt() == null
              ? words.say("live.starts-by-hand")
              : words.say("live.starts", words.time(coverage.plan().startsAt(), zone));
      case LIVE ->
          coverage.postedAt() == null
              ? words.say("live.no-post-yet")
              : words.say("live.last-post", words.time(coverage.postedAt(), zone));
      case ENDED, WITHDRAWN -> words.say("live.ended-at", words.time(coverage.endedAt(), zone));
      case ERASED -> "";
    };
  }
}
