package news.standfirst.store.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.ApiToken;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.access.Tokens;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;

/** API tokens in their table. */
final class StoredTokens implements Tokens {
  private final Ledger ledger;

  StoredTokens(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public boolean add(ApiToken token) {
    return ledger.changeQuietly(
        change ->
            change
                    .handle()
                    .createUpdate(
                        "INSERT INTO api_token (name, hash, owner, role, scopes, made_by, made_at,"
                            + " expires_at, used_at) VALUES (:name, :hash, :owner, :role, :scopes,"
                            + " :madeBy, :madeAt, :expiresAt, :usedAt)"
                            + " ON CONFLICT (name) DO NOTHING")
                    .bind("name", token.name())
                    .bind("hash", token.hash())
                    .bind("owner", token.owner())
                    .bind("role", token.role().word())
                    .bind("scopes", Scope.words(token.scopes()))
                    .bind("madeBy", token.madeBy())
                    .bind("madeAt", Stamps.micros(token.madeAt()))
                    .bind("expiresAt", Stamps.microsOrNull(token.expiresAt()))
                    .bind("usedAt", Stamps.microsOrNull(token.usedAt()))
                    .execute()
                == 1);
  }

  @Override
  public Optional<ApiToken> find(String hash) {
    return one("SELECT * FROM api_token WHERE hash = :value", hash);
  }

  @Override
  public Optional<ApiToken> named(String name) {
    return one("SELECT * FROM api_token WHERE name = :value", name);
  }

  private Optional<ApiToken> one(String sql, String value) {
    return ledger.read(
        handle ->
            handle.createQuery(sql).bind("value", value).map((row, _) -> token(row)).findOne());
  }

  @Override
  public List<ApiToken> all() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT * FROM api_token ORDER BY name")
                .map((row, _) -> token(row))
                .list());
  }

  @Override
  public void used(String hash, Instant at) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate("UPDATE api_token SET used_at = :at WHERE hash = :hash")
                .bind("at", Stamps.micros(at))
                .bind("hash", hash)
                .execute());
  }

  @Override
  public boolean revoke(String name) {
    return removed("DELETE FROM api_token WHERE name = :value", name) == 1;
  }

  @Override
  public void revokeAll(String owner) {
    removed("DELETE FROM api_token WHERE owner = :value", owner);
  }

  private int removed(String sql, String value) {
    return ledger.changeQuietly(
        change -> change.handle().createUpdate(sql).bind("value", value).execute());
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getString("name"),
        row.getString("hash"),
        row.getString("owner"),
        Role.of(row.getString("role")).orElseThrow(),
        Scope.parse(row.getString("scopes")),
        row.getString("made_by"),
        Stamps.instant(row, "made_at"),
        Stamps.instantOrNull(row, "expires_at"),
        Stamps.instantOrNull(row, "used_at"));
  }
}
