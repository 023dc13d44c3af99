package news.standfirst.languages;

import java.util.List;
import news.standfirst.access.AccessReason;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Glossaries;

/** Keeps the glossaries, one writer after the other. Thread-safe. */
public final class GlossaryDesk {
  private final Glossaries glossaries;
  private final Acts acts;

  GlossaryDesk(Glossaries glossaries, Acts acts) {
    this.glossaries = glossaries;
    this.acts = acts;
  }

  /** Those that have terms. */
  public List<Pair> pairs() {
    return glossaries.pairs();
  }

  /** The glossary of a pair; without terms where nobody wrote one. */
  public Glossaries.Kept of(Pair pair) {
    return glossaries.of(pair);
  }

  /** Keeps a glossary that was made on a revision; refused when that is no longer the newest. */
  public Answer<Glossaries.Kept> keep(Acting who, Pair pair, Glossaries.Kept changed) {
    return acts.answer(
        who,
        Act.CHANGE_GLOSSARY,
        "glossary",
        pair.toString(),
        AuditDetail.NONE,
        () ->
            glossaries.keep(pair, changed, who.actor())
                ? new Answer.Done<>(glossaries.of(pair))
                : Answer.refused(AccessReason.GLOSSARY_CHANGED));
  }
}
