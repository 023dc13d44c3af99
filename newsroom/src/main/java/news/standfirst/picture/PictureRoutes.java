package news.standfirst.picture;

import java.io.IOException;
import java.util.List;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;

/** The address of pictures' files for readers: {@code /media/{picture}/{rendition}.jpg}. */
public final class PictureRoutes {
  private final PictureFiles files;

  /** Routes over these files. */
  public PictureRoutes(PictureFiles files) {
    this.files = files;
  }

  /** For the readers' listener. */
  public List<Route> routes() {
    return List.of(Route.get("picture.file", "/media/{picture}/{file}", this::file));
  }

  private Reply file(Request request) throws IOException {
    var id = request.parameter("picture");
    var answer =
        files.rendition(id, request.parameter("file"), request.header("if-none-match").orElse(""));
    return switch (answer) {
      case PictureFiles.Answer.Found found ->
          cacheable(Reply.bytes(found.mediaType(), found.media().readAll()), id, found.etag());
      case PictureFiles.Answer.NotModified same -> cacheable(Reply.empty(304), id, same.etag());
      case PictureFiles.Answer.Gone gone ->
          refusal(410, "This picture was taken down and is not shown any more.");
      case PictureFiles.Answer.Missing missing -> refusal(404, "There is no such picture.");
    };
  }

  private static Reply cacheable(Reply reply, String id, String etag) {
    return reply
        .with("etag", etag)
        .with("cache-control", PictureFiles.CACHE_CONTROL)
        .with("surrogate-key", "picture-" + id);
  }

  private static Reply refusal(int status, String words) {
    return Reply.plain(words).withStatus(status).with("cache-control", "no-cache");
  }
}
