package news.standfirst.desk.writing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Byline;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.jspecify.annotations.Nullable;

/** What differs between two texts of a story, word by word, side by side. */
public final class Differences {
  /**
   * Longer blocks are compared as a whole: Myers' comparison grows with the product of length and
   * difference, and 4,000 words twice are a second's work at worst.
   */
  private static final int MOST_WORDS_COMPARED = 4_000;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}'’_-]+|\\s+|.", Pattern.DOTALL);

  /** How a piece stands to the other side. */
  public enum Kind {
    SAME,
    CHANGED
  }

  /** A run of words on one side. */
  public record Piece(String text, Kind kind, boolean strong, boolean emphasis) {
    public boolean changed() {
      return kind == Kind.CHANGED;
    }
  }

  /**
   * A block on both sides.
   *
   * @param before empty when it is new
   * @param after empty when it is gone
   * @param same whether nothing in it differs
   * @param pictureBefore the picture that stands there; null when there is none
   * @param pictureAfter likewise
   */
  public record Row(
      String kind,
      List<Piece> before,
      List<Piece> after,
      boolean same,
      @Nullable PictureId pictureBefore,
      @Nullable PictureId pictureAfter) {}

  /** A field that differs, by its name in the form. */
  public record Field(String name, List<Row> rows) {}

  /** A block as it is compared: what it is, its words with their marks, and its picture. */
  private record Line(String kind, List<Token> tokens, @Nullable PictureId picture) {
    Line(String kind, List<Token> tokens) {
      this(kind, tokens, null);
    }

    /** Whether it is the same kind of block, with the same picture if it is one. */
    boolean isLike(Line other) {
      return kind.equals(other.kind) && Objects.equals(picture, other.picture);
    }

    boolean hasWords() {
      return tokens.stream().anyMatch(token -> !token.text().isBlank());
    }
  }

  private record Token(String text, boolean strong, boolean emphasis) {}

  private Differences() {}

  /** The fields that differ, in the order of the form. */
  public static List<Field> between(ArticleText before, ArticleText after) {
    var fields = new ArrayList<Field>();
    compare(fields, "headline", before, after, text -> line(text.headline()));
    compare(fields, "standfirst", before, after, text -> line(text.standfirst()));
    compare(fields, "byline", before, after, text -> names(text.bylines(), Byline::name));
    compare(fields, "dateline", before, after, text -> line(text.dateline()));
    compare(fields, "topic", before, after, text -> names(text.topics(), Objects::toString));
    compare(fields, "label", before, after, text -> line(text.label().name()));
    compare(fields, "leadPicture", before, after, text -> picture(text.leadPicture()));
    compare(fields, "body", before, after, Differences::body);
    compare(fields, "frontHeadline", before, after, text -> line(text.frontHeadline()));
    compare(fields, "teaser", before, after, text -> line(text.teaser()));
    compare(fields, "related", before, after, text -> names(text.related(), Objects::toString));
    compare(fields, "internalNote", before, after, text -> line(text.internalNote()));
    return List.copyOf(fields);
  }

  /** One sentence in two wordings. */
  public static Row sentence(Text before, Text after) {
    return inside(new Line("", tokens(before)), new Line("", tokens(after)));
  }

  private static void compare(
      List<Field> fields,
      String name,
      ArticleText before,
      ArticleText after,
      Function<ArticleText, List<Line>> lines) {
    var one = lines.apply(before);
    var other = lines.apply(after);
    if (!one.equals(other)) {
      fields.add(new Field(name, rows(one, other)));
    }
  }

  private static List<Row> rows(List<Line> before, List<Line> after) {
    var rows = new ArrayList<Row>();
    int at = 0;
    for (var delta : DiffUtils.<Line>diff(before, after).getDeltas()) {
      for (; at < delta.getSource().getPosition(); at++) {
        rows.add(same(before.get(at)));
      }
      rows.addAll(changed(delta));
      at += delta.getSource().size();
    }
    for (; at < before.size(); at++) {
      rows.add(same(before.get(at)));
    }
    return rows;
  }

  /** Blocks that were replaced stand beside each other in their order. */
  private static List<Row> changed(AbstractDelta<Line> delta) {
    var from = delta.getSource().getLines();
    var to = delta.getTarget().getLines();
    var rows = new ArrayList<Row>();
    for (int at = 0; at < Math.max(from.size(), to.size()); at++) {
      var before = at < from.size() ? from.get(at) : null;
      var after = at < to.size() ? to.get(at) : null;
      rows.add(
          before != null && after != null && before.isLike(after)
              ? inside(before, after)
              : whole(before, after));
    }
    return rows;
  }

  private static Row same(Line line) {
    var pieces = pieces(line.tokens(), Kind.SAME);
    return new Row(line.kind(), pieces, pieces, true, line.picture(), line.picture());
  }

  private static Row whole(@Nullable Line before, @Nullable Line after) {
    return new Row(
        after != null ? after.kind() : Objects.requireNonNull(before).kind(),
        before == null ? List.of() : pieces(before.tokens(), Kind.CHANGED),
        after == null ? List.of() : pieces(after.tokens(), Kind.CHANGED),
        false,
        before == null ? null : before.picture(),
        after == null ? null : after.picture());
  }

  private static Row inside(Line before, Line after) {
    if (before.tokens().size() + after.tokens().size() > 2 * MOST_WORDS_COMPARED) {
      return whole(before, after);
    }
    var left = new ArrayList<Piece>();
    var right = new ArrayList<Piece>();
    int leftAt = 0;
    int rightAt = 0;
    for (var delta : DiffUtils.<Token>diff(before.tokens(), after.tokens()).getDeltas()) {
      var source = delta.getSource();
      var target = delta.getTarget();
      left.addAll(pieces(before.tokens().subList(leftAt, source.getPosition()), Kind.SAME));
      right.addAll(pieces(after.tokens().subList(rightAt, target.getPosition()), Kind.SAME));
      left.addAll(pieces(source.getLines(), Kind.CHANGED));
      right.addAll(pieces(target.getLines(), Kind.CHANGED));
      leftAt = source.getPosition() + source.size();
      rightAt = target.getPosition() + target.size();
    }
    left.addAll(pieces(before.tokens().subList(leftAt, before.tokens().size()), Kind.SAME));
    right.addAll(pieces(after.tokens().subList(rightAt, after.tokens().size()), Kind.SAME));
    return new Row(after.kind(), left, right, false, before.picture(), after.picture());
  }

  /** Neighbours that look the same as one piece. */
  private static List<Piece> pieces(List<Token> tokens, Kind kind) {
    var pieces = new ArrayList<Piece>();
    for (var token : tokens) {
      var last = pieces.isEmpty() ? null : pieces.getLast();
      if (last != null && last.strong() == token.strong() && last.emphasis() == token.emphasis()) {
        var longer = new Piece(last.text() + token.text(), kind, token.strong(), token.emphasis());
        pieces.set(pieces.size() - 1, longer);
      } else {
        pieces.add(new Piece(token.text(), kind, token.strong(), token.emphasis()));
      }
    }
    return pieces;
  }

  private static List<Line> line(String words) {
    return words.isEmpty() ? List.of() : List.of(new Line("", tokens(words)));
  }

  private static <T> List<Line> names(List<T> things, Function<T, String> name) {
    return line(things.stream().map(name).collect(Collectors.joining(", ")));
  }

  private static List<Line> picture(@Nullable PictureUse use) {
    return use == null ? List.of() : List.of(pictureLine(use));
  }

  private static Line pictureLine(PictureUse use) {
    var words =
        Stream.of(use.caption(), use.alternativeText())
            .filter(said -> !said.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Line("picture", tokens(words), use.picture());
  }

  private static List<Line> body(ArticleText text) {
    return text.body().blocks().stream().flatMap(block -> lines(block).stream()).toList();
  }

  private static List<Line> lines(Block block) {
    return switch (block) {
      case Block.Paragraph(var text) -> List.of(new Line("paragraph", tokens(text)));
      case Block.Subheading(var text) -> List.of(new Line("subheading", tokens(text)));
      case Block.Quote(var text, var attribution) ->
          withWords(new Line("quote", tokens(text)), new Line("attribution", tokens(attribution)));
      case Block.Listing(var ordered, var entries) ->
          entries.stream()
              .map(entry -> new Line(ordered ? "numbers" : "bullets", tokens(entry)))
              .toList();
      case Block.Picture(var use) -> List.of(pictureLine(use));
      case Block.Gallery(var pictures) -> pictures.stream().map(Differences::pictureLine).toList();
      case Block.Embed(var url, var title) ->
          List.of(new Line("embed", tokens(title + " · " + url)));
      case Block.Table(var caption, var _, var rows) -> table(caption, rows);
      case Block.RelatedLink(var url, var title) ->
          List.of(new Line("related-link", tokens(title + " · " + url)));
      case Block.Divider() -> List.of(new Line("divider", tokens("———")));
    };
  }

  private static List<Line> table(Text caption, List<List<Text>> rows) {
    var lines = new ArrayList<>(withWords(new Line("caption", tokens(caption))));
    for (var row : rows) {
      var tokens = new ArrayList<Token>();
      for (var cell : row) {
        if (!tokens.isEmpty()) {
          tokens.add(new Token(" | ", false, false));
        }
        tokens.addAll(tokens(cell));
      }
      lines.add(new Line("row", tokens));
    }
    return lines;
  }

  private static List<Line> withWords(Line... lines) {
    return List.of(lines).stream().filter(Line::hasWords).toList();
  }

  private static List<Token> tokens(String words) {
    return tokens(words, false, false);
  }

  private static List<Token> tokens(String words, boolean strong, boolean emphasis) {
    return WORD.matcher(words)
        .results()
        .map(found -> new Token(found.group(), strong, emphasis))
        .toList();
  }

  /** A link's address and a language's name are words too, so that their change is seen. */
  private static List<Token> tokens(Text text) {
    return text.spans().stream().flatMap(span -> tokens(span).stream()).toList();
  }

  private static List<Token> tokens(Span span) {
    var strong = span.marks().stream().anyMatch(Mark.Strong.class::isInstance);
    var emphasis = span.marks().stream().anyMatch(Mark.Emphasis.class::isInstance);
    var all = new ArrayList<>(tokens(span.text(), strong, emphasis));
    for (var mark : span.marks()) {
      switch (mark) {
        case Mark.Link(var href) -> all.add(new Token(" [" + href + "]", false, false));
        case Mark.In(var language) -> all.add(new Token(" [" + language + "]", false, false));
        case Mark.Strong() -> {}
        case Mark.Emphasis() -> {}
      }
    }
    return all;
  }
}
