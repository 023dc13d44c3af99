package news.standfirst.demo;

import java.util.List;
import java.util.Map;
import news.standfirst.story.Author;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;

/**
 * The whole demo newspaper, read and dated.
 *
 * @param name of the paper
 * @param mottos per language
 * @param bylineNames the names of the authors, by the keys that stories name them by
 * @param pictures by key
 */
public record DemoPaper(
    String name,
    Map<Language, String> mottos,
    List<Topic> topics,
    List<Author> authors,
    Map<String, String> bylineNames,
    List<HousePage> pages,
    Map<Language, Front> fronts,
    Map<String, DemoPicture> pictures,
    List<DemoStory> stories,
    List<DemoCoverage> coverages) {

  /** What the editors put at the top of an edition: keys of stories, then topics. */
  public record Front(String lead, List<String> pinned, List<Slug> topics) {}

  /** The same paper without a picture, filled within seconds. */
  public DemoPaper withoutPictures() {
    return new DemoPaper(
        name,
        mottos,
        topics,
        authors,
        bylineNames,
        pages,
        fronts,
        Map.of(),
        stories.stream().map(DemoStory::withoutPictures).toList(),
        coverages.stream().map(DemoCoverage::withoutPictures).toList());
  }

  /** What an author is called in bylines. */
  String bylineName(String author) {
    var name = bylineNames.get(author);
    if (name == null) {
      throw new IllegalStateException("The demo has no author \"%s\".".formatted(author));
    }
    return name;
  }
}
