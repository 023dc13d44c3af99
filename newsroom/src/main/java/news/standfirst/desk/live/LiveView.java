package news.standfirst.desk.live;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.frame.Words;
import news.standfirst.story.Author;
import news.standfirst.story.Byline;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the console of one coverage shows.
 *
 * @param position of the log that it shows, or an earlier one
 * @param acts what this person may ask of the coverage now
 * @param mayPublish whether this person's new posts go out, or else are handed in
 * @param posts those that readers see
 * @param waiting drafts, scheduled ones too
 * @param more whether there are older ones than those of {@code posts}
 * @param summary what we know, as HTML; escaped already
 * @param autosaved unsaved words of this person as the page's script takes them; may be empty
 */
public record LiveView(
    DeskSite site,
    Words words,
    Coverage coverage,
    String position,
    Set<CoverageAct> acts,
    boolean mayWrite,
    boolean mayPublish,
    boolean mayApprove,
    boolean mayChange,
    List<PostLine> submitted,
    List<PostLine> approved,
    List<PostLine> waiting,
    List<PostLine> posts,
    List<PostLine> removed,
    boolean more,
    String summary,
    List<Author> authors,
    List<Topic> topics,
    String autosaved,
    boolean asksWhich,
    String defaultTime) {

  public String id() {
    return coverage.id().value();
  }

  public String path() {
    return "/desk/live/" + id();
  }

  public String language() {
    return coverage.language().tag();
  }

  public String direction() {
    return coverage.language().direction().html();
  }

  public String state() {
    return stateOf(coverage);
  }

  static String stateOf(Coverage coverage) {
    return coverage.status().name().toLowerCase(Locale.ROOT);
  }

  /** The state in words of the desk. */
  public String stateName() {
    return words.say("live.state." + state());
  }

  public String title() {
    return coverage.text().headline().isEmpty()
        ? words.say("live.untitled")
        : coverage.text().headline();
  }

  public String time(@Nullable Instant at) {
    return words.time(at, site.zone());
  }

  /** Where readers find it, or will. */
  public String address() {
    return site.at(coverage.path());
  }

  /** Whether posts can go out now or when it begins. */
  public boolean takesPosts() {
    return coverage.status() == CoverageStatus.UPCOMING || coverage.live();
  }

  /** Whether the box to write in is there. */
  public boolean writable() {
    return mayWrite && (takesPosts() || coverage.status() == CoverageStatus.DRAFT);
  }

  /** Whether posts that readers saw can still be mended, but no new ones written. */
  public boolean editsOnly() {
    return mayWrite
        && (coverage.status() == CoverageStatus.ENDED
            || coverage.status() == CoverageStatus.WITHDRAWN);
  }

  /** When it fell silent, if the desk was reminded of it. */
  public @Nullable Instant quietSince() {
    if (!coverage.live() || coverage.remindedAt() == null) {
      return null;
    }
    return coverage.postedAt() == null ? coverage.startedAt() : coverage.postedAt();
  }

  /** When it will end by itself; null: never. */
  public @Nullable Instant closesAt() {
    var quiet = quietSince();
    var after = coverage.plan().closeAfter();
    return quiet == null || after.isZero() ? null : quiet.plus(after);
  }

  public String onDuty() {
    return String.join(", ", coverage.text().bylines().stream().map(Byline::name).toList());
  }

  /** The unsaved words so that they cannot end the script element that holds them. */
  public String autosavedForPage() {
    return autosaved.replace("<", "\\u003c");
  }
}
