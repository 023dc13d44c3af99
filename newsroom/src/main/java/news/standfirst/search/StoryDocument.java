package news.standfirst.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.Lookup;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostWords;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** The words of a story in one edition as a document of the index; never the internal note. */
final class StoryDocument {
  static final String ID = "id";

  /** The coverage that a document belongs to, so that all of it can be taken out at once. */
  static final String COVERAGE = "coverage";

  private static final String LIVE = "coverage:";
  private static final String POST = "post:";

  static final String LANGUAGE = "language";
  static final String PUBLISHED = "published";
  static final String HEADLINE = "headline";
  static final String STANDFIRST = "standfirst";
  static final String BODY = "body";
  static final String NAMES = "names";

  /** Offsets in the postings make snippets of long bodies without analysing them again. */
  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setStored(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WORDS.freeze();
  }

  private StoryDocument() {}

  static Document of(Lookup.Found story) {
    var article = story.article();
    var text = story.text();
    var suffix = Analysers.suffix(story.language());
    var document = new Document();
    document.add(new StringField(ID, article.id().value(), Field.Store.YES));
    document.add(new StringField(LANGUAGE, story.language().tag(), Field.Store.NO));
    var published = article.firstPublishedAt();
    document.add(
        new LongField(
            PUBLISHED,
            (published == null ? Instant.EPOCH : published).getEpochSecond(),
            Field.Store.NO));
    document.add(new Field(HEADLINE + suffix, text.headline(), WORDS));
    document.add(new Field(STANDFIRST + suffix, text.standfirst(), WORDS));
    document.add(new Field(BODY + suffix, text.body().words(), WORDS));
    document.add(new Field(NAMES + suffix, names(text), WORDS));
    return document;
  }

  static String id(CoverageId coverage) {
    return LIVE + coverage;
  }

  static String id(PostKey post) {
    return POST + post;
  }

  /** What a document is of. */
  static Found.Place place(String id) {
    if (id.startsWith(LIVE)) {
      return new Found.Place.Live(new CoverageId(id.substring(LIVE.length())));
    }
    return id.startsWith(POST)
        ? new Found.Place.Post(PostKey.parse(id.substring(POST.length())))
        : new Found.Place.Story(new ArticleId(id));
  }

  /** A coverage in the words of an edition, whose language it has. */
  static Document of(Coverage coverage) {
    var text = coverage.text();
    return live(
        id(coverage.id()),
        coverage,
        coverage.openedAt(),
        text.headline(),
        text.standfirst(),
        text.summary().words(),
        names(text.bylines()));
  }

  static Document of(Coverage coverage, PostWords words) {
    var text = words.text();
    return live(
        id(words.post().key()),
        coverage,
        words.post().publishedAt(),
        text.headline(),
        "",
        text.body().words(),
        names(text.bylines()) + "\n" + text.guest());
  }

  private static Document live(
      String id,
      Coverage coverage,
      @Nullable Instant published,
      String headline,
      String standfirst,
      String body,
      String names) {
    var suffix = Analysers.suffix(coverage.language());
    var document = new Document();
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new StringField(COVERAGE, coverage.id().value(), Field.Store.NO));
    document.add(new StringField(LANGUAGE, coverage.language().tag(), Field.Store.NO));
    document.add(
        new LongField(
            PUBLISHED,
            (published == null ? Instant.EPOCH : published).getEpochSecond(),
            Field.Store.NO));
    document.add(new Field(HEADLINE + suffix, headline, WORDS));
    document.add(new Field(STANDFIRST + suffix, standfirst, WORDS));
    document.add(new Field(BODY + suffix, body, WORDS));
    document.add(new Field(NAMES + suffix, names, WORDS));
    return document;
  }

  private static String names(List<Byline> bylines) {
    return bylines.stream().map(Byline::name).collect(Collectors.joining(", "));
  }

  private static String names(ArticleText text) {
    var bylines = text.bylines().stream().map(Byline::name);
    return bylines.collect(Collectors.joining(", ")) + "\n" + text.dateline();
  }
}
