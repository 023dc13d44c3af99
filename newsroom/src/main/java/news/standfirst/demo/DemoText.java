package news.standfirst.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Function;
import news.standfirst.document.BodyJson;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;

/**
 * The text of a demo story at one moment: what was written, with the changes so far. Not
 * thread-safe.
 */
final class DemoText {
  static final String LINK = "story:";

  private final DemoStory story;
  private final DemoPaper paper;
  private final ArrayNode body;
  private String headline;
  private String standfirst;
  private String frontHeadline;

  DemoText(DemoStory story, DemoPaper paper) {
    this.story = story;
    this.paper = paper;
    body = story.body().deepCopy();
    headline = story.headline();
    standfirst = story.standfirst();
    frontHeadline = story.frontHeadline();
  }

  /** Applies a change; one that does not fit the text throws. */
  void change(DemoStory.Change change) {
    headline = change.fields().getOrDefault("headline", headline);
    standfirst = change.fields().getOrDefault("standfirst", standfirst);
    frontHeadline = change.fields().getOrDefault("frontHeadline", frontHeadline);
    change
        .words()
        .forEach(
            (old, words) -> {
              if (replaced(body, old, words) != 1) {
                throw new IllegalStateException(
                    "\"%s\" does not stand once in the demo story \"%s\"."
                        .formatted(old, story.key()));
              }
            });
    body.addAll(change.append());
  }

  private static int replaced(JsonNode node, String old, String words) {
    int count = 0;
    switch (node) {
      case ObjectNode object -> {
        for (var field : List.copyOf(object.properties())) {
          if (field.getValue() instanceof TextNode text && text.asText().contains(old)) {
            object.put(field.getKey(), text.asText().replace(old, words));
            count++;
          } else {
            count += replaced(field.getValue(), old, words);
          }
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          if (array.get(i) instanceof TextNode text && text.asText().contains(old)) {
            array.set(i, TextNode.valueOf(text.asText().replace(old, words)));
            count++;
          } else {
            count += replaced(array.get(i), old, words);
          }
        }
      }
      default -> {}
    }
    return count;
  }

  /**
   * The text as the newsroom keeps it.
   *
   * @param pictures finds a picture by its key
   * @param addresses finds the address of another story by its key
   */
  ArticleText text(Function<String, PictureId> pictures, Function<String, String> addresses) {
    var linked = body.deepCopy();
    resolve(linked, pictures, addresses);
    return new ArticleText(
        headline,
        standfirst,
        story.bylines().stream().map(author -> new Byline(paper.bylineName(author))).toList(),
        story.dateline(),
        story.topics(),
        story.label(),
        story
            .leadPicture()
            .map(
                use ->
                    new PictureUse(
                        pictures.apply(use.picture()), use.caption(), use.alternativeText()))
            .orElse(null),
        BodyJson.read("body", linked),
        frontHeadline,
        story.teaser(),
        story.related().stream().map(DemoStory::id).toList(),
        story.internalNote());
  }

  static void resolve(
      JsonNode node, Function<String, PictureId> pictures, Function<String, String> addresses) {
    if (node instanceof ObjectNode object) {
      for (var field : List.copyOf(object.properties())) {
        var value = field.getValue().isTextual() ? field.getValue().asText() : "";
        if (field.getKey().equals("picture")) {
          object.put("picture", pictures.apply(value).value());
        } else if (value.startsWith(LINK)) {
          object.put(field.getKey(), addresses.apply(value.substring(LINK.length())));
        }
      }
    }
    node.forEach(child -> resolve(child, pictures, addresses));
  }
}
