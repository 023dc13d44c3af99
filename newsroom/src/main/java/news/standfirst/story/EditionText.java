package news.standfirst.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as an edition shows it. Where a sentence is not translated the original stands: marked
 * with its language where there are marks, named in {@code untranslated} where there are none.
 *
 * @param text everything, in the words of this edition
 * @param untranslated lines without marks (headline, standfirst, captions, titles) that stand in
 *     the original
 * @param notes corrections and notices in the words of this edition, by their original words
 */
public record EditionText(ArticleText text, Set<String> untranslated, Map<String, String> notes) {
  public EditionText {
    untranslated = Set.copyOf(untranslated);
    notes = Map.copyOf(notes);
  }

  /** A text in its own language. */
  public static EditionText original(ArticleText text) {
    return new EditionText(text, Set.of(), Map.of());
  }

  /** A correction or notice in the words of this edition, if there are any. */
  public PublicNote note(PublicNote original, Language edition) {
    var words = notes.get(original.words());
    return words == null ? original : new PublicNote(original.at(), words, edition);
  }

  /** Words of another language than their surroundings, as such. */
  public static Text in(Language language, Text text) {
    return new Text(
        text.spans().stream()
            .map(span -> new Span(span.text(), in(language, span.marks())))
            .toList());
  }

  /** A body of another language than its surroundings, marked so throughout. */
  public static Body in(Language language, Body body) {
    return new Body(body.blocks().stream().map(block -> in(language, block)).toList());
  }

  private static List<Mark> in(Language language, List<Mark> marks) {
    if (marks.stream().anyMatch(Mark.In.class::isInstance)) {
      return marks;
    }
    var more = new ArrayList<Mark>();
    more.add(new Mark.In(language));
    more.addAll(marks);
    return more;
  }

  /** A text that nobody translated: it stands in the original throughout, and says so. */
  public static EditionText untranslated(ArticleText text, Language from) {
    var lines =
        Stream.concat(
            Stream.of(
                text.headline(),
                text.standfirst(),
                text.dateline(),
                text.frontHeadline(),
                text.teaser()),
            Stream.concat(
                text.pictures().flatMap(use -> Stream.of(use.caption(), use.alternativeText())),
                text.body().blocks().stream().flatMap(EditionText::titles)));
    var words =
        new ArticleText(
            text.headline(),
            text.standfirst(),
            text.bylines(),
            text.dateline(),
            text.topics(),
            text.label(),
            text.leadPicture(),
            in(from, text.body()),
            text.frontHeadline(),
            text.teaser(),
            text.related(),
            "");
    return new EditionText(
        words, lines.filter(line -> !line.isEmpty()).collect(Collectors.toSet()), Map.of());
  }

  private static Stream<String> titles(Block block) {
    return switch (block) {
      case Block.Embed(var _, var title) -> Stream.of(title);
      case Block.RelatedLink(var _, var title) -> Stream.of(title);
      case Block.Picture _,
          Block.Gallery _,
          Block.Paragraph _,
          Block.Subheading _,
          Block.Quote _,
          Block.Listing _,
          Block.Table _,
          Block.Divider _ ->
          Stream.of();
    };
  }

  private static Block in(Language language, Block block) {
    return switch (block) {
      case Block.Paragraph(var words) -> new Block.Paragraph(in(language, words));
      case Block.Subheading(var words) -> new Block.Subheading(in(language, words));
      case Block.Quote(var words, var attribution) ->
          new Block.Quote(in(language, words), in(language, attribution));
      case Block.Listing(var ordered, var entries) ->
          new Block.Listing(ordered, entries.stream().map(e -> in(language, e)).toList());
      case Block.Table(var caption, var header, var rows) ->
          new Block.Table(
              in(language, caption),
              header,
              rows.stream().map(row -> row.stream().map(c -> in(language, c)).toList()).toList());
      case Block.Picture _, Block.Gallery _, Block.Embed _, Block.RelatedLink _, Block.Divider _ ->
          block;
    };
  }
}
