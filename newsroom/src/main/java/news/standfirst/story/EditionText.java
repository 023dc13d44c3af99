package news.standfirst.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    var nothing = ArticleText.of("", "", Body.EMPTY);
    return original(nothing).after(nothing, ArticleText.of("", "", body), language).text().body();
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

  /**
   * This text after its original changed, before anybody translated the change: what stayed as it
   * was keeps its words, a part that changed stands in the original. So nothing is ever shown that
   * the original does not say any more.
   *
   * @param before the original that this text was made from
   * @param now the original as it is
   * @param from its language
   */
  public EditionText after(ArticleText before, ArticleText now, Language from) {
    if (before.equals(now)) {
      return this;
    }
    return new Carrying(before, now, from).carried();
  }

  /** One text on its way to a new original. */
  private final class Carrying {
    private final ArticleText before;
    private final ArticleText now;
    private final Language from;
    private final Set<String> originals = new HashSet<>();

    Carrying(ArticleText before, ArticleText now, Language from) {
      this.before = before;
      this.now = now;
      this.from = from;
    }

    EditionText carried() {
      var lead = use(before.leadPicture(), text.leadPicture(), now.leadPicture());
      var body = body();
      var words =
          new ArticleText(
              line(before.headline(), text.headline(), now.headline()),
              line(before.standfirst(), text.standfirst(), now.standfirst()),
              now.bylines(),
              line(before.dateline(), text.dateline(), now.dateline()),
              now.topics(),
              now.label(),
              lead,
              body,
              line(before.frontHeadline(), text.frontHeadline(), now.frontHeadline()),
              line(before.teaser(), text.teaser(), now.teaser()),
              now.related(),
              "");
      return new EditionText(words, originals, notes);
    }

    private String line(String was, String shown, String is) {
      if (was.equals(is)) {
        if (untranslated.contains(shown)) {
          originals.add(shown);
        }
        return shown;
      }
      if (!is.isEmpty()) {
        originals.add(is);
      }
      return is;
    }

    private @Nullable PictureUse use(
        @Nullable PictureUse was, @Nullable PictureUse shown, @Nullable PictureUse is) {
      if (is == null) {
        return null;
      }
      return was == null || shown == null
          ? use(new PictureUse(is.picture(), "", ""), is, is)
          : new PictureUse(
              is.picture(),
              line(was.caption(), shown.caption(), is.caption()),
              line(was.alternativeText(), shown.alternativeText(), is.alternativeText()));
    }

    private Body body() {
      Map<Block, Block> kept = new HashMap<>();
      var old = before.body().blocks();
      var shown = text.body().blocks();
      for (int i = 0; i < Math.min(old.size(), shown.size()); i++) {
        kept.putIfAbsent(old.get(i), shown.get(i));
      }
      var blocks = new ArrayList<Block>();
      for (var block : now.body().blocks()) {
        var same = kept.get(block);
        blocks.add(same == null ? original(block) : same);
        if (same != null) {
          lines(same).filter(untranslated::contains).forEach(originals::add);
        }
      }
      return new Body(blocks);
    }

    private Stream<String> lines(Block block) {
      return switch (block) {
        case Block.Picture(var one) -> Stream.of(one.caption());
        case Block.Gallery(var pictures) -> pictures.stream().map(PictureUse::caption);
        case Block.Embed(var url, var title) -> Stream.of(title);
        case Block.RelatedLink(var url, var title) -> Stream.of(title);
        case Block.Paragraph _,
            Block.Subheading _,
            Block.Quote _,
            Block.Listing _,
            Block.Table _,
            Block.Divider _ ->
            Stream.of();
      };
    }

    private Block original(Block block) {
      lines(block).filter(words -> !words.isEmpty()).forEach(originals::add);
      return switch (block) {
        case Block.Paragraph(var words) -> new Block.Paragraph(in(from, words));
        case Block.Subheading(var words) -> new Block.Subheading(in(from, words));
        case Block.Quote(var words, var attribution) ->
            new Block.Quote(in(from, words), in(from, attribution));
        case Block.Listing(var ordered, var entries) ->
            new Block.Listing(ordered, entries.stream().map(e -> in(from, e)).toList());
        case Block.Table(var caption, var header, var rows) ->
            new Block.Table(
                in(from, caption),
                header,
                rows.stream().map(row -> row.stream().map(c -> in(from, c)).toList()).toList());
        case Block.Picture _,
            Block.Gallery _,
            Block.Embed _,
            Block.RelatedLink _,
            Block.Divider _ ->
            block;
      };
    }
  }
}
