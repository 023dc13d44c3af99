package news.standfirst.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.standfirst.story.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * One person's question. All words must occur (in headline, standfirst, body or names); those in
 * the headline weigh most, and of equal matches the newer story comes first. When very many match,
 * only the newest of them are weighed.
 */
final class Question {
  /** Nobody leafs farther, and a machine that does would cost more with every page. */
  static final int DEEPEST = 1_000;

  /** A word more costs a lookup more. */
  private static final int MOST_CHARACTERS = 200;

  private static final int SNIPPET_PASSAGES = 2;
  private static final Duration FRESHNESS_HALVES_IN = Duration.ofDays(30);

  /** What a story of this moment has beside the weight of its words. */
  private static final float MOST_FOR_FRESHNESS = 1.5f;

  /** To weigh so many takes a core 2 to 5 ms; who asks for what more stories have wants news. */
  private static final int ENOUGH = 30_000;

  private final String suffix;
  private final Query query;
  private final Query words;
  private final Analyzer analyser;

  Question(Language edition, String words, Analyzer analyser) {
    this.suffix = Analysers.suffix(edition);
    this.analyser = analyser;
    this.words = parsed(words);
    this.query =
        new BooleanQuery.Builder()
            .add(this.words, BooleanClause.Occur.MUST)
            .add(
                new TermQuery(new Term(StoryDocument.LANGUAGE, edition.tag())),
                BooleanClause.Occur.FILTER)
            .build();
  }

  private Query parsed(String text) {
    var cut = cut(text);
    var parser =
        new SimpleQueryParser(
            analyser,
            Map.of(
                StoryDocument.HEADLINE + suffix,
                4f,
                StoryDocument.STANDFIRST + suffix,
                2f,
                StoryDocument.BODY + suffix,
                1f,
                StoryDocument.NAMES + suffix,
                2f),
            SimpleQueryParser.PHRASE_OPERATOR
                | SimpleQueryParser.NOT_OPERATOR
                | SimpleQueryParser.WHITESPACE_OPERATOR);
    parser.setDefaultOperator(BooleanClause.Occur.MUST);
    var query = parser.parse(cut);
    return query == null || query instanceof MatchAllDocsQuery
        ? new MatchNoDocsQuery("no words")
        : query;
  }

  /** At the last space before the limit, so that no half word is asked for. */
  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    var space = text.lastIndexOf(' ', MOST_CHARACTERS);
    return text.substring(0, space > 0 ? space : MOST_CHARACTERS);
  }

  Found ask(IndexSearcher searcher, int from, int limit) throws IOException {
    if (from < 0 || from + limit > DEEPEST || words instanceof MatchNoDocsQuery) {
      return Found.NOTHING;
    }
    var now = Instant.now().getEpochSecond();
    var newest = new NewestMatches(at -> freshness(now - at), ENOUGH, from + limit);
    var top = newest.of(query, searcher);
    var shown =
        Arrays.copyOfRange(
            top.scoreDocs, Math.min(from, top.scoreDocs.length), top.scoreDocs.length);
    var snippets = snippets(searcher, new TopDocs(top.totalHits, shown));
    var hits = new ArrayList<Found.Hit>();
    var stored = searcher.storedFields();
    for (int i = 0; i < shown.length; i++) {
      var id = stored.document(shown[i].doc, Set.of(StoryDocument.ID)).get(StoryDocument.ID);
      hits.add(new Found.Hit(StoryDocument.place(id), snippets.get(i)));
    }
    return new Found(newest.weighed(), newest.all(), hits);
  }

  private static float freshness(long seconds) {
    float halves = FRESHNESS_HALVES_IN.toSeconds();
    return MOST_FOR_FRESHNESS * halves / (halves + Math.abs(seconds));
  }

  private List<List<Found.Piece>> snippets(IndexSearcher searcher, TopDocs shown)
      throws IOException {
    if (shown.scoreDocs.length == 0) {
      return List.of();
    }
    var field = StoryDocument.BODY + suffix;
    var highlighter =
        new PieceHighlighter(
            UnifiedHighlighter.builder(searcher, analyser).withFormatter(new Pieces()));
    var found = highlighter.pieces(field, words, shown);
    return Arrays.stream(found)
        .map(
            pieces -> pieces instanceof Snippet snippet ? snippet.pieces() : List.<Found.Piece>of())
        .toList();
  }

  private record Snippet(List<Found.Piece> pieces) {}

  /** Hands out the formatter's objects, which the base class keeps to its children. */
  private static final class PieceHighlighter extends UnifiedHighlighter {
    PieceHighlighter(Builder builder) {
      super(builder);
    }

    Object[] pieces(String field, Query query, TopDocs shown) throws IOException {
      var documents = Arrays.stream(shown.scoreDocs).mapToInt(hit -> hit.doc).toArray();
      var found =
          highlightFieldsAsObjects(
              new String[] {field}, query, documents, new int[] {SNIPPET_PASSAGES});
      var pieces = found.get(field);
      return pieces == null ? new Object[documents.length] : pieces;
    }
  }

  /** Cuts passages into runs that match and runs that do not. */
  private static final class Pieces extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String content) {
      var pieces = new ArrayList<Found.Piece>();
      for (var passage : passages) {
        if (!pieces.isEmpty()) {
          pieces.add(new Found.Piece(" … ", false));
        }
        var at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          var start = Math.max(at, passage.getMatchStarts()[i]);
          var end = Math.max(start, passage.getMatchEnds()[i]);
          add(pieces, content.substring(at, start), false);
          add(pieces, content.substring(start, end), true);
          at = end;
        }
        add(pieces, content.substring(at, Math.max(at, passage.getEndOffset())), false);
      }
      return new Snippet(pieces);
    }

    private static void add(List<Found.Piece> pieces, String text, boolean match) {
      if (!text.isEmpty()) {
        pieces.add(new Found.Piece(text.replace('\n', ' '), match));
      }
    }
  }
}
