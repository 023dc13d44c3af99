package news.standfirst.store;

import java.time.Instant;
import news.standfirst.access.Audit;
import news.standfirst.access.AuditContract;
import news.standfirst.access.People;
import news.standfirst.access.PeopleContract;
import news.standfirst.access.Person;
import news.standfirst.access.Role;
import news.standfirst.access.Sessions;
import news.standfirst.access.SessionsContract;
import news.standfirst.access.SignInAttempts;
import news.standfirst.access.SignInAttemptsContract;
import news.standfirst.access.Tokens;
import news.standfirst.access.TokensContract;
import news.standfirst.story.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of {@code access} keep its contracts, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
class AccessTablesTest {
  private final TestStore store;

  AccessTablesTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void givenPeople() {
    for (var name : new String[] {"ada", "eve"}) {
      store
          .access()
          .people()
          .add(
              new Person(name, name, Role.EDITOR, new Language("en"), false, false, Instant.EPOCH));
    }
  }

  @Nested
  class InPeople extends PeopleContract {
    @Override
    protected People people() {
      return store.access().people();
    }
  }

  @Nested
  class InSessions extends SessionsContract {
    @Override
    protected Sessions sessions() {
      givenPeople();
      return store.access().sessions();
    }
  }

  @Nested
  class InTokens extends TokensContract {
    @Override
    protected Tokens tokens() {
      givenPeople();
      return store.access().tokens();
    }
  }

  @Nested
  class InAttempts extends SignInAttemptsContract {
    @Override
    protected SignInAttempts attempts() {
      return store.access().attempts();
    }
  }

  @Nested
  class InAudit extends AuditContract {
    @Override
    protected Audit audit() {
      return store.access().audit();
    }
  }
}
