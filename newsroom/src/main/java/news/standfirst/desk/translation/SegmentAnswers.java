package news.standfirst.desk.translation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.translation.check.Finding;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Translation;
import news.standfirst.web.Reply;

/** What a script is told of a sentence that somebody wrote, as JSON. Pure functions. */
final class SegmentAnswers {
  private SegmentAnswers() {}

  /** A sentence was kept: by whom and when, and what checks found in it. */
  static Reply kept(
      DeskRequest request, DeskSite site, Translation translation, KeptSegment segment) {
    var made = JsonNodeFactory.instance.objectNode();
    var findings = made.putArray("findings");
    segment
        .findings()
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("said", said(request, finding))
                    .put("grave", finding.code().isGrave()));
    made.put("revision", segment.revision())
        .put("said", request.words().say("translation.kept"))
        .put("state", SegmentViews.state(segment))
        .put("who", SegmentView.who(segment, site))
        .put("when", request.words().time(segment.at(), site.zone()))
        .put("stateWords", request.words().say("translation.state." + SegmentViews.state(segment)))
        .put(
            "done",
            request
                .words()
                .say("translation.done", translation.human(), translation.segments().size()));
    return json(made);
  }

  private static String said(DeskRequest request, Finding finding) {
    return request.words().say(finding.code().key())
        + (finding.expected().isEmpty() ? "" : ": " + finding.expected())
        + (finding.found().isEmpty() ? "" : " → " + finding.found());
  }

  /** Somebody else was faster; with what stands there now. */
  static Reply conflict(DeskRequest request, KeptSegment now) {
    var text = now.text();
    var made =
        JsonNodeFactory.instance
            .objectNode()
            .put("revision", now.revision())
            .put("text", text == null ? "" : SegmentWords.written(text))
            .put("said", said(request, now));
    return json(made).withStatus(409);
  }

  /** What is said to people, with the words that stand there now. */
  static String said(DeskRequest request, KeptSegment now) {
    var text = now.text();
    return request.words().say("translation.conflict", text == null ? "" : text.words());
  }

  private static Reply.Whole json(ObjectNode node) {
    return Reply.bytes("application/json", node.toString().getBytes(StandardCharsets.UTF_8));
  }
}
