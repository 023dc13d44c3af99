package news.standfirst.live;

import java.util.LinkedHashMap;
import java.util.Map;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Finished segments of a stream by the position that they begin at, which anybody may choose: so
 * many bytes of them, those least lately asked for go first. Guarded by its stream.
 */
final class Segments {
  /** Header fields, the place in the map and the rest of a reply that is not its body. */
  private static final int BESIDE_BODY = 1_024;

  private final int mostBytes;
  private final Map<Long, Reply.Whole> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int bytes;

  Segments(LiveLimits limits) {
    this.mostBytes = limits.segmentBytes();
  }

  Reply.@Nullable Whole at(long number) {
    return kept.get(number);
  }

  /** Keeps a segment, unless it alone is too much. */
  void keep(long number, Reply.Whole segment) {
    int size = size(segment);
    if (size > mostBytes) {
      return;
    }
    var before = kept.put(number, segment);
    bytes += size - (before == null ? 0 : size(before));
    var eldest = kept.values().iterator();
    while (bytes > mostBytes) {
      bytes -= size(eldest.next());
      eldest.remove();
    }
  }

  private static int size(Reply.Whole segment) {
    return segment.body().length + BESIDE_BODY;
  }

  void clear() {
    kept.clear();
    bytes = 0;
  }
}
