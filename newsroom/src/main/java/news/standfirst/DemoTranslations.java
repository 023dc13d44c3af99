package news.standfirst;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.demo.DemoTranslation;
import news.standfirst.story.Actor;
import news.standfirst.story.Text;
import news.standfirst.translation.work.Revising;

/** Brings the demo's own translations to their stories, sentence by sentence, as people do. */
final class DemoTranslations {
  private DemoTranslations() {}

  /**
   * Writes them all.
   *
   * @throws IllegalStateException when one does not fit its story
   */
  static void write(List<DemoTranslation> translations, Revising revising) {
    translations.forEach(translation -> write(translation, revising));
  }

  private static void write(DemoTranslation translation, Revising revising) {
    var actor = Actor.person(translation.by());
    var begun =
        revising
            .begin(translation.story(), translation.language(), actor)
            .orElseThrow(() -> wrong(translation, "there is no such story"));
    var left = new ArrayList<>(translation.texts().keySet());
    for (int number = 0; number < begun.segments().size(); number++) {
      var segment = begun.segments().get(number);
      var sentences = translation.texts().getOrDefault(segment.place(), List.of());
      if (segment.sentence() >= sentences.size()) {
        throw wrong(
            translation,
            "it lacks sentence %d of %s: %s"
                .formatted(segment.sentence(), segment.place(), segment.source().words()));
      }
      left.remove(segment.place());
      var text = Text.plain(sentences.get(segment.sentence()));
      var wish = new Revising.Wish(number, segment.revision(), text);
      if (!(revising.write(translation.story(), translation.language(), wish, actor)
          instanceof Revising.Result.Kept)) {
        throw wrong(translation, "a sentence of " + segment.place() + " was not taken");
      }
    }
    if (!left.isEmpty()) {
      throw wrong(translation, "the story has no " + String.join(", ", left));
    }
  }

  private static IllegalStateException wrong(DemoTranslation translation, String why) {
    return new IllegalStateException(
        "The demo's translation of %s into %s does not fit: %s."
            .formatted(translation.story(), translation.language(), why));
  }
}
