package news.standfirst;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A whole newsroom on what another test has left behind, for what its readers get. */
public final class OpenHouse implements AutoCloseable {
  private final Newsroom newsroom;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * Opens at once.
   *
   * @param data its folder
   * @param database a JDBC address; empty for the file in the folder
   */
  public OpenHouse(Path data, String database) {
    newsroom =
        new Newsroom(
            SettingsReader.read(
                Optional.empty(),
                Map.of(),
                Map.of(
                    SettingKey.PORT,
                    "0",
                    SettingKey.DATA,
                    data.toString(),
                    SettingKey.DATABASE_URL,
                    database)));
  }

  /** What a reader gets. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var address = URI.create(Houses.url(newsroom, path));
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    newsroom.close();
  }
}
