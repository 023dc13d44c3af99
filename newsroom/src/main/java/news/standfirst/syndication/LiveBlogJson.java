package news.standfirst.syndication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import news.standfirst.story.Byline;
import news.standfirst.story.Language;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostWords;
import org.jspecify.annotations.Nullable;

/**
 * schema.org's LiveBlogPosting for one coverage: its first publication never moves, its start is
 * told when it has come and never moves either (before, only the event has a planned one, which may
 * be another tomorrow), its end is told when it has come, and there is a list of updates even
 * before the first. Updates are those of the coverage's first page, the newest first. Thread-safe.
 */
final class LiveBlogJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Paper paper;
  private final NewsArticleJson articles;

  LiveBlogJson(Paper paper, NewsArticleJson articles) {
    this.paper = paper;
    this.articles = articles;
  }

  ObjectNode describe(
      Language edition,
      String canonical,
      Coverage coverage,
      PageFacts.Standing standing,
      List<Topic> topics,
      List<PostWords> posts) {
    var text = coverage.text();
    var made =
        JSON.objectNode()
            .put("@context", "https://schema.org")
            .put("@type", "LiveBlogPosting")
            .put("@id", canonical + "#live")
            .put("headline", text.headline())
            .put("inLanguage", coverage.language().tag())
            .put("isAccessibleForFree", true)
            .put("url", canonical);
    made.putObject("mainEntityOfPage").put("@type", "WebPage").put("@id", canonical);
    if (!text.standfirst().isEmpty()) {
      made.put("description", text.standfirst());
    }
    stamp(made, "datePublished", coverage.openedAt());
    stamp(made, "dateModified", coverage.changedAt());
    stamp(made, "coverageStartTime", coverage.startedAt());
    stamp(made, "coverageEndTime", coverage.endedAt());
    authors(made, edition, text.bylines());
    made.set("publisher", articles.publisher());
    about(made, edition, coverage, topics);
    var lead = text.leadPicture();
    if (lead != null) {
      articles.images(made, lead);
    }
    articles.houseCard(made);
    translation(made, standing);
    var updates = made.putArray("liveBlogUpdate");
    posts.forEach(words -> updates.add(update(edition, canonical, coverage, words)));
    return made;
  }

  /** A translation names its original, an original its translations (bib.schema.org). */
  private void translation(ObjectNode made, PageFacts.Standing standing) {
    var translation = standing.translation();
    var others =
        standing.versions().stream()
            .filter(version -> version.translated() == (translation == null))
            .map(
                version ->
                    JSON.objectNode()
                        .put("@type", "LiveBlogPosting")
                        .put("@id", paper.at(version.path()) + "#live")
                        .put("url", paper.at(version.path()))
                        .put("inLanguage", version.language().tag()))
            .toList();
    if (translation == null) {
      if (!others.isEmpty()) {
        made.putArray("workTranslation").addAll(others);
      }
      return;
    }
    others.stream().findFirst().ifPresent(original -> made.set("translationOfWork", original));
    digitalSource(made, translation);
  }

  private void digitalSource(ObjectNode made, @Nullable InTranslation translation) {
    var note = translation == null ? null : translation.note();
    if (note == null) {
      return;
    }
    if (note.reviewed()) {
      made.set("translator", articles.publisher());
    }
    if (!note.engine().isEmpty()) {
      // What people wrote, in words that a machine found: IPTC's composite.
      made.put(
          "digitalSourceType",
          "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource");
    }
  }

  private static @Nullable Instant begins(Coverage coverage) {
    var started = coverage.startedAt();
    return started == null ? coverage.plan().startsAt() : started;
  }

  private void about(ObjectNode made, Language edition, Coverage coverage, List<Topic> topics) {
    var about = made.putArray("about");
    var begins = begins(coverage);
    if (begins != null) {
      var event = about.addObject().put("@type", "Event").put("name", coverage.text().headline());
      stamp(event, "startDate", begins);
      stamp(event, "endDate", coverage.endedAt());
    }
    topics.forEach(
        topic -> about.addObject().put("@type", "Thing").put("name", topic.name(edition)));
  }

  private ObjectNode update(
      Language edition, String canonical, Coverage coverage, PostWords words) {
    var post = words.post();
    var text = words.text();
    var title = LivePostFeed.title(text);
    var url = canonical + "#post-" + post.id();
    var made =
        JSON.objectNode()
            .put("@type", "BlogPosting")
            .put("@id", url)
            .put("headline", title.isEmpty() ? coverage.text().headline() : title)
            .put("articleBody", text.body().words())
            .put("url", url);
    var translation = words.translation();
    made.put(
        "inLanguage",
        (translation == null || translation.note() != null ? edition : translation.from()).tag());
    digitalSource(made, translation);
    stamp(made, "datePublished", post.publishedAt());
    stamp(made, "dateModified", post.editedAt() == null ? post.publishedAt() : post.editedAt());
    if (text.guest().isEmpty()) {
      authors(made, edition, text.bylines().isEmpty() ? coverage.text().bylines() : text.bylines());
    } else {
      made.putArray("author").addObject().put("@type", "Person").put("name", text.guest());
    }
    text.body().pictures().findFirst().ifPresent(use -> articles.images(made, use));
    return made;
  }

  private void authors(ObjectNode made, Language edition, List<Byline> bylines) {
    var authors = made.putArray("author");
    for (var byline : bylines) {
      authors
          .addObject()
          .put("@type", "Person")
          .put("name", byline.name())
          .put(
              "url",
              paper.at("/" + edition.tag() + "/author/" + FeedGathering.encoded(byline.slug())));
    }
    if (bylines.isEmpty()) {
      authors.add(articles.publisher());
    }
  }

  private void stamp(ObjectNode made, String field, @Nullable Instant at) {
    if (at != null) {
      made.put(field, articles.stamp(at));
    }
  }
}
