package news.standfirst.translation.kept;

import java.util.List;
import news.standfirst.story.Actor;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;

/** The glossaries of the pairs. Thread-safe; every call may wait for the database. */
public interface Glossaries {
  Kept of(Pair pair);

  /** Those that have terms. */
  List<Pair> pairs();

  /**
   * Keeps a glossary that was made on a revision; false when somebody changed it meanwhile, and
   * then nothing changed.
   */
  boolean keep(Pair pair, Kept glossary, Actor actor);

  /**
   * A glossary.
   *
   * @param revision grows with each change; 0: there was never one
   */
  record Kept(int revision, Glossary glossary) {}
}
