package news.standfirst.syndication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.standfirst.document.BodyHtml;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Byline;
import news.standfirst.story.Card;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.TranslationNote;
import org.jspecify.annotations.Nullable;

/** Gathers the stories of a feed from one snapshot. Thread-safe. */
final class FeedGathering {
  /** Enough for a reader that looks in once a day, small enough to send often. */
  static final int ENTRIES = 40;

  /** How long a withdrawn story is named, so that every reader that still comes hears of it. */
  private static final Duration TOMBSTONES_STAND = Duration.ofDays(30);

  private final Paper paper;
  private final FeedPictures pictures;
  private final InstantSource time;
  private final TranslationLabels labels;
  private final BodyHtml html;

  FeedGathering(Paper paper, FeedPictures pictures, InstantSource time, TranslationLabels labels) {
    this.paper = paper;
    this.labels = labels;
    this.pictures = pictures;
    this.time = time;
    this.html =
        new BodyHtml(
            id ->
                pictures
                    .find(id)
                    .map(
                        shown ->
                            new BodyHtml.Shown(
                                shown.url(), shown.width(), shown.height(), shown.credit())),
            paper.site());
  }

  /** How bodies are written in feeds. */
  BodyHtml html() {
    return html;
  }

  Feed site(Published.Snapshot snapshot, Language edition) {
    var home = "/" + edition.tag() + "/";
    return feed(
        snapshot,
        edition,
        paper.name(edition),
        "",
        home + "feed",
        home,
        snapshot.latest(edition, "", ENTRIES).lines());
  }

  /** Empty when there is no such topic. */
  Optional<Feed> topic(Published.Snapshot snapshot, Language edition, Slug slug) {
    return snapshot
        .topic(slug)
        .map(
            topic ->
                feed(
                    snapshot,
                    edition,
                    paper.name(edition) + ": " + topic.name(edition),
                    topic.descriptions().getOrDefault(edition, ""),
                    "/" + edition.tag() + "/topic/" + encoded(slug) + "/feed",
                    "/" + edition.tag() + "/topic/" + encoded(slug),
                    snapshot.underTopic(edition, slug, "", ENTRIES).lines()));
  }

  /** Empty when nobody of that name has published. */
  Optional<Feed> author(Published.Snapshot snapshot, Language edition, Slug slug) {
    var cards = snapshot.byAuthor(edition, slug, "", ENTRIES).lines();
    var name =
        snapshot
            .author(slug)
            .map(author -> author.name())
            .or(
                () ->
                    cards.stream()
                        .flatMap(card -> card.bylines().stream())
                        .filter(byline -> byline.slug().equals(slug))
                        .map(Byline::name)
                        .findFirst());
    return name.map(
        found ->
            feed(
                snapshot,
                edition,
                paper.name(edition) + ": " + found,
                "",
                "/" + edition.tag() + "/author/" + encoded(slug) + "/feed",
                "/" + edition.tag() + "/author/" + encoded(slug),
                cards));
  }

  private Feed feed(
      Published.Snapshot snapshot,
      Language edition,
      String title,
      String description,
      String path,
      String home,
      List<Card> cards) {
    var entries = new ArrayList<Feed.Entry>(cards.size());
    for (var card : cards) {
      snapshot
          .article(card.id(), edition)
          .ifPresent(found -> entries.add(entry(snapshot, card, found)));
    }
    var gone =
        snapshot.withdrawnSince(edition, time.instant().minus(TOMBSTONES_STAND), ENTRIES).stream()
            .map(
                stone ->
                    new Feed.Gone(lastingId(stone.id(), edition, stone.translated()), stone.at()))
            .toList();
    var newest =
        entries.stream().map(Feed.Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    return new Feed(
        title,
        description,
        edition,
        path,
        paper.at(home),
        newest,
        List.copyOf(entries),
        gone,
        false);
  }

  private Feed.Entry entry(Published.Snapshot snapshot, Card card, Lookup.Found found) {
    var updated = card.updatedAt();
    var lead = card.leadPicture();
    var edition = card.language();
    var note = card.translation();
    var original = note == null ? "" : original(found);
    return new Feed.Entry(
        lastingId(card.id(), edition, note != null),
        paper.at(card.address().path()),
        card.headline(),
        labelled(edition, note, card.teaser()),
        said(edition, note, original) + html.html(found.text().body()),
        authors(edition, card.bylines()),
        categories(snapshot, edition, card.topics()),
        card.publishedAt(),
        updated == null ? card.publishedAt() : updated,
        lead == null ? null : shown(lead).orElse(null),
        note,
        original);
  }

  Optional<Feed.Shown> shown(PictureUse use) {
    return pictures.find(use.picture()).map(file -> new Feed.Shown(file, use.caption()));
  }

  private String original(Lookup.Found found) {
    return found.here().versions().stream()
        .filter(version -> !version.translated())
        .findFirst()
        .map(version -> paper.at(version.address().path()))
        .orElse("");
  }

  List<Feed.Author> authors(Language edition, List<Byline> bylines) {
    return bylines.stream()
        .map(
            byline ->
                new Feed.Author(
                    byline.name(), paper.at("/" + edition + "/author/" + encoded(byline.slug()))))
        .toList();
  }

  static List<Feed.Category> categories(
      Published.Snapshot snapshot, Language edition, List<Slug> topics) {
    return topics.stream()
        .map(
            slug ->
                new Feed.Category(
                    slug.value(),
                    snapshot.topic(slug).map(topic -> topic.name(edition)).orElse(slug.value())))
        .toList();
  }

  /** A summary says that it is translated, as it may be all that somebody sees. */
  String labelled(Language edition, @Nullable TranslationNote note, String summary) {
    return note == null ? summary : (labels.words(edition, note) + " " + summary).strip();
  }

  /**
   * A translation says so before its first words, wherever a feed carries them, and leads to the
   * original.
   */
  String said(Language edition, @Nullable TranslationNote note, String original) {
    if (note == null) {
      return "";
    }
    var words = html.html(Text.plain(labels.words(edition, note)));
    return original.isEmpty()
        ? "<p><em>" + words + "</em></p>"
        : "<p><em><a href=\"%s\" hreflang=\"%s\">%s</a></em></p>"
            .formatted(BodyHtml.escaped(original), note.from(), words);
  }

  /** The same for a translation, which is an entry of its own. */
  static String lastingId(ArticleId id, Language edition, boolean translated) {
    if (!translated) {
      return lastingId(id);
    }
    var name =
        ("standfirst:article:" + id.value() + "/" + edition).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  /** RFC 4287 wants an IRI that never changes; a UUID made from the article's id is one. */
  static String lastingId(ArticleId id) {
    var name = ("standfirst:article:" + id.value()).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  static String encoded(Slug slug) {
    return URLEncoder.encode(slug.value(), StandardCharsets.UTF_8);
  }
}
