package news.standfirst.store.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Language;
import news.standfirst.story.Refusal;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.jdbi.v3.core.Handle;

/** What waits to be translated, in a table of its own. */
public final class StoredWaiting implements Waiting {
  private static final String COLUMNS =
      "thing, id, language, rank, newest, asked, asked_at, attempts, not_before, taken_until,"
          + " reason";

  private final Ledger ledger;

  public StoredWaiting(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void ask(Thing thing, Set<Language> languages, Rank rank, Instant newest) {
    ledger.changeQuietly(
        change -> {
          languages.stream().sorted().forEach(one -> ask(change, thing, one, rank, newest));
          return true;
        });
  }

  static void ask(Change change, Thing thing, Language language, Rank rank, Instant newest) {
    ask(change, thing, language, rank, newest, 0);
  }

  /** Asks for what another engine made to be made again, behind everything else. */
  static void askAgain(Change change, Thing thing, Language language, Instant newest) {
    ask(change, thing, language, Rank.ARCHIVE, newest, 1);
  }

  private static void ask(
      Change change, Thing thing, Language language, Rank rank, Instant newest, int again) {
    change
        .handle()
        .createUpdate(
            """
            INSERT INTO translation_job (thing, id, language, rank, newest, asked, asked_at,
              attempts, not_before, reason, again)
            VALUES (:thing, :id, :language, :rank, :newest, 1, :now, 0, :now, '', :again)
            ON CONFLICT (thing, id, language) DO UPDATE SET
              rank = CASE WHEN excluded.rank < translation_job.rank
                THEN excluded.rank ELSE translation_job.rank END,
              newest = CASE WHEN excluded.newest > translation_job.newest
                THEN excluded.newest ELSE translation_job.newest END,
              asked = translation_job.asked + 1, attempts = 0, not_before = excluded.not_before,
              again = CASE WHEN excluded.again > translation_job.again
                THEN excluded.again ELSE translation_job.again END
            """)
        .bind("thing", thing.kind())
        .bind("id", thing.id())
        .bind("language", language.tag())
        .bind("rank", rank.number())
        .bind("newest", Stamps.micros(newest))
        .bind("now", Stamps.micros(change.now()))
        .bind("again", again)
        .execute();
  }

  @Override
  public Optional<Wish> take(Taking taking) {
    // Looked for without a lock first: mostly there is nothing, and a look must cost nothing.
    if (ledger.read(handle -> due(handle, taking, ledger.now(), "")).isEmpty()) {
      return Optional.empty();
    }
    return ledger.changeQuietly(change -> take(change, taking));
  }

  /** Takes in somebody's transaction what waits the longest, if anything does. */
  public static Optional<Wish> take(Change change, Taking taking) {
    var found = due(change.handle(), taking, change.now(), change.dialect().forUpdateOfTheFree());
    found.ifPresent(
        wish ->
            change
                .handle()
                .createUpdate(
                    "UPDATE translation_job SET taken_by = :who, taken_until = :until"
                        + " WHERE thing = :thing AND id = :id AND language = :language")
                .bind("who", taking.who())
                .bind("until", Stamps.micros(change.now().plus(taking.lease())))
                .bind("thing", wish.thing().kind())
                .bind("id", wish.thing().id())
                .bind("language", wish.language().tag())
                .execute());
    return found;
  }

  private static Optional<Wish> due(Handle handle, Taking taking, Instant now, String ending) {
    // The row that goes before all is asked about by itself: a lock would hide it from others.
    var nothingBefore =
        taking.first() == Rank.LIVE
            ? ""
            : " AND NOT EXISTS (SELECT 1 FROM translation_job b WHERE b.rank < :first"
                + " AND b.not_before <= :now AND (b.taken_until IS NULL OR b.taken_until <= :now))";
    var query =
        handle
            .createQuery(
                "SELECT "
                    + COLUMNS
                    + " FROM translation_job j WHERE j.rank <= :last AND j.not_before <= :now"
                    + " AND (j.taken_until IS NULL OR j.taken_until <= :now)"
                    + " AND NOT (j.rank = :archive AND EXISTS (SELECT 1 FROM translation_archive a"
                    + " WHERE a.language = j.language AND a.paused = 1))"
                    + nothingBefore
                    + " ORDER BY j.rank, j.newest DESC, j.id, j.language LIMIT 1"
                    + ending)
            .bind("now", Stamps.micros(now))
            .bind("archive", Rank.ARCHIVE.number())
            .bind("last", taking.last().number());
    if (!nothingBefore.isEmpty()) {
      query.bind("first", taking.first().number());
    }
    return query.map((row, _) -> wish(row)).findOne();
  }

  @Override
  public void giveBack(Wish wish, String who) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "UPDATE translation_job SET taken_by = NULL, taken_until = NULL"
                        + " WHERE thing = :thing AND id = :id AND language = :language"
                        + " AND taken_by = :who")
                .bind("who", who)
                .bind("thing", wish.thing().kind())
                .bind("id", wish.thing().id())
                .bind("language", wish.language().tag())
                .execute());
  }

  @Override
  public int takeBackFrom(Predicate<String> ended) {
    var holders =
        ledger.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT DISTINCT taken_by FROM translation_job WHERE taken_by IS NOT NULL")
                    .mapTo(String.class)
                    .list());
    int rows = 0;
    for (var holder : holders) {
      rows += ended.test(holder) ? ledger.changeQuietly(change -> takeBack(change, holder)) : 0;
    }
    return rows;
  }

  private static int takeBack(Change change, String holder) {
    return change
        .handle()
        .createUpdate(
            "UPDATE translation_job SET taken_by = NULL, taken_until = NULL"
                + " WHERE taken_by = :holder")
        .bind("holder", holder)
        .execute();
  }

  @Override
  public void done(Wish wish) {
    ledger.changeQuietly(change -> done(change, wish));
  }

  /** Takes a wish off the list in the transaction that fulfils it; says how many went. */
  public static int done(Change change, Wish wish) {
    var deleted =
        change
            .handle()
            .createUpdate(
                "DELETE FROM translation_job WHERE thing = :thing AND id = :id"
                    + " AND language = :language AND asked = :asked"
                    + " AND NOT (again = 1 AND rank <= :fresh)")
            .bind("thing", wish.thing().kind())
            .bind("id", wish.thing().id())
            .bind("language", wish.language().tag())
            .bind("asked", wish.asked())
            .bind("fresh", Rank.FRESH.number())
            .execute();
    if (deleted == 0) {
      putBehind(change, wish);
      free(change, wish, "", 0, change.now());
    }
    return deleted;
  }

  /** What was urgent is done; what another engine made still is to be made again. */
  private static void putBehind(Change change, Wish wish) {
    change
        .handle()
        .createUpdate(
            "UPDATE translation_job SET rank = :archive WHERE thing = :thing AND id = :id"
                + " AND language = :language AND asked = :asked AND again = 1")
        .bind("archive", Rank.ARCHIVE.number())
        .bind("thing", wish.thing().kind())
        .bind("id", wish.thing().id())
        .bind("language", wish.language().tag())
        .bind("asked", wish.asked())
        .execute();
  }

  @Override
  public void later(Wish wish, Refusal why, Instant notBefore) {
    ledger.changeQuietly(
        change -> {
          var again =
              change
                  .handle()
                  .createQuery(
                      "SELECT asked FROM translation_job WHERE thing = :thing AND id = :id"
                          + " AND language = :language")
                  .bind("thing", wish.thing().kind())
                  .bind("id", wish.thing().id())
                  .bind("language", wish.language().tag())
                  .mapTo(Long.class)
                  .findOne()
                  .filter(asked -> asked != wish.asked())
                  .isPresent();
          return again
              ? free(change, wish, FaultJson.written(why), 0, change.now())
              : free(change, wish, FaultJson.written(why), wish.attempts() + 1, notBefore);
        });
  }

  private static int free(
      Change change, Wish wish, String reason, int attempts, Instant notBefore) {
    return change
        .handle()
        .createUpdate(
            "UPDATE translation_job SET taken_by = NULL, taken_until = NULL, reason = :reason,"
                + " attempts = :attempts, not_before = :notBefore"
                + " WHERE thing = :thing AND id = :id AND language = :language")
        .bind("reason", reason)
        .bind("attempts", attempts)
        .bind("notBefore", Stamps.micros(notBefore))
        .bind("thing", wish.thing().kind())
        .bind("id", wish.thing().id())
        .bind("language", wish.language().tag())
        .execute();
  }

  @Override
  public void forget(Thing thing) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate("DELETE FROM translation_job WHERE thing = :thing AND id = :id")
                .bind("thing", thing.kind())
                .bind("id", thing.id())
                .execute());
  }

  @Override
  public List<Wish> list(int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM translation_job"
                        + " ORDER BY rank, newest DESC, id, language LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> wish(row))
                .list());
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        new Thing(row.getString("thing"), row.getString("id")),
        new Language(row.getString("language")),
        Rank.of(row.getInt("rank")),
        Stamps.instant(row, "newest"),
        row.getLong("asked"),
        Stamps.instant(row, "asked_at"),
        row.getInt("attempts"),
        Stamps.instant(row, "not_before"),
        Stamps.instantOrNull(row, "taken_until"),
        FaultJson.read(row.getString("reason")));
  }
}
