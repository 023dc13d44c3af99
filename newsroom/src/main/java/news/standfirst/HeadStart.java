package news.standfirst;

import java.util.function.Supplier;
import news.standfirst.store.Store;
import news.standfirst.web.WebServer;

/**
 * What takes long and needs no settings. It is begun before they are read, on threads of its own,
 * by who opens a newsroom or ends the process; the newsroom owns it from then on. A newsroom on
 * PostgreSQL loads a megabyte of the other database for nothing.
 *
 * @param engine waits for the event loops
 */
record HeadStart(Supplier<WebServer.Engine> engine) implements AutoCloseable {
  static HeadStart take() {
    // Where this fails, opening a file of SQLite's says why.
    Building.beside("database library", Store::learnLibrary);
    return new HeadStart(Building.beside("web engine", WebServer.Engine::new));
  }

  @Override
  public void close() {
    engine.get().close();
  }
}
