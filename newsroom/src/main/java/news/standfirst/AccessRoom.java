package news.standfirst;

import java.time.Clock;
import news.standfirst.access.Audit;
import news.standfirst.access.DeskDoor;
import news.standfirst.access.Gate;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.Passwords;
import news.standfirst.access.PreviewOffice;
import news.standfirst.access.SignIn;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.store.Store;
import news.standfirst.story.Articles;
import news.standfirst.story.StoryFinder;
import news.standfirst.story.coverage.Coverages;

/** Who may come in and do what, over the store. */
final class AccessRoom implements AutoCloseable {
  private final Passwords passwords = new Passwords(Passwords.Cost.SERVER);
  private final Gate gate = new Gate();
  private final SignIn signIn;
  private final Staff staff;
  private final TokenOffice tokens;
  private final Newsdesk newsdesk;
  private final LiveDesk liveDesk;
  private final PreviewOffice previews;
  private final DeskDoor door;
  private final Audit audit;

  AccessRoom(
      Settings settings, Store store, Articles articles, StoryFinder finder, Coverages coverages) {
    var clock = Clock.systemUTC();
    var kept = store.access();
    audit = kept.audit();
    signIn = new SignIn(kept.people(), kept.sessions(), kept.attempts(), passwords, audit, clock);
    staff =
        new Staff(
            kept.people(), kept.sessions(), kept.tokens(), passwords, signIn, gate, audit, clock);
    tokens = new TokenOffice(kept.tokens(), kept.people(), gate, audit, clock);
    newsdesk = new Newsdesk(articles, finder, gate, audit, clock);
    liveDesk = new LiveDesk(coverages, gate, audit, clock);
    previews = new PreviewOffice(store.previewLinks(), articles, gate, audit, clock);
    door = new DeskDoor(signIn, settings.publicAddress());
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

  LiveDesk liveDesk() {
    return liveDesk;
  }

  PreviewOffice previews() {
    return previews;
  }

  DeskDoor door() {
    return door;
  }

  Audit audit() {
    return audit;
  }

  @Override
  public void close() {
    passwords.close();
  }
}
