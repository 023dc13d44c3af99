package news.standfirst.translation;

import java.util.Optional;

/**
 * Something that translates segments. Thread-safe; calls wait for the engine, at most until the
 * order's deadline. An engine never throws for what an engine may do: it answers with a {@link
 * Fault}, and it gives as many renderings as there were segments or none.
 */
public interface Engine extends AutoCloseable {
  /** As settings, tables and the desk name it: {@code apertium}. */
  String name();

  /** Whether text leaves this machine; unpublished text then needs the operator's word. */
  boolean textLeaves();

  /** How it serves a pair, if it does; told from what is known, without waiting. */
  Optional<Serving> serves(Pair pair);

  /** Translates all segments or none. */
  Answer translate(Order order);

  EngineHealth health();

  /** Ends its processes and connections; afterwards every order fails. */
  @Override
  void close();
}
