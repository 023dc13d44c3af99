package news.standfirst.store.access;

import news.standfirst.access.Audit;
import news.standfirst.access.People;
import news.standfirst.access.Sessions;
import news.standfirst.access.SignInAttempts;
import news.standfirst.access.Tokens;
import news.standfirst.api.IdempotencyKeys;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.ledger.StoredAudit;

/** What the rooms {@code access} and {@code api} keep, in its tables. Thread-safe. */
public final class StoredAccess {
  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final SignInAttempts attempts;
  private final Audit audit;
  private final IdempotencyKeys idempotencyKeys;

  public StoredAccess(Ledger ledger) {
    people = new StoredPeople(ledger);
    sessions = new StoredSessions(ledger);
    tokens = new StoredTokens(ledger);
    attempts = new StoredSignInAttempts(ledger);
    audit = new StoredAudit(ledger);
    idempotencyKeys = new StoredIdempotencyKeys(ledger);
  }

  public People people() {
    return people;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Tokens tokens() {
    return tokens;
  }

  public SignInAttempts attempts() {
    return attempts;
  }

  public Audit audit() {
    return audit;
  }

  public IdempotencyKeys idempotencyKeys() {
    return idempotencyKeys;
  }
}
