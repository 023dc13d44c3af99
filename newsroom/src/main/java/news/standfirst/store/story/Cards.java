package news.standfirst.store.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.translation.TranslationJson;
import news.standfirst.story.Address;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.Card;
import news.standfirst.story.EditionText;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.TranslationNote;
import org.jspecify.annotations.Nullable;

/** The part of a published text that lists show, as JSON in {@code edition_article.card}. */
public final class Cards {
  /** What {@link #card(ResultSet)} reads, for a SELECT from {@code edition_article a}. */
  static final String COLUMNS =
      "a.article_id, a.language, a.day, a.slug, a.first_published_at, a.updated_at, a.card";

  private Cards() {}

  /** The card of a story where it was written. */
  public static String json(ArticleText text) {
    return json(EditionText.original(text), null);
  }

  /**
   * The card of a story in an edition.
   *
   * @param note what it says about its translation; null where it was written
   */
  static String json(EditionText shown, @Nullable TranslationNote note) {
    var text = shown.text();
    var card = Json.object();
    card.put("label", text.label().name());
    card.put("headline", text.headlineOnFront());
    card.put("teaser", text.teaserOnFront());
    card.set("bylines", Json.words(text.bylines(), Byline::name));
    card.set("topics", Json.words(text.topics(), Slug::value));
    var picture = text.leadPicture();
    if (picture != null) {
      card.set(
          "leadPicture",
          Json.object()
              .put("picture", picture.picture().value())
              .put("caption", picture.caption())
              .put("alternativeText", picture.alternativeText()));
    }
    if (note != null) {
      card.set("translation", TranslationJson.note(note));
      var lines =
          Stream.of(text.headlineOnFront(), text.teaserOnFront())
              .filter(shown.untranslated()::contains)
              .distinct()
              .toList();
      card.set("untranslated", Json.words(lines, line -> line));
    }
    return card.toString();
  }

  static Card card(ResultSet row) throws SQLException {
    var card = Json.read(row.getString("card"));
    return new Card(
        new ArticleId(row.getString("article_id")),
        address(row),
        Label.valueOf(card.path("label").asText()),
        card.path("headline").asText(),
        card.path("teaser").asText(),
        Json.list(card.get("bylines"), name -> new Byline(name.asText())),
        Json.list(card.get("topics"), slug -> new Slug(slug.asText())),
        picture(card.get("leadPicture")),
        Stamps.instant(row, "first_published_at"),
        Stamps.instantOrNull(row, "updated_at"),
        TranslationJson.note(card.get("translation")),
        Set.copyOf(Json.list(card.get("untranslated"), JsonNode::asText)));
  }

  static Address address(ResultSet row) throws SQLException {
    return new Address(
        new Language(row.getString("language")),
        LocalDate.parse(row.getString("day")),
        new Slug(row.getString("slug")));
  }

  private static @Nullable PictureUse picture(@Nullable JsonNode use) {
    return use == null
        ? null
        : new PictureUse(
            new PictureId(use.path("picture").asText()),
            use.path("caption").asText(),
            use.path("alternativeText").asText());
  }
}
