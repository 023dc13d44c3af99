package news.standfirst.demo;

import java.util.List;
import java.util.Map;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;

/**
 * A story of the demo in another language, by a person of the desk.
 *
 * @param by the sign-in name of the translator
 * @param texts the sentences of each place of the story, by the place: {@code headline}, {@code
 *     body/2}
 */
public record DemoTranslation(
    ArticleId story, Language language, String by, Map<String, List<String>> texts) {
  public DemoTranslation {
    texts = Map.copyOf(texts);
  }
}
