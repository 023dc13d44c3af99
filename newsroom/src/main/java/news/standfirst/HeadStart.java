package news.standfirst;

import java.util.function.Supplier;
import news.standfirst.courtesy.GiveWay;
import news.standfirst.store.Store;
import news.standfirst.web.WebServer;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * What takes long and needs no settings. It is begun before they are read, on threads of its own,
 * by who opens a newsroom or ends the process; the newsroom owns it from then on. A newsroom on
 * PostgreSQL loads a megabyte of the other database for nothing.
 *
 * @param logs waits until lines are written where they belong; before, they are kept
 * @param engine waits for the event loops
 */
record HeadStart(Supplier<ILoggerFactory> logs, Supplier<WebServer.Engine> engine)
    implements AutoCloseable {
  static HeadStart take() {
    // It looks into each jar for who writes them, and so opens them all.
    var logs = Beside.begin("logs", LoggerFactory::getILoggerFactory);
    Beside.begin("optimizer", GiveWay::optimizer);
    // Where this fails, opening a file of SQLite's says why.
    Beside.begin("database library", Store::learnLibrary);
    return new HeadStart(logs, Beside.begin("web engine", WebServer.Engine::new));
  }

  @Override
  public void close() {
    engine.get().close();
  }
}
