package news.standfirst.languages;

import java.util.function.Supplier;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Gate;

/** Asks the gate before an act of this room, and notes what came of it. */
record Acts(Gate gate, AuditWriter audit) {
  /** Carries the act out, if this person or token may. */
  <T> Answer<T> answer(
      Acting who, Act act, String thing, String id, AuditDetail detail, Supplier<Answer<T>> doing) {
    Answer<T> answer =
        gate.objection(who, act).<Answer<T>>map(Answer.Forbidden::new).orElseGet(doing);
    audit.note(who, act, thing, id, answer, detail);
    return answer;
  }
}
