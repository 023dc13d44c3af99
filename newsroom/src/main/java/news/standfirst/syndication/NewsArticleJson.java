package news.standfirst.syndication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Topic;

/**
 * schema.org's NewsArticle for one story, by what Google's article page recommends: absolute
 * addresses, stamps with the site's offset and equal to those that readers see, names without
 * titles or "by". Thread-safe.
 */
final class NewsArticleJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Paper paper;
  private final FeedPictures pictures;
  private final ZoneId zone;

  NewsArticleJson(Paper paper, FeedPictures pictures, ZoneId zone) {
    this.paper = paper;
    this.pictures = pictures;
    this.zone = zone;
  }

  /**
   * @param topics those of the story that exist, the first names the section
   */
  ObjectNode describe(Language edition, String canonical, Lookup.Found story, List<Topic> topics) {
    var article = story.article();
    var text = story.text();
    var made =
        JSON.objectNode()
            .put("@context", "https://schema.org")
            .put("@type", type(text.label()))
            .put("@id", canonical + "#article")
            .put("headline", text.headline())
            .put("inLanguage", story.language().tag())
            .put("isAccessibleForFree", true)
            .put("url", canonical);
    made.putObject("mainEntityOfPage").put("@type", "WebPage").put("@id", canonical);
    if (!text.standfirst().isEmpty()) {
      made.put("description", text.standfirst());
    }
    dates(made, article);
    if (!text.dateline().isEmpty()) {
      made.put("dateline", text.dateline());
    }
    var authors = made.putArray("author");
    for (var byline : text.bylines()) {
      authors
          .addObject()
          .put("@type", "Person")
          .put("name", byline.name())
          .put(
              "url",
              paper.at("/" + edition.tag() + "/author/" + FeedGathering.encoded(byline.slug())));
    }
    if (text.bylines().isEmpty()) {
      authors.add(publisher());
    }
    made.set("publisher", publisher());
    if (!topics.isEmpty()) {
      made.put("articleSection", topics.getFirst().name(edition));
      var about = made.putArray("about");
      topics.forEach(
          topic -> about.addObject().put("@type", "Thing").put("name", topic.name(edition)));
    }
    var lead = text.leadPicture();
    if (lead != null) {
      images(made, lead);
    }
    houseCard(made);
    corrections(made, story);
    translation(made, story);
    return made;
  }

  /** A translation names its original, an original its translations (bib.schema.org). */
  private void translation(ObjectNode made, Lookup.Found story) {
    var note = story.here().translation();
    var others =
        story.here().versions().stream()
            .filter(version -> note == null ? version.translated() : !version.translated())
            .map(version -> work(version.address()))
            .toList();
    if (note == null) {
      if (!others.isEmpty()) {
        made.putArray("workTranslation").addAll(others);
      }
      return;
    }
    others.stream().findFirst().ifPresent(original -> made.set("translationOfWork", original));
    if (note.reviewed()) {
      made.set("translator", publisher());
    }
    if (!note.engine().isEmpty()) {
      // What people wrote, in words that a machine found: IPTC's composite.
      made.put(
          "digitalSourceType",
          "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource");
    }
  }

  private ObjectNode work(Address address) {
    var url = paper.at(address.path());
    return JSON.objectNode()
        .put("@type", "NewsArticle")
        .put("@id", url + "#article")
        .put("url", url)
        .put("inLanguage", address.language().tag());
  }

  private static String type(Label label) {
    return switch (label) {
      case NEWS -> "NewsArticle";
      case OPINION -> "OpinionNewsArticle";
      case ANALYSIS -> "AnalysisNewsArticle";
      case ADVERTISEMENT -> "AdvertiserContentArticle";
    };
  }

  private void dates(ObjectNode made, Article article) {
    var published = article.firstPublishedAt();
    if (published != null) {
      var updated = article.updatedAt();
      made.put("datePublished", stamp(published));
      made.put("dateModified", stamp(updated == null ? published : updated));
    }
  }

  ObjectNode publisher() {
    var made =
        JSON.objectNode()
            .put("@type", "NewsMediaOrganization")
            .put("name", paper.name())
            .put("url", paper.at("/"));
    made.putObject("logo")
        .put("@type", "ImageObject")
        .put("url", paper.at("/logo.png"))
        .put("width", 512)
        .put("height", 512);
    return made;
  }

  /** What has no picture of its own shows the house's. */
  void houseCard(ObjectNode made) {
    if (!made.has("image")) {
      made.putArray("image")
          .addObject()
          .put("@type", "ImageObject")
          .put("url", paper.at(Paper.CARD))
          .put("width", Paper.CARD_WIDTH)
          .put("height", Paper.CARD_HEIGHT);
    }
  }

  void images(ObjectNode made, PictureUse lead) {
    pictures
        .facts(lead.picture())
        .ifPresent(
            facts -> {
              var images = made.putArray("image");
              facts.crops().forEach(crop -> images.add(image(crop, facts, lead)));
            });
  }

  private static ObjectNode image(FeedPicture crop, PictureFacts facts, PictureUse use) {
    var image =
        JSON.objectNode()
            .put("@type", "ImageObject")
            .put("url", crop.url())
            .put("contentUrl", crop.url())
            .put("width", crop.width())
            .put("height", crop.height());
    putIfAny(image, "caption", use.caption());
    putIfAny(image, "creditText", facts.credit());
    putIfAny(image, "copyrightNotice", facts.copyright());
    putIfAny(image, "license", facts.licence());
    putIfAny(image, "acquireLicensePage", facts.acquirePage());
    putIfAny(image, "digitalSourceType", facts.digitalSourceType());
    if (!facts.creator().isEmpty()) {
      image.putObject("creator").put("@type", "Person").put("name", facts.creator());
    }
    return image;
  }

  private void corrections(ObjectNode made, Lookup.Found story) {
    if (story.here().corrections().isEmpty()) {
      return;
    }
    var corrections = made.putArray("correction");
    for (var correction : story.here().corrections()) {
      corrections
          .addObject()
          .put("@type", "CorrectionComment")
          .put("text", correction.words())
          .put("inLanguage", correction.language().tag())
          .put("datePublished", stamp(correction.at()));
    }
  }

  private static void putIfAny(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }

  String stamp(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
