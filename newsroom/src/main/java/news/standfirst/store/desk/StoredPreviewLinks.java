package news.standfirst.store.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.PreviewLinks;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.ArticleId;

/** Secret preview links in their table. */
public final class StoredPreviewLinks implements PreviewLinks {
  private final Ledger ledger;

  public StoredPreviewLinks(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void keep(Link link) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "INSERT INTO preview_link (hash, article_id, made_by, made_at, expires_at)"
                        + " VALUES (:hash, :story, :madeBy, :madeAt, :expiresAt)")
                .bind("hash", link.hash())
                .bind("story", link.story().value())
                .bind("madeBy", link.madeBy())
                .bind("madeAt", Stamps.micros(link.madeAt()))
                .bind("expiresAt", Stamps.micros(link.expiresAt()))
                .execute());
  }

  @Override
  public Optional<Link> find(String hash) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT * FROM preview_link WHERE hash = :hash")
                .bind("hash", hash)
                .map((row, _) -> link(row))
                .findFirst());
  }

  @Override
  public List<Link> of(ArticleId story) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM preview_link WHERE article_id = :story"
                        + " ORDER BY made_at DESC, hash")
                .bind("story", story.value())
                .map((row, _) -> link(row))
                .list());
  }

  @Override
  public void revoke(String hash) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate("DELETE FROM preview_link WHERE hash = :hash")
                .bind("hash", hash)
                .execute());
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString("hash"),
        new ArticleId(row.getString("article_id")),
        row.getString("made_by"),
        Stamps.instant(row, "made_at"),
        Stamps.instant(row, "expires_at"));
  }
}
