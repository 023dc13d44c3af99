package news.standfirst.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Articles;
import news.standfirst.story.Byline;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Status;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Brings what the desk looks for into the index: the newest revision of every story and the words
 * of every picture. Words are not stored, only pointed from, and the internal note is left out.
 */
final class DeskWords implements FollowingIndex.Subject {
  /** Also the thing of its log entries. */
  static final String STORY = "article";

  static final String PICTURE = "picture";

  static final String KIND = "kind";
  static final String ID = "id";
  static final String WORDS = "words";
  static final String AT = "at";
  static final String STATUS = "status";
  static final String LANGUAGE = "language";
  static final String TOPIC = "topic";
  static final String PERSON = "person";
  static final String SCHEDULED = "scheduled";

  /** The pictures of a story, by their ids. */
  static final String SHOWS = "shows";

  /** The second has {@link #SHOWS}. */
  static final int FORM = 2;

  /** Under kind and id, so that both may have the same id. */
  private static final String KEY = "key";

  private static final int BATCH = 500;
  private static final FieldType POINTED_FROM = new FieldType();

  static {
    POINTED_FROM.setTokenized(true);
    POINTED_FROM.setOmitNorms(true);
    POINTED_FROM.setIndexOptions(IndexOptions.DOCS);
    POINTED_FROM.freeze();
  }

  private final Articles articles;
  private final PictureTexts pictures;
  private final IndexWriter writer;
  private final BooleanSupplier goesOn;

  /**
   * @param goesOn false once a long filling should end
   */
  DeskWords(Articles articles, PictureTexts pictures, IndexWriter writer, BooleanSupplier goesOn) {
    this.articles = articles;
    this.pictures = pictures;
    this.writer = writer;
    this.goesOn = goesOn;
  }

  @Override
  public Set<EventKind> erasures() {
    return Set.of(EventKind.ARTICLE_ERASED, EventKind.PICTURE_KILLED);
  }

  @Override
  public boolean takesNothing(LogEntry entry) {
    return !entry.thing().equals(STORY) && !entry.thing().equals(PICTURE);
  }

  @Override
  public void take(LogEntry entry) throws IOException {
    switch (entry.thing()) {
      case STORY -> takeStory(new ArticleId(entry.id()));
      case PICTURE -> takePicture(entry.id());
      default -> {}
    }
  }

  private void takeStory(ArticleId id) throws IOException {
    var key = new Term(KEY, key(STORY, id.value()));
    for (var line : articles.lines(List.of(id))) {
      var newest = articles.revision(id, line.article().revision());
      if (line.article().status() != Status.ERASED && newest.isPresent()) {
        writer.updateDocument(key, story(line, newest.get().text()));
        return;
      }
    }
    writer.deleteDocuments(key);
  }

  private void takePicture(String id) throws IOException {
    var key = new Term(KEY, key(PICTURE, id));
    var found = pictures.find(id);
    if (found.isPresent()) {
      writer.updateDocument(key, picture(found.get()));
    } else {
      writer.deleteDocuments(key);
    }
  }

  /** What changes meanwhile is followed. */
  @Override
  public void fill() throws IOException {
    var cursor = "";
    while (cursor != null && goesOn.getAsBoolean()) {
      var part = articles.list(ArticleQuery.ALL, cursor, BATCH);
      for (var line : part.lines()) {
        takeStory(line.article().id());
      }
      cursor = part.next();
    }
    var ids = pictures.ids("", BATCH);
    while (!ids.isEmpty() && goesOn.getAsBoolean()) {
      for (var id : ids) {
        takePicture(id);
      }
      ids = pictures.ids(ids.getLast(), BATCH);
    }
  }

  private static Document story(ArticleLine line, ArticleText text) {
    var article = line.article();
    var document = document(STORY, article.id().value(), line.changedAt());
    add(document, STATUS, article.status().name());
    add(document, LANGUAGE, article.language().tag());
    text.topics().stream().distinct().forEach(topic -> add(document, TOPIC, topic.value()));
    var bylines = text.bylines().stream().map(Byline::name);
    Stream.concat(Stream.of(article.createdBy(), line.changedBy()), bylines)
        .map(DeskWords::person)
        .distinct()
        .forEach(person -> add(document, PERSON, person));
    if (article.scheduledFor() != null) {
      add(document, SCHEDULED, SCHEDULED);
    }
    text.pictures()
        .map(use -> use.picture().value())
        .distinct()
        .forEach(picture -> add(document, SHOWS, picture));
    words(document, text.headline());
    words(document, text.frontHeadline());
    words(document, article.slug().value());
    words(document, text.standfirst());
    words(document, text.dateline());
    text.bylines().forEach(byline -> words(document, byline.name()));
    words(document, text.body().words());
    return document;
  }

  private static Document picture(PictureTexts.Line line) {
    var document = document(PICTURE, line.id(), line.addedAt());
    words(document, line.words());
    return document;
  }

  private static Document document(String kind, String id, Instant at) {
    var document = new Document();
    document.add(new StringField(KEY, key(kind, id), Field.Store.NO));
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    add(document, KIND, kind);
    document.add(new LongField(AT, micros(at), Field.Store.NO));
    return document;
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static void words(Document document, String text) {
    document.add(new Field(WORDS, text, POINTED_FROM));
  }

  private static String key(String kind, String id) {
    return kind + "/" + id;
  }

  static String person(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static long micros(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
  }
}
