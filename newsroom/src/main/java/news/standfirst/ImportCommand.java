package news.standfirst;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.standfirst.archive.ArchiveImport;
import news.standfirst.archive.ForeignPictures;
import news.standfirst.outgoing.Allowed;
import news.standfirst.outgoing.Outgoing;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Upload;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.store.Store;
import news.standfirst.story.Actor;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes stories of WordPress exports and feeds in. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Takes stories in: WordPress exports (WXR) and RSS or Atom feeds.")
final class ImportCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--dry-run", description = "Says what would be taken and keeps nothing.")
  boolean dryRun;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language of stories that name none; default: the site's first.")
  String language = "";

  @Parameters(arity = "1..*", paramLabel = "PATH-OR-URL", description = "What to read.")
  List<String> sources = List.of();

  @Override
  public Integer call() {
    var settings = options.settings();
    var clock = Clock.systemUTC();
    var outgoing =
        new Outgoing(
            new Allowed(
                address ->
                    settings.outgoingAllow().stream()
                        .anyMatch(network -> network.contains(address))));
    try (var store = Newsroom.openStore(settings, clock);
        var decoding = DecodingPool.forThisMachine()) {
      var intake =
          new PictureIntake(
              store.pictures(),
              MediaPlace.open(settings, clock),
              decoding,
              clock,
              new SecureRandom());
      var importing =
          new ArchiveImport(
              store.articles(),
              store.furniture(),
              new Fetched(store, intake, outgoing),
              outgoing,
              language.isEmpty() ? settings.site().defaultEdition() : new Language(language),
              dryRun,
              ImportCommand::progress);
      var report = importing.take(sources);
      System.out.println();
      report.reasons().forEach(System.out::println);
      System.out.println((dryRun ? "Dry run, nothing kept: " : "") + report.summary());
      return Main.DONE;
    }
  }

  private static void progress(int stories, String headline) {
    var brief = headline.length() > 60 ? headline.substring(0, 60) : headline;
    System.out.printf("\r%6d  %-60s", stories, brief);
  }

  /** Pictures behind addresses, each fetched once; a known original is used again. */
  private record Fetched(
      Store store, PictureIntake intake, Outgoing outgoing, Map<String, PictureId> known)
      implements ForeignPictures {
    private static final int MOST_BYTES = 40 << 20;

    Fetched(Store store, PictureIntake intake, Outgoing outgoing) {
      this(store, intake, outgoing, new HashMap<>());
    }

    @Override
    public PictureId take(String address, String caption, String alternative, Language language)
        throws IOException {
      var before = known.get(address);
      if (before != null) {
        return before;
      }
      var taken = fetch(address, caption, alternative, language);
      known.put(address, taken);
      return taken;
    }

    private PictureId fetch(String address, String caption, String alternative, Language language)
        throws IOException {
      var fetched = outgoing.get(uri(address), MOST_BYTES);
      var same = store.pictures().withOriginal(MediaKey.of(fetched.bytes()));
      if (!same.isEmpty()) {
        return same.getFirst().id();
      }
      var name = String.valueOf(Path.of(fetched.from().getPath()).getFileName());
      var words = new PictureWords(caption, "", alternative, "");
      var upload =
          new Upload(fetched.bytes(), name, fetched.type(), words, language.tag(), Actor.IMPORT);
      try {
        return switch (intake.take(upload)) {
          case IntakeResult.Taken(var picture, var _) -> picture.id();
          case IntakeResult.Refused(var refusal) -> throw new IOException(refusal.reason());
        };
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the import was interrupted", e);
      }
    }

    private static URI uri(String address) throws IOException {
      try {
        return URI.create(address.strip().replace(" ", "%20"));
      } catch (IllegalArgumentException e) {
        throw new IOException("this is no address", e);
      }
    }
  }
}
