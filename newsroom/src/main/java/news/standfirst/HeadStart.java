package news.standfirst;

import java.util.function.Supplier;
import news.standfirst.store.Store;
import news.standfirst.web.WebServer;

/**
 * What takes long and asks nothing of the settings. It is begun before they are read, on threads of
 * its own; who opens a newsroom takes it over.
 *
 * @param engine waits for the event loops
 */
record HeadStart(Supplier<WebServer.Engine> engine) {
  static HeadStart take() {
    // Where this fails, opening the store says why.
    Building.beside("database library", Store::learnLibrary);
    return new HeadStart(Building.beside("web engine", WebServer.Engine::new));
  }
}
