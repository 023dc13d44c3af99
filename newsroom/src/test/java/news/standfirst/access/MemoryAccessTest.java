package news.standfirst.access;

import org.junit.jupiter.api.Nested;

/** The ports in memory keep the same contracts as those in a database. */
class MemoryAccessTest {
  @Nested
  class InPeople extends PeopleContract {
    @Override
    protected People people() {
      return new MemoryAccess().people;
    }
  }

  @Nested
  class InSessions extends SessionsContract {
    @Override
    protected Sessions sessions() {
      return new MemoryAccess().sessions;
    }
  }

  @Nested
  class InTokens extends TokensContract {
    @Override
    protected Tokens tokens() {
      return new MemoryAccess().tokens;
    }
  }

  @Nested
  class InAttempts extends SignInAttemptsContract {
    @Override
    protected SignInAttempts attempts() {
      return new MemoryAccess().attempts;
    }
  }

  @Nested
  class InAudit extends AuditContract {
    @Override
    protected Audit audit() {
      return new MemoryAccess().audit;
    }
  }
}
