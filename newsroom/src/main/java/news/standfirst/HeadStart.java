package news.standfirst;

import java.util.function.Supplier;
import news.standfirst.courtesy.GiveWay;
import news.standfirst.store.Store;
import news.standfirst.web.WebServer;
import org.slf4j.LoggerFactory;

/**
 * What takes long and needs no settings. It is begun before they are read, on threads of its own,
 * by who opens a newsroom or ends the process; the newsroom owns it from then on. A newsroom on
 * PostgreSQL loads a megabyte of the other database for nothing.
 *
 * @param engine waits for the event loops
 */
record HeadStart(Supplier<WebServer.Engine> engine) implements AutoCloseable {
  static HeadStart take() {
    // Who asks for a logger while others look for who writes the lines, gets one that may lose
    // them.
    LoggerFactory.getILoggerFactory();
    Beside.begin("optimizer", GiveWay::optimizer);
    // Where this fails, opening a file of SQLite's says why.
    Beside.begin("database library", Store::learnLibrary);
    return new HeadStart(Beside.begin("web engine", WebServer.Engine::new));
  }

  @Override
  public void close() {
    engine.get().close();
  }
}
