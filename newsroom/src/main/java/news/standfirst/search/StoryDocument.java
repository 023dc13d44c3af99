package news.standfirst.search;

import java.time.Instant;
import java.util.stream.Collectors;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.Lookup;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** The words of a story in one edition as a document of the index; never the internal note. */
final class StoryDocument {
  static final String ID = "id";
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

  private static String names(ArticleText text) {
    var bylines = text.bylines().stream().map(Byline::name);
    return bylines.collect(Collectors.joining(", ")) + "\n" + text.dateline();
  }
}
