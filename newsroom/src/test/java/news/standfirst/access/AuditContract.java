package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import news.standfirst.story.Actor;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Audit} does. */
public abstract class AuditContract {
  private static final Instant NOON = Instant.parse("2031-05-09T12:00:00Z");

  /** An empty one. */
  protected abstract Audit audit();

  private static Audit.Entry entry(String actor, String act, String id, Audit.Outcome outcome) {
    return new Audit.Entry(
        NOON,
        Actor.person(actor),
        Door.DESK,
        "192.0.2.1",
        act,
        "article",
        id,
        outcome,
        outcome == Audit.Outcome.DONE ? "" : "not-permitted",
        "revision 2");
  }

  @Test
  void entries_come_newest_first() {
    var audit = audit();
    var first = entry("ada", "save-story", "a1", Audit.Outcome.DONE);
    var second = entry("eve", "publish-story", "a1", Audit.Outcome.FORBIDDEN);
    audit.record(first);
    audit.record(second);
    assertThat(audit.list(Audit.Query.ALL, "", 10).lines()).containsExactly(second, first);
  }

  @Test
  void cursor_leads_through_all_of_them_once() {
    var audit = audit();
    for (int i = 0; i < 25; i++) {
      audit.record(entry("ada", "save-story", "a" + i, Audit.Outcome.DONE));
    }
    var seen = new ArrayList<String>();
    var cursor = "";
    while (cursor != null) {
      var part = audit.list(Audit.Query.ALL, cursor, 10);
      part.lines().forEach(entry -> seen.add(entry.id()));
      cursor = part.next();
      audit.record(entry("eve", "save-story", "later", Audit.Outcome.DONE));
    }
    assertThat(seen).hasSize(25).startsWith("a24", "a23").endsWith("a0");
  }

  @Test
  void last_part_has_no_cursor() {
    var audit = audit();
    for (int i = 0; i < 10; i++) {
      audit.record(entry("ada", "save-story", "a" + i, Audit.Outcome.DONE));
    }
    assertThat(audit.list(Audit.Query.ALL, "", 10).next()).isNull();
  }

  @Test
  void forged_cursor_begins_anew() {
    var audit = audit();
    audit.record(entry("ada", "save-story", "a1", Audit.Outcome.DONE));
    assertThat(audit.list(Audit.Query.ALL, "' or 1=1", 10).lines()).hasSize(1);
    assertThat(audit.list(Audit.Query.ALL, "999999999999999999999", 10).lines()).hasSize(1);
  }

  @Test
  void query_narrows_by_actor_thing_act_and_outcome() {
    var audit = audit();
    audit.record(entry("ada", "save-story", "a1", Audit.Outcome.DONE));
    audit.record(entry("eve", "publish-story", "a2", Audit.Outcome.FORBIDDEN));
    assertThat(ids(audit, new Audit.Query("eve", "", "", "", null))).isEqualTo("[a2]");
    assertThat(ids(audit, new Audit.Query("", "article", "a1", "", null))).isEqualTo("[a1]");
    assertThat(ids(audit, new Audit.Query("", "picture", "", "", null))).isEqualTo("[]");
    assertThat(ids(audit, new Audit.Query("", "", "", "save-story", null))).isEqualTo("[a1]");
    assertThat(ids(audit, new Audit.Query("", "", "", "", Audit.Outcome.FORBIDDEN)))
        .isEqualTo("[a2]");
  }

  private static String ids(Audit audit, Audit.Query query) {
    return audit.list(query, "", 10).lines().stream().map(Audit.Entry::id).toList().toString();
  }
}
