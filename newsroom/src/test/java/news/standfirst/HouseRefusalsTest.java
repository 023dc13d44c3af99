package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Scope;
import news.standfirst.access.TokenOffice;
import news.standfirst.store.Store;
import news.standfirst.store.database.StoreFault;
import news.standfirst.web.PlainRefusalPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who meets a store that cannot work is told what is wrong and what to do. */
class HouseRefusalsTest {
  private static final Set<StoreFault.Kind> MISTAKES =
      EnumSet.of(StoreFault.Kind.DAMAGED, StoreFault.Kind.NEWER, StoreFault.Kind.OTHER);

  private final HouseRefusals refusals = new HouseRefusals(new PlainRefusalPages());
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void state_that_passes_is_told_without_the_words_of_the_database(StoreFault.Kind kind) {
    var told = refusals.meaning(new StoreFault(kind, "jdbc:somewhere SECRET"));
    assertThat(told.isEmpty()).isEqualTo(MISTAKES.contains(kind));
    told.ifPresent(
        refusal -> {
          assertThat(refusal.status()).isEqualTo(503);
          assertThat(refusal.explanation()).doesNotContain("SECRET").endsWith(".");
        });
  }

  @Test
  void other_faults_stay_mistakes_of_the_program() {
    assertThat(refusals.meaning(new IllegalStateException("bug"))).isEmpty();
  }

  @Test
  void locked_store_is_told_over_the_api_and_the_same_call_works_afterwards() throws Exception {
    try (var newsroom = open()) {
      String token = token(newsroom);
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
          var statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        var refused = post(newsroom, token);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).contains("5");
        var problem = JsonMapper.builder().build().readTree(refused.body());
        assertThat(problem.path("code").asText()).isEqualTo("store-locked");
        assertThat(problem.path("detail").asText()).contains("nothing was changed");
        assertThat(problem.path("fault").asText()).matches("[0-9a-f]{8}");
        statement.execute("ROLLBACK");
      }
      assertThat(post(newsroom, token).statusCode()).isEqualTo(201);
    }
  }

  private Newsroom open() {
    return new Newsroom(
        SettingsReader.read(
            Optional.empty(),
            Map.of(),
            Map.of(SettingKey.PORT, "0", SettingKey.DATA, folder.toString())));
  }

  private static String token(Newsroom newsroom) {
    var wish = new TokenOffice.Wish("faults", Scope.ALL, null, null, null);
    return newsroom.access().tokens().issue(Acting.operator(), wish)
            instanceof Answer.Done<TokenOffice.Issued>(var issued)
        ? issued.secret()
        : "";
  }

  private static HttpResponse<String> post(Newsroom newsroom, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + newsroom.port("readers") + "/api/v1/articles"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"language\":\"en\",\"headline\":\"Storm\"}"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
