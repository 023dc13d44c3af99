package news.standfirst.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.Articles;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Part;
import news.standfirst.story.PictureId;
import news.standfirst.story.Status;
import news.standfirst.story.StoryFinder;
import news.standfirst.story.StoryLog;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index of what the desk looks for: every story's newest revision, published or not, and every
 * picture that was not killed. It lies in a folder of its own, so that no reader's question can
 * ever be answered from it. Who may see what it finds is for the caller to judge.
 *
 * <p>An answer holds everything that was saved before the question, unless the index is farther
 * behind than a person would wait. Thread-safe; {@link #close} commits.
 */
public final class DeskIndex implements StoryFinder, AutoCloseable {
  /** Longer than a follower takes by far; a bulk import may be farther ahead. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** Shorter beginnings fit half of all words, and would cost as much. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final int MOST_WORDS = 12;
  private static final int LONGEST_CURSOR = 200;
  private static final String OURS = "words";

  private static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField(DeskWords.AT, true, SortedNumericSelector.Type.MAX),
          new SortField(DeskWords.ID, SortField.Type.STRING, true));

  private final DeskAnalyser analyser = new DeskAnalyser();
  private final FollowingIndex index;
  private final StoryLog log;

  /**
   * Opens or makes the index and begins to follow.
   *
   * @throws SearchFault when the folder cannot be used
   */
  public DeskIndex(Path folder, Articles articles, PictureTexts pictures, StoryLog log) {
    this.log = log;
    index =
        new FollowingIndex(
            folder,
            DeskWords.FORM,
            new IndexWriterConfig(analyser),
            log,
            (writer, goesOn) -> new DeskWords(articles, pictures, writer, goesOn));
  }

  @Override
  public Optional<Part<ArticleId>> find(ArticleQuery query, String cursor, int limit) {
    return part(stories(query), query.words(), cursor, limit)
        .map(part -> new Part<>(ids(part), part.next()));
  }

  @Override
  public Optional<Part<ArticleId>> showing(PictureId picture, String cursor, int limit) {
    var after = place(cursor);
    // While it is built anew a page need not wait: it has more to show than this.
    if ((!cursor.isEmpty() && after == null) || isBeingBuilt() || !ready()) {
      return Optional.empty();
    }
    var shown = new TermQuery(new Term(DeskWords.SHOWS, picture.value()));
    var part = index.ask(searcher -> part(searcher, shown, after, limit));
    return Optional.of(new Part<>(ids(part), part.next()));
  }

  private static List<ArticleId> ids(Part<String> part) {
    return part.lines().stream().map(ArticleId::new).toList();
  }

  /** The ids of pictures, newest first; empty when this index cannot say, as for stories. */
  public Optional<Part<String>> pictures(String words, String cursor, int limit) {
    var all = new BooleanQuery.Builder();
    filter(all, new TermQuery(new Term(DeskWords.KIND, DeskWords.PICTURE)));
    return part(all, words, cursor, limit);
  }

  private static BooleanQuery.Builder stories(ArticleQuery query) {
    var all = new BooleanQuery.Builder();
    filter(all, new TermQuery(new Term(DeskWords.KIND, DeskWords.STORY)));
    if (!query.statuses().isEmpty()) {
      var names = query.statuses().stream().map(Status::name).map(BytesRef::new).toList();
      filter(all, new TermInSetQuery(DeskWords.STATUS, names));
    }
    if (query.topic() != null) {
      filter(all, new TermQuery(new Term(DeskWords.TOPIC, query.topic().value())));
    }
    if (!query.person().isBlank()) {
      filter(all, new TermQuery(new Term(DeskWords.PERSON, DeskWords.person(query.person()))));
    }
    if (query.language() != null) {
      filter(all, new TermQuery(new Term(DeskWords.LANGUAGE, query.language().tag())));
    }
    if (query.scheduled()) {
      filter(all, new TermQuery(new Term(DeskWords.SCHEDULED, DeskWords.SCHEDULED)));
    }
    return all;
  }

  private Optional<Part<String>> part(
      BooleanQuery.Builder all, String words, String cursor, int limit) {
    var wanted = words(words);
    var after = place(cursor);
    if (wanted.isEmpty() || (!cursor.isEmpty() && after == null) || !ready()) {
      return Optional.empty();
    }
    wanted.forEach(word -> filter(all, query(word)));
    var query = all.build();
    return Optional.of(index.ask(searcher -> part(searcher, query, after, limit)));
  }

  private boolean isBeingBuilt() {
    return !index.indexed().generation().equals(log.head().generation());
  }

  private boolean ready() {
    var head = log.head();
    try {
      return index.caughtUp(head, PATIENCE)
          || index.indexed().generation().equals(head.generation());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Part<String> part(
      IndexSearcher searcher, Query query, @Nullable FieldDoc after, int limit) throws IOException {
    if (after != null) {
      // Of equal ones, which is that document itself, only later ones would be taken.
      after.doc = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    }
    var found = searcher.searchAfter(after, query, limit + 1, NEWEST_FIRST).scoreDocs;
    var stored = searcher.storedFields();
    var ids = new ArrayList<String>();
    for (int i = 0; i < Math.min(limit, found.length); i++) {
      ids.add(stored.document(found[i].doc).get(DeskWords.ID));
    }
    return new Part<>(ids, found.length > limit ? cursor(found[limit - 1], ids.getLast()) : null);
  }

  private static Query query(String word) {
    var term = new Term(DeskWords.WORDS, word);
    return word.length() < SHORTEST_BEGINNING ? new TermQuery(term) : new PrefixQuery(term);
  }

  private static void filter(BooleanQuery.Builder all, Query query) {
    all.add(query, BooleanClause.Occur.FILTER);
  }

  /** As the analyser cuts them. */
  private List<String> words(String typed) {
    var words = new ArrayList<String>();
    try (var stream = analyser.tokenStream(DeskWords.WORDS, typed)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken() && words.size() < MOST_WORDS) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new IllegalStateException("Words in memory could not be cut.", e);
    }
    return words;
  }

  private static String cursor(ScoreDoc last, String id) {
    var place = OURS + " " + ((FieldDoc) last).fields[0] + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** Behind which document to go on; null when the cursor is not of this index. */
  private static @Nullable FieldDoc place(String cursor) {
    if (cursor.isEmpty() || cursor.length() > LONGEST_CURSOR) {
      return null;
    }
    try {
      var place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var parts = place.split(" ", 3);
      return parts.length == 3 && parts[0].equals(OURS)
          ? new FieldDoc(
              0, Float.NaN, new Object[] {Long.parseLong(parts[1]), new BytesRef(parts[2])})
          : null;
    } catch (IllegalArgumentException e) {
      // The list's own cursors are of another form.
      return null;
    }
  }

  /** The number up to which the log that ends here can be found; 0 when it was another one. */
  public long reached(LogPosition head) {
    return index.indexedOf(head);
  }

  @Override
  public void close() {
    index.close();
    analyser.close();
  }
}
