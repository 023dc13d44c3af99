package news.standfirst.translation.work;

import java.util.List;
import news.standfirst.story.Text;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.check.Finding;

/**
 * What came of a sentence.
 *
 * @param glossary the version of the terms in it
 * @param held whether a grave finding holds it back
 */
record Rendered(
    Text text,
    SegmentState.Origin origin,
    EngineVersion engine,
    String glossary,
    List<Finding> findings,
    boolean held) {}
