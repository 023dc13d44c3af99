package news.standfirst.api;

import java.time.Clock;
import java.util.function.Supplier;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Audit;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Gate;

/** Asks the gate and writes the audit log for acts that have no service of their own. */
record Guard(Gate gate, AuditWriter audit) {
  /** Carries the act out, if this caller may. */
  <T> T carryOut(Acting who, Act act, String thing, String id, Supplier<T> doing) {
    return answer(who, act, thing, id, () -> new Answer.Done<>(doing.get()));
  }

  /** The same for an act that a rule may stand against. */
  <T> T answer(Acting who, Act act, String thing, String id, Supplier<Answer<T>> doing) {
    Answer<T> answer =
        gate.objection(who, act).<Answer<T>>map(Answer.Forbidden::new).orElseGet(doing);
    audit.note(who, act, thing, id, answer, AuditDetail.NONE);
    return Call.valueOf(answer);
  }

  /** Lets a reading through that needs an act's permission. */
  void check(Acting who, Act act) {
    gate.objection(who, act)
        .ifPresent(
            refusal -> {
              throw ApiProblem.of(403, refusal.code(), refusal.reason());
            });
  }

  static Guard over(Gate gate, Audit audit, Clock clock) {
    return new Guard(gate, new AuditWriter(audit, clock));
  }
}
