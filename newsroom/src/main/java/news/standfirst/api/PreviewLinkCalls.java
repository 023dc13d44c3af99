package news.standfirst.api;

import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import news.standfirst.access.PreviewLinks;
import news.standfirst.access.PreviewOffice;
import news.standfirst.web.Method;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Reply;

/** The calls for secret links under which somebody outside reads a story. */
final class PreviewLinkCalls {
  private static final String OF = "/articles/{id}/preview-links";

  private final PreviewOffice previews;
  private final PublicAddress site;

  PreviewLinkCalls(PreviewOffice previews, PublicAddress site) {
    this.previews = previews;
    this.site = site;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "listPreviewLinks",
            OF,
            "An article's secret preview links that still lead somewhere, the newest first; without"
                + " their addresses, which nobody has.",
            WRITE,
            "PreviewLinkList",
            call ->
                ArticleShape.list(
                    "links",
                    Call.valueOf(previews.of(call.who(), call.article())),
                    PreviewLinkCalls::shown)),
        Operation.post(
                "makePreviewLink",
                OF,
                "Makes a secret address at which anybody reads the newest words until it expires; it"
                    + " is in this answer only.",
                WRITE,
                "NewPreviewLink",
                this::make)
            .answering(201, "PreviewLink"),
        Operation.post(
                "endPreviewLink",
                OF + "/{link}",
                "Ends a preview link at once.",
                WRITE,
                null,
                this::end)
            .as(Method.DELETE)
            .answering(204, null));
  }

  private Reply.Whole make(Call call) {
    var who = call.who();
    var article = call.article();
    var fields = call.fields("days");
    var days = fields.number("days", PreviewOffice.USUAL_DAYS);
    var made = Call.valueOf(fields.made(() -> previews.make(who, article, days)));
    var url = site.at(PreviewOffice.path(made.secret())).toString();
    return ArticleShape.reply(shown(made.link()).put("url", url)).withStatus(201);
  }

  private Reply.Whole end(Call call) {
    call.noFields();
    Call.valueOf(previews.end(call.who(), call.article(), call.request().parameter("link")));
    return Reply.empty(204);
  }

  private static ObjectNode shown(PreviewLinks.Link link) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", link.hash())
        .put("madeBy", link.madeBy())
        .put("madeAt", ArticleShape.time(link.madeAt()))
        .put("expiresAt", ArticleShape.time(link.expiresAt()));
  }
}
