package news.standfirst.reader.page;

import java.net.URI;
import java.util.List;
import news.standfirst.reader.edition.Edition;
import news.standfirst.story.Author;
import news.standfirst.story.Lookup;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostWords;
import org.jspecify.annotations.Nullable;

/** What pages say to machines beside their words. Pure and thread-safe. */
@FunctionalInterface
public interface StructuredData {
  StructuredData NONE = _ -> Described.NOTHING;

  Described describe(Subject subject);

  /** What a page is about. */
  sealed interface Subject {
    /** Its canonical address. */
    URI canonical();

    Edition edition();

    /**
     * An article's page.
     *
     * @param topics those that exist of the story's topics, in its order
     */
    record Story(Edition edition, URI canonical, Lookup.Found story, List<Topic> topics)
        implements Subject {}

    record Front(Edition edition, URI canonical) implements Subject {}

    record TopicStories(Edition edition, URI canonical, Topic topic) implements Subject {}

    /**
     * An author's page.
     *
     * @param author null when only the name in bylines is known
     */
    record AuthorStories(Edition edition, URI canonical, String name, @Nullable Author author)
        implements Subject {}

    /**
     * A page of a coverage.
     *
     * @param translation how its own words stand in this edition; null where it was written
     * @param versions the editions where readers find it
     * @param topics those that exist of its topics, in its order
     * @param posts of its first page, the greatest order first; empty on others
     * @param first whether it is the first page
     * @param shown the post that the page was asked for; null for none
     */
    record LiveCoverage(
        Edition edition,
        URI canonical,
        Coverage coverage,
        @Nullable InTranslation translation,
        List<CoverageVersion> versions,
        List<Topic> topics,
        List<PostWords> posts,
        boolean first,
        @Nullable PostWords shown)
        implements Subject {}

    /** Any other page, by its title. */
    record Other(Edition edition, URI canonical, String title) implements Subject {}
  }

  /**
   * What is said.
   *
   * @param jsonLd a JSON text for a data block of the page; null for none
   * @param properties Open Graph and the like
   */
  record Described(@Nullable String jsonLd, List<Property> properties) {
    public static final Described NOTHING = new Described(null, List.of());

    public Described {
      properties = List.copyOf(properties);
      jsonLd = jsonLd == null ? null : safeInScript(jsonLd);
    }

    /** The same JSON without any character that could end or confuse a script element. */
    private static String safeInScript(String json) {
      return json.replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    }
  }

  /** A {@code <meta property>}. */
  record Property(String name, String content) {}
}
