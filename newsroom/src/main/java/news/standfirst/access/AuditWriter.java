package news.standfirst.access;

import java.time.Clock;
import news.standfirst.story.Refusal;

/** Writes what somebody did into the audit log, with the time. Thread-safe. */
public final class AuditWriter {
  private final Audit audit;
  private final Clock clock;

  public AuditWriter(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Notes an act and its answer; an unknown thing counts as refused. What the store notes in the
   * transaction of the change itself is not noted twice.
   */
  public void note(
      Acting who, Act act, String thing, String id, Answer<?> answer, AuditDetail detail) {
    boolean noted =
        switch (answer) {
          case Answer.Done<?> _ -> act.notedWithItsChange();
          case Answer.Refused<?> _ -> act.notedWhenRefused();
          case Answer.Forbidden<?> _, Answer.Unknown<?> _ -> false;
        };
    if (!noted) {
      note(who, act.word(), thing, id, answer, detail);
    }
  }

  void note(Acting who, String act, String thing, String id, Answer<?> answer, AuditDetail detail) {
    switch (answer) {
      case Answer.Done<?> _ -> write(who, act, thing, id, Audit.Outcome.DONE, "", detail);
      case Answer.Refused<?>(Refusal refusal) ->
          write(who, act, thing, id, Audit.Outcome.REFUSED, refusal.code(), detail);
      case Answer.Forbidden<?>(Refusal refusal) ->
          write(who, act, thing, id, Audit.Outcome.FORBIDDEN, refusal.code(), detail);
      case Answer.Unknown<?>() ->
          write(who, act, thing, id, Audit.Outcome.REFUSED, "not-found", detail);
    }
  }

  private void write(
      Acting who,
      String act,
      String thing,
      String id,
      Audit.Outcome outcome,
      String code,
      AuditDetail detail) {
    audit.record(
        new Audit.Entry(
            clock.instant(),
            who.actor().from(""),
            who.door(),
            who.address(),
            act,
            thing,
            id,
            outcome,
            code,
            detail.lasting()));
  }
}
