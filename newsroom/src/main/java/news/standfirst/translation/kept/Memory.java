package news.standfirst.translation.kept;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import news.standfirst.story.Text;
import news.standfirst.translation.MemoryKey;
import news.standfirst.translation.Pair;

/** What was once made of a sentence. Thread-safe; every call may wait for the database. */
public interface Memory {
  /** What engines made, under these keys. */
  Map<MemoryKey, Text> find(Collection<MemoryKey> keys);

  /** Keeps what an engine made. */
  void keep(Pair pair, Thing thing, List<Entry> entries);

  /** Keeps what a person wrote, as a suggestion for other stories. */
  void keepHuman(Pair pair, Thing thing, Text source, Text text);

  /** The newest that people wrote in this pair. */
  List<Suggestion> human(Pair pair, int limit);

  /** One sentence. */
  record Entry(MemoryKey key, Text source, Text text) {}

  /** What a person wrote for a sentence somewhere. */
  record Suggestion(Thing thing, Text source, Text text) {}
}
