package news.standfirst.bench.pages;

import java.io.IOException;

/** An editor who writes by the API. Not thread-safe. */
final class Desk implements AutoCloseable {
  private static final String ARTICLES = "/api/v1/articles";

  private final Line line;
  private final String token;

  Desk(int port, String token) {
    this.line = new Line(port);
    this.token = token;
  }

  /** A published story. */
  record Story(String id, String path, int revision) {}

  /** Writes and publishes a story. */
  Story write(String headline, String bodyHtml) throws IOException {
    var made =
        line.call("POST " + ARTICLES, token, "", words(headline, bodyHtml, "\"language\":\"en\","))
            .expect(201);
    var id = made.string("id");
    publish(id);
    var url = line.call("GET " + ARTICLES + "/" + id, token, "", "").expect(200).string("url");
    return new Story(id, url.replaceFirst("^[a-z]+://[^/]+", ""), 1);
  }

  /** Saves new words over the newest ones. */
  Story save(Story story, String headline, String bodyHtml) throws IOException {
    line.call(
            "PUT " + ARTICLES + "/" + story.id(),
            token,
            "if-match: \"" + story.revision() + "\"\r\n",
            words(headline, bodyHtml, ""))
        .expect(200);
    return new Story(story.id(), story.path(), story.revision() + 1);
  }

  /** Publishes the newest words; the answer's time is that of the acknowledgement. */
  Line.Answer publish(String id) throws IOException {
    return line.call("POST " + ARTICLES + "/" + id + "/publish", token, "", "{}").expect(200);
  }

  private static String words(String headline, String bodyHtml, String more) {
    return "{%s\"headline\":\"%s\",\"bodyHtml\":\"%s\"}".formatted(more, headline, bodyHtml);
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
