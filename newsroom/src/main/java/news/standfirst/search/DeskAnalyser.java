package news.standfirst.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words as they stand, whatever the language, but for case, accents and Arabic spelling. */
final class DeskAnalyser extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    return new TokenStreamComponents(
        words, new ASCIIFoldingFilter(new ArabicNormalizationFilter(new LowerCaseFilter(words))));
  }
}
