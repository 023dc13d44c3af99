package news.standfirst.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import news.standfirst.document.CoverageJson;
import news.standfirst.story.LogPosition;
import news.standfirst.story.PublicNote;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.web.PublicAddress;
import org.jspecify.annotations.Nullable;

/** Coverages and posts as the API shows them. Immutable and thread-safe. */
final class CoverageShape {
  private final PublicAddress site;

  CoverageShape(PublicAddress site) {
    this.site = site;
  }

  /**
   * A coverage with its words.
   *
   * @param withNote whether the desk's own note is shown
   */
  ObjectNode whole(Coverage coverage, boolean withNote) {
    var json = state(coverage);
    json.setAll(words(coverage.text(), withNote));
    return json;
  }

  private static ObjectNode words(CoverageText text, boolean withNote) {
    var json = CoverageJson.write(text);
    if (!withNote) {
      json.remove("internalNote");
    }
    return json;
  }

  private ObjectNode state(Coverage coverage) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", coverage.id().value())
        .put("language", coverage.language().tag())
        .put("state", word(coverage.status()))
        .put("revision", coverage.revision())
        .put("slug", coverage.slug().value())
        .put("url", url(coverage))
        .put("createdAt", ArticleShape.time(coverage.createdAt()))
        .put("createdBy", coverage.createdBy())
        .put("openedAt", ArticleShape.time(coverage.openedAt()))
        .put("startsAt", ArticleShape.time(coverage.plan().startsAt()))
        .put("startedAt", ArticleShape.time(coverage.startedAt()))
        .put("endedAt", ArticleShape.time(coverage.endedAt()))
        .put("postedAt", ArticleShape.time(coverage.postedAt()))
        .put("changedAt", ArticleShape.time(coverage.changedAt()))
        .put("remindAfter", coverage.plan().remindAfter().toString())
        .put("closeAfter", coverage.plan().closeAfter().toString());
    var withdrawal = coverage.withdrawal();
    if (withdrawal == null) {
      json.putNull("withdrawal");
    } else {
      json.putObject("withdrawal")
          .put("at", ArticleShape.time(withdrawal.at()))
          .put("notice", withdrawal.notice());
    }
    return json;
  }

  /**
   * A coverage as an edition has it.
   *
   * @param translation how it stands there; null where it was written
   */
  ObjectNode inEdition(Coverage coverage, @Nullable InTranslation translation) {
    var json = whole(coverage, false);
    json.set(
        "translation",
        translation == null ? null : InEditionShape.of(translation, coverage.revision()));
    return json;
  }

  /** A post as an edition has it: its corrections too are in the words of the edition. */
  ObjectNode inEdition(Coverage coverage, PostWords words, String generation) {
    var json = whole(coverage, words, generation);
    var translation = words.translation();
    if (translation == null) {
      return json.putNull("translation");
    }
    var corrections = json.putArray("corrections");
    for (var correction : words.post().corrections()) {
      var note = new PublicNote(correction.at(), correction.note(), translation.from());
      corrections
          .addObject()
          .put("at", ArticleShape.time(correction.at()))
          .put("note", translation.note(note, coverage.language()).words());
    }
    json.set("translation", InEditionShape.of(translation, words.post().textRevision()));
    return json;
  }

  /** Where a post stands, without its words. */
  ObjectNode state(Coverage coverage, Post post, LogPosition position) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", post.id().value())
        .put("coverage", post.coverage().value())
        .put("status", word(post.status()))
        .put("revision", post.revision())
        .put("position", position.toString())
        .put("order", post.order())
        .put("url", url(coverage, post))
        .put("createdAt", ArticleShape.time(post.createdAt()))
        .put("createdBy", post.createdBy())
        .put("publishedAt", ArticleShape.time(post.publishedAt()))
        .put("editedAt", ArticleShape.time(post.editedAt()))
        .put("keyEvent", post.keyEvent())
        .put("pinned", post.pinned())
        .put("pinnedUntil", ArticleShape.time(post.pinnedUntil()))
        .put("scheduledFor", ArticleShape.time(post.scheduledFor()));
    ArticleShape.corrections(json, post.corrections());
    return json;
  }

  /** A post with its words, as of a log of this generation. */
  ObjectNode whole(Coverage coverage, PostWords words, String generation) {
    var position = new LogPosition(generation, words.post().position());
    var json = state(coverage, words.post(), position);
    json.setAll(CoverageJson.write(words.text()));
    return json;
  }

  static ObjectNode words(PostText text) {
    return CoverageJson.write(text);
  }

  /** The address of its page; null while readers cannot open it. */
  private @Nullable String url(Coverage coverage) {
    return coverage.open() ? site.at(coverage.path()).toString() : null;
  }

  private @Nullable String url(Coverage coverage, Post post) {
    return coverage.open() && post.published() ? url(coverage) + "#post-" + post.id() : null;
  }

  static String word(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
