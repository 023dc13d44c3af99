package news.standfirst.translation.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.Text;
import news.standfirst.story.Topic;

/**
 * The words of topics in the form that articles have: the name as headline, then a paragraph each
 * for the description, for what comes next and for every key date. Pure functions.
 */
public final class TopicWords {
  private TopicWords() {}

  static ArticleText of(Topic topic) {
    var main = topic.main();
    var blocks = new ArrayList<Block>();
    if (hasMore(topic)) {
      lines(topic).forEach(line -> blocks.add(new Block.Paragraph(Text.plain(line))));
    }
    return ArticleText.of(topic.name(main), "", new Body(blocks));
  }

  /** Whether there is more than its name. */
  public static boolean hasMore(Topic topic) {
    return lines(topic).stream().anyMatch(line -> !line.isBlank());
  }

  private static List<String> lines(Topic topic) {
    var main = topic.main();
    var lines = new ArrayList<String>();
    lines.add(topic.descriptions().getOrDefault(main, ""));
    lines.add(topic.next().getOrDefault(main, ""));
    topic.keyDates().forEach(date -> lines.add(date.texts().getOrDefault(main, "")));
    return lines;
  }

  /** A topic with the words of a translation where nobody wrote any. */
  public static Topic with(
      Topic topic, Language language, ArticleText words, List<KeptSegment> segments) {
    var lines = lines(topic);
    var blocks = words.body().blocks();
    var found = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var there = i < blocks.size() && isOf(lines.get(i), "body/" + i, segments);
      found.add(there ? translated(blocks.get(i), topic.main()).orElse("") : "");
    }
    return topic.withMore(
        language, words.headline(), found.get(0), found.subList(2, found.size()), found.get(1));
  }

  /** Whether a place's sentences are of this line: it may have been written anew since. */
  private static boolean isOf(String line, String place, List<KeptSegment> segments) {
    var source =
        segments.stream()
            .filter(segment -> segment.place().equals(place))
            .map(segment -> segment.source().words())
            .collect(Collectors.joining());
    return !source.isEmpty() && bare(source).equals(bare(line));
  }

  private static String bare(String words) {
    return words.replaceAll("\\s+", "");
  }

  /** Empty where a sentence of it still stands in the original. */
  private static Optional<String> translated(Block block, Language main) {
    var texts = block.texts().toList();
    var original =
        texts.stream()
            .flatMap(text -> text.spans().stream())
            .anyMatch(span -> span.marks().contains(new Mark.In(main)));
    return original
        ? Optional.empty()
        : Optional.of(texts.stream().map(Text::words).collect(Collectors.joining(" ")));
  }
}
