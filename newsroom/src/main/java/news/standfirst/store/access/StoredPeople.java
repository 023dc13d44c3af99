package news.standfirst.store.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.People;
import news.standfirst.access.Person;
import news.standfirst.access.Role;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Language;
import org.jdbi.v3.core.statement.SqlStatement;

/** People of the desk in their tables. */
final class StoredPeople implements People {
  private final Ledger ledger;

  StoredPeople(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public boolean add(Person person) {
    return changed(
        "INSERT INTO person"
            + " (name, display_name, role, language, disabled, must_change_password, added_at)"
            + " VALUES (:name, :display, :role, :language, :disabled, :mustChange, :addedAt)"
            + " ON CONFLICT (name) DO NOTHING",
        person);
  }

  @Override
  public boolean change(Person person) {
    return changed(
        "UPDATE person SET display_name = :display, role = :role, language = :language,"
            + " disabled = :disabled, must_change_password = :mustChange, added_at = :addedAt"
            + " WHERE name = :name",
        person);
  }

  private boolean changed(String sql, Person person) {
    return ledger.changeQuietly(
        change -> bound(change.handle().createUpdate(sql), person).execute() == 1);
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Person person) {
    return statement
        .bind("name", person.name())
        .bind("display", person.displayName())
        .bind("role", person.role().word())
        .bind("language", person.language().tag())
        .bind("disabled", person.disabled() ? 1 : 0)
        .bind("mustChange", person.mustChangePassword() ? 1 : 0)
        .bind("addedAt", Stamps.micros(person.addedAt()));
  }

  @Override
  public Optional<Person> find(String name) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT * FROM person WHERE name = :name")
                .bind("name", name)
                .map((row, _) -> person(row))
                .findOne());
  }

  @Override
  public List<Person> all() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT * FROM person ORDER BY name")
                .map((row, _) -> person(row))
                .list());
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("name"),
        row.getString("display_name"),
        Role.of(row.getString("role")).orElseThrow(),
        new Language(row.getString("language")),
        row.getInt("disabled") == 1,
        row.getInt("must_change_password") == 1,
        Stamps.instant(row, "added_at"));
  }

  @Override
  public Optional<String> proof(String name, Proof kind) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT secret FROM person_proof WHERE person = :name AND kind = :kind")
                .bind("name", name)
                .bind("kind", kind.name())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void keepProof(String name, Proof kind, String secret) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "INSERT INTO person_proof (person, kind, secret)"
                        + " VALUES (:name, :kind, :secret)"
                        + " ON CONFLICT (person, kind) DO UPDATE SET secret = excluded.secret")
                .bind("name", name)
                .bind("kind", kind.name())
                .bind("secret", secret)
                .execute());
  }
}
