package news.standfirst.translation;

import java.util.List;

/** What an engine made of an order. */
public sealed interface Answer {
  /** All of it, a rendering for each segment in the same order. */
  record Translated(EngineVersion by, List<Rendering> renderings) implements Answer {
    public Translated {
      renderings = List.copyOf(renderings);
    }
  }

  /** Nothing. */
  record Failed(Fault fault) implements Answer {}
}
