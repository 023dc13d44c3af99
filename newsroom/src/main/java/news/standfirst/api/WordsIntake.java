package news.standfirst.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.standfirst.picture.Picture;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Bounds;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.KnownTopics;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.Slug;

/**
 * Holds the words that a call brings against what the house has: a language needs an edition, a
 * topic and a picture must be there, and a use of a picture that brings no caption or alternative
 * text of its own starts with those of the picture, as it does at the desk.
 */
final class WordsIntake {
  private final List<Language> editions;
  private final Language usual;
  private final HouseFurniture furniture;
  private final Pictures pictures;

  /**
   * @param usual the edition that is meant when a call names none
   */
  WordsIntake(
      List<Language> editions, Language usual, HouseFurniture furniture, Pictures pictures) {
    this.editions = List.copyOf(editions);
    this.usual = usual;
    this.furniture = furniture;
    this.pictures = pictures;
  }

  /** The edition that is meant when a call names none. */
  Language usual() {
    return usual;
  }

  /** The edition that a reader's call names, which the site must have; empty: none is named. */
  Optional<Language> edition(Call call) {
    var asked = call.query("edition");
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return editions.stream()
        .filter(edition -> edition.tag().equals(asked))
        .findFirst()
        .or(
            () -> {
              throw ApiProblem.field("edition", noEdition(asked));
            });
  }

  private String noEdition(String asked) {
    return "The site has no edition in %s; it has %s."
        .formatted(asked, editions.stream().map(Language::tag).collect(Collectors.joining(", ")));
  }

  /** The language of something new; at fault when readers would have no edition of it. */
  Language language(Fields fields) {
    var language = fields.value("language", usual, () -> new Language(fields.text("language")));
    if (!editions.contains(language)) {
      fields.problem("language", noEdition(language.tag()));
    }
    return language;
  }

  /**
   * The fields with the words of the pictures that they use; what is no picture or no topic of the
   * house is at fault.
   *
   * @param held topics that the thing has already and may keep
   */
  JsonNode words(Fields fields, List<Slug> held) {
    ObjectNode words = fields.json().deepCopy();
    topics(words.path("topics"), held, fields);
    if (words.path("leadPicture").isTextual()) {
      words.set(
          "leadPicture",
          JsonNodeFactory.instance.objectNode().set("picture", words.get("leadPicture")));
    }
    use("leadPicture", words.path("leadPicture"), fields);
    blocks("body", words.path("body"), fields);
    blocks("summary", words.path("summary"), fields);
    return words;
  }

  /** Puts every topic at fault that the house does not have. */
  void topics(JsonNode topics, List<Slug> held, Fields fields) {
    if (topics.isEmpty() || topics.size() > Bounds.TOPICS) {
      return;
    }
    var known = KnownTopics.of(furniture.topics());
    for (int i = 0; i < topics.size(); i++) {
      var place = "topics[%d]".formatted(i);
      slug(topics.path(i).asText())
          .flatMap(slug -> known.objection(List.of(slug), held))
          .ifPresent(objection -> fields.problem(place, objection.reason()));
    }
  }

  /** Empty for what cannot be a slug: whoever reads the words says so. */
  private static Optional<Slug> slug(String given) {
    try {
      return Optional.of(new Slug(given));
    } catch (InvalidStory e) {
      return Optional.empty();
    }
  }

  private void blocks(String field, JsonNode blocks, Fields fields) {
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.path(i);
      var place = "%s[%d]".formatted(field, i);
      switch (block.path("type").asText()) {
        case "picture" -> use(place, block, fields);
        case "gallery" -> {
          for (int j = 0; j < block.path("pictures").size(); j++) {
            use("%s.pictures[%d]".formatted(place, j), block.path("pictures").path(j), fields);
          }
        }
        default -> {}
      }
    }
  }

  private void use(String place, JsonNode use, Fields fields) {
    if (use instanceof ObjectNode words && words.path("picture").isTextual()) {
      id(words.path("picture").textValue())
          .ifPresent(
              id ->
                  pictures
                      .find(id)
                      .ifPresentOrElse(
                          picture -> complete(words, picture),
                          () -> fields.problem(place, "There is no picture %s.".formatted(id))));
    }
  }

  /** Empty for what cannot be an id: whoever reads the words says so. */
  private static Optional<PictureId> id(String given) {
    try {
      return Optional.of(new PictureId(given));
    } catch (InvalidStory e) {
      return Optional.empty();
    }
  }

  private static void complete(ObjectNode use, Picture picture) {
    if (!use.has("caption")) {
      use.put("caption", picture.words().caption());
    }
    if (!use.has("alternativeText")) {
      use.put("alternativeText", picture.words().alternativeText());
    }
  }
}
