package news.standfirst.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;

/**
 * A story of the demo as it was first written, and what happened to it afterwards.
 *
 * @param slug chosen by the desk; empty where it follows the headline
 * @param bylines slugs of authors
 * @param body blocks as JSON, with pictures by key and links to other stories as {@code story:KEY}
 * @param related keys of other stories
 * @param translationOf the key of the story that this is a reviewed translation of
 * @param acts in order of time; the first is always the draft
 */
public record DemoStory(
    String key,
    Language language,
    Optional<Slug> slug,
    String headline,
    String standfirst,
    List<String> bylines,
    String dateline,
    List<Slug> topics,
    Label label,
    String frontHeadline,
    String teaser,
    String internalNote,
    Optional<Use> leadPicture,
    ArrayNode body,
    List<String> related,
    Optional<String> translationOf,
    List<Act> acts) {
  public DemoStory {
    bylines = List.copyOf(bylines);
    topics = List.copyOf(topics);
    related = List.copyOf(related);
    acts = List.copyOf(acts);
  }

  /** The id that it gets in the newsroom. */
  public ArticleId id() {
    return id(key);
  }

  /** The same story for a paper without pictures. */
  DemoStory withoutPictures() {
    return new DemoStory(
        key,
        language,
        slug,
        headline,
        standfirst,
        bylines,
        dateline,
        topics,
        label,
        frontHeadline,
        teaser,
        internalNote,
        Optional.empty(),
        withoutPictures(body),
        related,
        translationOf,
        acts.stream().map(DemoStory::withoutPictures).toList());
  }

  private static Act withoutPictures(Act act) {
    return switch (act) {
      case Act.Update(var at, var minor, var note, var change) ->
          new Act.Update(at, minor, note, change.withoutPictures());
      case Act.Correct(var at, var note, var change) ->
          new Act.Correct(at, note, change.withoutPictures());
      case Act.Draft _,
          Act.Submit _,
          Act.Publish _,
          Act.Withdraw _,
          Act.Schedule _,
          Act.Embargo _ ->
          act;
    };
  }

  static ArrayNode withoutPictures(ArrayNode body) {
    var words = body.arrayNode();
    body.forEach(
        block -> {
          if (!isPicture(block)) {
            words.add(block);
          }
        });
    return words;
  }

  private static boolean isPicture(JsonNode block) {
    var type = block.path("type").asText();
    return type.equals("picture") || type.equals("gallery");
  }

  static ArticleId id(String key) {
    return new ArticleId(key.replace("-", ""));
  }

  /** A picture in its place, by key. */
  public record Use(String picture, String caption, String alternativeText) {}

  /** Something that the desk did, or plans. */
  public sealed interface Act {
    Instant at();

    record Draft(Instant at) implements Act {}

    record Submit(Instant at) implements Act {}

    record Publish(Instant at) implements Act {}

    record Update(Instant at, boolean minor, String note, Change change) implements Act {}

    record Correct(Instant at, String note, Change change) implements Act {}

    record Withdraw(Instant at, String notice) implements Act {}

    record Schedule(Instant at, Instant until) implements Act {}

    record Embargo(Instant at, Instant until) implements Act {}
  }

  /**
   * A change of the text.
   *
   * @param fields new texts of {@code headline}, {@code standfirst} and {@code frontHeadline}
   * @param words old words of the body, each of which stands there once, and the new ones
   * @param append blocks for the end of the body
   */
  public record Change(
      Map<String, String> fields, Map<String, String> words, List<JsonNode> append) {
    public Change {
      fields = Map.copyOf(fields);
      words = Map.copyOf(words);
      append = List.copyOf(append);
    }

    private Change withoutPictures() {
      return new Change(fields, words, append.stream().filter(block -> !isPicture(block)).toList());
    }

    boolean isEmpty() {
      return fields.isEmpty() && words.isEmpty() && append.isEmpty();
    }
  }
}
