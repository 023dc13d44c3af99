package news.standfirst.store.coverage;

import java.util.List;
import news.standfirst.picture.Picture;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Actor;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostEvent;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import org.jdbi.v3.core.Handle;

/**
 * Posts whose picture may not be shown any more. Open pages hear of posts, not of pictures, so each
 * such post is sent again. A row that is left for such a picture is a post not sent yet: what a
 * crash cut off is done when the store opens.
 *
 * <p>Each post has a transaction of its own, which locks its coverage before the log as all others
 * do: under the lock of the log that a kill holds, two of them could wait for each other.
 */
public final class PostPictures {
  private static final String LEFT =
      "SELECT p.coverage_id, p.id FROM picture i JOIN post_picture u ON u.picture_id = i.id"
          + " JOIN post p ON p.id = u.post_id WHERE i.status <> 'live'";

  private PostPictures() {}

  /** Sends the posts again that show one of these. */
  public static void sendAgain(Ledger ledger, List<Picture> pictures, Actor by) {
    for (var picture : pictures) {
      var posts =
          ledger.read(
              handle ->
                  handle
                      .createQuery(LEFT + " AND i.id = :id ORDER BY p.coverage_id, p.id")
                      .bind("id", picture.id().value())
                      .map((row, _) -> key(row.getString(1), row.getString(2)))
                      .list());
      posts.forEach(post -> sendAgain(ledger, post, by));
    }
  }

  /** Does what a crash cut off. */
  public static void sendLeft(Ledger ledger) {
    var posts =
        ledger.read(
            handle ->
                handle
                    .createQuery(LEFT)
                    .map((row, _) -> key(row.getString(1), row.getString(2)))
                    .list());
    posts.forEach(post -> sendAgain(ledger, post, Actor.OPERATOR));
  }

  private static PostKey key(String coverage, String post) {
    return new PostKey(new CoverageId(coverage), new PostId(post));
  }

  private static void sendAgain(Ledger ledger, PostKey key, Actor by) {
    var _ =
        ledger.change(
            change -> {
              var coverage =
                  CoverageRows.find(change.handle(), key.coverage(), change.dialect().forUpdate());
              var words = PostRows.find(change.handle(), key);
              if (coverage.isEmpty() || words.isEmpty() || !left(change.handle(), key)) {
                return false;
              }
              var work = new PostWork(coverage.get(), change.now());
              work.happen(words.get(), new PostEvent.PictureKilled());
              work.keep(change, by);
              return true;
            });
  }

  private static boolean left(Handle handle, PostKey key) {
    return handle
        .createQuery(LEFT + " AND p.id = :post LIMIT 1")
        .bind("post", key.post().value())
        .map((row, _) -> row.getString(2))
        .findOne()
        .isPresent();
  }
}
