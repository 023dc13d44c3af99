package news.standfirst.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Which words of a story are translated, cut into sentences, and the story put together again in
 * another language.
 *
 * <p>Translated: headline, front headline, standfirst, teaser, captions, alternative text, and
 * every text of every block: tables, quotes with their attributions, titles of embeds and related
 * links. Never: bylines, credits (which belong to pictures), the internal note, addresses. The
 * dateline names a place and is translated as a text of its own.
 *
 * <p>A text's place is a path: {@code headline}, {@code lead/caption}, {@code body/4}, {@code
 * body/4/attribution}, {@code body/5/0} (an entry), {@code body/6/1/2} (row and cell), {@code
 * body/7/caption}, {@code body/8/0/alternative}.
 */
public final class StorySegments {
  private final List<Segment> segments;

  private StorySegments(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  /** Of an article. */
  public static StorySegments of(ArticleText article, Language language) {
    var gathering = new Gathering(language);
    new Walk(gathering::take).article(article);
    return new StorySegments(gathering.segments);
  }

  /** Of a body alone, as a post has it. */
  public static StorySegments of(Body body, Language language) {
    var gathering = new Gathering(language);
    new Walk(gathering::take).body(body);
    return new StorySegments(gathering.segments);
  }

  /** Of a single text: a correction, a withdrawal notice, a topic's name. */
  public static StorySegments of(String place, Text text, Language language) {
    return new StorySegments(Segmenter.of(language).split(place, text));
  }

  /** In reading order. */
  public List<Segment> segments() {
    return segments;
  }

  /**
   * The article in the other language. Sentences for which nothing is shown stay in the source
   * language: inside a text they are marked with it; of a place that knows no marks (a headline, a
   * caption) all sentences stay together in the source language, and the place is named.
   */
  public Assembled<ArticleText> assemble(
      ArticleText source, Pair pair, Function<Segment, Optional<Text>> shown) {
    var assembly = new Assembly(segments, pair, shown);
    var text = new Walk(assembly::take).article(source);
    return new Assembled<>(text, assembly.untranslated);
  }

  /** A body in the other language; see {@link #assemble(ArticleText, Pair, Function)}. */
  public Assembled<Body> assemble(Body source, Pair pair, Function<Segment, Optional<Text>> shown) {
    var assembly = new Assembly(segments, pair, shown);
    var body = new Walk(assembly::take).body(source);
    return new Assembled<>(body, assembly.untranslated);
  }

  /** A single text in the other language; see {@link #assemble(ArticleText, Pair, Function)}. */
  public Assembled<Text> assemble(
      String place, Text source, Pair pair, Function<Segment, Optional<Text>> shown) {
    var assembly = new Assembly(segments, pair, shown);
    var text = assembly.take(place, source, true);
    return new Assembled<>(text, assembly.untranslated);
  }

  /**
   * A story in another language.
   *
   * @param inSource places without marks whose words are all in the source language
   */
  public record Assembled<T>(T text, Set<String> inSource) {
    public Assembled {
      inSource = Set.copyOf(inSource);
    }
  }

  /** What is done with each text. */
  @FunctionalInterface
  private interface Visit {
    /** The text that stands there afterwards. */
    Text take(String place, Text text, boolean marked);
  }

  private static final class Gathering {
    private final Segmenter segmenter;
    private final List<Segment> segments = new ArrayList<>();

    Gathering(Language language) {
      this.segmenter = Segmenter.of(language);
    }

    Text take(String place, Text text, boolean marked) {
      segments.addAll(segmenter.split(place, text));
      return text;
    }
  }

  private static final class Assembly {
    private final List<Segment> segments;
    private final Pair pair;
    private final Function<Segment, Optional<Text>> shown;
    private final Set<String> untranslated = new TreeSet<>();

    Assembly(List<Segment> segments, Pair pair, Function<Segment, Optional<Text>> shown) {
      this.segments = segments;
      this.pair = pair;
      this.shown = shown;
    }

    Text take(String place, Text text, boolean marked) {
      var sentences = segments.stream().filter(segment -> segment.place().equals(place)).toList();
      if (sentences.isEmpty()) {
        return text;
      }
      var renderings = sentences.stream().map(shown).toList();
      if (!marked && renderings.stream().anyMatch(Optional::isEmpty)) {
        untranslated.add(place);
        return text;
      }
      var texts = new ArrayList<Text>();
      for (int i = 0; i < sentences.size(); i++) {
        var source = sentences.get(i).text();
        texts.add(renderings.get(i).orElseGet(() -> inSource(source)));
      }
      return Segmenter.join(sentences, texts, pair.to());
    }

    private Text inSource(Text text) {
      return new Text(text.spans().stream().map(this::inSource).toList());
    }

    private Span inSource(Span span) {
      if (span.marks().stream().anyMatch(Mark.In.class::isInstance)) {
        return span;
      }
      var marks = new ArrayList<Mark>();
      marks.add(new Mark.In(pair.from()));
      marks.addAll(span.marks());
      return new Span(span.text(), marks);
    }
  }

  /** Goes through a story in reading order and makes it anew of what stands there afterwards. */
  private record Walk(Visit visit) {
    ArticleText article(ArticleText article) {
      return new ArticleText(
          line("headline", article.headline()),
          line("standfirst", article.standfirst()),
          article.bylines(),
          line("dateline", article.dateline()),
          article.topics(),
          article.label(),
          article.leadPicture() == null ? null : use("lead", article.leadPicture()),
          body(article.body()),
          line("front-headline", article.frontHeadline()),
          line("teaser", article.teaser()),
          article.related(),
          article.internalNote());
    }

    Body body(Body body) {
      var blocks = new ArrayList<Block>();
      for (int i = 0; i < body.blocks().size(); i++) {
        blocks.add(block("body/" + i, body.blocks().get(i)));
      }
      return new Body(blocks);
    }

    private Block block(String place, Block block) {
      return switch (block) {
        case Block.Paragraph(var text) -> new Block.Paragraph(text(place, text));
        case Block.Subheading(var text) -> new Block.Subheading(text(place, text));
        case Block.Quote(var text, var attribution) ->
            new Block.Quote(text(place, text), text(place + "/attribution", attribution));
        case Block.Listing(var ordered, var entries) ->
            new Block.Listing(ordered, texts(place, entries));
        case Block.Picture(var use) -> new Block.Picture(use(place, use));
        case Block.Gallery(var pictures) -> new Block.Gallery(uses(place, pictures));
        case Block.Embed(var url, var title) -> new Block.Embed(url, line(place, title));
        case Block.Table(var caption, var headerRow, var rows) ->
            new Block.Table(text(place + "/caption", caption), headerRow, rows(place, rows));
        case Block.RelatedLink(var url, var title) ->
            new Block.RelatedLink(url, line(place, title));
        case Block.Divider divider -> divider;
      };
    }

    private List<List<Text>> rows(String place, List<List<Text>> rows) {
      var done = new ArrayList<List<Text>>();
      for (int i = 0; i < rows.size(); i++) {
        done.add(texts(place + "/" + i, rows.get(i)));
      }
      return done;
    }

    private List<Text> texts(String place, List<Text> texts) {
      var done = new ArrayList<Text>();
      for (int i = 0; i < texts.size(); i++) {
        done.add(text(place + "/" + i, texts.get(i)));
      }
      return done;
    }

    private List<PictureUse> uses(String place, List<PictureUse> uses) {
      var done = new ArrayList<PictureUse>();
      for (int i = 0; i < uses.size(); i++) {
        done.add(use(place + "/" + i, uses.get(i)));
      }
      return done;
    }

    private PictureUse use(String place, PictureUse use) {
      return new PictureUse(
          use.picture(),
          line(place + "/caption", use.caption()),
          line(place + "/alternative", use.alternativeText()));
    }

    private Text text(String place, Text text) {
      return visit.take(place, text, true);
    }

    private String line(String place, String line) {
      return visit.take(place, Text.plain(line), false).words();
    }
  }
}
