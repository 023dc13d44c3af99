package news.standfirst;

import java.time.Clock;
import java.util.List;
import news.standfirst.access.DeskDoor;
import news.standfirst.access.Gate;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.Passwords;
import news.standfirst.access.SignIn;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.api.Api;
import news.standfirst.store.Store;
import news.standfirst.web.Route;

/** Fits who may come in, and the API, to the rooms beside them. */
final class AccessRoom implements AutoCloseable {
  private final Passwords passwords = new Passwords(Passwords.Cost.SERVER);
  private final Gate gate = new Gate();
  private final SignIn signIn;
  private final Staff staff;
  private final TokenOffice tokens;
  private final Newsdesk newsdesk;
  private final DeskDoor door;
  private final Api api;

  AccessRoom(Settings settings, Store store) {
    var clock = Clock.systemUTC();
    var kept = store.access();
    var audit = kept.audit();
    signIn = new SignIn(kept.people(), kept.sessions(), kept.attempts(), passwords, audit, clock);
    staff =
        new Staff(
            kept.people(), kept.sessions(), kept.tokens(), passwords, signIn, gate, audit, clock);
    tokens = new TokenOffice(kept.tokens(), kept.people(), gate, audit, clock);
    newsdesk = new Newsdesk(store.articles(), gate, audit, clock);
    door = new DeskDoor(signIn, settings.publicAddress());
    api =
        new Api(
            new Api.Rooms(
                newsdesk,
                store.articles(),
                store.published(),
                store.furniture(),
                staff,
                tokens,
                audit,
                gate,
                kept.idempotencyKeys()),
            settings.publicAddress(),
            settings.site().defaultEdition(),
            clock);
  }

  Gate gate() {
    return gate;
  }

  SignIn signIn() {
    return signIn;
  }

  Staff staff() {
    return staff;
  }

  TokenOffice tokens() {
    return tokens;
  }

  Newsdesk newsdesk() {
    return newsdesk;
  }

  DeskDoor door() {
    return door;
  }

  Api api() {
    return api;
  }

  List<Route> apiRoutes() {
    return api.routes();
  }

  @Override
  public void close() {
    passwords.close();
  }
}
