package news.standfirst.store.translation;

import java.util.List;
import news.standfirst.access.AuditDetail;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Actor;
import news.standfirst.story.EventKind;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Glossaries;
import org.jdbi.v3.core.Handle;

/** Glossaries, each a row. */
public final class StoredGlossaries implements Glossaries {
  private static final String THING = "glossary";

  private final Ledger ledger;

  public StoredGlossaries(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Kept of(Pair pair) {
    return ledger.read(handle -> of(handle, pair));
  }

  /** The glossary of a pair, which may be empty. */
  public static Kept of(Handle handle, Pair pair) {
    return handle
        .createQuery(
            "SELECT revision, terms FROM glossary"
                + " WHERE source_language = :from AND language = :to")
        .bind("from", pair.from().tag())
        .bind("to", pair.to().tag())
        .map((row, _) -> new Kept(row.getInt(1), glossary(row.getString(2))))
        .findOne()
        .orElse(new Kept(0, Glossary.EMPTY));
  }

  private static Glossary glossary(String terms) {
    return new Glossary(
        Json.list(
            Json.read(terms),
            term ->
                new Glossary.Term(
                    term.path("source").asText(),
                    term.path("target").asText(),
                    term.path("exactCase").asBoolean())));
  }

  @Override
  public List<Pair> pairs() {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT source_language, language FROM glossary"
                        + " WHERE terms <> '[]' ORDER BY source_language, language")
                .map((row, _) -> Pair.of(row.getString(1), row.getString(2)))
                .list());
  }

  @Override
  public boolean keep(Pair pair, Kept glossary, Actor actor) {
    var terms =
        Json.array(
                glossary.glossary().terms(),
                term ->
                    Json.object()
                        .put("source", term.source())
                        .put("target", term.target())
                        .put("exactCase", term.exactCase()))
            .toString();
    return ledger.change(
        change -> {
          var sql =
              glossary.revision() == 0
                  ? "INSERT INTO glossary (source_language, language, revision, terms,"
                      + " changed_at, changed_by) VALUES (:from, :to, 1, :terms, :now, :by)"
                      + " ON CONFLICT (source_language, language) DO NOTHING"
                  : "UPDATE glossary SET revision = revision + 1, terms = :terms,"
                      + " changed_at = :now, changed_by = :by"
                      + " WHERE source_language = :from AND language = :to AND revision = "
                      + glossary.revision();
          var kept =
              change
                  .handle()
                  .createUpdate(sql)
                  .bind("from", pair.from().tag())
                  .bind("to", pair.to().tag())
                  .bind("terms", terms)
                  .bind("now", Stamps.micros(change.now()))
                  .bind("by", actor.name())
                  .execute();
          if (kept == 0) {
            return false;
          }
          var revision = glossary.revision() + 1;
          change.audit(
              actor,
              "keep-glossary",
              new Change.Happened(THING, pair.toString(), revision),
              "done",
              AuditDetail.NONE);
          change.append(
              List.of(new Happening(EventKind.GLOSSARY_CHANGED, THING, pair.toString(), revision)));
          return true;
        });
  }
}
