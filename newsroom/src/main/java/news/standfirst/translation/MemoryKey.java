package news.standfirst.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import news.standfirst.story.Mark;
import news.standfirst.story.Text;

/**
 * Under what the memory keeps a rendering: source segment with its marks, pair, engine version and
 * the version of the glossary terms in it. Equal keys mean that the engine need not be asked.
 *
 * @param hash 32 hexadecimal digits
 */
public record MemoryKey(String hash) {
  private static final char PART = '\u0000';
  private static final char SPAN = '\u0001';

  public static MemoryKey of(Text source, Pair pair, EngineVersion engine, Glossary glossary) {
    var key = new StringBuilder();
    key.append(pair).append(PART).append(engine).append(PART);
    key.append(glossary.versionFor(source)).append(PART);
    return new MemoryKey(hash(written(key, source)));
  }

  /** What says that a source segment is the same as before, whoever translates it. */
  public static String sourceHash(Text source) {
    return hash(written(new StringBuilder(), source));
  }

  private static StringBuilder written(StringBuilder key, Text source) {
    for (var span : source.spans()) {
      key.append(span.text());
      for (var mark : span.marks()) {
        key.append(PART)
            .append(
                switch (mark) {
                  case Mark.Strong() -> "strong";
                  case Mark.Emphasis() -> "emphasis";
                  case Mark.Link(var href) -> "link " + href;
                  case Mark.In(var language) -> "in " + language;
                });
      }
      key.append(SPAN);
    }
    return key;
  }

  private static String hash(CharSequence key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(key.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
