package news.standfirst.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.standfirst.story.Part;

/** The ports of this room in memory, for tests that are about something else. */
public final class MemoryAccess {
  public final People people = new MemoryPeople();
  public final Sessions sessions = new MemorySessions();
  public final Tokens tokens = new MemoryTokens();
  public final SignInAttempts attempts = new MemorySignInAttempts();
  public final Audit audit = new MemoryAudit();

  private static final class MemoryPeople implements People {
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, String> proofs = new HashMap<>();

    @Override
    public synchronized boolean add(Person person) {
      return people.putIfAbsent(person.name(), person) == null;
    }

    @Override
    public synchronized Optional<Person> find(String name) {
      return Optional.ofNullable(people.get(name));
    }

    @Override
    public synchronized List<Person> all() {
      return List.copyOf(people.values());
    }

    @Override
    public synchronized boolean change(Person person) {
      return people.replace(person.name(), person) != null;
    }

    @Override
    public synchronized Optional<String> proof(String name, Proof kind) {
      return Optional.ofNullable(proofs.get(name + " " + kind));
    }

    @Override
    public synchronized void keepProof(String name, Proof kind, String secret) {
      proofs.put(name + " " + kind, secret);
    }
  }

  private static final class MemorySessions implements Sessions {
    private final Map<String, Session> sessions = new HashMap<>();

    @Override
    public synchronized void begin(Session session) {
      sessions.put(session.hash(), session);
    }

    @Override
    public synchronized Optional<Session> find(String hash) {
      return Optional.ofNullable(sessions.get(hash));
    }

    @Override
    public synchronized void seen(String hash, Instant at) {
      sessions.computeIfPresent(
          hash,
          (_, s) -> new Session(s.hash(), s.person(), s.begunAt(), at, s.network(), s.browser()));
    }

    @Override
    public synchronized void end(String hash) {
      sessions.remove(hash);
    }

    @Override
    public synchronized List<Session> of(String person) {
      return sessions.values().stream()
          .filter(session -> session.person().equals(person))
          .sorted(Comparator.comparing(Session::seenAt).reversed())
          .toList();
    }

    @Override
    public synchronized void endAll(String person, String butThisHash) {
      sessions.values().removeIf(s -> s.person().equals(person) && !s.hash().equals(butThisHash));
    }

    @Override
    public synchronized void sweep(Instant begunBefore, Instant seenBefore) {
      sessions
          .values()
          .removeIf(s -> s.begunAt().isBefore(begunBefore) || s.seenAt().isBefore(seenBefore));
    }
  }

  private static final class MemoryTokens implements Tokens {
    private final Map<String, ApiToken> tokens = new TreeMap<>();

    @Override
    public synchronized boolean add(ApiToken token) {
      return tokens.putIfAbsent(token.name(), token) == null;
    }

    @Override
    public synchronized Optional<ApiToken> find(String hash) {
      return tokens.values().stream().filter(token -> token.hash().equals(hash)).findFirst();
    }

    @Override
    public synchronized Optional<ApiToken> named(String name) {
      return Optional.ofNullable(tokens.get(name));
    }

    @Override
    public synchronized List<ApiToken> all() {
      return List.copyOf(tokens.values());
    }

    @Override
    public synchronized void used(String hash, Instant at) {
      tokens.replaceAll(
          (_, t) ->
              t.hash().equals(hash)
                  ? new ApiToken(
                      t.name(),
                      t.hash(),
                      t.owner(),
                      t.role(),
                      t.scopes(),
                      t.madeBy(),
                      t.madeAt(),
                      t.expiresAt(),
                      at)
                  : t);
    }

    @Override
    public synchronized boolean revoke(String name) {
      return tokens.remove(name) != null;
    }

    @Override
    public synchronized void revokeAll(String owner) {
      tokens.values().removeIf(token -> owner.equals(token.owner()));
    }
  }

  private static final class MemorySignInAttempts implements SignInAttempts {
    private final Map<String, Failures> failures = new HashMap<>();
    private final Map<String, Instant> memories = new HashMap<>();

    @Override
    public synchronized Failures of(String key) {
      return failures.getOrDefault(key, Failures.NONE);
    }

    @Override
    public synchronized int failed(String key, Instant now, Instant forgetBefore) {
      var before = of(key);
      var count = before.lastAt().isBefore(forgetBefore) ? 1 : before.count() + 1;
      failures.put(key, new Failures(count, now));
      return count;
    }

    @Override
    public synchronized void forget(String key) {
      failures.remove(key);
    }

    @Override
    public synchronized void remember(String name, String network, Instant now) {
      memories.put(name + " " + network, now);
    }

    @Override
    public synchronized boolean remembers(String name, String network, Instant since) {
      var at = memories.get(name + " " + network);
      return at != null && !at.isBefore(since);
    }

    @Override
    public synchronized void sweep(Instant failuresBefore, Instant memoriesBefore) {
      failures.values().removeIf(failed -> failed.lastAt().isBefore(failuresBefore));
      memories.values().removeIf(at -> at.isBefore(memoriesBefore));
    }
  }

  private static final class MemoryAudit implements Audit {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void record(Entry entry) {
      entries.add(entry);
    }

    @Override
    public synchronized Part<Entry> list(Query query, String cursor, int limit) {
      int from = cursor.matches("\\d{1,9}") ? Integer.parseInt(cursor) : entries.size();
      var found = new ArrayList<Entry>();
      int at = Math.min(from, entries.size());
      while (at > 0 && found.size() < limit) {
        at--;
        if (fits(entries.get(at), query)) {
          found.add(entries.get(at));
        }
      }
      int rest = at;
      var more = entries.subList(0, rest).stream().anyMatch(entry -> fits(entry, query));
      return new Part<>(found, more ? String.valueOf(rest) : null);
    }

    private static boolean fits(Entry entry, Query query) {
      return (query.actor().isEmpty() || query.actor().equals(entry.actor().name()))
          && (query.thing().isEmpty() || query.thing().equals(entry.thing()))
          && (query.id().isEmpty() || query.id().equals(entry.id()))
          && (query.act().isEmpty() || query.act().equals(entry.act()))
          && (query.outcome() == null || query.outcome() == entry.outcome());
    }
  }
}
